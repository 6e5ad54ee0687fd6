import type { Plan } from '../plan/schema';
import { addDays, weekdayOf } from './calendar/dates';
import { firstPlainWeek, plainWeeks } from './calendar/plain-weeks';
import type { IsClosed } from './calendar/hours';
import { zone } from './calendar/zones';
import type { Period } from './types';

/** Steady states settle in this time. */
const WARM_UP_DAYS = 28;
/** What is left open at the end is followed until its promise is over: at least so long, and at most. */
const SHORTEST_COOL_DOWN_DAYS = 21;
const LONGEST_COOL_DOWN_DAYS = 70;

/** The Monday after a date, or the date itself where it is one and `orSame`. */
export function nextMonday(date: string, orSame: boolean): string {
  const ahead = (7 - weekdayOf(date)) % 7;
  return addDays(date, ahead === 0 && !orSame ? 7 : ahead);
}

/** The Monday of the plain week at or after a start. */
export function plainMondayFrom(
  startDate: string,
  zoneId: string,
  zoneIds: readonly string[],
  isClosed: IsClosed,
): string {
  const monday = nextMonday(startDate, true);
  const query = { startDate: monday, zone: zone(zoneId), zones: zoneIds.map(zone), isClosed };
  return firstPlainWeek(query) ?? monday;
}

export function resolvePeriod(
  startDate: string,
  weeks: number,
  zoneId: string,
  zoneIds: readonly string[],
  plainMonday: string,
  isClosed: IsClosed,
  longestPromiseDays: number,
): Period {
  const coolDownDays = Math.min(
    Math.max(Math.ceil(longestPromiseDays) + 2, SHORTEST_COOL_DOWN_DAYS),
    LONGEST_COOL_DOWN_DAYS,
  );
  const planZone = zone(zoneId);
  const at = (days: number): number => planZone.dayStart(addDays(startDate, days));
  return {
    zone: planZone,
    startDate,
    weeks,
    start: at(0),
    end: at(7 * weeks),
    earliest: at(-WARM_UP_DAYS),
    latest: at(7 * weeks + coolDownDays),
    weekList: plainWeeks({ startDate, weeks, zone: planZone, zones: zoneIds.map(zone), isClosed }),
    plainStart: planZone.dayStart(plainMonday),
  };
}

/** About as many days as the longest promise that is simulated takes by the wall clock; rather too many than too few. */
export function longestPromiseDays({ waits }: Plan, fewestOpenMinutesPerWeek: number): number {
  const windows = (waits ?? []).flatMap((wait) => [wait.within, wait.next_within, wait.resolve_within]);
  const days = windows.map((window) => {
    if (typeof window !== 'object' || window === null) return 0;
    if (window.clock === 'wall') return window.minutes / 1440;
    // One business day a week is the least there can be.
    if (window.clock === 'business-days') return 7 * (window.days + 1);
    return 7 * (window.minutes / fewestOpenMinutesPerWeek + 1);
  });
  return days.reduce((longest, each) => Math.max(longest, each), 0);
}
