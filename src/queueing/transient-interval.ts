import { answeredInTime, integrateAnswered, timeUnderChange } from './transient-level';
import type { LevelContext, Stretch } from './transient-level';
import type { Mass } from './transient-mass';
import { advanceStates } from './transient-states';

/** What the numbers in the system say about one interval. Times are integrals over it. */
export interface IntervalCourse {
  readonly stretch: Stretch;
  readonly end: Mass;
  readonly delayedTime: number;
  readonly queueTime: number;
  readonly busyTime: number;
  /** Time × chance of an answer within the target. */
  readonly inTime: number;
  readonly inTimeError: number;
  readonly queueAtEnd: number;
  readonly busyAtEnd: number;
  /** Of those busy at the end, the servers who have left and only finish. */
  readonly finishingAtEnd: number;
  readonly lost: number;
}

/** Moves the system through one interval, from the states and the finishing servers at its beginning. */
export function followInterval(
  context: LevelContext,
  index: number,
  start: Mass,
  finishing: number,
): IntervalCourse {
  const stretch = context.stretches[index] as Stretch;
  const { duration, servers, serviceRate } = stretch;
  const { tolerance, work } = context;
  const span = timeUnderChange(context, index);
  const early = advanceStates(stretch, start, duration - span, tolerance, work);
  const late = advanceStates(stretch, early.end, span, tolerance, work);
  const lateInTime = span > 0 ? integrateAnswered(context, index, span, early.end) : { time: 0, error: 0 };

  const before = totals(early.spent, servers);
  const after = totals(late.spent, servers);
  const atEnd = totals(late.end.values, servers);
  const finishingAtEnd = finishing * Math.exp(-serviceRate * duration);
  const finished = serviceRate === 0 ? duration : -Math.expm1(-serviceRate * duration) / serviceRate;
  return {
    stretch,
    end: late.end,
    delayedTime: before.delayed + after.delayed,
    queueTime: before.queue + after.queue,
    busyTime: before.busy + after.busy + finishing * finished,
    inTime: answeredInTime(context, index, Infinity, early.spent) + lateInTime.time,
    inTimeError: lateInTime.error,
    queueAtEnd: atEnd.queue,
    busyAtEnd: atEnd.busy + finishingAtEnd,
    finishingAtEnd,
    lost: early.lost + late.lost,
  };
}

/** Mass that finds every server busy, and the mass × the contacts waiting and in service. */
function totals(masses: Float64Array, servers: number): { delayed: number; queue: number; busy: number } {
  const total = { delayed: 0, queue: 0, busy: 0 };
  for (const [inSystem, mass] of masses.entries()) {
    if (inSystem >= servers) total.delayed += mass;
    total.queue += Math.max(0, inSystem - servers) * mass;
    total.busy += Math.min(inSystem, servers) * mass;
  }
  return total;
}
