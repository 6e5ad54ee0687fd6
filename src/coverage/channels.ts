import type { DemandModel, ServiceModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import { erlangBeside } from './formulas';
import { isOverloaded, type WrittenBalance } from './overload';
import type { ChannelTally } from './tally';
import type { ChannelCoverage, Estimate, TeamCoverage } from './types';
import { canTake } from './who';

interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  readonly balance: WrittenBalance;
  readonly people: readonly TeamCoverage[];
  readonly runs: number;
  /** Weeks that were judged, over all runs. */
  readonly judgedWeeks: number;
}

/** What became of the contacts of one channel, per week. */
export function channelCoverage(setting: Setting, each: ChannelTally): ChannelCoverage {
  const { model, demand, people, runs, judgedWeeks } = setting;
  const { channel, waits } = each;
  const perWeek = (count: number): number => count / judgedWeeks;
  const orNull = (minutes: number): number | null => (Number.isNaN(minutes) ? null : minutes);
  return {
    channel,
    contacts: perWeek(each.contacts),
    answered: perWeek(each.answered),
    abandoned: perWeek(each.abandoned),
    turnedAway: perWeek(each.turnedAway),
    messages: perWeek(each.messages),
    unanswered: perWeek(each.unanswered),
    movedOn: perWeek(each.movedOn),
    callback: callbackOf(each),
    meanWaitMinutes: orNull(waits.mean),
    p50Minutes: orNull(waits.quantile(0.5)),
    p95Minutes: orNull(waits.quantile(0.95)),
    occupancy: occupancyOf(demand, each, people),
    backlogEnd: each.backlogEnd / runs,
    backlogGrowthPerWeek: growthOf(setting, each),
    workMinutesPerWeek: perWeek(each.workMinutes),
    formula: erlangBeside(model, demand, channel, (of) => people.find(({ team }) => team === of)?.onDuty ?? []),
  };
}

/**
 * Contacts per week by which the backlog grows where there is more work than people. The run starts empty: its first
 * week fills up what every weekend leaves, so growth is looked at from the end of that week on.
 */
function growthOf({ model: { period }, balance, runs }: Setting, each: ChannelTally): number {
  if (!isOverloaded(balance)) return 0;
  const weeks = period.weeks > 1 ? period.weeks - 1 : 1;
  const before = period.weeks > 1 ? each.backlogAfterFirst : 0;
  return Math.max(0, (each.backlogEnd - before) / runs / weeks);
}

function callbackOf({ callbacks, calledBack }: ChannelTally): Estimate | null {
  const n = callbacks.reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const { value, low, high } = shareEstimate(calledBack, callbacks);
  return { expected: value, low, high, n };
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
