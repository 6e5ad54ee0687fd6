import { addDays } from '../model/calendar/dates';
import type { ChannelModel, DemandModel, Period, PromiseModel, ServiceModel } from '../model/types';
import { invariant } from '../errors';
import { shareDifference, shareEstimate, type Estimate } from '../simulation/statistics';
import { groupOf } from './groups';
import { writtenBalance } from './overload';
import { runPlan, stretchOf, verdictOf, type Verdict } from './run';
import { underStress } from './stress';
import { planSystem, type PlanSystem } from './system';
import type { Stretch } from './stretch';
import type { Tally } from './tally';

/** A stress as the plan declares it. */
export interface Scenario {
  readonly id: string;
  readonly volume: number;
  /** Null: always. */
  readonly days: number | null;
  readonly absent: ReadonlyMap<string, number>;
  readonly channel: string | null;
}

/** What a stress makes of the weeks that it falls in, against the same weeks without it. Shares 0 to 1. */
export interface ScenarioCoverage {
  readonly scenario: Scenario;
  /** Its first day; null where it lasts all the time. */
  readonly startDate: string | null;
  readonly weeks: number;
  readonly runs: number;
  readonly promises: readonly ScenarioPromise[];
  /** Contacts per week. */
  readonly channels: readonly ScenarioChannel[];
}

export interface ScenarioPromise {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  readonly kept: Estimate;
  readonly verdict: Verdict;
  /** Kept under stress less kept without it, for the same contacts; null where one of them has none to judge. */
  readonly difference: Estimate | null;
}

export interface ScenarioChannel {
  readonly channel: ChannelModel;
  readonly contacts: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly turnedAway: number;
  /** Turned away in the same weeks without the stress. */
  readonly turnedAwayUsually: number;
}

export interface ScenarioSetting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  readonly seed: number;
  readonly runs: number;
  /** The same plan with so many people fewer: who is there of teams without shifts. */
  readonly withFewer: (absent: ReadonlyMap<string, number>) => ServiceModel;
}

/** Runs every scenario, and the same weeks without it, with the same luck. */
export function scenarioCoverage(
  setting: ScenarioSetting,
  scenarios: readonly Scenario[],
): readonly ScenarioCoverage[] {
  const usual = new Map<string, Usual>();
  return scenarios.map((scenario) => {
    const { model, firstDay } = weeksOf(setting, scenario);
    const key = `${model.period.startDate} ${String(model.period.weeks)}`;
    const without = usual.get(key) ?? usualWeeks(setting, model);
    usual.set(key, without);
    return stressed(setting, scenario, firstDay, without);
  });
}

interface Usual {
  readonly model: ServiceModel;
  readonly stretch: Stretch;
  readonly plan: PlanSystem;
  readonly tally: Tally;
}

function usualWeeks({ demand, seed, runs }: ScenarioSetting, model: ServiceModel): Usual {
  const stretch = stretchOf(model, demand, writtenBalance(model, demand));
  const plan = planSystem(model, demand, stretch);
  return { model, stretch, plan, tally: runPlan(model, plan, demand, { seed, runs }) };
}

function stressed(
  setting: ScenarioSetting,
  scenario: Scenario,
  firstDay: string | null,
  { model, stretch, plan, tally: usual }: Usual,
): ScenarioCoverage {
  const { demand, seed, runs, withFewer } = setting;
  const { zone, weekList } = model.period;
  const { volume, channel, absent, days } = scenario;
  const minuteOf = (date: string): number => zone.dayStart(date) - stretch.from;
  const system = underStress(plan, {
    from: firstDay === null ? -Infinity : minuteOf(firstDay),
    until: firstDay === null ? Infinity : minuteOf(addDays(firstDay, days ?? 0)),
    volume,
    channel,
    absent,
    dutiesOfRest: ({ id }) => {
      const fewer = withFewer(absent);
      const team = fewer.teams.find((each) => each.id === id);
      const group = team ? groupOf(fewer, team, stretch) : null;
      return group?.kind === 'team' ? group.duties : [];
    },
  });
  const tally = runPlan(model, system, demand, { seed, runs });
  const plain = weekList.filter((week) => week.plain).length;
  const judged = tally.runs * (plain > 0 ? plain : weekList.length);
  return {
    scenario,
    startDate: firstDay,
    weeks: model.period.weeks,
    runs: tally.runs,
    promises: promisesOf(tally, usual),
    channels: tally.channels.map((each, index) => ({
      channel: each.channel,
      contacts: each.contacts / judged,
      answered: each.answered / judged,
      abandoned: each.abandoned / judged,
      turnedAway: each.turnedAway / judged,
      turnedAwayUsually: (usual.channels[index]?.turnedAway ?? 0) / judged,
    })),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

function promisesOf(tally: Tally, usual: Tally): readonly ScenarioPromise[] {
  return tally.promises.flatMap((each, index) => {
    const { promise, channel, kept, judged } = each;
    const before = usual.promises[index];
    invariant(before?.promise === promise && before.channel === channel, 'a scenario has the promises of its plan');
    const isJudged = sum(judged) > 0;
    if (!isJudged && sum(before.judged) === 0) return [];
    const comparable = isJudged && sum(before.judged) > 0;
    return [
      {
        promise,
        channel,
        kept: shareEstimate(kept, judged),
        verdict: verdictOf(each),
        difference: comparable ? shareDifference(each, before) : null,
      },
    ];
  });
}

/**
 * The weeks that a scenario is looked at in. A stress of some days begins on the first day with contacts of the first
 * plain week, and is judged with the weeks that it falls in; one that lasts always, with all weeks.
 */
function weeksOf(
  { model, demand }: ScenarioSetting,
  scenario: Scenario,
): { readonly model: ServiceModel; readonly firstDay: string | null } {
  const { period } = model;
  if (scenario.days === null) return { model, firstDay: null };
  const first = Math.max(
    0,
    period.weekList.findIndex(({ plain }) => plain),
  );
  const startDate = period.weekList[first]?.startDate ?? period.startDate;
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(startDate, day));
  const busy = days.findIndex((day) => isBusy(model, demand, day, scenario.channel));
  const offset = Math.max(0, busy);
  const weeks = Math.min(period.weeks - first, Math.ceil((offset + scenario.days) / 7));
  return { model: { ...model, period: within(period, first, weeks) }, firstDay: days[offset] ?? startDate };
}

function within(period: Period, first: number, weeks: number): Period {
  const startDate = addDays(period.startDate, 7 * first);
  return {
    ...period,
    startDate,
    weeks,
    start: period.zone.dayStart(startDate),
    end: period.zone.dayStart(addDays(startDate, 7 * weeks)),
    weekList: period.weekList.slice(first, first + weeks),
  };
}

/** Whether contacts come on a date while a channel (the one named, or any) is open. */
function isBusy(model: ServiceModel, { curves, classes }: DemandModel, date: string, channel: string | null): boolean {
  const { zone, earliest } = model.period;
  const from = zone.dayStart(date);
  const until = zone.dayStart(addDays(date, 1));
  return classes.some(({ type }) => {
    if (channel !== null && type.channel.id !== channel) return false;
    const curve = curves.get(type.segment.id);
    const opening = type.channel.openingFor(type.segment, type.tier);
    const spans = opening ? opening.clock.spans(from, until) : [{ start: from, end: until }];
    return spans.some(({ start, end }) => {
      const quarters = curve?.subarray(Math.floor((start - earliest) / 15), Math.ceil((end - earliest) / 15));
      return quarters?.some((rate) => rate > 0) ?? false;
    });
  });
}
