import { requireAmount, requireCount, requirePositive, requireShare } from './checks';
import { followDay } from './transient-day';
import type { Stretch } from './transient-level';
import { steadyState } from './transient-states';
import { sum, type Mass } from './transient-mass';
import type { TransientInterval, TransientQueue, TransientResult } from './transient-types';

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
