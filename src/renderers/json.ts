import type { Report } from '../report/types';

// Valid in JSON as they are, yet a terminal obeys some of them (U+009B starts a command like ESC [ does)
// and others turn the direction of the text. Escaped, they say the same to every reader.
const unsafeOnTerminals = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu;

/** The report itself. Keys stand in the order in which the report was built, which is always the same. */
export function json(report: Report): string {
  return printJson(report);
}

/** A value as JSON text that no terminal obeys. */
export function printJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  const safe = text.replaceAll(unsafeOnTerminals, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${safe}\n`;
}
