/** What reading one value gives: the value, or what is wrong with it and what to write instead. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly message: string;
  /** Made when it is told: of thousands of refusals few are, and searching for what was meant takes time. */
  readonly help: string | (() => string);
  /** The key within the value that is at fault, where it is not the value as a whole. */
  readonly key?: string;
  /** What is wrong with that key; default: its value. */
  readonly fault?: 'unknown-key' | 'missing-key';
}

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const refuse = (
  message: string,
  help: string | (() => string),
  place: Pick<Refusal, 'key' | 'fault'> = {},
): Refusal => ({
  ok: false,
  message,
  help,
  ...place,
});

/** How a refused value is shown in a message: short, quoted, on one line. */
export function show(raw: unknown): string {
  if (raw === null) return 'nothing';
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean')
    return 'a group of keys';
  const text = String(raw).slice(0, 200).replaceAll(/\s+/g, ' ');
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}

/** The help of a refusal, in words. */
export const helpOf = ({ help }: Refusal): string => (typeof help === 'string' ? help : help());
