import { closest } from '../support/closest';
import { accept, refuse, show, type Parsed } from './units/parsed';

const WEEK_HOURS = 168;
const COLUMNS = ['day', 'hour', 'weight'] as const;
type Column = (typeof COLUMNS)[number];
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SEPARATORS = [',', ';', '\t'];

/**
 * Reads weights by hour of week from a table with the columns day (`Mo`, `Monday`, or 0 for Monday), hour (0 to 23)
 * and weight, in any order and separated by `,`, `;` or tabs. Gives 168 weights, Monday 0 h first; an hour that is
 * not in the table weighs 0. What is wrong is told with its line.
 */
export function parseCurve(text: string): Parsed<readonly number[]> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const headerIndex = lines.findIndex((line) => line.trim() !== '');
  const header = readHeader(lines[headerIndex] ?? '', headerIndex + 1);
  if (!header.ok) return header;

  const weights = new Array<number>(WEEK_HOURS).fill(0);
  const seenOnLine = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    if (index <= headerIndex || line.trim() === '') continue;
    const cell = readRow(line, header.value);
    if (!cell.ok) return { ...cell, message: `line ${index + 1}: ${cell.message}` };
    const earlier = seenOnLine.get(cell.value.hourOfWeek);
    if (earlier !== undefined)
      return refuse(
        `line ${index + 1}: this hour is already on line ${earlier}`,
        'keep one line for each hour of the week',
      );
    seenOnLine.set(cell.value.hourOfWeek, index + 1);
    weights[cell.value.hourOfWeek] = cell.value.weight;
  }
  if (!weights.some((weight) => weight > 0))
    return refuse(`no hour has a weight above zero`, 'give at least one hour a weight');
  return accept(weights);
}

interface Header {
  readonly separator: string;
  /** Where each column stands in a row. */
  readonly places: Readonly<Record<Column, number>>;
  readonly width: number;
}

const HEADER_HELP = 'start the file with the line day,hour,weight';

function readHeader(line: string, lineNumber: number): Parsed<Header> {
  if (line.trim() === '') return refuse('the file is empty', HEADER_HELP);
  const separator = SEPARATORS.find((candidate) => line.includes(candidate)) ?? ',';
  const names = splitRow(line, separator).map((name) => name.toLowerCase());
  for (const [index, name] of names.entries()) {
    if (!COLUMNS.some((column) => column === name)) {
      const near = closest(name, COLUMNS);
      return refuse(
        `line ${lineNumber}: ${show(name)} is not a column of a curve`,
        near ? `did you mean \`${near}\`?` : HEADER_HELP,
      );
    }
    if (names.indexOf(name) !== index)
      return refuse(`line ${lineNumber}: the column \`${name}\` is there twice`, HEADER_HELP);
  }
  const missing = COLUMNS.find((column) => !names.includes(column));
  if (missing !== undefined)
    return refuse(`line ${lineNumber}: the column \`${missing}\` is missing`, HEADER_HELP);
  const places = { day: names.indexOf('day'), hour: names.indexOf('hour'), weight: names.indexOf('weight') };
  return accept({ separator, places, width: names.length });
}

function readRow(
  line: string,
  { separator, places, width }: Header,
): Parsed<{ hourOfWeek: number; weight: number }> {
  const cells = splitRow(line, separator);
  if (cells.length !== width)
    return refuse(
      `${cells.length} values stand under ${width} columns`,
      'write one day, one hour and one weight, with a point for decimals',
    );
  const day = readDay(cells[places.day] ?? '');
  if (day === undefined)
    return refuse(
      `${show(cells[places.day])} is not a day`,
      'write Mo, Monday, or 0 for Monday to 6 for Sunday',
    );
  const hourText = cells[places.hour] ?? '';
  const hour = /^\d{1,2}$/.test(hourText) ? Number(hourText) : NaN;
  if (!(hour <= 23)) return refuse(`${show(hourText)} is not an hour of a day`, 'write 0 to 23');
  const weightText = cells[places.weight] ?? '';
  const weight = /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(weightText) ? Number(weightText) : NaN;
  if (!Number.isFinite(weight) || weight > 1e12)
    return refuse(`${show(weightText)} is not a weight`, 'write a number from zero, such as 12 or 0.5');
  return accept({ hourOfWeek: day * 24 + hour, weight });
}

/** Spreadsheets may put quotes around values; no value of a curve has a separator in it. */
const splitRow = (line: string, separator: string): string[] =>
  line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/** Monday is 0. Names count from their first two letters, so that `Mo`, `Mon` and `Monday` are all read. */
function readDay(text: string): number | undefined {
  if (/^[0-6]$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  const day = name.length < 2 ? -1 : DAY_NAMES.findIndex((full) => full.startsWith(name));
  return day === -1 ? undefined : day;
}
