import type { Paint } from './paint';
import { widthOf, wrap } from './text';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
}

/** Plain text of one line, and the style of all its lines once it is wrapped. */
export interface Cell {
  readonly text: string;
  readonly style?: (text: string) => string;
}

const gap = 2;
/** Only longer words are broken to keep a table narrow. */
const longestWord = 24;

/**
 * Lines of a table without borders, at most `width` columns wide. What does not fit is wrapped, texts
 * before numbers and the widest first; where that is not enough, each row becomes a paragraph.
 */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  paint: Paint,
): string[] {
  const widths = fitColumns(columns, rows, width);
  if (widths === undefined) return rows.flatMap((row) => drawParagraph(columns, row, width));

  const heads = columns.some(({ head }) => head !== '')
    ? [columns.map(({ head }) => ({ text: head, style: paint.faint }))]
    : [];
  const wrapped = [...heads, ...rows].map((row) =>
    columns.map((_, index) => {
      const { text = '', style = plain } = row[index] ?? {};
      return { lines: wrap(text, widths[index] ?? 1), style };
    }),
  );
  // Wrapping may leave a column narrower than it could be.
  const drawn = columns.map((_, index) =>
    Math.max(...wrapped.flatMap((row) => row[index]?.lines.map(widthOf) ?? [])),
  );
  return wrapped.flatMap((row) => {
    const height = Math.max(...row.map(({ lines }) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map(({ lines, style }, index) => {
          const text = lines[line] ?? '';
          const space = ' '.repeat((drawn[index] ?? 0) - widthOf(text));
          return columns[index]?.align === 'right' ? space + style(text) : style(text) + space;
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  });
}

const plain = (text: string): string => text;

/** Widths of the columns that keep the table within `width`; undefined where there are none. */
function fitColumns(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] | undefined {
  const texts = columns.map(({ head }, index) => [head, ...rows.map((row) => row[index]?.text ?? '')]);
  const widths = texts.map((cells) => Math.max(...cells.map(widthOf)));
  const wordWidth = (text: string): number => Math.max(...text.split(' ').map(widthOf));
  const wholeWords = texts.map((cells) => Math.max(...cells.map(wordWidth)));
  const longestWords = wholeWords.map((least) => Math.min(longestWord, least));
  // A number stays beside its unit, and a long word whole, for as long as the other texts can give way.
  const wholeNumbers = (leasts: readonly number[]): number[] =>
    leasts.map((least, index) => (columns[index]?.align === 'right' ? (widths[index] ?? least) : least));
  // The head above numbers is wrapped once, a text in every row.
  const wrappedHeads = columns.map(({ head, align }, index) => {
    const whole = widths[index] ?? 0;
    if (align !== 'right') return whole;
    let least = Math.max(longestWords[index] ?? 0, ...rows.map((row) => widthOf(row[index]?.text ?? '')));
    while (least < whole && wrap(head, least).length > 2) least++;
    return least;
  });
  const room = width - gap * (columns.length - 1);
  const steps = [wrappedHeads, wholeNumbers(wholeWords), wholeNumbers(longestWords), longestWords];
  const fitted = steps.reduce((sizes, least) => shrink(sizes, least, room), widths);
  return sum(fitted) <= room ? fitted : undefined;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** Takes columns from the widest, one by one, until all fit into `room` or none may get narrower. */
function shrink(widths: readonly number[], least: readonly number[], room: number): number[] {
  const sizes = [...widths];
  let excess = sum(sizes) - room;
  for (; excess > 0; excess--) {
    let widest = -1;
    for (const [index, size] of sizes.entries()) {
      if (size > (least[index] ?? 0) && size > (sizes[widest] ?? 0)) widest = index;
    }
    if (widest === -1) break;
    sizes[widest] = (sizes[widest] ?? 0) - 1;
  }
  return sizes;
}

/** A row as a sentence of its cells, each after the head of its column. */
function drawParagraph(columns: readonly Column[], row: readonly Cell[], width: number): string[] {
  const parts = row.flatMap(({ text }, index) => {
    const head = columns[index]?.head ?? '';
    if (text === '') return [];
    return head === '' ? [text] : [`${head}: ${text};`];
  });
  const [first = '', ...others] = wrap(parts.join(' ').replace(/;$/u, ''), width - gap);
  const [style] = row.map((cell) => cell.style);
  return [style === undefined ? first : style(first), ...others.map((line) => `${' '.repeat(gap)}${line}`)];
}
