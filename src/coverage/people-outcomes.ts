import type { ChannelModel, PromiseModel, TeamModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import type { Verdict } from '../support/verdict';
import { missingWith } from './one-person';
import { runPlan, verdictOf } from './run';
import { scenarioSystems, type ScenarioSetting } from './scenario-systems';
import type { Tally } from './tally';

/** Messages are answered within `callback` where so many of them are, as `coverage/missed-callback` asks. */
const CALLBACK_REACH = 0.95;

/** People in each team. */
export type Counts = ReadonlyMap<TeamModel, number>;

/** What so many people make of one promise. Shares 0 to 1. */
export interface PromiseOutcome {
  readonly channel: ChannelModel;
  /** Null: messages within the channel's `callback`. */
  readonly promise: PromiseModel | null;
  readonly window: 'within' | 'next_within' | 'resolve_within' | 'callback';
  readonly reach: number;
  readonly expected: number;
  readonly verdict: Verdict;
  /** Missed beyond what may be missed, over all runs; 0 or less where the share is reached. */
  readonly missed: number;
}

/** How a setting is run. */
export interface Running extends ScenarioSetting {
  readonly seed: number;
  readonly runs: number;
}

/** Every promise that contacts came under, with so many people in the plan's shifts, none left out, and the same contacts. */
export async function outcomesWith(setting: Running, counts: Counts): Promise<readonly PromiseOutcome[]> {
  const absent = new Map(
    Array.from(counts, ([team, people]) => [team.id, missingWith(team, people)] as const),
  );
  const scenario = { id: 'people', volume: 1, days: null, absent, channel: null };
  const { model, stressed } = scenarioSystems(setting, scenario);
  const { seed, runs, demand } = setting;
  return outcomesOf(await runPlan(model, stressed(), demand, { seed, runs }));
}

function outcomesOf({ promises, further, channels }: Tally): readonly PromiseOutcome[] {
  return [
    ...promises.map((each) => ({ ...each, window: 'within' as const })),
    ...further,
    ...channels
      .filter(({ channel }) => channel.plan.callback?.within)
      .map(({ channel, calledBack, callbacks }) => ({
        channel,
        promise: null,
        window: 'callback' as const,
        kept: calledBack,
        judged: callbacks,
      })),
  ].flatMap(({ channel, promise, window, kept, judged }) => {
    const all = sum(judged);
    if (all === 0) return [];
    const reach = promise?.reach ?? CALLBACK_REACH;
    return [
      {
        channel,
        promise,
        window,
        reach,
        expected: shareEstimate(kept, judged).value,
        verdict: verdictOf({ promise: { reach }, kept, judged }),
        missed: reach * all - sum(kept),
      },
    ];
  });
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
