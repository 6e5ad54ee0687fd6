import { addDays } from './dates';
import type { IsClosed } from './hours';
import type { Zone } from './zones';

/** One week of the stretch that is looked at, and what makes it unlike others. */
export interface Week {
  /** Its first date, `YYYY-MM-DD`. */
  readonly startDate: string;
  /** True without holidays, closed dates and clock changes: promises are judged on such weeks. */
  readonly plain: boolean;
  /** A phrase for each thing that happens in it, such as `2027-01-18 is a holiday`; empty for a plain week. */
  readonly why: readonly string[];
}

/** What `plainWeeks` looks at. */
export interface WeeksQuery {
  /** First date of the first week; weeks run from this weekday on. */
  readonly startDate: string;
  readonly weeks: number;
  /** Zone of the dates. */
  readonly zone: Zone;
  /** All zones whose clock changes matter: the plan's, its calendars' and its segments'. */
  readonly zones: readonly Zone[];
  /** Holidays and closed dates of any calendar. */
  readonly isClosed: IsClosed;
}

/** Tells plain weeks from those with a holiday or a clock change, which are listed apart. */
export function plainWeeks({ startDate, weeks, zone, zones, isClosed }: WeeksQuery): Week[] {
  return Array.from({ length: weeks }, (_, index) => {
    const first = addDays(startDate, 7 * index);
    const why = [...closedDates(first, isClosed), ...clockChanges(first, zone, zones)];
    return { startDate: first, plain: why.length === 0, why };
  });
}

/** A plain week at or after a date, looked for in the following year: what holds in it stands for the others. */
export function firstPlainWeek(query: Omit<WeeksQuery, 'weeks'>): string | undefined {
  // Week by week: most often the first one is plain.
  for (let week = 0; week < 53; week++) {
    const startDate = addDays(query.startDate, 7 * week);
    if (plainWeeks({ ...query, startDate, weeks: 1 })[0]?.plain === true) return startDate;
  }
  return undefined;
}

function closedDates(first: string, isClosed: IsClosed): string[] {
  return Array.from({ length: 7 }, (_, day) => addDays(first, day))
    .filter((date) => isClosed(date))
    .map((date) => `${date} is a holiday`);
}

function clockChanges(first: string, zone: Zone, zones: readonly Zone[]): string[] {
  const from = zone.dayStart(first);
  const to = zone.dayStart(addDays(first, 7));
  const changes = new Set<string>();
  for (const each of new Set(zones)) {
    // A change at the very first moment already holds for the whole week; one at the end is the next week's.
    for (const { at } of each.transitions(from, to - 1)) {
      changes.add(`clocks change in ${each.id} on ${each.toLocal(at).date}`);
    }
  }
  return [...changes];
}
