import { arrivalSpans, plainWeekOf } from './arrival-spans';
import type { Interval } from './calendar/spans';
import { intersect, subtract } from './calendar/spans';
import { compareWaits } from './calendar/wait-statistics';
import type { WaitLength, WaitPiece } from './calendar/waits';
import type { Minute } from './calendar/zones';
import type { ContactType, PromiseModel, ServiceModel, WindowName } from './types';
import { lengthOf, plainProfile } from './wall-clock';

export interface OrderComparison {
  /** Where the first is slower than the second: an example, the worst one. */
  readonly slower: { readonly arrival: Minute; readonly aMinutes: number; readonly bMinutes: number } | null;
  /** Whether the first is faster at some moment of arrival. */
  readonly faster: boolean;
  readonly equal: boolean;
}

/**
 * Compares what two contact types are promised at the same moments of arrival, in wall-clock time over a plain week
 * of the first one's demand. Nothing promised counts as slower than any promise.
 */
export function compareOrder(
  model: ServiceModel,
  a: ContactType,
  b: ContactType,
  name: WindowName,
): OrderComparison {
  const arrivals = arrivalSpans(model, a);
  const [aAlways, bAlways] = [constantOf(a, name), constantOf(b, name)];
  // By the clock on the wall there is nothing to go through, unless an example of the slower one is asked for.
  if (aAlways !== null && bAlways !== null && aAlways <= bAlways)
    return {
      slower: null,
      faster: aAlways < bAlways && arrivals.length > 0,
      equal: aAlways === bAlways || arrivals.length === 0,
    };
  const first = profileOf(model, a, name);
  const second = profileOf(model, b, name);
  const compared = compareWaits(first, second, arrivals);
  if (!compared) return { slower: null, faster: false, equal: true };
  const slower = compared.mostMinutesSlower > 1e-6 && compared.slowerShare > 1e-9;
  return {
    slower: slower ? worstExample(first, second, arrivals) : null,
    faster: compared.fasterShare > 1e-9,
    equal: compared.equalShare > 1 - 1e-9,
  };
}

/** Stands for "nobody promised anything" in comparisons: longer than any promise, yet finite. */
const NO_PROMISE_MINUTES = 1e9;

/** The wait at every moment of arrival, where it is the same at all of them; else null. */
function constantOf({ promises: [promise] }: ContactType, name: WindowName): number | null {
  if (!promise) return NO_PROMISE_MINUTES;
  const window = promise.plan[name];
  if (promise.during !== null) return null;
  if (window === null || window === undefined || window === 'best_effort') return NO_PROMISE_MINUTES;
  return window.clock === 'wall' ? window.minutes : null;
}

/** A stretch of arrivals with the promise that holds for them; null where nothing is promised. */
export interface PromisedPiece extends WaitPiece {
  readonly promise: PromiseModel | null;
}

const profiles = new WeakMap<ContactType, Map<string, readonly PromisedPiece[]>>();

/** The promised wait at every moment of arrival of a plain week, promises bound to hours of arrival included. */
export function profileOf(
  model: ServiceModel,
  type: ContactType,
  name: WindowName,
): readonly PromisedPiece[] {
  const known = profiles.get(type) ?? new Map<string, readonly PromisedPiece[]>();
  profiles.set(type, known);
  const cached = known.get(name);
  if (cached) return cached;
  const week = plainWeekOf(model);
  let open: Interval[] = [week];
  const pieces: PromisedPiece[] = [];
  for (const promise of type.promises) {
    const during = promise.during?.(type.segment).plainClock.spans(week.start, week.end) ?? [week];
    const length = lengthOf(
      promise.plan[name],
      promise.openingFor(type.channel, type.segment, type.tier),
      true,
    );
    for (const { start, end } of intersect(open, during))
      pieces.push(...promised(model, promise, length, start, end));
    open = subtract(open, during);
  }
  for (const { start, end } of open) pieces.push(...promised(model, null, null, start, end));
  const sorted = pieces.toSorted((left, right) => left.start - right.start);
  known.set(name, sorted);
  return sorted;
}

function promised(
  model: ServiceModel,
  promise: PromiseModel | null,
  length: WaitLength | null,
  start: Minute,
  end: Minute,
): readonly PromisedPiece[] {
  const pieces: readonly WaitPiece[] =
    length === null
      ? [{ start, end, waitMinutes: NO_PROMISE_MINUTES, slope: 0 }]
      : clipped(plainProfile(model, length), start, end);
  return pieces.map((piece) => ({ ...piece, promise }));
}

function worstExample(
  a: readonly WaitPiece[],
  b: readonly WaitPiece[],
  arrivals: readonly Interval[],
): OrderComparison['slower'] {
  let worst: OrderComparison['slower'] = null;
  const borders = [...a, ...b, ...arrivals].map(({ start }) => start);
  for (const border of borders) {
    const arrival = border + 1e-3;
    if (!arrivals.some(({ start, end }) => arrival >= start && arrival < end)) continue;
    const aMinutes = waitAt(a, arrival);
    const bMinutes = waitAt(b, arrival);
    if (aMinutes - bMinutes <= (worst ? worst.aMinutes - worst.bMinutes : 1e-6)) continue;
    worst = { arrival: border, aMinutes: tidyWait(aMinutes), bMinutes: tidyWait(bMinutes) };
  }
  return worst;
}

/** A wait in minutes; Infinity where nothing is promised. */
export const tidyWait = (minutes: number): number =>
  minutes > NO_PROMISE_MINUTES / 2 ? Infinity : Math.round(minutes * 100) / 100;

function waitAt(profile: readonly WaitPiece[], moment: Minute): number {
  const piece = profile.find(({ start, end }) => moment >= start && moment < end);
  return piece ? piece.waitMinutes + piece.slope * (moment - piece.start) : NO_PROMISE_MINUTES;
}

/** The parts of pieces that lie between two moments. */
function clipped(pieces: readonly WaitPiece[], from: Minute, to: Minute): readonly WaitPiece[] {
  return pieces.flatMap((piece) => {
    const start = Math.max(piece.start, from);
    const end = Math.min(piece.end, to);
    if (end <= start) return [];
    return [{ ...piece, start, end, waitMinutes: piece.waitMinutes + piece.slope * (start - piece.start) }];
  });
}
