/** What reading one value gives: the value, or what is wrong with it and what to write instead. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly help: string };

export const accept = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const refuse = (message: string, help: string): Parsed<never> => ({ ok: false, message, help });

/** How a refused value is shown in a message: short, quoted, on one line. */
export function show(raw: unknown): string {
  if (raw === null) return 'nothing';
  if (Array.isArray(raw)) return 'a list';
  if (typeof raw === 'object') return 'a group of keys';
  const text = String(raw).replaceAll(/\s+/g, ' ');
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}
