import { widthOf, wrap } from '../text';

const gutterPattern = /^(?<gutter>>?\s*\d*\s*\| ?)(?<code>.*)$/u;
/** Columns kept to the left of a mark in a line that is cut there. */
const columnsBefore = 8;

/**
 * The marked line of a snippet with its marks, at most `width` columns wide: cut around the marks, or
 * wrapped without marks where its letters are not all one column wide. The lines before are left out.
 */
export function fitSnippet(snippet: readonly string[], width: number): string[] {
  const marked = snippet.findIndex((row) => row.startsWith('>'));
  const rows = (marked === -1 ? snippet : snippet.slice(marked)).filter((row) => row !== '');
  if (rows.every((row) => widthOf(row) <= width)) return rows;

  const parts = rows.map((row) => {
    const groups = gutterPattern.exec(row)?.groups;
    return { gutter: groups?.['gutter'] ?? '', code: groups?.['code'] ?? row };
  });
  const isPlain = rows.every((row) => widthOf(row) === row.length);
  if (!isPlain)
    return parts.filter(({ code }) => !/^[\s^]*$/u.test(code)).flatMap(({ code }) => wrap(code, width));

  const room = width - Math.max(...parts.map(({ gutter }) => gutter.length));
  const carets = parts.find(({ code }) => /^\s*\^+\s*$/u.test(code))?.code ?? '';
  const mark = Math.max(0, carets.indexOf('^'));
  const start = carets.trimEnd().length < room ? 0 : Math.max(0, mark - columnsBefore);
  return parts.map(({ gutter, code }) => `${gutter}${cut(code, start, room)}`.trimEnd());
}

/** `room` columns of a line from `start`; an ellipsis stands for what is cut off at either end. */
function cut(code: string, start: number, room: number): string {
  const isMarks = /^[\s^]*$/u.test(code);
  const shown = code.slice(start, start + room);
  if (isMarks) return shown;
  const left = start > 0 ? `…${shown.slice(1)}` : shown;
  return code.length > start + room ? `${left.slice(0, -1)}…` : left;
}
