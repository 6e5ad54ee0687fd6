import { gridCell, gridHours, hourOfDay, weekDays } from '../tables/week';
import type { DataCell, DataTable, WeekGrid } from '../tables/types';
import { code, prose } from './text';

/** A table with its caption above it; empty where it has no rows. */
export function tableOf({ caption, columns, rows, note }: DataTable): string {
  if (rows.length === 0) return '';
  const table = linesOf(
    columns.map(({ head }) => prose(head)),
    columns.map(({ isNumber }) => isNumber === true),
    rows.map((row) => row.map(cellOf)),
  );
  const title = caption === '' ? [] : [`**${prose(caption)}**`, ''];
  return [...title, ...table, ...(note === undefined ? [] : ['', prose(note)])].join('\n');
}

function cellOf({ text, detail, isCode }: DataCell): string {
  const shown =
    isCode === true
      ? code(text).replaceAll('|', String.raw`\|`)
      : prose(text).replaceAll(bareBar, String.raw`\|`);
  return detail === undefined ? shown : `${shown}<br>${prose(detail)}`;
}

/** A bar in code that prose has set; those in text are escaped already. */
const bareBar = /(?<!\\)\|/gu;

/** A week as a calendar: days across, hours down; what is short stands out. */
export function weekOf(grid: WeekGrid): string {
  const hours = gridHours(grid);
  if (hours.length === 0) return '';
  const table = linesOf(
    ['', ...weekDays],
    [false, ...weekDays.map(() => true)],
    hours.map((hour) => [hourOfDay(hour), ...weekDays.map((day) => hourCell(grid, day, hour))]),
  );
  return [`**${prose(grid.caption)}**`, '', ...table].join('\n');
}

function hourCell(grid: WeekGrid, day: string, hour: number): string {
  const cell = gridCell(grid, day, hour);
  if (cell === undefined) return '';
  const text = cell.detail === undefined ? prose(cell.text) : `${prose(cell.text)} ${prose(cell.detail)}`;
  return cell.level === 2 || cell.level === 3 ? `**${text}**` : text;
}

const linesOf = (
  heads: readonly string[],
  areNumbers: readonly boolean[],
  rows: readonly (readonly string[])[],
): string[] => [
  rowOf(heads),
  rowOf(areNumbers.map((isNumber) => (isNumber ? '--:' : ':--'))),
  ...rows.map(rowOf),
];

const rowOf = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
