import { perMonth, WEEKS_PER_MONTH } from '../model/teams';
import type { ServiceModel, TeamModel } from '../model/types';
import type { Money } from '../plan';
import type { ChannelTally, Tally, TeamTally } from './tally';
import type { CostCoverage, PromiseCoverage, TeamCoverage } from './types';

type Planned = Omit<CostCoverage, 'headsNeeded' | 'ownerHoursNeeded'>;

/**
 * Money per month of everything that has a price, heads, and the owner's hours. What costs nothing in the plan is
 * left out; people are paid for their week, with or without shifts.
 *
 * @param tally what was handled, in the judged weeks of all runs; null where nothing was simulated
 * @param judgedWeeks weeks that the tally counts, over all runs
 */
export function costOf(model: ServiceModel, tally: Tally | null, judgedWeeks: number): Planned {
  const perWeek = (amount: number | undefined): number => (judgedWeeks > 0 ? (amount ?? 0) / judgedWeeks : 0);
  const items = [
    ...model.teams.flatMap((team, index) => {
      const { cost } = team.plan;
      return cost ? [{ at: `team.${team.id}`, perMonth: teamCost(team, cost, tally?.teams[index], perWeek) }] : [];
    }),
    ...model.channels.flatMap(({ id, plan }) => {
      const volume = tally?.channels.find(({ channel }) => channel.id === id);
      return plan.cost ? [{ at: `channels.${id}`, perMonth: channelCost(plan.cost, volume, perWeek) }] : [];
    }),
  ];
  const owners = model.teams.filter(({ kind }) => kind === 'owner');
  const employees = model.teams.filter(({ kind }) => kind === 'employee');
  return {
    cashPerMonth: items.length > 0 ? items.reduce((sum, item) => sum + item.perMonth, 0) : null,
    byItem: items,
    heads: employees.reduce((sum, { count }) => sum + count, 0),
    ownerHours:
      owners.length > 0
        ? owners.reduce((sum, { count, weekMinutes }) => sum + (count * weekMinutes) / 60, 0)
        : null,
    workMinutesPerWeek: perWeek(tally?.channels.reduce((sum, { workMinutes }) => sum + workMinutes, 0)),
    paidMinutesPerWeek: model.teams.reduce((sum, { count, weekMinutes }) => sum + count * weekMinutes, 0),
  };
}

/** A service that does not say how many people it has is paid for the time that it works. */
function teamCost(
  team: TeamModel,
  cost: Money,
  done: TeamTally | undefined,
  perWeek: (amount: number | undefined) => number,
): number {
  const busyMinutes = perWeek(done?.busy.reduce((sum, minutes) => sum + minutes, 0));
  if (cost.per === 'contact') return cost.amount * perWeek(done?.contacts) * WEEKS_PER_MONTH;
  if (cost.per === 'minute') return cost.amount * busyMinutes * WEEKS_PER_MONTH;
  if (cost.per === 'hour' && team.unlimited) return (cost.amount * busyMinutes * WEEKS_PER_MONTH) / 60;
  return team.costPerMonth ?? 0;
}

function channelCost(
  cost: Money,
  volume: ChannelTally | undefined,
  perWeek: (amount: number | undefined) => number,
): number {
  if (cost.per === 'contact') return cost.amount * perWeek(volume?.contacts) * WEEKS_PER_MONTH;
  if (cost.per === 'minute') return cost.amount * perWeek(volume?.workMinutes) * WEEKS_PER_MONTH;
  return perMonth(cost, 1, 0);
}

/**
 * Heads and owner's hours that the work needs, by formula: paid hours (needed ÷ (1 − shrinkage)) by the paid week, and
 * not fewer than are needed at once; never more than planned where every promise is kept with those.
 */
export function withNeeds(
  cost: Planned,
  people: readonly TeamCoverage[],
  promises: readonly PromiseCoverage[],
): CostCoverage {
  const of = (kind: TeamModel['kind']): readonly TeamCoverage[] =>
    people.filter(({ team }) => team.kind === kind && !team.unlimited);
  const isKept = promises.length > 0 && promises.every(({ verdict }) => verdict === 'kept');
  const employees = of('employee').filter(({ team }) => team.weekMinutes > 0);
  const weeks = employees.reduce((sum, each) => sum + (paidHours(each) * 60) / each.team.weekMinutes, 0);
  const atOnce = employees.reduce((sum, { needed }) => sum + needed.reduce((most, count) => Math.max(most, count), 0), 0);
  const heads = employees.length > 0 ? Math.ceil(Math.max(weeks, atOnce) - 1e-9) : null;
  const owner = cost.ownerHours === null ? null : of('owner').reduce((sum, each) => sum + paidHours(each), 0);
  return {
    ...cost,
    headsNeeded: heads !== null && isKept ? Math.min(heads, cost.heads) : heads,
    ownerHoursNeeded: owner !== null && isKept ? Math.min(owner, cost.ownerHours ?? owner) : owner,
  };
}

function paidHours({ team, needed }: TeamCoverage): number {
  const hours = needed.reduce((sum, count) => sum + count, 0);
  return hours === 0 ? 0 : hours / (1 - team.shrinkage);
}
