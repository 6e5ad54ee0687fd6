import { UserError } from '../errors';
import { FORMAT_OF_EXTENSION, FORMATS, type FormatName, isFormat } from '../renderers';
import { closest } from '../support/closest';
import { formatList } from '../support/format';
import { extname } from 'node:path';
import type { Io } from './io';
import { absolutePath } from './paths';
import { systemCode } from './read-text';

/** A file to write, and what to write into it. */
export interface OutputTarget {
  readonly format: FormatName;
  readonly path: string;
}

/** A name of two letters or more before a colon; one letter is a Windows drive. */
const formatPrefix = /^(?<name>[a-z][a-z0-9-]+):(?<path>.*)$/u;

/**
 * Reads the values of `-o [format:]file`; the extension tells the format where none is named. Fails on a
 * format that does not exist, a file named twice, and one of the plans themselves.
 */
export function parseOutputs(
  io: Pick<Io, 'cwd'>,
  values: readonly string[],
  plans: readonly string[],
  command = 'check',
): OutputTarget[] {
  const taken = new Set(plans.filter((path) => path !== '-').map((path) => absolutePath(io, path)));
  return values.map((value) => {
    const target = parseOutput(value, command);
    const path = absolutePath(io, target.path);
    if (taken.has(path)) {
      throw new UserError(`-o ${value} would overwrite a plan or another output`, {
        hint: 'give each output a file name of its own',
      });
    }
    taken.add(path);
    return target;
  });
}

function parseOutput(value: string, command: string): OutputTarget {
  const groups = formatPrefix.exec(value)?.groups;
  const name = groups?.['name'];
  const path = groups?.['path'] ?? value;
  if (path === '')
    throw new UserError(`-o ${value} names no file`, { hint: `svcplan ${command} -o ${value}report.txt` });
  if (name !== undefined) {
    if (isFormat(name)) return { format: name, path };
    const nearest = closest(name, FORMATS) ?? 'json';
    throw new UserError(`-o ${value}: there is no format "${name}", only ${formatList(FORMATS)}`, {
      hint: `svcplan ${command} -o ${nearest}:${path}`,
    });
  }
  const extension = extname(path).toLowerCase();
  const format = FORMAT_OF_EXTENSION.get(extension);
  if (format !== undefined) return { format, path };
  const known = formatList([...FORMAT_OF_EXTENSION.keys()]);
  throw new UserError(`-o ${value} does not tell its format; the extensions ${known} do`, {
    hint: `svcplan ${command} -o json:${path}`,
  });
}

/** Writes a file in one step; a system error becomes advice. */
export async function writeOutput(
  io: Pick<Io, 'cwd' | 'writeFile'>,
  path: string,
  text: string,
): Promise<void> {
  try {
    await io.writeFile(absolutePath(io, path), text);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'its folder does not exist',
      ENOTDIR: 'its folder does not exist',
      EISDIR: 'it is a folder',
      EACCES: 'its folder may not be written to',
      EROFS: 'its folder may not be written to',
    };
    throw new UserError(`cannot write ${path}: ${reasons[code] ?? code}`, {
      hint: 'name a file in a folder that exists: svcplan check -o report.json',
      cause: error,
    });
  }
}
