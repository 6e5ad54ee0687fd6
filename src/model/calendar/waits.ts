import type { BusinessClock } from './clock';
import { MINUTES_PER_DAY } from './dates';
import type { Interval } from './spans';
import type { Minute } from './zones';

/** How long something may take: on the clock on the wall, in open hours, or by the close of a business day. */
export type WaitLength =
  | { readonly kind: 'wall'; readonly minutes: number }
  | { readonly kind: 'businessHours'; readonly minutes: number; readonly clock: BusinessClock }
  | { readonly kind: 'businessDays'; readonly days: number; readonly clock: BusinessClock };

/** The moment at which the time is over for somebody who arrives at a moment; Infinity where it never is. */
export function dueAt(arrival: Minute, length: WaitLength): Minute {
  switch (length.kind) {
    case 'wall':
      return arrival + length.minutes;
    case 'businessHours':
      return length.clock.addOpenMinutes(arrival, length.minutes);
    case 'businessDays':
      return length.clock.addBusinessDays(arrival, length.days);
  }
}

/** Minutes on the wall clock from a moment of arrival until the time is over. */
export function wallWait(arrival: Minute, length: WaitLength): number {
  return dueAt(arrival, length) - arrival;
}

/** Stretch of arrival moments on which the wait is `waitMinutes` just after its start and changes by `slope` a minute. */
export interface WaitPiece extends Interval {
  readonly waitMinutes: number;
  /** -1 where all who arrive are due at one moment, 0 where each is due equally long after arriving. */
  readonly slope: 0 | -1;
}

/**
 * The wait of every arrival moment of a stretch of time, exactly: sorted pieces without holes. One such profile serves
 * every segment, so make it once per promise, on plain-week clocks and over one plain week.
 */
export function waitProfile(length: WaitLength, from: Minute, to: Minute): WaitPiece[] {
  const borders = [...waitBorders(length, from, to), from, to]
    .filter((border) => border >= from && border <= to)
    .toSorted((a, b) => a - b);
  const pieces: WaitPiece[] = [];
  borders.forEach((start, index) => {
    const end = borders[index + 1];
    if (end === undefined || end - start < SHORTEST_PIECE_MINUTES) return;
    // Between borders the wait is a straight line, so its middle tells all, and the limit "just after a border" too.
    const middle = (start + end) / 2;
    const slope = movesWithArrival(length, middle) ? 0 : -1;
    pieces.push({ start, end, waitMinutes: wallWait(middle, length) - slope * (middle - start), slope });
  });
  return pieces;
}

/** Two borders nearer than this (60 microseconds) are one border that rounding has doubled. */
const SHORTEST_PIECE_MINUTES = 1e-6;

/** The moments at which the line of waits may bend or jump. */
function waitBorders(length: WaitLength, from: Minute, to: Minute): Minute[] {
  if (length.kind === 'wall') return [];
  const { clock } = length;
  const borders = clock.spans(from, to).flatMap(({ start, end }) => [start, end]);
  if (length.kind === 'businessDays') {
    for (
      let midnight = localMidnight(clock, from);
      midnight <= to;
      midnight = nextMidnight(clock, midnight)
    ) {
      borders.push(midnight);
    }
    return borders;
  }
  if (length.minutes <= 0) return borders;
  // Whoever is due exactly at a closing time is the last to be: the next one waits until after the next opening.
  const closings = clock.spans(dueAt(from, length) - 1, dueAt(to, length) + 1).map(({ end }) => end);
  return [...borders, ...closings.map((closing) => clock.subtractOpenMinutes(closing, length.minutes))];
}

function localMidnight({ zone }: BusinessClock, moment: Minute): Minute {
  return zone.dayStart(zone.toLocal(moment).date);
}

function nextMidnight(clock: BusinessClock, midnight: Minute): Minute {
  // 26 hours on is the next date even on the longest day, and never the one after it.
  return localMidnight(clock, midnight + MINUTES_PER_DAY + 120);
}

function movesWithArrival(length: WaitLength, moment: Minute): boolean {
  if (length.kind === 'businessDays') return false;
  return length.kind === 'wall' || length.minutes <= 0 || length.clock.isOpen(moment);
}
