import { impressionOf, perMonth, type ServiceModel } from '../../model';
import { defineRule, share, whole, type AnalysedPlan } from '../../rule-engine';
import { formatCount, formatNumber, formatPercent } from '../../support/format';
import { helpedTypes, nameIds, waysIn } from '../contacts';
import { promisedWaits } from '../promised';
import { isUnpromised } from '../unpromised';

const WEEK_MINUTES = 7 * 1440;

export const moreIsMore = defineRule({
  id: 'tailoring/more-is-more',
  principles: ['P06'],
  severity: 'warning',
  docs: {
    principle: 'A few things done well beat everything done thinly.',
    why: 'All channels at all hours at the fastest level do not make customers more loyal; they spread the team until no promise holds.',
    fix: 'Keep the channels and hours that customers use most, and drop or slow down the others.',
    bad: `
      channels: { phone: { hours: 24/7 }, chat: { hours: 24/7 }, email: { hours: 24/7 }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 1m }, { channel: chat, within: 5m }, { channel: email, within: 1h }]`,
    good: `
      channels: { phone: { hours: "Mo-Fr 09:00-17:00" }, chat: { hours: "Mo-Fr 09:00-17:00" }, email: { hours: 24/7 }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 1m }, { channel: chat, within: 5m }, { channel: email, within: 8h }]`,
  },
  options: {
    channels: whole(4, 2, 'Ways to reach a person from which service is broad'),
    maxOccupancy: share(0.85, 'Busy share of the time on duty from which a broad service is too thin'),
  },

  *check(analysed, { channels, maxOccupancy }) {
    const { model } = analysed;
    const ways = waysIn(model);
    const names = nameIds(ways.map(({ id }) => id));
    if (isEverythingAtOnce(model)) {
      yield {
        at: ['channels'],
        message: `${names} are all open around the clock, and all at the fastest level`,
      };
      return;
    }
    const [sign] = ways.length < channels ? [] : signsOfThinness(analysed, maxOccupancy);
    if (sign)
      yield {
        at: ['channels'],
        message: `${formatCount(ways.length, 'channel')} (${names}) spread the team too thin: ${sign}`,
      };
  },
});

/** To talk, to chat and to write, each at all hours, each extremely responsive. */
function isEverythingAtOnce(model: ServiceModel): boolean {
  const ways = waysIn(model);
  const has = (test: (kind: string) => boolean): boolean => ways.some(({ kind }) => test(kind));
  const isAllKinds =
    has((kind) => kind === 'phone') &&
    has((kind) => kind === 'chat') &&
    ways.some(({ nature }) => nature === 'written');
  const isAllHours = ways.every(
    (channel) =>
      channel.hoursDeclared &&
      model.segments.every((segment) =>
        model.tiers.every((tier) => channel.openingFor(segment, tier)?.hours.always === true),
      ),
  );
  const types = helpedTypes(model);
  const isFastest =
    types.length > 0 &&
    !types.some(isUnpromised) &&
    promisedWaits(model).every(
      ({ type, typicalMinutes }) =>
        impressionOf(type.channel.nature, typicalMinutes) === 'extremely-responsive',
    );
  return isAllKinds && isAllHours && isFastest;
}

/** What the simulation and the budget say against so broad a service, in words. */
function signsOfThinness({ plan, coverage }: AnalysedPlan, maxOccupancy: number): readonly string[] {
  if (!coverage) return [];
  const busy = coverage.people
    .filter(({ team, occupancyOverall }) => !team.unlimited && occupancyOverall > maxOccupancy + 1e-9)
    .map(
      ({ team, occupancyOverall }) =>
        `${team.id} is ${formatPercent(occupancyOverall)} busy (limit ${formatPercent(maxOccupancy)})`,
    );
  const { cashPerMonth, cashInterval, heads } = coverage.cost;
  const cash = plan.budget?.cash ? perMonth(plan.budget.cash, 1, WEEK_MINUTES) : null;
  const headcount = plan.budget?.headcount ?? null;
  const isOverCash =
    cash !== null && cashPerMonth !== null && (cashInterval?.low ?? cashPerMonth) > cash + 1e-6;
  return [
    ...busy,
    ...(isOverCash
      ? [`it costs ${formatNumber(cashPerMonth)} a month of a budget of ${formatNumber(cash)}`]
      : []),
    ...(headcount !== null && heads > headcount
      ? [`it takes ${formatCount(heads, 'person', 'people')} of ${String(headcount)}`]
      : []),
  ];
}
