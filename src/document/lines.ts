import type { Position } from './types';

/** Turns offsets in a text into lines and columns. */
export interface LineIndex {
  /** The position of the text from `start` up to but not including `end`, both in UTF-16 units. */
  positionOf(start: number, end: number): Position;
  /** A line without its line break; empty where there is no such line. */
  lineText(line: number): string;
}

/** Lines end with LF or CRLF. The starts of the lines are counted at the first question. */
export function indexLines(text: string): LineIndex {
  let known: readonly number[] | undefined;
  const lineStarts = (): readonly number[] => (known ??= findLineStarts(text));

  const pointAt = (offset: number): { line: number; column: number } => {
    const starts = lineStarts();
    const within = Math.min(Math.max(offset, 0), text.length);
    const line = countUpTo(starts, within);
    return { line, column: within - (starts[line - 1] ?? 0) + 1 };
  };

  return {
    positionOf(start, end) {
      const from = pointAt(start);
      const to = pointAt(Math.max(start, end));
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    },
    lineText(line) {
      const start = lineStarts()[line - 1];
      if (start === undefined) return '';
      const end = text.indexOf('\n', start);
      const content = text.slice(start, end === -1 ? text.length : end);
      return content.endsWith('\r') ? content.slice(0, -1) : content;
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** How many of the ascending numbers are at most the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
