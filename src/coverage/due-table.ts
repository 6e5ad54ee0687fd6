import type { BusinessClock } from '../model/calendar/clock';
import { dueAt, waitProfile, type WaitLength } from '../model/calendar/waits';

const DAY_MINUTES = 1440;

/** From a minute of the run on, whoever comes is due at one moment, or equally long after they come. */
interface Piece {
  readonly start: number;
  readonly minutes: number;
  readonly isWait: boolean;
}

type OpenLength = Exclude<WaitLength, { kind: 'wall' }>;

/** Whoever has the same clock and the same time has the same table. */
const tables = new WeakMap<BusinessClock, Map<string, (minute: number) => number>>();

/** `dueTableOf`, made once. */
export function dueTable(length: OpenLength, from: number): (minute: number) => number {
  const { clock, ...time } = length;
  const ofClock = tables.get(clock) ?? new Map<string, (minute: number) => number>();
  tables.set(clock, ofClock);
  const key = JSON.stringify([time, from]);
  const table = ofClock.get(key) ?? dueTableOf(length, from);
  ofClock.set(key, table);
  return table;
}

/**
 * When whoever comes at a minute of a run is due, in minutes of the run: what `dueAt` says, worked out a day at a time. A
 * run asks for thousands of contacts what changes a few times a day.
 */
export function dueTableOf(length: OpenLength, from: number): (minute: number) => number {
  const days: (readonly Piece[])[] = [];
  const piecesOf = (day: number): readonly Piece[] => {
    const start = from + day * DAY_MINUTES;
    const end = start + DAY_MINUTES;
    // What never comes has no borders: there every moment is asked for by itself.
    const profile = dueAt(end, length) < Infinity ? waitProfile(length, start, end) : [];
    return (days[day] = profile.map((piece) => {
      const middle = (piece.start + piece.end) / 2;
      const isWait = piece.slope === 0;
      const minutes = dueAt(middle, length) - (isWait ? middle : from);
      return { start: piece.start - from, minutes, isWait };
    }));
  };
  return (minute) => {
    const day = Math.floor(minute / DAY_MINUTES);
    // A caller is waiting from the menu on, which may be before the run.
    const pieces = day < 0 ? [] : (days[day] ?? piecesOf(day));
    for (let index = pieces.length - 1; index >= 0; index--) {
      const { start, minutes, isWait } = pieces[index] as Piece;
      if (start <= minute || index === 0) return isWait ? minute + minutes : minutes;
    }
    return dueAt(from + minute, length) - from;
  };
}
