import { sum, type Mass } from './transient-mass';
import { advanceStates, type Chain, type Tolerance } from './transient-states';
import type { WorkLimit } from './transient-steps';
import { advanceWaiting, waitingAfterChange, type Waiting } from './transient-waiting';

/** A stretch with constant rates. */
export interface Stretch extends Chain {
  readonly duration: number;
}

/** Everything that decides a wait besides the numbers in the system. */
export interface LevelContext {
  readonly stretches: readonly Stretch[];
  readonly handBack: boolean;
  readonly target: number;
  readonly tolerance: Tolerance;
  readonly work: WorkLimit;
}

/** Time × probability of being answered in time. */
export interface AnsweredInTime {
  readonly time: number;
  /** Difference that halving the last step made. */
  readonly error: number;
}

/** Points and weights of Gauss–Legendre quadrature with eight points on −1 to 1 (Abramowitz & Stegun 1964, 25.4). */
const gauss: readonly (readonly [point: number, weight: number])[] = [
  [-0.9602898564975363, 0.1012285362903763],
  [-0.7966664774136267, 0.2223810344533745],
  [-0.525532409916329, 0.3137066458778873],
  [-0.1834346424956498, 0.362683783378362],
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
];

/**
 * Share of probability (or time) in `states` at which an arrival would be answered within the target: at once where a
 * server is free, else after the wait of a tagged contact, through the changes of staff and rates to come. After the
 * last stretch its staff and rates stay. `left` is the time to the end of the present stretch.
 */
export function answeredInTime(
  context: LevelContext,
  index: number,
  left: number,
  states: Float64Array,
): number {
  const { stretches, handBack, target, work } = context;
  let now = stretches[index] as Stretch;
  const atOnce = sum(states.subarray(0, now.servers));
  let waiting: Waiting = states.slice(now.servers);
  let answered = 0;
  let timeLeft = target;
  for (let at = index + 1, span = left; timeLeft > 0 && waiting.length > 0; at++) {
    const next = stretches[at];
    const moved = advanceWaiting(
      now,
      waiting,
      next === undefined ? timeLeft : Math.min(span, timeLeft),
      work,
    );
    answered += moved.answered;
    if (next === undefined || span >= timeLeft) break;
    timeLeft -= span;
    const servers = { before: now.servers, after: next.servers };
    const changed = waitingAfterChange(moved.end, servers, handBack);
    answered += changed.answered;
    waiting = changed.waiting;
    now = next;
    span = next.duration;
  }
  return atOnce + answered;
}

/**
 * The part of a stretch, at its end, in which the target reaches beyond the next change of staff, service or patience.
 * Before it, the chance of an answer in time depends on the state alone.
 */
export function timeUnderChange({ stretches, target }: LevelContext, index: number): number {
  const now = stretches[index] as Stretch;
  let ahead = 0;
  for (const next of stretches.slice(index + 1)) {
    if (ahead >= target) return 0;
    const same =
      next.servers === now.servers &&
      next.serviceRate === now.serviceRate &&
      next.abandonRate === now.abandonRate;
    if (!same) return Math.min(now.duration, target - ahead);
    ahead += next.duration;
  }
  return 0;
}

/**
 * Integral of the chance of an answer in time over the last `span` of a stretch, from the states at its beginning:
 * Gauss–Legendre on ever more panels between the moments at which the target meets a change, until they agree.
 */
export function integrateAnswered(
  context: LevelContext,
  index: number,
  span: number,
  states: Mass,
): AnsweredInTime {
  const breaks = breakTimes(context, index, span);
  let coarse = sweep(context, index, breaks, states, 1);
  for (let panels = 2; ; panels *= 2) {
    const fine = sweep(context, index, breaks, states, panels);
    const error = Math.abs(fine - coarse);
    if (error <= 1e-9 * span || panels >= 1024) return { time: fine, error };
    coarse = fine;
  }
}

/** Moments, from the beginning of the span, between which the integrand is smooth: its ends, and changes − target. */
function breakTimes({ stretches, target }: LevelContext, index: number, span: number): readonly number[] {
  const breaks = [0];
  let change = span;
  for (const next of stretches.slice(index + 1)) {
    if (change - target >= span) break;
    if (change - target > 0) breaks.push(change - target);
    change += next.duration;
  }
  return [...breaks, span];
}

function sweep(
  context: LevelContext,
  index: number,
  breaks: readonly number[],
  start: Mass,
  panels: number,
): number {
  const stretch = context.stretches[index] as Stretch;
  const span = breaks.at(-1) ?? 0;
  let states = start;
  let time = 0;
  let total = 0;
  for (const [at, to] of breaks.slice(1).entries()) {
    const from = breaks[at] as number;
    const half = (to - from) / panels / 2;
    for (let panel = 0; panel < panels; panel++) {
      for (const [point, weight] of gauss) {
        const moment = from + half * (2 * panel + 1 + point);
        states = advanceStates(stretch, states, moment - time, context.tolerance, context.work).end;
        time = moment;
        total += weight * half * answeredInTime(context, index, span - moment, states.values);
      }
    }
  }
  return total;
}
