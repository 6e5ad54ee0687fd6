import { displayWidth, splitLetters } from '../support/display-width';

/** Columns that a plain text takes on a terminal: Chinese letters and emoji take two. */
export function widthOf(text: string): number {
  return /^[ -~]*$/u.test(text) ? text.length : displayWidth(text);
}

/**
 * Lines of at most `width` columns, broken between words; a word that is too long for a line is broken
 * between letters. An empty text is one empty line.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let row = '';
  let rowWidth = 0;

  for (const word of text.split(' ').filter((part) => part !== '')) {
    const wordWidth = widthOf(word);
    if (row !== '' && rowWidth + 1 + wordWidth <= room) {
      row += ` ${word}`;
      rowWidth += 1 + wordWidth;
      continue;
    }
    if (row !== '') lines.push(row);
    const pieces = wordWidth <= room ? [word] : breakWord(word, room);
    lines.push(...pieces.slice(0, -1));
    row = pieces.at(-1) ?? '';
    rowWidth = widthOf(row);
  }
  if (row !== '' || lines.length === 0) lines.push(row);
  return lines;
}

/** Pieces of at most `width` columns; a letter wider than that stands alone. */
function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  for (const letter of splitLetters(word)) {
    const letterWidth = widthOf(letter);
    if (piece !== '' && pieceWidth + letterWidth > width) {
      pieces.push(piece);
      piece = '';
      pieceWidth = 0;
    }
    piece += letter;
    pieceWidth += letterWidth;
  }
  return [...pieces, piece];
}

/** Wrapped text whose first line starts with `first` and whose other lines are indented as far. */
export function wrapAfter(first: string, text: string, width: number): string[] {
  const indent = widthOf(first);
  return wrap(text, width - indent).map((row, index) =>
    index === 0 ? `${first}${row}` : `${' '.repeat(indent)}${row}`,
  );
}
