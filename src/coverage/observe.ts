import type { ServiceModel } from '../model/types';
import { WINDOWS } from '../model/wall-clock';
import { Outcome, type Observer } from '../simulation/system';
import { menuMinutes, type JudgedPromise } from './due';
import { runWeeks, type RunWeeks } from './run-weeks';
import type { PlanClass, PlanSystem } from './system';
import type { ChannelTally, PromiseTally, Tally } from './tally';

/** Rounding of moments, which count minutes from 1970; far below anything that anybody waits. */
const ROUNDING_MINUTES = 1e-6;

/** What a class's contacts are counted in. */
interface Counters {
  readonly planClass: PlanClass;
  readonly channel: ChannelTally;
  readonly promises: ReadonlyMap<JudgedPromise['promise'], PromiseTally>;
  readonly menuMinutes: number;
}

/** Makes observers that each add one run to a tally. Promises are judged on plain weeks; without any, on all. */
export function tallying(model: ServiceModel, plan: PlanSystem, tally: Tally): () => Observer {
  const weeks = runWeeks(model, plan.startMinute);
  const counters = plan.classes.map((planClass) => countersOf(planClass, tally));
  return () => observer(plan, tally, weeks, counters);
}

function countersOf(planClass: PlanClass, { channels, promises }: Tally): Counters | null {
  const { type } = planClass.demand;
  const channel = channels.find((each) => each.channel === type.channel);
  if (!channel) return null;
  const own = promises.filter((each) => each.channel === type.channel && type.promises.includes(each.promise));
  return {
    planClass,
    channel,
    promises: new Map(own.map((each) => [each.promise, each])),
    menuMinutes: menuMinutes(type),
  };
}

function observer(
  { system: { horizonMinutes } }: PlanSystem,
  tally: Tally,
  weeks: RunWeeks,
  counters: readonly (Counters | null)[],
): Observer {
  for (const each of tally.promises) {
    for (const counts of [each.kept, each.judged, ...each.withinWindow]) counts.push(0);
  }
  for (const each of tally.channels) for (const counts of [each.calledBack, each.callbacks]) counts.push(0);
  const run = tally.runs++;

  const spread = (into: Float64Array, from: number, to: number): void => {
    let start = Math.max(from, weeks.first);
    const end = Math.min(to, weeks.last);
    while (start < end) {
      const week = weeks.weekOf(start);
      const until = Math.min(end, weeks.endOf(week), weeks.nextHour(start, week));
      const hour = weeks.hourOf(start, week);
      if (weeks.isJudged(week)) into[hour] = (into[hour] ?? 0) + until - start;
      start = until;
    }
  };

  return {
    outcome(classIndex, arrival, end, outcome, group) {
      const counter = counters[classIndex];
      if (!counter) return;
      const { channel, planClass } = counter;
      const { variant } = planClass;
      if (variant === 'arriving' && outcome !== Outcome.moved) {
        countBacklog(channel, arrival, outcome === Outcome.open ? Infinity : end, weeks);
      }
      const week = weeks.weekOf(arrival);
      if (week === -1) return;
      const team = tally.teams[group];
      const isJudged = weeks.isJudged(week);
      if (isJudged && team) team.contacts++;
      if (variant === 'message') {
        if (isJudged) countCallback(channel, planClass, run, arrival, end, outcome, horizonMinutes);
        return;
      }
      // Moved at once: it was closed. Moved later: it had waited, and was sent on to another channel.
      const isClosed = outcome === Outcome.turnedAway || (outcome === Outcome.moved && end <= arrival);
      if (isJudged) countChannel(counter, outcome, end - arrival);
      if (variant !== 'arriving' || isClosed) return;
      const due = planClass.promiseAt(arrival);
      const dueMinute = due?.dueAt(arrival) ?? Infinity;
      // Whoever is still waiting, with time left, when the run ends has neither been answered in time nor been let down.
      if (!due || (outcome === Outcome.open && dueMinute > end)) return;
      const kept = outcome === Outcome.answered && end <= dueMinute + ROUNDING_MINUTES;
      const counted = tally.weeks[week];
      if (counted) {
        counted.judged++;
        counted.kept += Number(kept);
      }
      const promise = isJudged ? counter.promises.get(due.promise) : undefined;
      if (!promise) return;
      promise.judged[run] = (promise.judged[run] ?? 0) + 1;
      if (kept) promise.kept[run] = (promise.kept[run] ?? 0) + 1;
      else {
        const hour = weeks.hourOf(arrival, week);
        promise.missed[hour] = (promise.missed[hour] ?? 0) + 1;
      }
      if (outcome === Outcome.answered) countWait(promise, run, end - arrival + counter.menuMinutes);
      else promise.unanswered++;
    },
    resolved() {
      // Times to resolve are not judged: what resolves a case besides replies is not in a plan.
    },
    work(group, classIndex, start, end) {
      const team = tally.teams[group];
      if (team) spread(team.busy, start, end);
      const channel = counters[classIndex]?.channel;
      if (channel && weeks.isJudged(weeks.weekOf(start))) channel.workMinutes += end - start;
    },
    duty() {
      // Who is scheduled, less shrinkage, is known without counting.
    },
  };
}

function countChannel({ channel, planClass, menuMinutes: menu }: Counters, outcome: Outcome, wait: number): void {
  if (outcome === Outcome.moved) {
    const to = wait > 0 ? planClass.waitedTo : planClass.closedTo;
    // Those passed on to a team are counted when it takes them.
    if (to === 'team') return;
    if (to === 'channel') {
      channel.movedOn++;
      return;
    }
  }
  channel.contacts++;
  switch (outcome) {
    case Outcome.answered:
      channel.answered++;
      channel.waits.add(wait + menu);
      return;
    case Outcome.abandoned:
      channel.abandoned++;
      return;
    case Outcome.turnedAway:
      channel.turnedAway++;
      return;
    case Outcome.message:
    case Outcome.moved:
      channel.messages++;
      return;
    case Outcome.open:
      channel.unanswered++;
  }
}

function countCallback(
  channel: ChannelTally,
  { callbackDue }: PlanClass,
  run: number,
  arrival: number,
  end: number,
  outcome: Outcome,
  horizonMinutes: number,
): void {
  const due = callbackDue?.(arrival);
  if (due === undefined || (outcome === Outcome.open && due > horizonMinutes)) return;
  channel.callbacks[run] = (channel.callbacks[run] ?? 0) + 1;
  const kept = outcome === Outcome.answered && end <= due + ROUNDING_MINUTES;
  if (kept) channel.calledBack[run] = (channel.calledBack[run] ?? 0) + 1;
}

function countWait(promise: PromiseTally, run: number, wait: number): void {
  promise.waits.add(wait);
  WINDOWS.forEach((window, index) => {
    const counts = promise.withinWindow[index];
    if (counts && wait <= window + ROUNDING_MINUTES) counts[run] = (counts[run] ?? 0) + 1;
  });
}

/** Contacts that had come and were not answered when the first week, and the last, had ended. */
function countBacklog(channel: ChannelTally, arrival: number, end: number, weeks: RunWeeks): void {
  if (channel.channel.nature !== 'written') return;
  const afterFirst = weeks.endOf(0);
  if (arrival < afterFirst && end > afterFirst) channel.backlogAfterFirst++;
  if (arrival < weeks.last && end > weeks.last) channel.backlogEnd++;
}
