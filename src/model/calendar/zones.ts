import { invariant } from '../../errors';
import { TABLED_MINUTES, tabledClock, type TabledClock } from '../../plan/units/clock-changes';
import { MINUTES_PER_DAY, MINUTES_PER_WEEK, dateOfEpochDay, epochDayOf, weekdayOfEpochDay } from './dates';
import { fixedOffsetMinutes, isUtc } from './fixed-offsets';

export { isFixedOffset } from './fixed-offsets';

/** UTC minutes since 1970-01-01T00:00Z, whole or not. */
export type Minute = number;

/** What a wall clock and a calendar on the wall show. */
export interface LocalTime {
  readonly date: string;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Minutes that the clock shows, 0 up to but not including 1440. */
  readonly minuteOfDay: number;
}

/** A clock change: from `at` on, local time is UTC plus `offsetAfter` minutes. */
export interface Transition {
  readonly at: Minute;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** A time zone. All its answers are the same on every host. */
export interface Zone {
  readonly id: string;
  /** Minutes that local time is ahead of UTC at a moment. */
  readonly offsetMinutesAt: (moment: Minute) => number;
  readonly toLocal: (moment: Minute) => LocalTime;
  /**
   * The moment of a wall-clock time; `minuteOfDay` counts on over midnight (1500 = 01:00 on the next date).
   * Temporal's `compatible` rule: a time that occurs twice is the earlier one, a skipped one is later by the gap.
   */
  readonly fromLocal: (date: string, minuteOfDay: number) => Minute;
  /** The clock changes with `from` < `at` <= `to`. */
  readonly transitions: (from: Minute, to: Minute) => readonly Transition[];
  /** The first moment of a date; of a date that the zone skipped (Apia, 2011-12-30), that of the next. */
  readonly dayStart: (date: string) => Minute;
}

type OffsetAt = (moment: Minute) => number;

/** The clock changes of 52 weeks, and the offset at their start. */
interface Block {
  readonly firstOffset: number;
  readonly changes: readonly Transition[];
}

const zones = new Map<string, Zone>();

/** True for what `Intl` accepts and for offsets such as `+05:30` and `UTC-06:00`, which it may not. */
export function isTimeZone(id: string): boolean {
  return findZone(id) !== undefined;
}

/** The zone of an id; the id must be one (`isTimeZone`). One object, and one `Intl` formatter, per id. */
export function zone(id: string): Zone {
  const found = findZone(id);
  invariant(found !== undefined, `${id} is a time zone`);
  return found;
}

/** A zone whose clock never changes, so many minutes ahead of UTC: a real zone as it is in one plain week. */
export function fixedZone(id: string, offsetMinutes: number): Zone {
  return makeZone(
    id,
    () => offsetMinutes,
    () => [],
  );
}

function findZone(id: string): Zone | undefined {
  const known = zones.get(id);
  if (known !== undefined) return known;
  const offset = isUtc(id) ? 0 : fixedOffsetMinutes(id);
  const found = offset === undefined ? namedZone(id) : fixedZone(id, offset);
  if (found !== undefined) zones.set(id, found);
  return found;
}

function makeZone(id: string, offsetMinutesAt: OffsetAt, transitions: Zone['transitions']): Zone {
  const toLocal = (moment: Minute): LocalTime => {
    const local = moment + offsetMinutesAt(moment);
    const epochDay = Math.floor(local / MINUTES_PER_DAY);
    const minuteOfDay = local - epochDay * MINUTES_PER_DAY;
    return { date: dateOfEpochDay(epochDay), weekday: weekdayOfEpochDay(epochDay), minuteOfDay };
  };
  const fromLocal = (date: string, minuteOfDay: number): Minute => {
    const local = epochDayOf(date) * MINUTES_PER_DAY + minuteOfDay;
    // No zone is more than a day from UTC, so these two lie on either side of a change that matters here.
    const before = offsetMinutesAt(local - MINUTES_PER_DAY);
    const after = offsetMinutesAt(local + MINUTES_PER_DAY);
    if (before === after || offsetMinutesAt(local - before) === before) return local - before;
    return offsetMinutesAt(local - after) === after ? local - after : local - before;
  };
  return { id, offsetMinutesAt, toLocal, fromLocal, transitions, dayStart: (date) => fromLocal(date, 0) };
}

/** Clock changes are looked up a block of 52 weeks at a time, so that a zone costs about 80 formatted times a year. */
const BLOCK_MINUTES = 52 * MINUTES_PER_WEEK;

function namedZone(id: string): Zone | undefined {
  const tabled = tabledClock(id);
  const formatted = tabled ? undefined : intlOffset(id);
  if (!tabled && !formatted) return undefined;
  const blocks = new Map<number, Block>();

  const blockOf = (moment: Minute): Block => {
    const start = blockStart(moment);
    const known = blocks.get(start);
    if (known !== undefined) return known;
    const found = blockOfTable(tabled, start) ?? blockOfFormatter(formatted ?? outsideOfTable(id), start);
    blocks.set(start, found);
    return found;
  };
  const offsetMinutesAt = (moment: Minute): number => {
    const { firstOffset, changes } = blockOf(moment);
    let last = changes.length - 1;
    while (last >= 0 && (changes[last]?.at ?? 0) > moment) last--;
    return changes[last]?.offsetAfter ?? firstOffset;
  };
  const transitions = (from: Minute, to: Minute): Transition[] => {
    const found: Transition[] = [];
    for (let start = blockStart(from); start <= to; start += BLOCK_MINUTES) {
      found.push(...blockOf(start).changes.filter(({ at }) => at > from && at <= to));
    }
    return found;
  };
  return makeZone(id, offsetMinutesAt, transitions);
}

const blockStart = (moment: Minute): Minute => Math.floor(moment / BLOCK_MINUTES) * BLOCK_MINUTES;

/** Undefined outside of the years that the table covers. */
function blockOfTable(tabled: TabledClock | undefined, start: Minute): Block | undefined {
  const end = start + BLOCK_MINUTES;
  if (!tabled || start < TABLED_MINUTES.from || end >= TABLED_MINUTES.to) return undefined;
  const earlier = tabled.changes.findLast(({ at }) => at <= start);
  return {
    firstOffset: earlier?.offsetAfter ?? tabled.firstOffset,
    changes: tabled.changes.filter(({ at }) => at > start && at <= end),
  };
}

const blockOfFormatter = (offsetAt: OffsetAt, start: Minute): Block => ({
  firstOffset: offsetAt(start),
  changes: findTransitions(offsetAt, start),
});

/** Every name of the table is one that `Intl` knows too. */
function outsideOfTable(id: string): OffsetAt {
  const formatted = intlOffset(id);
  invariant(formatted !== undefined, `Intl knows ${id}`);
  return formatted;
}

/**
 * The clock changes of one block with start < at <= start + block, to the minute. A look every week misses none:
 * the shortest pair that undoes itself, Morocco's Ramadan, is four weeks apart.
 */
function findTransitions(offsetAt: OffsetAt, start: Minute): Transition[] {
  const found: Transition[] = [];
  let offsetBefore = offsetAt(start);
  for (let week = start; week < start + BLOCK_MINUTES; week += MINUTES_PER_WEEK) {
    const offsetAfter = offsetAt(week + MINUTES_PER_WEEK);
    if (offsetAfter === offsetBefore) continue;
    let low = week;
    let high = week + MINUTES_PER_WEEK;
    while (high - low > 1) {
      const middle = (low + high) / 2;
      const whole = Math.floor(middle);
      if (offsetAt(whole) === offsetBefore) low = whole;
      else high = whole;
    }
    found.push({ at: high, offsetBefore, offsetAfter });
    offsetBefore = offsetAfter;
  }
  return found;
}

/** Reads offsets from a formatter such as `1970, GMT-05:00`; undefined where `Intl` does not know the zone. */
function intlOffset(id: string): OffsetAt | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: id, year: 'numeric', timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return (moment) => {
    const text = format.format(moment * 60_000);
    const match = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
    invariant(match !== null, `"${text}" ends in an offset`);
    const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0) + Number(match[4] ?? 0) / 60;
    return match[1] === '-' ? -minutes : minutes;
  };
}
