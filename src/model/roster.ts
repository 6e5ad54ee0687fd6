import type { TeamPlan } from '../plan/schema';
import { addDays } from './calendar/dates';
import { openSpans } from './calendar/hours';
import { fixedZone, zone, type Minute, type Zone } from './calendar/zones';
import type { Interval } from './calendar/spans';
import type { DutyModel } from './types';

/** Longest stretch that one person works in an assumed roster. */
const LONGEST_DUTY_MINUTES = 8 * 60;
const DAY_MINUTES = 1440;

type Shift = NonNullable<TeamPlan['shifts']>[number];

/** The duties of declared shifts, given when each is worked; breaks are staggered around the middle of the shift. */
export function shiftDuties(
  shifts: readonly Shift[],
  spansOf: (shift: Shift) => readonly Interval[],
): readonly DutyModel[] {
  let person = 0;
  return shifts.flatMap((shift) => {
    const count = shift.count ?? 1;
    const first = person;
    person += count;
    return spansOf(shift).flatMap(({ start, end }) =>
      Array.from({ length: count }, (_, index) => {
        const breaks = breakOf(start, end, shift.break ?? 0, index, count);
        return { person: first + index, start, end, breaks };
      }),
    );
  });
}

/** Breaks lie one after another around the middle, so that not everybody is away at once. */
function breakOf(
  start: Minute,
  end: Minute,
  length: number,
  index: number,
  count: number,
): readonly Interval[] {
  if (length <= 0 || length >= end - start) return [];
  const row = Math.min(count * length, (end - start) / 2);
  const step = count > 1 ? (row - length) / (count - 1) : 0;
  const from = Math.round((start + end - Math.max(row, length)) / 2 + index * Math.max(step, 0));
  return [{ start: from, end: from + length }];
}

/**
 * People on duty by hour of week where a plan has no shifts: paid hours spread over the open hours by load, whole
 * people, never more than there are. Where the hours suffice every open hour gets one person first.
 *
 * @param load work by hour of week (any unit), 168 values; 0 outside the open hours is fine
 * @param open whether something is open, 168 values
 * @returns people by hour of week, 168 whole numbers
 */
export function spreadHours(
  paidHours: number,
  count: number,
  load: readonly number[],
  open: readonly boolean[],
): number[] {
  const openHours = open.filter(Boolean).length;
  const people = open.map(() => 0);
  let rest = Math.min(Math.floor(paidHours + 1e-9), openHours * count);
  if (rest >= openHours) {
    open.forEach((isOpen, hour) => {
      if (isOpen) people[hour] = 1;
    });
    rest -= openHours;
  }
  const total = load.reduce((sum, work, hour) => sum + (open[hour] ? work : 0), 0);
  const weight = (hour: number): number =>
    open[hour] ? (total > 0 ? (load[hour] ?? 0) / total : 1 / openHours) : 0;
  let due = 0;
  let placed = 0;
  for (let hour = 0; hour < open.length; hour++) {
    due += weight(hour) * rest;
    const room = open[hour] ? count - (people[hour] ?? 0) : 0;
    const more = Math.min(room, Math.max(0, Math.round(due) - placed));
    people[hour] = (people[hour] ?? 0) + more;
    placed += more;
  }
  // What found no room in its own hour goes to the busiest hours that have some.
  const byLoad = [...open.keys()]
    .filter((hour) => open[hour])
    .toSorted((a, b) => weight(b) - weight(a) || a - b);
  for (const hour of byLoad) {
    const more = Math.min(count - (people[hour] ?? 0), rest - placed);
    if (more <= 0) continue;
    people[hour] = (people[hour] ?? 0) + more;
    placed += more;
  }
  return people;
}

/** Duties that put so many people on duty in every hour of week, over the weeks from a Monday of a zone. */
export function spreadDuties(
  people: readonly number[],
  inZone: Zone,
  monday: string,
  weeks: number,
): readonly DutyModel[] {
  const last = addDays(monday, 7 * weeks);
  return layers(people).flatMap(({ person, from, to }) => {
    const start = (from % 24) * 60;
    const ranges = [{ day: Math.floor(from / 24), start, end: start + (to - from) * 60 }];
    return openSpans({ text: '', ranges }, inZone, monday, last).map((span) => ({
      person,
      start: span.start,
      end: span.end,
      breaks: [],
    }));
  });
}

interface Stretch {
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

/** Cuts "how many people in each hour" into stretches of one person of at most eight hours. */
function layers(people: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const most = Math.max(0, ...people);
  for (let layer = 0; layer < most; layer++) {
    let from: number | null = null;
    for (let hour = 0; hour <= people.length; hour++) {
      const on = hour < people.length && (people[hour] ?? 0) > layer;
      const full = from !== null && (hour - from) * 60 >= LONGEST_DUTY_MINUTES;
      if (from !== null && (!on || full)) {
        stretches.push({ person: layer, from, to: hour });
        from = null;
      }
      if (on && from === null) from = hour;
    }
  }
  return stretches;
}

/** Scheduled people by quarter hour of the plain week; breaks off, before shrinkage. */
export function peopleByQuarter(duties: readonly DutyModel[], weekStart: Minute): number[] {
  const minutes = new Float64Array(672);
  const add = (start: Minute, end: Minute, sign: number): void => {
    const from = Math.max(start - weekStart, 0);
    const to = Math.min(end - weekStart, 7 * DAY_MINUTES);
    for (let quarter = Math.floor(from / 15); quarter * 15 < to; quarter++) {
      const part = Math.min(to, (quarter + 1) * 15) - Math.max(from, quarter * 15);
      minutes[quarter] = (minutes[quarter] ?? 0) + sign * part;
    }
  };
  for (const { start, end, breaks } of duties) {
    add(start, end, 1);
    for (const each of breaks) add(each.start, each.end, -1);
  }
  return Array.from(minutes, (sum) => Math.round((sum / 15) * 1e6) / 1e6);
}

/** A zone whose clock stands still where it is in the plain week. */
export const frozen = (zoneId: string, plainMonday: string): Zone => {
  const real = zone(zoneId);
  return fixedZone(zoneId, real.offsetMinutesAt(real.dayStart(plainMonday)));
};
