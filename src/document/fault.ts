/** What is wrong at some place, in our own words, and what to write instead. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

/** The first line of a text in quotes, short enough for a message. */
export function quote(text: string): string {
  return `"${shorten(text)}"`;
}

/** The first line of a text, at most 40 characters of it. */
export function shorten(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const characters = Array.from(line.slice(0, 100).trim());
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}
