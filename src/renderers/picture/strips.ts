import type { Paint } from '../paint';
import { widthOf, wrap } from '../text';

/** One picture of a week: a row a day, a character an hour. */
export interface Strip {
  readonly head: string;
  /** The character of each hour, by its name (`Mo 09:00`); hours without one are blank. */
  readonly signs: ReadonlyMap<string, Sign>;
}

export interface Sign {
  readonly text: string;
  readonly style: (text: string) => string;
}

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** Hours from one number above a strip to the next. */
const tickHours = 3;
const daySize = 4;
const gap = 3;

/** Pictures of the same hours, beside each other for as long as there is room, then below. */
export function drawStrips(strips: readonly Strip[], width: number, paint: Paint): string[] {
  const used = strips.flatMap(({ signs }) => Array.from(signs.keys(), (at) => Number(at.slice(3, 5))));
  if (used.length === 0) return [];
  const first = Math.floor(Math.min(...used) / tickHours) * tickHours;
  const hours = Array.from({ length: Math.max(...used) + 1 - first }, (_, index) => first + index);
  const lastTick = Math.floor((hours.length - 1) / tickHours) * tickHours;
  const longest = Math.max(hours.length, lastTick + 2, ...strips.map(({ head }) => widthOf(head)));
  const size = Math.max(hours.length, Math.min(longest, width - daySize));
  const beside = Math.max(1, Math.floor((width - daySize + gap) / (size + gap)));
  const rows = Array.from({ length: Math.ceil(strips.length / beside) }, (_, row) =>
    strips.slice(row * beside, (row + 1) * beside),
  );
  return rows.flatMap((row) => drawRow(row, hours, size, paint));
}

function drawRow(strips: readonly Strip[], hours: readonly number[], size: number, paint: Paint): string[] {
  const ticks = hours
    .filter((hour) => hour % tickHours === 0)
    .map((hour) => twoDigits(hour).padEnd(tickHours))
    .join('');
  const labels = (texts: readonly string[]): string =>
    paint.faint(
      `${' '.repeat(daySize)}${texts.map((text) => text + ' '.repeat(Math.max(0, size + gap - widthOf(text)))).join('')}`.trimEnd(),
    );
  return [
    labels(strips.map(({ head }) => wrap(head, size)[0] ?? '')),
    labels(strips.map(() => ticks.trimEnd())),
    ...days.map((day) => drawDay(day, strips, hours, size)),
  ];
}

function drawDay(day: string, strips: readonly Strip[], hours: readonly number[], size: number): string {
  let row = day.padEnd(daySize);
  // Blanks are held back, so that no line ends with them.
  let blanks = 0;
  for (const { signs } of strips) {
    for (const hour of hours) {
      const sign = signs.get(`${day} ${twoDigits(hour)}:00`);
      if (sign === undefined) blanks++;
      else {
        row += ' '.repeat(blanks) + sign.style(sign.text);
        blanks = 0;
      }
    }
    blanks += size - hours.length + gap;
  }
  return row.trimEnd();
}

const twoDigits = (hour: number): string => String(hour).padStart(2, '0');

/** A number of people or contacts as one character: `·` for less than half of one, `+` for more than nine. */
export function countSign(count: number): string {
  const whole = Math.round(count);
  if (whole === 0) return '·';
  return whole > 9 ? '+' : String(whole);
}
