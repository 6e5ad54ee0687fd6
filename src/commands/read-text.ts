import { MAX_BYTES } from '../document/limits';
import { formatNumber } from '../support/format';

/** A text, or why there is none: a phrase that goes on after the file's name, as in `plan.yaml: is a folder`. */
export type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string; readonly advice: string };

/**
 * Reads bytes as UTF-8 text, strictly: a letter that is not UTF-8 is refused rather than replaced. `read`
 * gets the number of bytes wanted; system errors become a reason, others pass.
 */
export async function readText(read: (limit: number) => Promise<Uint8Array>): Promise<TextResult> {
  let bytes: Uint8Array;
  try {
    bytes = await read(MAX_BYTES);
  } catch (error) {
    return refuseBySystem(error);
  }
  if (bytes.length > MAX_BYTES) {
    const limit = `${formatNumber(MAX_BYTES / 1024)} KB`;
    return { ok: false, reason: `is larger than ${limit}`, advice: 'a plan describes one service: split it' };
  }
  if (isUtf16(bytes)) return { ok: false, reason: 'is UTF-16', advice: 'save it as UTF-8' };
  if (bytes.includes(0)) {
    return { ok: false, reason: 'is not a text file (it has NUL bytes)', advice: 'name a YAML file' };
  }
  try {
    // The byte order mark is the document's to judge, as it counts in positions.
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, reason: 'is not UTF-8', advice: 'save it as UTF-8' };
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The reason of a path that is no file but a folder of them. */
export const IS_FOLDER = 'is a folder';

const systemReasons: ReadonlyMap<string, { reason: string; advice: string }> = new Map([
  ['ENOENT', { reason: 'there is no such file', advice: 'check the path' }],
  ['ENOTDIR', { reason: 'there is no such file', advice: 'check the path' }],
  ['EISDIR', { reason: IS_FOLDER, advice: 'name the file in it' }],
  ['EACCES', { reason: 'may not be read', advice: 'check its permissions' }],
  ['EPERM', { reason: 'may not be read', advice: 'check its permissions' }],
  ['ENAMETOOLONG', { reason: 'has too long a name', advice: 'check the path' }],
  ['ELOOP', { reason: 'is a link that leads back to itself', advice: 'check the link' }],
]);

/** The reason behind an error of the operating system; any other error is ours and is thrown again. */
function refuseBySystem(error: unknown): TextResult {
  const code = systemCode(error);
  if (code === undefined) throw error;
  const known = systemReasons.get(code) ?? { reason: `cannot be read (${code})`, advice: 'check the path' };
  return { ok: false, ...known };
}

/** `ENOENT` and the like; undefined where the error does not come from the system. */
export function systemCode(error: unknown): string | undefined {
  const isSystem = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isSystem && 'syscall' in error ? String(error.code) : undefined;
}
