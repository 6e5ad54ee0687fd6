import type { ServiceModel } from '../model/types';
import { inSteps } from '../simulation/exact-sum';
import { Outcome, type Observer } from '../simulation/system';
import { countChannel, countersOf, goesToOther, type Counters } from './counters';
import { RunCounts, type TeamCounts } from './run-counts';
import { ROUNDING_MINUTES, RunWeeks } from './run-weeks';
import type { PlanSystem } from './system';
import type { ChannelTally, Tally } from './tally';

/**
 * Adds one run after the other to a tally. Promises are judged on plain weeks; without any, on all. One object for all
 * runs, as what hears every contact is compiled for the object that it is.
 */
export class TallyObserver implements Observer {
  private readonly weeks: RunWeeks;
  private readonly counts: RunCounts;
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
    this.counts = new RunCounts(tally);
    const { startMinute, system } = plan;
    const { horizonMinutes } = system;
    const setting = { tallies: tally.further, weeks: this.weeks, startMinute, horizonMinutes };
    this.counters = plan.classes.map((planClass) =>
      countersOf(model, planClass, tally, this.counts, setting),
    );
    this.horizonMinutes = horizonMinutes;
    this.firstWeekEnd = this.weeks.endOf(0);
    this.weeksEnd = this.weeks.last;
  }

  /** Another run begins. */
  begin(): void {
    this.counts.begin();
    for (const each of this.tally.further) {
      for (const counts of [each.kept, each.judged, ...each.withinWindow]) counts.push(0);
    }
    this.run = this.tally.runs++;
  }

  /** The run is over. */
  end(): void {
    this.counts.end();
  }

  outcome(classIndex: number, arrival: number, end: number, outcome: Outcome, group: number): void {
    const counters = this.counters[classIndex];
    if (!counters) return;
    if (counters.isWritten && outcome !== Outcome.moved) {
      this.countBacklog(counters.channel.tally, arrival, outcome === Outcome.open ? Infinity : end);
    }
    const { weeks } = this;
    const week = weeks.weekOf(arrival);
    if (week === -1) return;
    const isJudged = weeks.isJudged(week);
    if (isJudged && group !== -1) (this.counts.teams[group] as TeamCounts).contacts++;
    if (counters.isMessage) {
      if (isJudged) this.countCallback(counters, arrival, end, outcome);
      return;
    }
    if (isJudged) countChannel(counters, outcome, end - arrival);
    if (counters.isArriving) this.countArriving(counters, week, isJudged, arrival, end, outcome);
  }

  resolved(classIndex: number, arrival: number, end: number): void {
    const counters = this.counters[classIndex];
    counters?.resolution?.met(this.run, arrival, end);
    const { weeks } = this;
    if (counters?.isDeepCase === true && weeks.isJudged(weeks.weekOf(arrival)))
      counters.channel.tally.solved.add(end - arrival);
  }

  replied(classIndex: number, since: number, end: number): void {
    const next = this.counters[classIndex]?.next ?? null;
    if (next === null) return;
    next.expect(this.run, since);
    next.met(this.run, since, end);
  }

  work(group: number, classIndex: number, start: number, end: number): void {
    const { weeks } = this;
    const { first, last } = weeks;
    if (start >= last || end <= first) return;
    const from = start < first ? first : start;
    weeks.enter(from);
    const minutes = inSteps(end - from);
    const counters = this.counters[classIndex];
    if (from === start && counters && weeks.isHourJudged) {
      counters.channel.workMinutes += minutes;
      const { workByTeam } = counters.channel.tally;
      workByTeam[group] = (workByTeam[group] as number) + minutes;
    }
    const team = this.counts.teams[group] as TeamCounts;
    if (end <= weeks.hourEnd) this.countBusy(team, minutes);
    else this.workOverHours(team, from, end);
  }

  duty(): void {
    // Who is scheduled, less shrinkage, is known without counting.
  }

  private workOverHours(team: TeamCounts, start: number, end: number): void {
    const { weeks } = this;
    for (let from = start; from < end && from < weeks.last; from = weeks.hourEnd) {
      weeks.enter(from);
      const { hourEnd } = weeks;
      this.countBusy(team, inSteps((hourEnd < end ? hourEnd : end) - from));
    }
  }

  /** In the hour that was entered. */
  private countBusy(team: TeamCounts, minutes: number): void {
    const { hour, isHourJudged } = this.weeks;
    if (!isHourJudged) return;
    const { busy } = team.tally;
    busy[hour] = (busy[hour] as number) + minutes;
    team.workMinutes += minutes;
  }

  /** Whoever had come and was not answered when the first week, and the last, had ended. */
  private countBacklog(channel: ChannelTally, arrival: number, answered: number): void {
    const { firstWeekEnd, weeksEnd } = this;
    // Added in any case: what happens once in a run would be compiled anew each time it does.
    channel.backlogAfterFirst += arrival < firstWeekEnd && answered > firstWeekEnd ? 1 : 0;
    channel.backlogEnd += arrival < weeksEnd && answered > weeksEnd ? 1 : 0;
  }

  private countArriving(
    counters: Counters,
    week: number,
    isJudged: boolean,
    arrival: number,
    end: number,
    outcome: Outcome,
  ): void {
    // At once: it was closed. Later: it had waited, and was sent on or turned away at closing.
    const isClosed = (outcome === Outcome.turnedAway || outcome === Outcome.moved) && end <= arrival;
    if (isJudged && !(outcome === Outcome.moved && goesToOther(counters.planClass, isClosed)))
      counters.segment.judged++;
    if (isClosed) return;
    const { resolution } = counters;
    if (resolution !== null) resolution.expect(this.run, arrival);
    if (isJudged && counters.isDeepCase) counters.channel.tally.deepCases++;
    this.judge(counters, week, isJudged, arrival, end, outcome);
  }

  private judge(
    counters: Counters,
    week: number,
    isJudged: boolean,
    arrival: number,
    end: number,
    outcome: Outcome,
  ): void {
    const due = counters.planClass.promiseAt(arrival);
    const dueMinute = due === null ? Infinity : due.dueAt(arrival);
    // Whoever is still waiting, with time left, when the run ends has neither been answered in time nor been let down.
    if (due === null || (outcome === Outcome.open && dueMinute > end)) return;
    const kept = outcome === Outcome.answered && end <= dueMinute + ROUNDING_MINUTES;
    const counted = this.tally.weeks[week];
    if (counted) {
      counted.judged++;
      if (kept) counted.kept++;
    }
    const promise = isJudged ? counters.promises[due.place] : undefined;
    if (!promise) return;
    const { tally } = promise;
    promise.judged++;
    if (kept) {
      promise.kept++;
      counters.segment.kept++;
    } else {
      const hour = this.weeks.hourOf(arrival, week);
      tally.missed[hour] = (tally.missed[hour] as number) + 1;
    }
    if (outcome !== Outcome.answered) {
      tally.unanswered++;
      return;
    }
    const wait = end - arrival + counters.menuMinutes;
    if (!kept) tally.late.add(wait);
    tally.waits.add(wait);
    promise.countWait(wait);
  }

  private countCallback(
    { channel, planClass: { callbackDue } }: Counters,
    arrival: number,
    end: number,
    outcome: Outcome,
  ): void {
    const due = callbackDue?.(arrival);
    if (due === undefined || (outcome === Outcome.open && due > this.horizonMinutes)) return;
    channel.callbacks++;
    if (outcome === Outcome.answered && end <= due + ROUNDING_MINUTES) channel.calledBack++;
  }
}
