import { addDays, weekdayOf } from './calendar/dates';
import { firstPlainWeek, plainWeeks } from './calendar/plain-weeks';
import type { IsClosed } from './calendar/hours';
import { zone } from './calendar/zones';
import type { Period } from './types';

/** Steady states settle in this time; what is left open at the end is followed this long. */
const WARM_UP_DAYS = 14;
const COOL_DOWN_DAYS = 21;

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
): Period {
  const planZone = zone(zoneId);
  const at = (days: number): number => planZone.dayStart(addDays(startDate, days));
  return {
    zone: planZone,
    startDate,
    weeks,
    start: at(0),
    end: at(7 * weeks),
    earliest: at(-WARM_UP_DAYS),
    latest: at(7 * weeks + COOL_DOWN_DAYS),
    weekList: plainWeeks({ startDate, weeks, zone: planZone, zones: zoneIds.map(zone), isClosed }),
    plainStart: planZone.dayStart(plainMonday),
  };
}
