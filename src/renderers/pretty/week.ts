import type { CoverageReport } from '../../report/types';
import { formatCount } from '../../support/format';
import type { Paint } from '../paint';
import { wrap } from '../text';
import { missingPeople } from '../words/verdict';

type Hour = CoverageReport['people'][number];

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** Hours from one number above the strip to the next. */
const tickHours = 3;
const daySize = 4;

/**
 * The week of each team that is short of people: a row a day, a character an hour, which says how many
 * people are missing. One line where nobody is.
 */
export function renderWeek(
  people: readonly Hour[],
  short: readonly string[],
  isUnkept: boolean,
  width: number,
  paint: Paint,
): string[] {
  if (people.length === 0) return [];
  // Where a promise is missed, or not known to be kept, although no hour stands out, people are not the whole story.
  if (short.length === 0 && isUnkept) return [];
  if (short.length === 0) return wrap('Enough people in every hour of the week for what is promised.', width);

  const legend = '1-9 people missing, + more than nine, · enough, blank: nobody needed';
  return [
    paint.strong('People'),
    ...short.flatMap((team) =>
      renderTeam(
        team,
        people.filter((hour) => hour.team === team),
        width,
        paint,
      ),
    ),
    ...wrap(legend, width).map(paint.faint),
  ];
}

function renderTeam(team: string, hours: readonly Hour[], width: number, paint: Paint): string[] {
  const missing = new Map(hours.map((hour) => [hour.at, missingPeople(hour)]));
  const used = hours.map(({ at }) => Number(at.slice(3, 5)));
  const first = Math.floor(Math.min(...used) / tickHours) * tickHours;
  const end = Math.max(...used) + 1;
  const columns = Array.from({ length: end - first }, (_, index) => first + index);

  const rows = days.map((day) => {
    const counts = columns.map((hour) => missing.get(`${day} ${String(hour).padStart(2, '0')}:00`));
    const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
    const strip = counts.map((count) => paintHour(count, paint)).join('');
    const total = sum > 0 ? `  ${formatCount(sum, 'person-hour')}` : '';
    const hasRoom = daySize + columns.length + total.length <= width;
    return `${day.padEnd(daySize)}${strip}${hasRoom ? total : ''}`.trimEnd();
  });
  const ticks = columns
    .filter((hour) => hour % tickHours === 0)
    .map((hour) => String(hour).padStart(2, '0').padEnd(tickHours))
    .join('');
  const head = `${' '.repeat(daySize)}${ticks}`.trimEnd();
  return [...wrap(team, width).map(paint.strong), paint.faint(head), ...rows];
}

/** The character of an hour; the more people are missing, the louder its colour. */
function paintHour(missing: number | undefined, paint: Paint): string {
  if (missing === undefined) return ' ';
  if (missing === 0) return paint.faint('·');
  const sign = missing > 9 ? '+' : String(missing);
  return missing === 1 ? paint.unsure(sign) : paint.bad(sign);
}
