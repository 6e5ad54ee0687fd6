import type { IntervalCourse } from './transient-interval';
import type { Stretch } from './transient-level';
import { tailsOf } from './transient-mass';
import type { WorkLimit } from './transient-steps';
import { advanceWaiting, outcomeOfWaiting, waitingAfterChange, type Waiting } from './transient-waiting';

/** Contacts of one kind, e.g. the arrivals of one interval: those who wait, and what became of all of them so far. */
export interface Group {
  /** Expected numbers, by the number waiting ahead. */
  readonly waiting: Waiting;
  /** Time waited, by all together. */
  readonly waited: number;
  readonly abandoned: number;
}

/** Contacts of whom nothing is known but that they wait. */
export function newGroup(waiting: Waiting): Group {
  return { waiting, waited: 0, abandoned: 0 };
}

/** Expected numbers in the queue by the number waiting ahead: how probable it is that the queue is longer than that. */
export function queueOf(states: Float64Array, servers: number): Waiting {
  return tailsOf(states.slice(servers));
}

/** A group after the number of servers changed. */
export function groupAfterChange(
  group: Group,
  servers: { readonly before: number; readonly after: number },
  handBack: boolean,
): Group {
  return { ...group, waiting: waitingAfterChange(group.waiting, servers, handBack).waiting };
}

/** A group after one interval. */
export function advanceGroup(group: Group, stretch: Stretch, work: WorkLimit): Group {
  const { end, waited } = advanceWaiting(stretch, group.waiting, stretch.duration, work);
  return {
    waiting: end,
    waited: group.waited + waited,
    abandoned: group.abandoned + stretch.abandonRate * waited,
  };
}

/**
 * The arrivals of an interval at its end: the whole queue less those who came before, given as they were at its
 * beginning and are at its end. First come, first served, so those are followed without regard to the arrivals.
 */
export function arrivalsOf(
  { stretch, end, queueTime }: IntervalCourse,
  before: readonly Group[],
  after: readonly Group[],
): Group {
  if (stretch.arrivalRate === 0) return newGroup(new Float64Array(0));
  const waiting = queueOf(end.values, stretch.servers);
  for (const group of after) {
    for (const [ahead, mass] of group.waiting.entries()) {
      if (ahead < waiting.length) waiting[ahead] = Math.max(0, (waiting[ahead] as number) - mass);
    }
  }
  const waitedBefore = before.reduce((total, { waited }) => total + waited, 0);
  const waitedAfter = after.reduce((total, { waited }) => total + waited, 0);
  const waited = Math.max(0, queueTime - (waitedAfter - waitedBefore));
  return { waiting, waited, abandoned: stretch.abandonRate * waited };
}

/** A group to its end, if staff and rates stay. */
export function resolveGroup(group: Group, stretch: Stretch): Group {
  const rest = outcomeOfWaiting(stretch, group.waiting);
  return {
    waiting: new Float64Array(0),
    waited: group.waited + rest.waited,
    abandoned: group.abandoned + rest.abandoned,
  };
}
