import { perMonth, WEEKS_PER_MONTH } from '../model/teams';
import type { ServiceModel, TeamModel } from '../model/types';
import type { Money } from '../plan';
import { meanEstimate } from '../simulation/statistics';
import { total } from '../support/total';
import type { ExpectedUse } from './expected-use';
import type { Amount } from './overload';
import type { ChannelTally, Tally } from './tally';
import type { CostCoverage, PromiseCoverage, TeamCoverage } from './types';

type Planned = Omit<CostCoverage, 'headsNeeded' | 'ownerHoursNeeded'>;

/** What was done in the judged weeks of the runs. */
export interface Done {
  readonly tally: Tally;
  /** Weeks that the tally counts, over all runs. */
  readonly judgedWeeks: number;
}

/**
 * Money per month of everything that has a price, heads, and the owner's hours. What costs nothing in the plan is
 * left out; people are paid for their week, with or without shifts. What is paid by use is exact where the use is;
 * elsewhere it is the mean of the runs, with its interval.
 *
 * @param use what follows from the plan without chance; null where it declares no volumes
 * @param done null where nothing was simulated: what only the runs can tell is left out then
 */
export function costOf(model: ServiceModel, use: ExpectedUse | null, done: Done | null): Planned {
  const items = [
    ...model.teams.flatMap((team, index) => {
      const { cost } = team.plan;
      const counted = countedBy(done, done?.tally.teams[index]);
      return cost
        ? [{ at: `team.${team.id}`, ...teamCost(team, cost, use?.ofTeam(team) ?? null, counted) }]
        : [];
    }),
    ...model.channels.flatMap((channel) => {
      const { cost } = channel.plan;
      const own = done?.tally.channels.find((each) => each.channel === channel);
      const counted = countedBy(done, own);
      return cost
        ? [{ at: `channels.${channel.id}`, ...channelCost(cost, use?.ofChannel(channel) ?? null, counted) }]
        : [];
    }),
  ];
  const owners = model.teams.filter(({ kind }) => kind === 'owner');
  const employees = model.teams.filter(({ kind }) => kind === 'employee');
  const work = done?.tally.channels.reduce((sum, { workMinutes }) => sum + total(workMinutes), 0) ?? 0;
  return {
    cashPerMonth: items.length > 0 ? items.reduce((sum, item) => sum + item.perMonth, 0) : null,
    cashInterval: intervalOf(items),
    byItem: items.map(({ at, perMonth: money }) => ({ at, perMonth: money })),
    heads: employees.reduce((sum, { count }) => sum + count, 0),
    ownerHours:
      owners.length > 0
        ? owners.reduce((sum, { count, weekMinutes }) => sum + (count * weekMinutes) / 60, 0)
        : null,
    workMinutesPerWeek: done ? work / done.judgedWeeks : 0,
    paidMinutesPerWeek: model.teams.reduce((sum, { count, weekMinutes }) => sum + count * weekMinutes, 0),
  };
}

/** As narrow as anybody acts on, as a share of all costs. */
const NARROW = 0.02;

/** Whether more runs would tell the costs better, or on which side of the budget they are. */
export function isCostOpen(
  { plan: { budget } }: ServiceModel,
  { cashPerMonth, cashInterval }: Planned,
): boolean {
  if (!cashInterval || cashPerMonth === null) return false;
  const { low, high } = cashInterval;
  const limit = budget?.cash ? perMonth(budget.cash, 1, 0) : Infinity;
  return high - low > 2 * NARROW * cashPerMonth || (low <= limit && high > limit);
}

/** Money per month; `byRun` where only the runs can tell. */
interface Priced {
  readonly perMonth: number;
  readonly byRun: readonly number[] | null;
}

/** Contacts and minutes a week in each run. */
interface Counted {
  readonly contacts: readonly number[];
  readonly minutes: readonly number[];
}

function countedBy(
  done: Done | null,
  counts: Pick<ChannelTally, 'contacts' | 'workMinutes'> | undefined,
): Counted | null {
  if (!done || !counts) return null;
  const weeks = done.judgedWeeks / done.tally.runs;
  const perWeek = (each: readonly number[]): readonly number[] => each.map((count) => count / weeks);
  return { contacts: perWeek(counts.contacts), minutes: perWeek(counts.workMinutes) };
}

/** A service that does not say how many people it has is paid for the time that it works. */
function teamCost(team: TeamModel, cost: Money, use: Amount | null, counted: Counted | null): Priced {
  const isByHour = cost.per === 'hour' && team.unlimited;
  if (cost.per === 'contact' || cost.per === 'minute') return byUse(cost.amount, cost.per, use, counted);
  return isByHour
    ? byUse(cost.amount / 60, 'minute', use, counted)
    : { perMonth: team.costPerMonth ?? 0, byRun: null };
}

function channelCost(cost: Money, use: Amount | null, counted: Counted | null): Priced {
  if (cost.per === 'contact' || cost.per === 'minute') return byUse(cost.amount, cost.per, use, counted);
  return { perMonth: perMonth(cost, 1, 0), byRun: null };
}

function byUse(
  price: number,
  per: 'contact' | 'minute',
  use: Amount | null,
  counted: Counted | null,
): Priced {
  const month = price * WEEKS_PER_MONTH;
  if (use) return { perMonth: month * (per === 'contact' ? use.contacts : use.minutes), byRun: null };
  const counts = (per === 'contact' ? counted?.contacts : counted?.minutes) ?? [];
  const byRun = counts.map((count) => month * count);
  return { perMonth: byRun.length > 0 ? meanEstimate(byRun).value : 0, byRun };
}

/** All that only the runs can tell, run by run, beside all that is certain; null where everything is. */
function intervalOf(items: readonly Priced[]): CostCoverage['cashInterval'] {
  const uncertain = items.flatMap(({ byRun }) => (byRun && byRun.length > 0 ? [byRun] : []));
  const [first] = uncertain;
  if (!first) return null;
  const certain = items.reduce((sum, { perMonth: money, byRun }) => sum + (byRun ? 0 : money), 0);
  const { low, high } = meanEstimate(
    first.map((_, run) => uncertain.reduce((sum, byRun) => sum + (byRun[run] ?? 0), 0)),
  );
  return { low: certain + Math.max(0, low), high: certain + high };
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
  const atOnce = employees.reduce(
    (sum, { needed }) => sum + needed.reduce((most, count) => Math.max(most, count), 0),
    0,
  );
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
