import { requireAmount, requireCount, requirePositive, requireShare } from './checks';
import type { StaffCut } from './transient-change';
import { followDay } from './transient-day';
import type { Stretch } from './transient-level';
import { steadyState } from './transient-states';
import { sum, type Mass } from './transient-mass';

export type { StaffCut };

/** A stretch of the day in which nothing changes. Rates and times share one unit. */
export interface TransientInterval {
  readonly duration: number;
  readonly servers: number;
  readonly arrivalRate: number;
  /** Contacts that one busy server completes per time unit. */
  readonly serviceRate: number;
  /** 1 ÷ mean patience; 0, nobody gives up, where not given. */
  readonly abandonRate?: number;
}

/** A queue with Poisson arrivals, exponential service and patience, whose rates and servers change (Mt/M/ct+M). */
export interface TransientQueue {
  readonly intervals: readonly TransientInterval[];
  /**
   * What surplus servers do when their number falls, the free ones leaving first: `finish` (the default) the contact
   * in hand, then leave and take no other; or `handBack` it to the head of the queue, with the work that is left.
   */
  readonly staffCut?: StaffCut;
  /**
   * Numbers in the system at the start: none (the default), the steady state of the first interval, or the
   * probabilities of 0, 1, 2 … contacts.
   */
  readonly start?: 'empty' | 'steady' | readonly number[] | Float64Array;
  /** The wait that counts as answered in time; 0 where not given. */
  readonly target?: number;
}

/** One interval; numbers are means, times in the unit of the rates. */
export interface TransientIntervalResult {
  readonly arrivals: number;
  /** Contacts completed in the interval. */
  readonly served: number;
  /** Contacts that give up in the interval, whenever they arrived. */
  readonly abandoned: number;
  /** Contacts put back into the queue at its beginning. */
  readonly handedBack: number;
  /** Share of arrivals that find every server busy. Without arrivals, of the time. */
  readonly delayedShare: number;
  readonly meanQueue: number;
  /** Mean number in service, including those whose server finishes after the end of a shift. */
  readonly meanBusy: number;
  /** Mean queue ÷ arrival rate (Little 1961): the wait as a clock of this interval alone shows it; 0 without arrivals. */
  readonly meanWaitByLittle: number;
  /** Mean wait of those who arrive in the interval, until answered or gone, be it later; 0 without arrivals. */
  readonly meanWait: number;
  /** Share of those who arrive in the interval that give up before they are answered, be it later. */
  readonly abandonShare: number;
  /** Share of those who arrive in the interval that are answered within the target; 1 without arrivals. */
  readonly serviceLevel: number;
  /** Waiting at the end of the interval, before the number of servers changes. */
  readonly queueAtEnd: number;
  /** In service at the end of the interval, before the number of servers changes. */
  readonly busyAtEnd: number;
}

/** A day of one queue. */
export interface TransientResult {
  readonly intervals: readonly TransientIntervalResult[];
  readonly arrivals: number;
  readonly served: number;
  readonly abandoned: number;
  /** Over all arrivals. */
  readonly delayedShare: number;
  readonly meanWait: number;
  readonly abandonShare: number;
  readonly serviceLevel: number;
  readonly inSystemAtStart: number;
  /** Upper bound on the probability that the computation neglects over the day, beside rounding; at most 1e-9. */
  readonly neglectedProbability: number;
  /** Change of any interval's service level, at most, when its integration step was last halved. */
  readonly serviceLevelError: number;
}

/**
 * Exact course of a queue whose rates and servers change from interval to interval, by uniformisation (Jensen 1953;
 * Grassmann 1977; Fox & Glynn 1988); why intervals taken one by one mislead: Green, Kolesar & Soares 2001. First
 * come, first served. After the last interval its staff and rates stay for those who still wait, and nobody else
 * arrives; `meanWait` is Infinity where some then wait for ever. A contact that is handed back counts as answered
 * when it first was; if it gives up later, that counts in `abandoned` only. The mean wait and abandonment of an
 * interval's arrivals are differences between whole queues, so they lose digits where hardly anybody arrives into
 * a long queue. Throws RangeError on invalid input, where `start` asks for a steady state that there is not, and
 * where rates × durations are too large or too far apart for a step by step computation.
 */
export function transientQueue(queue: TransientQueue): TransientResult {
  const { intervals, staffCut = 'finish', target = 0 } = queue;
  requireAmount('target', target);
  if (intervals.length === 0) throw new RangeError('intervals must not be empty');
  const stretches = intervals.map((interval) => stretchOf(interval));
  return followDay({ stretches, start: startStates(queue.start ?? 'empty', stretches), staffCut, target });
}

function stretchOf(interval: TransientInterval): Stretch {
  const { duration, servers, arrivalRate, serviceRate, abandonRate = 0 } = interval;
  requirePositive('duration', duration);
  requireCount('servers', servers);
  requireAmount('arrivalRate', arrivalRate);
  requireAmount('serviceRate', serviceRate);
  requireAmount('abandonRate', abandonRate);
  const rates = { servers, arrivalRate, serviceRate, abandonRate };
  return { ...rates, duration, steady: steadyState(rates) };
}

function startStates(start: NonNullable<TransientQueue['start']>, stretches: readonly Stretch[]): Mass {
  if (start === 'empty') return { first: 0, values: Float64Array.of(1) };
  if (start === 'steady') {
    const steady = stretches[0]?.steady;
    if (steady === undefined) throw new RangeError('start: the first interval has no steady state');
    return { first: 0, values: steady };
  }
  for (const probability of start) requireShare('start', probability);
  const total = sum(Float64Array.from(start));
  if (!(Math.abs(total - 1) <= 1e-9)) {
    throw new RangeError(`start must be probabilities that sum to 1, not ${String(total)}`);
  }
  return { first: 0, values: Float64Array.from(start, (probability) => probability / total) };
}
