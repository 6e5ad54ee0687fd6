/** A part of the document, in full and as short as it may become; an empty text is left out. */
export interface Block {
  readonly full: string;
  readonly short: string;
}

/** GitHub takes comments of up to 65,536 characters, and refuses longer ones whole. */
export const mostCharacters = 65_000;
/** Kept free for the line that says that something is missing. */
const reserve = 200;

/**
 * The blocks as one text of at most `most` characters: where it would be longer, blocks are shortened from the last to
 * the first, then left out in the same order. The first block stays.
 */
export function fit(blocks: readonly Block[], most: number, missing: string): string {
  const full = blocks.map((block) => block.full);
  if (lengthOf(full) <= most) return joined(full);
  const room = most - reserve;
  const shortened = replaceFromEnd(
    full,
    blocks.map((block) => block.short),
    room,
  );
  return joined([
    ...replaceFromEnd(
      shortened,
      blocks.map(() => ''),
      room,
    ),
    missing,
  ]);
}

/** The texts, from the last on each replaced by its other until all fit into `room`; the first stays. */
function replaceFromEnd(texts: readonly string[], others: readonly string[], room: number): string[] {
  const result = [...texts];
  let length = lengthOf(result);
  for (let index = result.length - 1; index > 0; index--) {
    if (length <= room) break;
    const [before = '', after = ''] = [result[index], others[index]];
    length += sizeOf(after) - sizeOf(before);
    result[index] = after;
  }
  return result;
}

/** Characters with the blank line before the next, which the last has not: its line break is one less. */
const sizeOf = (text: string): number => (text === '' ? 0 : text.length + 2);

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + sizeOf(text), -1);

const joined = (texts: readonly string[]): string => `${texts.filter((text) => text !== '').join('\n\n')}\n`;
