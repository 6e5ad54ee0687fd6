import { perMonth } from '../model/teams';
import { PERIOD_DAYS, type ShareRate } from '../plan';
import type { ChannelModel, DemandModel, PromiseModel, ServiceModel, TeamModel } from '../model/types';
import { liveQueue, liveShare, type LiveQueue } from './growth-live';
import { poolsOf } from './needed';
import { isOverloaded, writtenBalance } from './overload';
import type { Coverage, PromiseCoverage } from './types';
import { regularTeams } from './who';

/** How far growth is looked at. */
const GROWTH_MONTHS = 12;

/** What becomes of the promises and the budget while contacts grow and nothing else changes, by formula. */
export interface GrowthCoverage {
  /** Contacts of a month ÷ those of the month before − 1. */
  readonly sharePerMonth: number;
  readonly promises: readonly PromiseGrowth[];
  /** Null where no budget of cash, or no cost, is declared. */
  readonly cash: CashGrowth | null;
  /** The month in which the first of them fails: 0 is now; null where none does within twelve months. */
  readonly firstMonth: number | null;
}

export interface PromiseGrowth {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  /** 0: it is missed now; null: not within twelve months. */
  readonly month: number | null;
  /** Live: today's simulated share less what Erlang A says that growth takes; written: the month from which more work comes than can be done. */
  readonly by: 'Erlang A' | 'throughput';
  /** Live: share in time by month, that of now first; null for written ones. */
  readonly shares: readonly number[] | null;
}

export interface CashGrowth {
  readonly month: number | null;
  readonly limit: number;
  /** Money per month by month, that of now first; only what is paid by contact or minute grows. */
  readonly planned: readonly number[];
}

type Today = Pick<Coverage, 'promises' | 'cost'>;

/** Null where the plan declares no growth of its contacts. */
export function growthCoverage(
  model: ServiceModel,
  demand: DemandModel,
  coverage: Today,
): GrowthCoverage | null {
  const growth = model.plan.demand?.growth;
  if (!growth || growth.share <= 0) return null;
  const factor = monthlyFactor(growth);
  const factors = Array.from({ length: GROWTH_MONTHS + 1 }, (_, month) => factor ** month);
  const grown = factors.map((times) => timesAsMany(model, demand, times));
  const pools = poolsOf(model, demand).map((teams) => ({
    teams,
    ...poolGrowth(model, demand, teams, grown),
  }));
  const promises = coverage.promises.flatMap((each) => {
    const able = demand.classes
      .filter(({ type }) => each.types.includes(type))
      .flatMap((of) => regularTeams(model, of));
    const pool = pools.find(({ teams }) => able.some((team) => teams.includes(team)));
    // Where a service without a number of people answers too, there is always somebody.
    if (!pool || able.some(({ unlimited }) => unlimited)) return [];
    return promiseGrowth({ model, demand, factors }, each, pool) ?? [];
  });
  const cash = cashGrowth(model, coverage, factors);
  const months = [...promises, ...(cash ? [cash] : [])].flatMap(({ month }) => month ?? []);
  return {
    sharePerMonth: factor - 1,
    promises,
    cash,
    firstMonth: months.length > 0 ? Math.min(...months) : null,
  };
}

/** What contacts of a month are times those of the month before. */
function monthlyFactor({ share, per }: ShareRate): number {
  const times = { week: PERIOD_DAYS.month / 7, month: 1, year: 1 / 12 }[per];
  return (1 + share) ** times;
}

interface Grown {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
}

/** The same service with so many times the contacts in its plain week. */
function timesAsMany(model: ServiceModel, demand: DemandModel, times: number): Grown {
  const more: DemandModel = {
    ...demand,
    contactsPerWeek: demand.contactsPerWeek * times,
    plainCurves: new Map(
      Array.from(demand.plainCurves, ([id, curve]) => [id, curve.map((rate) => rate * times)]),
    ),
    classes: demand.classes.map((each) => ({ ...each, contactsPerWeek: each.contactsPerWeek * times })),
  };
  return { model: { ...model, demand: more }, demand: more };
}

interface PoolGrowth {
  readonly live: LiveQueue;
  /** The first month in which more written work comes than can be done. */
  readonly overloadMonth: number | null;
}

function poolGrowth(
  model: ServiceModel,
  { classes }: DemandModel,
  teams: readonly TeamModel[],
  grown: readonly Grown[],
): PoolGrowth {
  const isOwn = classes.map((each) => regularTeams(model, each).some((team) => teams.includes(team)));
  const month = grown.findIndex((then) => {
    const own = then.demand.classes.filter((_, index) => isOwn[index]);
    return isOverloaded(writtenBalance(then.model, { ...then.demand, classes: own }));
  });
  return {
    live: liveQueue(
      model,
      classes.filter((_, index) => isOwn[index]),
      teams,
    ),
    overloadMonth: month === -1 ? null : month,
  };
}

interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  readonly factors: readonly number[];
}

function promiseGrowth(
  { model, demand, factors }: Setting,
  each: PromiseCoverage,
  { live, overloadMonth }: PoolGrowth,
): PromiseGrowth | null {
  const { promise, channel, reach, kept } = each;
  const isMissed = kept.expected < reach;
  if (channel.nature === 'written') {
    return { promise, channel, month: isMissed ? 0 : overloadMonth, by: 'throughput', shares: null };
  }
  const byFormula = factors.map((factor) => liveShare(model, demand, each, live, factor));
  const [now = null] = byFormula;
  if (now === null) return null;
  const shares = byFormula.map((share) => Math.min(1, Math.max(0, kept.expected + (share ?? 0) - now)));
  const month = shares.findIndex((share) => share < reach);
  return { promise, channel, month: month === -1 ? null : month, by: 'Erlang A', shares };
}

function cashGrowth(
  { plan, teams, channels }: ServiceModel,
  { cost }: Today,
  factors: readonly number[],
): CashGrowth | null {
  const limit = plan.budget?.cash ? perMonth(plan.budget.cash, 1, 0) : null;
  if (limit === null || cost.cashPerMonth === null) return null;
  const growing = new Set([
    ...teams.flatMap(({ id, unlimited, plan: { cost: price } }) =>
      price?.per === 'contact' || price?.per === 'minute' || (price?.per === 'hour' && unlimited)
        ? [`team.${id}`]
        : [],
    ),
    ...channels.flatMap(({ id, plan: { cost: price } }) =>
      price?.per === 'contact' || price?.per === 'minute' ? [`channels.${id}`] : [],
    ),
  ]);
  const sum = (isGrowing: boolean): number =>
    cost.byItem.reduce((total, item) => total + (growing.has(item.at) === isGrowing ? item.perMonth : 0), 0);
  const planned = factors.map((factor) => sum(false) + sum(true) * factor);
  const month = planned.findIndex((money) => money > limit + 0.005);
  return { month: month === -1 ? null : month, limit, planned };
}
