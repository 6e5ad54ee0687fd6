import type { Coverage } from '../coverage';
import {
  impressionOf,
  perMonth,
  typesUnder,
  typicalAndWorst,
  WEEKS_PER_MONTH,
  type ChannelModel,
  type ContactType,
  type Party,
  type PromiseModel,
  type ServiceModel,
} from '../model';
import { selectsOf } from '../model/selects';
import { PERIOD_DAYS } from '../plan';
import { DAYS } from '../plan/units/hours';
import { growthReport, timeInequalityReport } from './outlook';
import type { BudgetReport, ChannelReport, CoverageReport, Impression, PromiseReport } from './types';
import { waitsReports } from './waits';

/** What is promised on every channel, with what the simulation makes of it; nothing simulated gives nulls. */
export function promiseReports(model: ServiceModel, coverage: Coverage | null): readonly PromiseReport[] {
  return model.promises.flatMap((promise) =>
    promise.channels.map((channel) => promiseReport(model, promise, channel, coverage)),
  );
}

/** The promised time until an answer, as written in the plan. */
export const withinText = ({ within }: PromiseModel['plan']): string =>
  within === 'best_effort' ? within : (within?.text ?? 'none');

function promiseReport(
  model: ServiceModel,
  promise: PromiseModel,
  channel: ChannelModel,
  coverage: Coverage | null,
): PromiseReport {
  const { issue, tier } = promise.plan;
  const simulated = coverage?.promises.find((each) => each.promise === promise && each.channel === channel);
  const types = typesUnder(model, promise, channel);
  return {
    wait: promise.id,
    channel: channel.id,
    selects: selectsOf(promise.plan, model.tiers),
    ...(issue ? { issue: issue.join(', ') } : {}),
    ...(tier ? { tier: tier.join(', ') } : {}),
    within: withinText(promise.plan),
    reach: promise.reach,
    impression: impression(model, promise, channel, types),
    expected: simulated?.kept.expected ?? null,
    low: simulated?.kept.low ?? null,
    high: simulated?.kept.high ?? null,
    n: simulated?.kept.n ?? null,
  };
}

/**
 * The slowest over all whom it is promised to: typical as the largest median, worst as the largest wait. What is
 * promised to a tier that no segment is known to have is described all the same.
 */
function impression(
  model: ServiceModel,
  promise: PromiseModel,
  channel: ChannelModel,
  types: readonly ContactType[],
): Impression | null {
  const parties = new Map<string, Party>(types.map((type) => [`${type.segment.id} ${type.tier.id}`, type]));
  if (parties.size === 0)
    for (const party of possibleParties(model, promise, channel)) parties.set(String(parties.size), party);
  const ranges = [...parties.values()].flatMap(
    (party) => typicalAndWorst(model, party, promise, 'within') ?? [],
  );
  if (ranges.length === 0) return null;
  const typicalMinutes = ranges.reduce((most, range) => Math.max(most, range.typicalMinutes), 0);
  const worstMinutes = ranges.reduce((most, range) => Math.max(most, range.worstMinutes), 0);
  return {
    typical: impressionOf(channel.nature, typicalMinutes),
    worst: impressionOf(channel.nature, worstMinutes),
    typicalMinutes: rounded(typicalMinutes),
    worstMinutes: rounded(worstMinutes),
  };
}

function possibleParties(
  { segments, tiers }: ServiceModel,
  { plan }: PromiseModel,
  channel: ChannelModel,
): readonly Party[] {
  const selected = <T extends { readonly id: string }>(
    list: readonly T[],
    ids: readonly string[] | null | undefined,
  ): readonly T[] => (ids ? list.filter(({ id }) => ids.includes(id)) : list);
  return selected(tiers, plan.tier)
    .filter((tier) => tier.takes(channel.id))
    .flatMap((tier) => selected(segments, plan.segment).map((segment) => ({ channel, segment, tier })));
}

/** The simulated coverage in the units of the report: seconds, shares, money per month, local hours of week. */
export function coverageReport(model: ServiceModel, coverage: Coverage): CoverageReport {
  return {
    time: coverage.time.map(({ segment, channel, share }) => ({
      segment: segment.id,
      channel: channel.id,
      share,
    })),
    people: coverage.people
      .filter(({ team }) => !team.unlimited)
      .flatMap(({ team, needed, onDuty }) =>
        needed.flatMap((count, hour) => {
          const present = onDuty[hour] ?? 0;
          return count === 0 && present === 0
            ? []
            : [{ team: team.id, needed: count, onDuty: Math.round(present * 100) / 100, at: hourText(hour) }];
        }),
      ),
    promises: promiseReports(model, coverage).filter(
      (each) => each.expected !== null || isAwaited(model, each),
    ),
    further: coverage.further.map(({ promise, channel, window, kept }) => {
      const within = promise.plan[window];
      return {
        wait: promise.id,
        channel: channel.id,
        selects: selectsOf(promise.plan, model.tiers),
        window,
        within: typeof within === 'object' && within !== null ? within.text : 'none',
        reach: promise.reach,
        ...kept,
      };
    }),
    channels: coverage.channels.map((each) => channelReport(model, each, coverage)),
    waits: waitsReports(coverage),
    budget: budgetReport(model, coverage),
    runs: coverage.runs,
    weeks: coverage.weeks.map(({ startDate, plain, why, kept }) => ({ start: startDate, plain, why, kept })),
    formulas: coverage.channels.flatMap(({ channel, formula }) =>
      formula ? [{ channel: channel.id, ...formula }] : [],
    ),
    timeInequality: timeInequalityReport(coverage),
    growth: growthReport(coverage),
  };
}

/** Whether contacts come under a promise, if too rarely for any to have come in the simulated weeks. */
const isAwaited = ({ demand }: ServiceModel, { wait, channel }: PromiseReport): boolean =>
  demand?.classes.some(
    ({ type, contactsPerWeek }) =>
      contactsPerWeek > 0 && type.channel.id === channel && type.promises.some(({ id }) => id === wait),
  ) ?? false;

function channelReport(
  { teams }: ServiceModel,
  each: Coverage['channels'][number],
  { cost, channels }: Coverage,
): ChannelReport {
  const seconds = (minutes: number | null): number | null =>
    minutes === null ? null : rounded(minutes * 60);
  const costOf = (at: string): number => cost.byItem.find((item) => item.at === at)?.perMonth ?? 0;
  // A team is paid for all its channels together; the work that it does tells what each one costs. A team that has
  // nothing to do waits for all of them.
  const shareOf = (minutesOn: (channel: typeof each) => number): number => {
    const work = channels.reduce((sum, channel) => sum + minutesOn(channel), 0);
    return work > 0 ? minutesOn(each) / work : 0;
  };
  const people = teams.reduce((sum, { id }, index) => {
    const isIdle = channels.every(({ workByTeam }) => workByTeam[index] === 0);
    const minutesOn = ({ workByTeam, workMinutesPerWeek }: typeof each): number =>
      isIdle ? workMinutesPerWeek : (workByTeam[index] ?? 0);
    return sum + costOf(`team.${id}`) * shareOf(minutesOn);
  }, 0);
  const perMonthHere = cost.cashPerMonth === null ? null : costOf(`channels.${each.channel.id}`) + people;
  return {
    channel: each.channel.id,
    contacts: each.contacts,
    answered: each.answered,
    abandoned: each.abandoned,
    turnedAway: each.turnedAway,
    messages: each.messages,
    calledBack: each.callback?.expected ?? null,
    meanWaitSeconds: seconds(each.meanWaitMinutes),
    p50: seconds(each.p50Minutes),
    p90: seconds(each.p90Minutes),
    p95: seconds(each.p95Minutes),
    longest: seconds(each.longestMinutes),
    occupancy: each.occupancy,
    backlogEnd: each.backlogEnd,
    costPerContact:
      perMonthHere === null || each.contacts === 0
        ? null
        : rounded(perMonthHere / (each.contacts * WEEKS_PER_MONTH)),
  };
}

/** What the plan takes, and may take. */
export function budgetReport({ plan }: ServiceModel, { cost }: Coverage): BudgetReport {
  const { budget } = plan;
  const owner = budget?.owner;
  const ownerLimit = owner
    ? ((owner.minutes / 60) * 7) / { day: 1, week: 7, month: PERIOD_DAYS.month }[owner.per]
    : null;
  return {
    cash: {
      planned: nullable(cost.cashPerMonth),
      limit: budget?.cash ? perMonth(budget.cash, 1, 0) : null,
      ...(cost.cashInterval
        ? { interval: { low: rounded(cost.cashInterval.low), high: nullable(cost.cashInterval.high) } }
        : {}),
    },
    headcount: { planned: cost.heads, needed: cost.headsNeeded, limit: budget?.headcount ?? null },
    owner: {
      planned: nullable(cost.ownerHours),
      needed: nullable(cost.ownerHoursNeeded),
      limit: nullable(ownerLimit),
    },
  };
}

const nullable = (value: number | null): number | null =>
  value === null || !Number.isFinite(value) ? null : rounded(value);

/** A hundredth is finer than anything here is known. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** An hour of the week as reports name it: `Mo 09:00`. */
export const hourText = (hour: number): string =>
  `${DAYS[Math.floor(hour / 24)] ?? ''} ${String(hour % 24).padStart(2, '0')}:00`;
