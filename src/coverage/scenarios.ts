import type { ChannelModel, PromiseModel } from '../model/types';
import { invariant } from '../errors';
import { shareDifference, shareEstimate, type Estimate } from '../simulation/statistics';
import type { Verdict } from '../support/verdict';
import { total } from '../support/total';
import { runPlan, verdictOf, type Elsewhere } from './run';
import {
  scenarioSystems,
  type Scenario,
  type ScenarioSetting,
  type ScenarioSystems,
} from './scenario-systems';
import type { PlanSystem } from './system';
import type { Tally } from './tally';

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

/** What is run, and how: a setting with the work that others may do, by scenario, under stress or as usual. */
interface Running extends ScenarioSetting {
  readonly seed: number;
  readonly runs: number;
  readonly elsewhere?: ((index: number, stressed: boolean) => Elsewhere | undefined) | undefined;
}

/** Runs every scenario, and the same weeks without it, with the same luck. */
export async function scenarioCoverage(
  setting: Running,
  scenarios: readonly Scenario[],
): Promise<readonly ScenarioCoverage[]> {
  const usual = new Map<string, Tally>();
  const results: ScenarioCoverage[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const systems = scenarioSystems(setting, scenario);
    const { period } = systems.model;
    const key = `${period.startDate} ${String(period.weeks)}`;
    const run = (plan: PlanSystem, stressed: boolean): Promise<Tally> => {
      const { demand, seed, runs, elsewhere } = setting;
      return runPlan(systems.model, plan, demand, { seed, runs, elsewhere: elsewhere?.(index, stressed) });
    };
    const without = usual.get(key) ?? (await run(systems.usual, false));
    usual.set(key, without);
    results.push(stressedCoverage(scenario, systems, await run(systems.stressed(), true), without));
  }
  return results;
}

function stressedCoverage(
  scenario: Scenario,
  { model: { period }, firstDay }: ScenarioSystems,
  tally: Tally,
  usual: Tally,
): ScenarioCoverage {
  const plain = period.weekList.filter((week) => week.plain).length;
  const judged = tally.runs * (plain > 0 ? plain : period.weekList.length);
  return {
    scenario,
    startDate: firstDay,
    weeks: period.weeks,
    runs: tally.runs,
    promises: promisesOf(tally, usual),
    channels: tally.channels.map((each, index) => ({
      channel: each.channel,
      contacts: total(each.contacts) / judged,
      answered: each.answered / judged,
      abandoned: each.abandoned / judged,
      turnedAway: each.turnedAway / judged,
      turnedAwayUsually: (usual.channels[index]?.turnedAway ?? 0) / judged,
    })),
  };
}

function promisesOf(tally: Tally, usual: Tally): readonly ScenarioPromise[] {
  return tally.promises.flatMap((each, index) => {
    const { promise, channel, kept, judged } = each;
    const before = usual.promises[index];
    invariant(
      before?.promise === promise && before.channel === channel,
      'a scenario has the promises of its plan',
    );
    const isJudged = total(judged) > 0;
    if (!isJudged && total(before.judged) === 0) return [];
    const comparable = isJudged && total(before.judged) > 0;
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
