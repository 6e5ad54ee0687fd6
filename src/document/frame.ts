import { type Cell, isSimple, toCells } from '../support/display-width';
import type { LineIndex } from './lines';
import type { Position } from './types';

const FRAME_COLUMNS = 100;
const LINES_BEFORE = 3;
/** Columns kept to the left of a mark in a line that is cut there. */
const COLUMNS_BEFORE = 20;
/** Characters looked at to either side of a mark; the line may have half a million. */
const WINDOW = 200;

/** A stretch of a line that fits a frame. */
interface Excerpt {
  readonly text: string;
  /** Columns before the mark and below it. */
  readonly before: number;
  readonly marked: number;
}

/** The line of a position with carets below the text, and up to three lines before it. */
export function renderFrame(lines: LineIndex, { line, column, endLine, endColumn }: Position): string {
  const digits = String(line).length;
  const columns = FRAME_COLUMNS - digits - 5;
  const rows: string[] = [];
  for (let number = Math.max(1, line - LINES_BEFORE); number < line; number++) {
    const { text } = excerpt(lines.lineText(number), 0, 0, columns);
    rows.push(`  ${String(number).padStart(digits)} | ${text}`);
  }
  const content = lines.lineText(line);
  const start = Math.min(column - 1, content.length);
  const end = endLine > line ? content.trimEnd().length : endColumn - 1;
  const { text, before, marked } = excerpt(content, start, Math.max(end, start), columns);
  rows.push(`> ${String(line)} | ${text}`);
  rows.push(`  ${' '.repeat(digits)} | ${' '.repeat(before)}${'^'.repeat(Math.max(1, marked))}`);
  return rows.map((row) => row.trimEnd()).join('\n');
}

/** Cuts a line around the text from `start` to `end` to so many columns. */
function excerpt(line: string, start: number, end: number, columns: number): Excerpt {
  if (line.length < columns && isSimple(line))
    return { text: line, before: start, marked: Math.min(end, line.length) - start };
  const from = wholeCharacter(line, Math.max(0, start - WINDOW));
  const to = wholeCharacter(line, Math.min(line.length, start + WINDOW));
  const cells = toCells(line.slice(from, to)).map((cell) => ({ ...cell, offset: cell.offset + from }));

  const first =
    from === 0 && columnsBefore(cells, Math.max(end, start + 1)) < columns ? 0 : firstCell(cells, start);
  const isCutLeft = from > 0 || first > 0;
  const room = columns - (isCutLeft ? 1 : 0);
  const shown = fit(cells.slice(first), room, to < line.length);

  const rest = to < line.length || shown.length < cells.length - first;
  const text = (isCutLeft ? '…' : '') + shown.map((cell) => cell.text).join('') + (rest ? '…' : '');
  const before = (isCutLeft ? 1 : 0) + columnsBefore(shown, start);
  return { text, before, marked: columnsBefore(shown, end) + (isCutLeft ? 1 : 0) - before };
}

/** The first cell to show so that some columns stand before the mark. */
function firstCell(cells: readonly Cell[], start: number): number {
  const marked = cells.findIndex(({ offset }) => offset >= start);
  let index = marked === -1 ? cells.length : marked;
  for (let width = 0; index > 0 && width < COLUMNS_BEFORE; index--) width += cells[index - 1]?.width ?? 0;
  return index;
}

/** The cells that fit into the columns; one is kept free for the sign that more follow. */
function fit(cells: readonly Cell[], columns: number, moreFollow: boolean): readonly Cell[] {
  const width = cells.reduce((sum, cell) => sum + cell.width, 0);
  const room = width > columns || moreFollow ? columns - 1 : columns;
  let used = 0;
  const end = cells.findIndex((cell) => (used += cell.width) > room);
  return end === -1 ? cells : cells.slice(0, end);
}

const columnsBefore = (cells: readonly Cell[], offset: number): number =>
  cells.reduce((sum, cell) => (cell.offset < offset ? sum + cell.width : sum), 0);

/** An offset that does not fall between the halves of a character. */
function wholeCharacter(line: string, offset: number): number {
  const unit = line.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
