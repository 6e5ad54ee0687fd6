import type { ChannelModel, DemandModel, ServiceModel } from '../model/types';
import type { BacklogGrowth } from './backlog';
import { total } from '../support/total';
import { erlangBeside } from './formulas';
import { estimateOf } from './promises';
import type { ChannelTally } from './tally';
import type { ChannelCoverage, Estimate, TeamCoverage } from './types';
import { canTake } from './who';

interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  readonly growth: ReadonlyMap<ChannelModel, BacklogGrowth>;
  readonly people: readonly TeamCoverage[];
  readonly runs: number;
  /** Weeks that were judged, over all runs. */
  readonly judgedWeeks: number;
}

/** What became of the contacts of one channel, per week. */
export function channelCoverage(setting: Setting, each: ChannelTally): ChannelCoverage {
  const { model, demand, growth, people, runs, judgedWeeks } = setting;
  const { channel, waits } = each;
  const perWeek = (count: number): number => count / judgedWeeks;
  const orNull = (minutes: number): number | null => (Number.isNaN(minutes) ? null : minutes);
  return {
    channel,
    contacts: perWeek(total(each.contacts)),
    answered: perWeek(each.answered),
    abandoned: perWeek(each.abandoned),
    turnedAway: perWeek(each.turnedAway),
    messages: perWeek(each.messages),
    unanswered: perWeek(each.unanswered),
    movedOn: perWeek(each.movedOn),
    callback: callbackOf(each),
    meanWaitMinutes: orNull(waits.mean),
    p50Minutes: orNull(waits.quantile(0.5)),
    p90Minutes: orNull(waits.quantile(0.9)),
    p95Minutes: orNull(waits.quantile(0.95)),
    longestMinutes: orNull(waits.max),
    deepCases: each.deepCases,
    solved: each.solved,
    occupancy: occupancyOf(demand, each, people),
    backlogEnd: each.backlogEnd / runs,
    backlogGrowth: growth.get(channel) ?? null,
    workMinutesPerWeek: perWeek(total(each.workMinutes)),
    workByTeam: Array.from(each.workByTeam, perWeek),
    formula: erlangBeside(
      model,
      demand,
      channel,
      (of) => people.find(({ team }) => team === of)?.onDuty ?? [],
    ),
  };
}

function callbackOf({ callbacks, calledBack }: ChannelTally): Estimate | null {
  const estimate = estimateOf(calledBack, callbacks);
  return estimate.n === 0 ? null : estimate;
}

/** Busy share of the people who answer a channel, all their work together. */
function occupancyOf(
  { classes }: DemandModel,
  { channel }: ChannelTally,
  people: readonly TeamCoverage[],
): number | null {
  const own = classes.filter(({ type }) => type.channel === channel);
  const able = people.filter(({ team }) => !team.unlimited && own.some((each) => canTake(team, each)));
  let duty = 0;
  let busy = 0;
  for (const { onDuty, occupancyOverall } of able) {
    const hours = onDuty.reduce((sum, count) => sum + count, 0);
    duty += hours;
    busy += hours > 0 ? hours * occupancyOverall : 0;
  }
  return duty > 0 ? busy / duty : null;
}
