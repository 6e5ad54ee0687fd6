import { sum, type Mass } from './transient-mass';
import { poissonWeights } from './transient-poisson';

/** A chain that moves by one state at a time, or ends. */
export interface StepRates {
  /** Rate of moving up from every state. What moves above the last entry of `down` is lost. */
  readonly up: number;
  /** Rate of moving down, by state; from state 0 it leads out of the chain. */
  readonly down: Float64Array;
  /** Rate at which the chain ends, in every state. */
  readonly end: number;
}

/** The chain after a stretch of time. */
export interface Stepped {
  readonly end: Mass;
  /** Time × mass, by state. */
  readonly spent: Float64Array;
  /** Mass that moved above the last state. */
  readonly overflow: number;
  /** Upper bound on all mass neglected: above the last state, too small to follow, or in rare numbers of steps. */
  readonly lost: number;
}

/** Counts the updates of states, so that rates too far apart for this method end in an error and not in a hang. */
export class WorkLimit {
  constructor(private updatesLeft = 2e10) {}

  /** Throws RangeError where the whole computation becomes too long. */
  spend(updates: number): void {
    this.updatesLeft -= updates;
    if (this.updatesLeft < 0) {
      throw new RangeError('rates × durations are too large or too far apart for a step by step computation');
    }
  }
}

/** A step costs as much as this many updates besides those of its states. */
const perStep = 100;

/** Mass at the edge of the states in use that is dropped, so that only states that occur are computed. */
const negligible = 1e-18;

/** Where arrays of states begin: two empty states on either side stand for the neighbours of the outermost. */
const margin = 2;

/**
 * Moves the mass on by `duration`, and adds up the time spent in each state: uniformisation (Jensen 1953; Grassmann
 * 1977), i.e. steps of a discrete chain at the ticks of a Poisson clock, as fast as the fastest state. Only sums and
 * products of numbers from 0 to 1 are formed, so nothing cancels. `clock` × `duration` should be some thousands at most.
 */
export function uniformise(start: Mass, rates: StepRates, duration: number, work: WorkLimit): Stepped {
  const size = rates.down.length;
  const clock = clockRate(rates);
  if (clock === 0) {
    return { end: start, spent: start.values.map((mass) => mass * duration), overflow: 0, lost: 0 };
  }
  const { first, weights, tails, missing } = poissonWeights(clock * duration);
  const chances = stepChances(rates, clock);
  let now = new Float64Array(size + 2 * margin);
  let next = new Float64Array(size + 2 * margin);
  now.set(start.values, margin);
  const end = new Float64Array(size);
  const spent = new Float64Array(size);
  let range: Range = { low: start.first, high: start.values.length - 1, overflow: 0, dropped: 0 };
  let lowest = range.low;
  let overflow = 0;
  let dropped = 0;
  let updates = 0;

  for (let step = 0; ; step++) {
    const index = step - first;
    addTo(spent, now, range, index < 0 ? 1 : (tails[index] as number));
    if (index >= 0) addTo(end, now, range, weights[index] as number);
    if (index === weights.length - 1) break;
    range = takeStep(now, next, chances, range);
    [now, next] = [next, now];
    overflow += range.overflow;
    dropped += range.dropped;
    lowest = Math.min(lowest, range.low);
    updates += range.high - range.low + perStep;
    if (range.high < range.low) break;
  }
  work.spend(updates + 10 * size);
  const values = withoutEmptyEnd(end);
  return {
    end: { first: lowest, values },
    spent: spent.map((value) => value / clock),
    overflow,
    lost: overflow + dropped + sum(end.subarray(values.length)) + missing * sum(start.values),
  };
}

/** The mean number of ticks of the clock after which states and clock had better be chosen anew. */
export function ticksAtOnce(masses: Float64Array): number {
  return Math.max(1024, masses.length);
}

/** The fastest rate at which any state is left. */
export function clockRate({ up, down, end }: StepRates): number {
  return down.reduce((fastest, rate) => Math.max(fastest, up + rate + end), 0);
}

interface StepChances {
  readonly up: number;
  readonly down: Float64Array;
  readonly stay: Float64Array;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly overflow: number;
  readonly dropped: number;
}

function stepChances({ up, down, end }: StepRates, clock: number): StepChances {
  const padded = new Float64Array(down.length + 2 * margin);
  const stay = new Float64Array(down.length + 2 * margin);
  for (const [state, rate] of down.entries()) {
    padded[state + margin] = rate / clock;
    stay[state + margin] = 1 - (up + rate + end) / clock;
  }
  return { up: up / clock, down: padded, stay };
}

/** One step into `next`, which may hold anything; returns the states in use, and what was lost at their edges. */
function takeStep(now: Float64Array, next: Float64Array, chances: StepChances, range: Range): Range {
  const { up, down, stay } = chances;
  const last = now.length - 1 - 2 * margin;
  let low = Math.max(0, range.low - 1);
  let high = up === 0 ? range.high : Math.min(last, range.high + 1);
  const overflow = range.high === last ? (now[last + margin] as number) * up : 0;
  let dropped = 0;
  for (let at = low + margin; at <= high + margin; at++) {
    next[at] =
      (now[at] as number) * (stay[at] as number) +
      (now[at - 1] as number) * up +
      (now[at + 1] as number) * (down[at + 1] as number);
  }
  while (low <= high && (next[low + margin] as number) < negligible)
    dropped += next[low++ + margin] as number;
  while (high >= low && (next[high + margin] as number) < negligible)
    dropped += next[high-- + margin] as number;
  next.fill(0, low, low + margin);
  next.fill(0, high + margin + 1, high + 2 * margin + 1);
  return { low, high, overflow, dropped };
}

function addTo(total: Float64Array, masses: Float64Array, { low, high }: Range, factor: number): void {
  for (let state = low; state <= high; state++) {
    total[state] = (total[state] as number) + factor * (masses[state + margin] as number);
  }
}

function withoutEmptyEnd(values: Float64Array): Float64Array {
  let size = values.length;
  while (size > 1 && (values[size - 1] as number) < negligible) size--;
  return values.subarray(0, size);
}
