import { MINUTES_PER_DAY, epochDayOf, dateOfEpochDay, weekdayOfEpochDay } from './dates';
import type { Span } from './spans';
import type { Zone } from './zones';

/** Weekly opening hours: the text as written, and what it means. */
export interface WeeklyHours {
  readonly text: string;
  /** `day` 0 is Monday; minutes after that day's 00:00, `end` up to 2880 where the interval crosses midnight. */
  readonly ranges: readonly { readonly day: number; readonly start: number; readonly end: number }[];
}

/** Says of a date (`YYYY-MM-DD`) whether the intervals that start on it are cancelled. */
export type IsClosed = (date: string) => boolean;

/** For calendars that keep their hours on holidays too. */
export const neverClosed: IsClosed = () => false;

/**
 * The open intervals that start on the dates from `fromDate` up to but not including `toDate`, sorted and disjoint.
 * An interval over midnight belongs to the day on which it starts, and a closed date cancels all of it. Its ends are
 * wall-clock times, so the night of a clock change is longer or shorter. Where two intervals overlap, the time they
 * share belongs to the one that starts first; intervals that touch stay apart, as they may belong to two days.
 */
export function openSpans(
  hours: WeeklyHours,
  zone: Zone,
  fromDate: string,
  toDate: string,
  isClosed: IsClosed = neverClosed,
): Span[] {
  const spans: Span[] = [];
  const lastDay = epochDayOf(toDate);
  for (let epochDay = epochDayOf(fromDate); epochDay < lastDay; epochDay++) {
    const weekday = weekdayOfEpochDay(epochDay);
    const ranges = hours.ranges.filter(({ day }) => day === weekday);
    const day = dateOfEpochDay(epochDay);
    if (ranges.length === 0 || isClosed(day) || !dayExists(zone, epochDay)) continue;
    for (const range of ranges) {
      spans.push({ start: zone.fromLocal(day, range.start), end: zone.fromLocal(day, range.end), day });
    }
  }
  return disjoint(spans);
}

/** Zones that change sides of the date line move by about a day; no other clock change comes near. */
const LEAST_DATE_LINE_MINUTES = 720;

/** False for a date that a zone left out when it changed sides of the date line (Apia, 2011-12-30). */
function dayExists(zone: Zone, epochDay: number): boolean {
  const before = zone.offsetMinutesAt((epochDay - 1) * MINUTES_PER_DAY);
  const after = zone.offsetMinutesAt((epochDay + 2) * MINUTES_PER_DAY);
  if (Math.abs(after - before) < LEAST_DATE_LINE_MINUTES) return true;
  return zone.dayStart(dateOfEpochDay(epochDay + 1)) > zone.dayStart(dateOfEpochDay(epochDay));
}

function disjoint(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let closedAt = -Infinity;
  for (const { start, end, day } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(start, closedAt);
    if (end <= from) continue;
    kept.push({ start: from, end, day });
    closedAt = end;
  }
  return kept;
}
