import type { ChannelModel, PromiseModel, ServiceModel } from '../model/types';
import { WINDOWS } from '../model/wall-clock';
import { Histogram } from '../simulation/histogram';
import { Outcome, type Observer } from '../simulation/system';
import type { PlanSystem } from './system';

const HOURS = 168;

/** What happened to the contacts of one promise on one channel. */
export interface PromiseTally {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  /** Per run. */
  readonly kept: number[];
  readonly judged: number[];
  readonly waits: Histogram;
  /** Contacts that nobody had answered when the run ended. */
  unanswered: number;
  /** Answered within each of the four windows, by the wall clock. */
  readonly withinWindow: number[];
  /** Missed by hour of week of arrival, in the plan's zone. */
  readonly missed: Float64Array;
}

export interface ChannelTally {
  readonly channel: ChannelModel;
  contacts: number;
  answered: number;
  abandoned: number;
  turnedAway: number;
  messages: number;
  workMinutes: number;
  /** Answered but not yet at the end of the judged weeks, over all runs. */
  backlogEnd: number;
  backlogStart: number;
  readonly waits: Histogram;
}

export interface TeamTally {
  /** Contacts taken in the judged weeks. */
  contacts: number;
  readonly busy: Float64Array;
  readonly duty: Float64Array;
}

/** Counts the outcomes of all runs; `week` of a run is judged only where it is plain. */
export interface Tally {
  readonly promises: readonly PromiseTally[];
  readonly channels: readonly ChannelTally[];
  readonly teams: readonly TeamTally[];
  /** By simulated week, over all runs. */
  readonly weeks: readonly { kept: number; judged: number }[];
  runs: number;
}

export function emptyTally(model: ServiceModel): Tally {
  const promises = model.promises.flatMap((promise) =>
    promise.channels.map((channel) => ({
      promise,
      channel,
      kept: [],
      judged: [],
      waits: new Histogram(),
      unanswered: 0,
      withinWindow: WINDOWS.map(() => 0),
      missed: new Float64Array(HOURS),
    })),
  );
  const channels = model.channels
    .filter(({ nature }) => nature !== 'self_service')
    .map((channel) => ({
      channel,
      contacts: 0,
      answered: 0,
      abandoned: 0,
      turnedAway: 0,
      messages: 0,
      workMinutes: 0,
      backlogEnd: 0,
      backlogStart: 0,
      waits: new Histogram(),
    }));
  const teams = model.teams.map(() => ({ contacts: 0, busy: new Float64Array(HOURS), duty: new Float64Array(HOURS) }));
  return { promises, channels, teams, weeks: model.period.weekList.map(() => ({ kept: 0, judged: 0 })), runs: 0 };
}

/** An observer that adds one run to a tally. Promises are judged on plain weeks; without any, on all. */
export function tallyRun(model: ServiceModel, plan: PlanSystem, tally: Tally): Observer {
  const { period } = model;
  const offset = plan.startMinute;
  const first = period.start - offset;
  const last = period.end - offset;
  const weekMinutes = (last - first) / period.weeks;
  const anyPlain = period.weekList.some(({ plain }) => plain);
  const judgedWeek = period.weekList.map(({ plain }) => plain || !anyPlain);
  const weekOf = (minute: number): number => Math.floor((minute - first) / weekMinutes);
  const isJudged = (minute: number): boolean => minute >= first && minute < last && (judgedWeek[weekOf(minute)] ?? false);
  // Hours of week by the plan's own clock; clock changes fall into weeks that are not plain.
  const mondayOffset = (((period.plainStart - offset) % 10_080) + 10_080) % 10_080;
  const hourOfWeek = (minute: number): number => Math.floor((((minute - mondayOffset) % 10_080) + 10_080) % 10_080 / 60);

  const byPromise = new Map(tally.promises.map((each) => [`${each.promise.index} ${each.channel.id}`, each]));
  const channelOf = plan.classes.map(({ demand }) => tally.channels.find(({ channel }) => channel === demand.type.channel));
  for (const each of tally.promises) {
    each.kept.push(0);
    each.judged.push(0);
  }
  const run = tally.runs++;

  const spread = (into: Float64Array, start: number, end: number): void => {
    for (let from = Math.max(start, first); from < Math.min(end, last); ) {
      const to = Math.min(end, last, (Math.floor((from - mondayOffset) / 60 + 1e-9) + 1) * 60 + mondayOffset);
      if (isJudged(from)) into[hourOfWeek(from)] = (into[hourOfWeek(from)] ?? 0) + to - from;
      from = to;
    }
  };

  return {
    outcome(classIndex, arrival, end, outcome, group) {
      const planClass = plan.classes[classIndex];
      const channel = channelOf[classIndex];
      if (!planClass || !channel) return;
      if (planClass.judged && outcome !== Outcome.moved) countBacklog(channel, arrival, outcome === Outcome.open ? Infinity : end, first, last);
      if (arrival < first || arrival >= last) return;
      const due = planClass.judged && outcome !== Outcome.turnedAway && outcome !== Outcome.moved ? planClass.promiseAt(arrival) : null;
      const kept = due !== null && outcome === Outcome.answered && end <= due.dueAt(arrival) + 1e-9;
      const week = tally.weeks[weekOf(arrival)];
      if (week && due) {
        week.judged++;
        week.kept += Number(kept);
      }
      if (!isJudged(arrival)) return;
      countChannel(channel, planClass.judged, outcome, end - arrival);
      const team = tally.teams[group];
      if (team) team.contacts++;
      if (!due) return;
      const promise = byPromise.get(`${due.promise.index} ${planClass.demand.type.channel.id}`);
      if (!promise) return;
      promise.judged[run] = (promise.judged[run] ?? 0) + 1;
      promise.kept[run] = (promise.kept[run] ?? 0) + Number(kept);
      if (!kept) promise.missed[hourOfWeek(arrival)] = (promise.missed[hourOfWeek(arrival)] ?? 0) + 1;
      if (outcome !== Outcome.answered) promise.unanswered++;
      else countWait(promise, end - arrival);
    },
    resolved() {
      // Times to resolve are not promised anything yet that the report would judge.
    },
    work(group, classIndex, start, end) {
      const team = tally.teams[group];
      if (team) spread(team.busy, start, end);
      const channel = channelOf[classIndex];
      if (channel && isJudged(start)) channel.workMinutes += end - start;
    },
    duty(group, start, end) {
      const team = tally.teams[group];
      if (team) spread(team.duty, start, end);
    },
  };
}

function countChannel(channel: ChannelTally, judged: boolean, outcome: Outcome, wait: number): void {
  if (!judged || outcome === Outcome.moved) return;
  channel.contacts++;
  if (outcome === Outcome.answered) {
    channel.answered++;
    channel.waits.add(wait);
  } else if (outcome === Outcome.abandoned) channel.abandoned++;
  else if (outcome === Outcome.turnedAway) channel.turnedAway++;
  else if (outcome === Outcome.message) channel.messages++;
}

function countWait(promise: PromiseTally, wait: number): void {
  promise.waits.add(wait);
  WINDOWS.forEach((window, index) => {
    if (wait <= window + 1e-9) promise.withinWindow[index] = (promise.withinWindow[index] ?? 0) + 1;
  });
}

/** Contacts that had come and were not answered when the judged weeks began and ended. */
function countBacklog(channel: ChannelTally, arrival: number, end: number, first: number, last: number): void {
  if (channel.channel.nature !== 'written') return;
  if (arrival < first && end > first) channel.backlogStart++;
  if (arrival < last && end > last) channel.backlogEnd++;
}
