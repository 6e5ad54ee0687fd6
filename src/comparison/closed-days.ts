import type { Plan } from '../plan';
import type { HolidaySource } from '../plan/units/holiday';
import { formatList } from '../support/format';
import type { Change } from './types';

/**
 * Days on which calendars of the same id are closed now, or no longer are. Public holidays that are newly taken off are
 * hours less for customers; single dates come and go every year.
 */
export function closedDayChanges(before: Plan, after: Plan): readonly Change[] {
  return Object.entries(before.hours ?? {}).flatMap(([id, calendar]) => {
    const other = after.hours?.[id];
    if (!other) return [];
    const dates = (closed: readonly string[] | null | undefined): readonly string[] => closed ?? [];
    return [
      ...moved(id, 'holidays', (calendar.holidays ?? []).map(nameOf), (other.holidays ?? []).map(nameOf), {
        counts: calendar.holidays !== undefined,
      }),
      ...moved(id, 'closed', dates(calendar.closed), dates(other.closed), { counts: false }),
    ];
  });
}

function moved(
  id: string,
  key: 'holidays' | 'closed',
  was: readonly string[],
  is: readonly string[],
  { counts }: { readonly counts: boolean },
): readonly Change[] {
  const parts = [
    { days: is.filter((day) => !was.includes(day)), isLost: true },
    { days: was.filter((day) => !is.includes(day)), isLost: false },
  ];
  return parts
    .filter(({ days }) => days.length > 0)
    .map(({ days, isLost }) => ({
      kind: 'hours',
      at: `hours.${id}.${key}`,
      path: ['hours', id, key],
      direction: !counts ? 'neutral' : isLost ? 'weaker' : 'stronger',
      message: `the hours \`${id}\` are ${isLost ? 'now' : 'no longer'} closed on ${formatList(days)}`,
      before: was.length === 0 ? null : was.join(', '),
      after: is.length === 0 ? null : is.join(', '),
    }));
}

function nameOf(source: HolidaySource): string {
  switch (source.kind) {
    case 'region':
      return `holidays of ${source.region}`;
    case 'customer':
      return 'the holidays of each segment';
    case 'date':
      return source.date;
    case 'file':
      return `the days of ${source.file}`;
  }
}
