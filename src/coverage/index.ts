import type { DemandModel, ServiceModel, TeamModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import { closingsOf } from './closings';
import { costOf } from './cost';
import { erlangBeside } from './formulas';
import { peopleNeeded } from './needed';
import { isOverloaded, runPlan, type RunOptions } from './run';
import type { ChannelTally, PromiseTally, Tally } from './tally';
import { timeCoverage } from './time';
import type { ChannelCoverage, CostCoverage, Coverage, PromiseCoverage, TeamCoverage } from './types';

export type * from './types';
export type { RunOptions } from './run';
export { hoursText, spansText } from './week-text';

/** Why a plan cannot be simulated, and what to declare; null where it can. */
export function whyNotSimulated(model: ServiceModel): string | null {
  const missing = [
    model.demand === null ? 'how many contacts come (demand: { contacts: 115/week })' : null,
    model.teams.length === 0 ? 'who answers (team: { desk: { count: 3 } })' : null,
    model.channels.every(({ nature }) => nature === 'self_service') ? 'a channel that people answer (channels)' : null,
  ].filter((each) => each !== null);
  return missing.length === 0 ? null : `Not simulated: declare ${missing.join(' and ')}.`;
}

/** Simulates the plan and answers at the four levels: time, people, promise, budget. */
export function cover(model: ServiceModel, demand: DemandModel, options: RunOptions): Coverage {
  const tally = runPlan(model, demand, options);
  const judgedWeeks = judgedWeeksOf(model, tally);
  const needed = peopleNeeded(model, demand);
  const people = model.teams.map((team, index) => teamCoverage(team, tally, index, judgedWeeks, needed.get(team)));
  const promises = tally.promises
    .filter(({ judged }) => judged.some((count) => count > 0))
    .map((each) => promiseCoverage(model, each, judgedWeeks));
  const worst = promises
    .filter(({ verdict }) => verdict === 'missed')
    .toSorted((a, b) => a.kept.expected - a.reach - (b.kept.expected - b.reach))[0];
  const setting = { model, demand, options, people };
  const closed = promises.map((each) =>
    each.verdict === 'missed' ? { ...each, closes: closingsOf(setting, each, each === worst) } : each,
  );
  return {
    runs: tally.runs,
    weeks: model.period.weekList.map((week, index) => {
      const counted = tally.weeks[index];
      return { ...week, kept: counted && counted.judged > 0 ? counted.kept / counted.judged : null };
    }),
    time: timeCoverage(model),
    people,
    promises: closed,
    channels: tally.channels.map((each) => channelCoverage(model, demand, each, tally, judgedWeeks, people)),
    cost: withNeeds(costOf(model, tally, judgedWeeks), model, people, promises),
  };
}

/** Money and heads of a plan that is not simulated. */
export const plannedCost = (model: ServiceModel): CostCoverage => ({
  ...costOf(model, null, 0),
  headsNeeded: null,
  ownerHoursNeeded: null,
});

function judgedWeeksOf({ period }: ServiceModel, { runs }: Tally): number {
  const plain = period.weekList.filter((week) => week.plain).length;
  return runs * (plain > 0 ? plain : period.weekList.length);
}

function teamCoverage(
  team: TeamModel,
  tally: Tally,
  index: number,
  judgedWeeks: number,
  needed: readonly number[] | undefined,
): TeamCoverage {
  const { busy, duty } = tally.teams[index] ?? { busy: new Float64Array(168), duty: new Float64Array(168) };
  const total = (minutes: Float64Array): number => minutes.reduce((sum, each) => sum + each, 0);
  return {
    team,
    needed: needed ?? Array.from(busy, () => 0),
    onDuty: Array.from(duty, (minutes) => Math.round((minutes / judgedWeeks / 60) * 1e4) / 1e4),
    occupancy: Array.from(busy, (minutes, hour) => ((duty[hour] ?? 0) > 0 ? Math.min(1, minutes / (duty[hour] ?? 1)) : NaN)),
    occupancyOverall: total(duty) > 0 ? Math.min(1, total(busy) / total(duty)) : NaN,
  };
}

function promiseCoverage(model: ServiceModel, each: PromiseTally, judgedWeeks: number): PromiseCoverage {
  const { promise, channel, kept, judged, waits, unanswered, missed, withinWindow } = each;
  const n = judged.reduce((sum, count) => sum + count, 0);
  const { value, low, high } = shareEstimate(kept, judged);
  const { reach } = promise;
  const answeredShare = waits.count / n;
  return {
    promise,
    channel,
    kept: { expected: value, low, high, n },
    reach,
    verdict: low >= reach ? 'kept' : high < reach ? 'missed' : 'undecided',
    waitAtReachMinutes: answeredShare < reach ? Infinity : waits.quantile(Math.min(1, reach / answeredShare)),
    longestWaitMinutes: unanswered > 0 && channel.nature === 'written' ? Infinity : waits.max,
    contactsPerWeek: n / judgedWeeks,
    withinWindow: withinWindow.map((count) => count / n),
    closes: [],
    worstHours: Array.from(missed, (count, hour) => ({ hour, missedPerWeek: count / judgedWeeks }))
      .filter(({ missedPerWeek }) => missedPerWeek > 0)
      .toSorted((a, b) => b.missedPerWeek - a.missedPerWeek || a.hour - b.hour),
    types: (model.demand?.classes ?? [])
      .map(({ type }) => type)
      .filter((type) => type.channel === channel && type.promises.includes(promise)),
  };
}

function channelCoverage(
  model: ServiceModel,
  demand: DemandModel,
  each: ChannelTally,
  tally: Tally,
  judgedWeeks: number,
  people: readonly TeamCoverage[],
): ChannelCoverage {
  const { channel, waits } = each;
  const perWeek = (count: number): number => count / judgedWeeks;
  const weeks = model.period.weeks * tally.runs;
  const orNull = (minutes: number): number | null => (Number.isNaN(minutes) ? null : minutes);
  const growth = (each.backlogEnd - each.backlogStart) / weeks;
  return {
    channel,
    contacts: perWeek(each.contacts),
    answered: perWeek(each.answered),
    abandoned: perWeek(each.abandoned),
    turnedAway: perWeek(each.turnedAway),
    meanWaitMinutes: orNull(waits.mean),
    p50Minutes: orNull(waits.quantile(0.5)),
    p95Minutes: orNull(waits.quantile(0.95)),
    occupancy: occupancyOf(model, each, people),
    backlogEnd: each.backlogEnd / tally.runs,
    backlogGrowthPerWeek: isOverloaded(model, demand) ? Math.max(0, growth) : 0,
    workMinutesPerWeek: perWeek(each.workMinutes),
    formula: erlangBeside(model, demand, channel, (team) => people[team]?.onDuty ?? []),
  };
}

/** Busy share of the people who answer a channel, all their work together. */
function occupancyOf(model: ServiceModel, { channel }: ChannelTally, people: readonly TeamCoverage[]): number | null {
  const types = (model.demand?.classes ?? []).map(({ type }) => type).filter((type) => type.channel === channel);
  const able = people.filter(({ team }) => !team.unlimited && types.some((type) => type.issues.some((issue) => team.takes(type, issue))));
  const duty = able.reduce((sum, { onDuty }) => sum + onDuty.reduce((total, count) => total + count, 0), 0);
  const busy = able.reduce(
    (sum, { onDuty, occupancy }) => sum + onDuty.reduce((total, count, hour) => total + (count > 0 ? count * (occupancy[hour] ?? 0) : 0), 0),
    0,
  );
  return duty > 0 ? busy / duty : null;
}

/** Heads and owner's hours that the work needs: by formula, and never more than planned where every promise is kept with them. */
function withNeeds(
  cost: Omit<CostCoverage, 'headsNeeded' | 'ownerHoursNeeded'>,
  model: ServiceModel,
  people: readonly TeamCoverage[],
  promises: readonly PromiseCoverage[],
): CostCoverage {
  const paidHours = (kind: TeamModel['kind']): number =>
    people
      .filter(({ team }) => team.kind === kind && !team.unlimited)
      .reduce((sum, { team, needed }) => sum + needed.reduce((total, count) => total + count, 0) / (1 - team.shrinkage), 0);
  const kept = promises.length > 0 && promises.every(({ verdict }) => verdict === 'kept');
  const weekHours = Math.max(...model.teams.filter(({ kind }) => kind === 'employee').map(({ weekMinutes }) => weekMinutes / 60), 0);
  const heads = weekHours > 0 ? Math.ceil(paidHours('employee') / weekHours - 1e-9) : null;
  const owner = cost.ownerHours === null ? null : paidHours('owner');
  return {
    ...cost,
    headsNeeded: heads === null ? null : kept ? Math.min(heads, cost.heads) : heads,
    ownerHoursNeeded: owner === null ? null : kept ? Math.min(owner, cost.ownerHours ?? owner) : owner,
  };
}
