import { changeServers } from './transient-change';
import {
  advanceGroup,
  arrivalsOf,
  groupAfterChange,
  newGroup,
  queueOf,
  resolveGroup,
} from './transient-groups';
import type { Group } from './transient-groups';
import { followInterval, type IntervalCourse } from './transient-interval';
import type { LevelContext, Stretch } from './transient-level';
import { sum, type Mass } from './transient-mass';
import { WorkLimit } from './transient-steps';
import type { StaffCut, TransientIntervalResult, TransientResult } from './transient-types';

/** Checked input. */
export interface Day {
  readonly stretches: readonly Stretch[];
  readonly start: Mass;
  readonly staffCut: StaffCut;
  readonly target: number;
}

/** An interval, and the contacts put back into the queue at its beginning. */
interface Row extends IntervalCourse {
  readonly handedBack: number;
}

/** Follows the numbers in the system through the day, and each interval's arrivals through the queue. */
export function followDay(day: Day): TransientResult {
  const { stretches, staffCut } = day;
  const context = contextOf(day);
  const rows: Row[] = [];
  let states = day.start;
  let finishing = 0;
  let before = stretches[0]?.servers ?? 0;
  // Those who wait at the start; then the arrivals of each interval and those handed back, in turn.
  let groups: readonly Group[] = [newGroup(queueOf(states.values, before))];

  for (const [index, stretch] of stretches.entries()) {
    const after = stretch.servers;
    const changed = changeServers(states, before, after, staffCut);
    const row = followInterval(context, index, changed.states, finishing + changed.finishing);
    const starting = [
      ...groups.map((group) => groupAfterChange(group, { before, after }, context.handBack)),
      newGroup(changed.handedBack),
    ];
    const ending = starting.map((group) => advanceGroup(group, stretch, context.work));
    groups = [...ending, arrivalsOf(row, starting, ending)];
    rows.push({ ...row, handedBack: sum(changed.handedBack) });
    ({ end: states, finishingAtEnd: finishing } = row);
    before = after;
  }
  const last = stretches[stretches.length - 1] as Stretch;
  const cohorts = groups.filter((_, index) => index > 0 && index % 2 === 0);
  return summary(
    day,
    rows,
    cohorts.map((group) => resolveGroup(group, last)),
  );
}

/** At most 3e-10 + 2e-10 of the probability may be neglected; the rest of 1e-9 is for the edges of the states. */
function contextOf({ stretches, staffCut, target }: Day): LevelContext {
  const totalTime = stretches.reduce((total, { duration }) => total + duration, 0);
  return {
    stretches,
    target,
    handBack: staffCut === 'handBack',
    tolerance: { overflowPerTime: 3e-10 / totalTime, settled: 2e-10 / stretches.length },
    work: new WorkLimit(),
  };
}

function summary(day: Day, rows: readonly Row[], cohorts: readonly Group[]): TransientResult {
  const intervals = rows.map((row, index) => intervalResult(row, cohorts[index] as Group));
  const total = (amount: (result: TransientIntervalResult) => number): number =>
    intervals.reduce((sumSoFar, result) => sumSoFar + amount(result), 0);
  const arrivals = total((result) => result.arrivals);
  const ofArrivals = (share: (result: TransientIntervalResult) => number): number =>
    arrivals === 0
      ? 0
      : total((result) => (result.arrivals === 0 ? 0 : share(result) * result.arrivals)) / arrivals;
  return {
    intervals,
    arrivals,
    served: total(({ served }) => served),
    abandoned: total(({ abandoned }) => abandoned),
    delayedShare: ofArrivals(({ delayedShare }) => delayedShare),
    meanWait: ofArrivals(({ meanWait }) => meanWait),
    abandonShare: ofArrivals(({ abandonShare }) => abandonShare),
    serviceLevel: arrivals === 0 ? 1 : ofArrivals(({ serviceLevel }) => serviceLevel),
    inSystemAtStart: day.start.values.reduce((mean, probability, count) => mean + count * probability, 0),
    neglectedProbability: rows.reduce((bound, { lost }) => bound + lost, 0),
    serviceLevelError: Math.max(...rows.map(({ inTimeError, stretch }) => inTimeError / stretch.duration)),
  };
}

function intervalResult(row: Row, cohort: Group): TransientIntervalResult {
  const { duration, arrivalRate, serviceRate, abandonRate } = row.stretch;
  const arrivals = arrivalRate * duration;
  const ofArrivals = (amount: number): number => (arrivals === 0 ? 0 : amount / arrivals);
  return {
    arrivals,
    served: serviceRate * row.busyTime,
    abandoned: abandonRate * row.queueTime,
    handedBack: row.handedBack,
    delayedShare: Math.min(1, row.delayedTime / duration),
    meanQueue: row.queueTime / duration,
    meanBusy: row.busyTime / duration,
    meanWaitByLittle: ofArrivals(row.queueTime),
    meanWait: ofArrivals(cohort.waited),
    abandonShare: Math.min(1, ofArrivals(cohort.abandoned)),
    serviceLevel: arrivals === 0 ? 1 : Math.min(1, row.inTime / duration),
    queueAtEnd: row.queueAtEnd,
    busyAtEnd: row.busyAtEnd,
  };
}
