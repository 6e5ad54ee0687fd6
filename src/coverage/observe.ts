import type { ServiceModel } from '../model/types';
import { WINDOWS } from '../model/wall-clock';
import { inSteps } from '../simulation/exact-sum';
import { Outcome, type Observer } from '../simulation/system';
import { countChannel, countersOf, countOne, goesToOther, type Counters } from './counters';
import { RunWeeks } from './run-weeks';
import type { PlanSystem } from './system';
import type { ChannelTally, PromiseTally, Tally, TeamTally } from './tally';

/** Rounding of moments, which count minutes from 1970; far below anything that anybody waits. */
const ROUNDING_MINUTES = 1e-6;

/**
 * Adds one run after the other to a tally. Promises are judged on plain weeks; without any, on all. One object for all
 * runs, as what hears every contact is compiled for the object that it is.
 */
export class TallyObserver implements Observer {
  private readonly weeks: RunWeeks;
  private readonly counters: readonly (Counters | null)[];
  private readonly horizonMinutes: number;
  private readonly firstWeekEnd: number;
  private readonly weeksEnd: number;
  private run = -1;

  constructor(
    model: ServiceModel,
    plan: PlanSystem,
    private readonly tally: Tally,
  ) {
    this.weeks = new RunWeeks(model, plan.startMinute);
    const { startMinute, system } = plan;
    const { horizonMinutes } = system;
    const setting = { tallies: tally.further, weeks: this.weeks, startMinute, horizonMinutes };
    this.counters = plan.classes.map((planClass) => countersOf(model, planClass, tally, setting));
    this.horizonMinutes = horizonMinutes;
    this.firstWeekEnd = this.weeks.endOf(0);
    this.weeksEnd = this.weeks.last;
  }

  /** Another run begins. */
  begin(): void {
    const { tally } = this;
    for (const each of tally.promises) {
      for (const counts of [each.kept, each.judged, ...each.withinWindow]) counts.push(0);
    }
    for (const each of tally.further) {
      for (const counts of [each.kept, each.judged, ...each.withinWindow]) counts.push(0);
    }
    for (const each of tally.segments) for (const counts of [each.kept, each.judged]) counts.push(0);
    for (const each of tally.channels) {
      for (const counts of [each.calledBack, each.callbacks, each.contactsByRun, each.workByRun])
        counts.push(0);
    }
    for (const each of tally.teams) for (const counts of [each.contacts, each.workMinutes]) counts.push(0);
    this.run = tally.runs++;
  }

  outcome(classIndex: number, arrival: number, end: number, outcome: Outcome, group: number): void {
    const counters = this.counters[classIndex];
    if (!counters) return;
    const { weeks, tally, run } = this;
    const { channel, planClass, segment, resolution } = counters;
    const { variant } = planClass;
    if (counters.isWritten && outcome !== Outcome.moved) {
      // Whoever had come and was not answered when the first week, and the last, had ended.
      const { firstWeekEnd, weeksEnd } = this;
      const isOpen = outcome === Outcome.open;
      if (arrival < firstWeekEnd && (isOpen || end > firstWeekEnd)) channel.backlogAfterFirst++;
      if (arrival < weeksEnd && (isOpen || end > weeksEnd)) channel.backlogEnd++;
    }
    const week = weeks.weekOf(arrival);
    if (week === -1) return;
    const isJudged = weeks.isJudged(week);
    if (isJudged && group !== -1) countOne((tally.teams[group] as TeamTally).contacts, run);
    if (variant === 'message') {
      if (isJudged) this.countCallback(counters, arrival, end, outcome);
      return;
    }
    // At once: it was closed. Later: it had waited, and was sent on or turned away at closing.
    const isClosed = (outcome === Outcome.turnedAway || outcome === Outcome.moved) && end <= arrival;
    if (isJudged) countChannel(counters, run, outcome, end - arrival);
    if (variant !== 'arriving') return;
    if (isJudged && !(outcome === Outcome.moved && goesToOther(planClass, isClosed)))
      countOne(segment.judged, run);
    if (isClosed) return;
    if (resolution !== null) resolution.expect(run, arrival);
    if (isJudged && counters.isDeepCase) channel.deepCases++;
    this.judge(counters, week, isJudged, arrival, end, outcome);
  }

  resolved(classIndex: number, arrival: number, end: number): void {
    const counters = this.counters[classIndex];
    counters?.resolution?.met(this.run, arrival, end);
    const { weeks } = this;
    if (counters?.isDeepCase === true && weeks.isJudged(weeks.weekOf(arrival)))
      counters.channel.solved.add(end - arrival);
  }

  replied(classIndex: number, since: number, end: number): void {
    const next = this.counters[classIndex]?.next ?? null;
    if (next === null) return;
    next.expect(this.run, since);
    next.met(this.run, since, end);
  }

  work(group: number, classIndex: number, start: number, end: number): void {
    const { weeks, run } = this;
    const { first, last } = weeks;
    if (start >= last || end <= first) return;
    const { busy, workMinutes } = this.tally.teams[group] as TeamTally;
    const counters = this.counters[classIndex];
    for (let from = start < first ? first : start; from < end && from < last; from = weeks.hourEnd) {
      weeks.enter(from);
      const { hour, hourEnd } = weeks;
      if (!weeks.isHourJudged) continue;
      if (from === start && counters) countWork(counters.channel, run, inSteps(end - start));
      const minutes = inSteps((hourEnd < end ? hourEnd : end) - from);
      busy[hour] = (busy[hour] as number) + minutes;
      workMinutes[run] = (workMinutes[run] as number) + minutes;
    }
  }

  duty(): void {
    // Who is scheduled, less shrinkage, is known without counting.
  }

  private judge(
    counters: Counters,
    week: number,
    isJudged: boolean,
    arrival: number,
    end: number,
    outcome: Outcome,
  ): void {
    const { weeks, tally, run } = this;
    const due = counters.planClass.promiseAt(arrival);
    const dueMinute = due === null ? Infinity : due.dueAt(arrival);
    // Whoever is still waiting, with time left, when the run ends has neither been answered in time nor been let down.
    if (due === null || (outcome === Outcome.open && dueMinute > end)) return;
    const kept = outcome === Outcome.answered && end <= dueMinute + ROUNDING_MINUTES;
    const counted = tally.weeks[week];
    if (counted) {
      counted.judged++;
      if (kept) counted.kept++;
    }
    const promise = isJudged ? counters.promises.get(due.promise) : undefined;
    if (!promise) return;
    countOne(promise.judged, run);
    if (kept) {
      countOne(promise.kept, run);
      countOne(counters.segment.kept, run);
    } else {
      const hour = weeks.hourOf(arrival, week);
      promise.missed[hour] = (promise.missed[hour] as number) + 1;
    }
    if (outcome !== Outcome.answered) {
      promise.unanswered++;
      return;
    }
    const wait = end - arrival + counters.menuMinutes;
    if (!kept) promise.late.add(wait);
    countWait(promise, run, wait);
  }

  private countCallback(
    { channel, planClass: { callbackDue } }: Counters,
    arrival: number,
    end: number,
    outcome: Outcome,
  ): void {
    const due = callbackDue?.(arrival);
    if (due === undefined || (outcome === Outcome.open && due > this.horizonMinutes)) return;
    countOne(channel.callbacks, this.run);
    if (outcome === Outcome.answered && end <= due + ROUNDING_MINUTES) countOne(channel.calledBack, this.run);
  }
}

function countWork(channel: ChannelTally, run: number, minutes: number): void {
  channel.workMinutes += minutes;
  channel.workByRun[run] = (channel.workByRun[run] as number) + minutes;
}

function countWait(promise: PromiseTally, run: number, wait: number): void {
  promise.waits.add(wait);
  for (
    let index = WINDOWS.length - 1;
    index >= 0 && wait <= (WINDOWS[index] as number) + ROUNDING_MINUTES;
    index--
  ) {
    const counts = promise.withinWindow[index] as number[];
    counts[run] = (counts[run] as number) + 1;
  }
}
