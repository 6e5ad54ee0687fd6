import type { TeamPlan } from '../plan/schema';
import { addDays } from './calendar/dates';
import { openSpans } from './calendar/hours';
import { fixedZone, zone, type Minute, type Zone } from './calendar/zones';
import type { Interval, Span } from './calendar/spans';
import type { DutyModel } from './types';

/** Longest stretch that one person works in an assumed roster. */
const LONGEST_DUTY_MINUTES = 8 * 60;
const DAY_MINUTES = 1440;

type Shift = NonNullable<TeamPlan['shifts']>[number];

/** The duties of declared shifts, given when each is worked; breaks are staggered around the middle of the shift. */
export function shiftDuties(
  shifts: readonly Shift[],
  spansOf: (shift: Shift) => readonly Span[],
): readonly DutyModel[] {
  let person = 0;
  return shifts.flatMap((shift) => {
    const count = shift.count ?? 1;
    const first = person;
    person += count;
    const spans = spansOf(shift);
    const withBreak = longestOfDays(spans);
    return spans.flatMap((span) =>
      Array.from({ length: count }, (_, index) => {
        const { start, end } = span;
        const length = withBreak.has(span) ? (shift.break ?? 0) : 0;
        return { person: first + index, start, end, breaks: breakOf(start, end, length, index, count) };
      }),
    );
  });
}

/** Nobody has two breaks a day: where a shift is worked in parts, the longest part has it. */
function longestOfDays(spans: readonly Span[]): ReadonlySet<Span> {
  const longest = new Map<string, Span>();
  for (const span of spans) {
    const known = longest.get(span.day);
    if (!known || span.end - span.start > known.end - known.start) longest.set(span.day, span);
  }
  return new Set(longest.values());
}

/** Breaks lie one after another around the middle, so that not everybody is away at once. */
export function breakOf(
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

/** A stretch of the week in minutes from Monday 00:00, at most an hour long, with its work in any unit. */
export interface Block extends Interval {
  readonly load: number;
}

/**
 * People on duty in every block of open time where a plan has no shifts: paid time spread over the open time by load,
 * whole people, never more than there are. Where the time suffices every block gets one person first.
 *
 * @returns people by block, whole numbers; their time is within an hour of what is paid, as far as there is room for it
 */
export function spreadPeople(paidMinutes: number, count: number, blocks: readonly Block[]): number[] {
  const lengths = blocks.map(({ start, end }) => end - start);
  const openMinutes = lengths.reduce((sum, length) => sum + length, 0);
  const people = blocks.map(() => 0);
  let left = Math.min(paidMinutes, openMinutes * count) + 1e-6;
  if (count > 0 && left >= openMinutes) {
    people.fill(1);
    left -= openMinutes;
  }
  const load = blocks.reduce((sum, block) => sum + block.load, 0);
  const weights = blocks.map((block, index) =>
    load > 0 ? block.load / load : (lengths[index] ?? 0) / openMinutes,
  );
  const give = (index: number, wanted: number): number => {
    const length = lengths[index] ?? 0;
    const more = Math.min(wanted, count - (people[index] ?? 0), Math.floor(left / length));
    if (more <= 0) return 0;
    people[index] = (people[index] ?? 0) + more;
    left -= more * length;
    return more * length;
  };
  // Shares of whole people are carried on to the next block, so that their sum is right.
  const toSpread = left;
  let due = 0;
  for (const index of blocks.keys()) {
    due += (weights[index] ?? 0) * toSpread;
    due -= give(index, Math.round(due / (lengths[index] ?? 1)));
  }
  // What found no room goes to the busiest blocks that have some.
  const busiest = [...blocks.keys()].toSorted((a, b) => density(blocks[b]) - density(blocks[a]) || a - b);
  for (const index of busiest) give(index, count);
  return people;
}

const density = (block: Block | undefined): number => (block ? block.load / (block.end - block.start) : 0);

/** Duties that put so many people on duty in every block of a week, over the weeks from a Monday of a zone. */
export function spreadDuties(
  blocks: readonly Block[],
  people: readonly number[],
  inZone: Zone,
  monday: string,
  weeks: number,
): readonly DutyModel[] {
  const last = addDays(monday, 7 * weeks);
  return layers(blocks, people).flatMap(({ person, start, end }) => {
    const day = Math.floor(start / DAY_MINUTES);
    const ranges = [{ day, start: start - day * DAY_MINUTES, end: end - day * DAY_MINUTES }];
    return openSpans({ text: '', ranges }, inZone, monday, last).map((span) => ({
      person,
      start: span.start,
      end: span.end,
      breaks: [],
    }));
  });
}

interface Stretch extends Interval {
  readonly person: number;
}

/** Cuts "how many people in each block" into stretches of one person of at most eight hours. */
function layers(blocks: readonly Block[], people: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const most = people.reduce((highest, count) => Math.max(highest, count), 0);
  for (let person = 0; person < most; person++) {
    let open: { person: number; start: number; end: number } | null = null;
    for (const [index, { start, end }] of blocks.entries()) {
      if ((people[index] ?? 0) <= person) continue;
      if (open && open.end === start && end - open.start <= LONGEST_DUTY_MINUTES) open.end = end;
      else {
        if (open) stretches.push(open);
        open = { person, start, end };
      }
    }
    if (open) stretches.push(open);
  }
  return stretches;
}

/** Minutes of work in all duties; breaks are unpaid. */
export const paidMinutes = (duties: readonly DutyModel[]): number =>
  duties.reduce(
    (sum, { start, end, breaks }) =>
      sum + end - start - breaks.reduce((off, each) => off + each.end - each.start, 0),
    0,
  );

/** Duties at the same moment, at most; those in a break count. */
export function mostAtOnce(duties: readonly DutyModel[]): number {
  const borders = duties.flatMap(({ start, end }) => [
    { at: start, change: 1 },
    { at: end, change: -1 },
  ]);
  borders.sort((a, b) => a.at - b.at || a.change - b.change);
  let there = 0;
  let most = 0;
  for (const { change } of borders) {
    there += change;
    most = Math.max(most, there);
  }
  return most;
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
