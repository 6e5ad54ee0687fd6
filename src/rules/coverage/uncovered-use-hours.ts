import { furtherHours, spansText } from '../../coverage';
import type { Closing, TimeCoverage } from '../../coverage/types';
import { plainWeekOf, type ChannelModel, type ServiceModel, type TeamModel } from '../../model';
import { intersect, subtract, totalMinutes, union, type Interval } from '../../model/calendar/spans';
import { defineRule, share } from '../../rule-engine';
import { formatCount, formatPercent } from '../../support/format';
import { ownerLeft } from '../budget/owner-hours';
import { declaredNot, hangingOn, restsOn } from './evidence';

const PLAN = (hours: string): string => `
      timezone: America/New_York
      customers: { shops: { timezone: America/New_York, uses: "Mo-Su 09:00-21:00" } }
      hours: { office: { open: "${hours}", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 4d } }, chat: { hours: office, handle: 8m, handle_cv: 1.0, patience: 4m, concurrency: 2, after_hours: message, callback: { within: 4d } }, help: { kind: self_service } }
      demand: { contacts: 20/week }
      team: { desk: { count: 4, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "${hours}" }] } }`;

export const uncoveredUseHours = defineRule({
  id: 'coverage/uncovered-use-hours',
  principles: ['P13', 'P14'],
  severity: 'warning',
  docs: {
    principle: 'When customers use the product, somebody can be reached.',
    why: 'Hours follow the customers, in their own time zone. A question that comes up at work and is answered after closing is a day lost.',
    fix: 'Open when they use the product, put people on these hours, or offer a slower answer there: a written channel with its own promise.',
    bad: PLAN('Mo-Fr 09:00-17:00'),
    good: PLAN('Mo-Su 09:00-21:00'),
  },
  options: {
    minShare: share(0.9, 'Share of a segment’s use-hours in which somebody can be reached'),
  },

  *check({ plan, model, coverage }, { minShare }) {
    for (const segment of model.segments) {
      const own = (coverage?.time ?? []).filter((each) => each.segment === segment);
      if (own.length === 0) continue;
      const uncovered = own
        .map((each) => each.uncovered)
        .reduce<readonly Interval[]>((all, each) => intersect(all, each), [WEEK]);
      const used = totalUse(own[0]);
      const share = used > 0 ? 1 - totalMinutes(uncovered) / used : 1;
      if (share >= minShare - 1e-9) continue;
      const deep = model.issues.some(({ plan }) => plan.depth === 'deep' && plan.scope !== 'out');
      // Whoever is called back within a day is served later, and not left alone.
      const isServed = (channels: readonly ChannelModel[]): boolean =>
        1 - totalMinutes(alone(model, own, uncovered, channels)) / used >= minShare - 1e-9;
      const channels = own.map(({ channel }) => channel);
      const keys = assumedHours(model, own);
      const isError = deep && keys.length === 0 && !isServed(channels.filter(takesMessages));
      yield {
        at: [...segment.path, 'uses'],
        severity: isError ? 'error' : 'warning',
        message:
          `only ${formatPercent(share)} of the hours in which ${segment.id} use the product are covered (wanted: ${formatPercent(minShare)}); ` +
          `uncovered, in the plan’s time: ${spansText(uncovered)}${restsOn(keys)}`,
        gap: {
          ...hangingOn(keys),
          level: 'time',
          amount: minShare - share,
          unit: 'share',
          when: spansText(uncovered),
          evidence: 'counted over a plain week, by opening hours, promises and who is scheduled',
          closes: [
            ...(isError && isServed(channels.filter(({ nature }) => nature === 'live')) ? [MESSAGES] : []),
            staffed(model, ownerLeft(plan, coverage?.cost.ownerHours ?? 0), uncovered),
          ],
        },
      };
    }
  },
});

const WEEK: Interval = { start: 0, end: 7 * 1440 };

/** Use-hours in minutes, back from what of them is uncovered. */
function totalUse(coverage: TimeCoverage | undefined): number {
  if (!coverage) return 0;
  const uncovered = totalMinutes(coverage.uncovered);
  return coverage.share < 1 ? uncovered / (1 - coverage.share) : 0;
}

/** Hours that are only assumed: when channels open, when teams work. */
const assumedHours = (model: ServiceModel, own: readonly TimeCoverage[]): readonly string[] =>
  declaredNot(model, [
    ...own.flatMap(({ channel }) => (channel.hoursDeclared ? [] : `channels.${channel.id}.hours`)),
    ...model.teams.map(({ id }) => `team.${id}.shifts`),
  ]);

const takesMessages = ({ plan }: ChannelModel): boolean =>
  (plan.after_hours === 'voicemail' || plan.after_hours === 'message') && Boolean(plan.callback);

/** What of the uncovered time is not followed within a day by an opening of a channel that calls back. */
function alone(
  model: ServiceModel,
  own: readonly TimeCoverage[],
  uncovered: readonly Interval[],
  channels: readonly ChannelModel[],
): readonly Interval[] {
  const week = plainWeekOf(model);
  const [segment] = own.map((each) => each.segment);
  const [tier] = model.tiers;
  if (!segment || !tier) return uncovered;
  // A day before each opening counts; the opening itself does not: nobody leaves a message where it rings.
  const reached = channels.map((channel) => {
    const open = channel.openingFor(segment, tier)?.plainClock.spans(week.start, week.end + 1440) ?? [];
    const spans = open.map(({ start, end }) => ({ start: start - week.start, end: end - week.start }));
    return subtract(union(spans.map(({ start }) => ({ start: start - 1440, end: start }))), spans);
  });
  return subtract(uncovered, union(...reached));
}

/** Live contacts can be put off to a message; who writes waits for somebody to be there anyway. */
const MESSAGES = {
  change: 'say what happens while closed: `after_hours: message` with a `callback`',
  effect: 'whoever finds nobody is called back within a day: a warning then, no error; nobody added',
  costPerMonth: 0,
};

/** Whose hours cost least; the owner's only where the plan has nobody else, and not beyond what the owner has. */
function staffed(model: ServiceModel, left: number, uncovered: readonly Interval[]): Closing {
  const hours = totalMinutes(uncovered) / 60;
  const rank = ({ kind, costPerHour }: TeamModel): number => (kind === 'owner' ? 1e9 : (costPerHour ?? 1e6));
  const people = model.teams.filter(({ unlimited, kind }) => !unlimited && kind !== 'service');
  const [team] = people.toSorted((a, b) => rank(a) - rank(b));
  const further = team ? furtherHours(team, hours) : null;
  const isTooMuch = team?.kind === 'owner' && (further?.paid?.hours ?? 0) > left + 1e-9;
  const effect = 'all use-hours covered while that person is there';
  if (!further || isTooMuch) {
    const whose = isTooMuch ? `one person beside ${team.id}, who has no more hours` : 'one person';
    return {
      change: `open and staff these hours: ${whose}, ${formatCount(Math.ceil(hours), 'hour')} a week`,
      effect,
      costPerMonth: null,
    };
  }
  const { text, ...price } = further;
  return { change: `open and staff these hours: one person, ${text}`, effect, ...price };
}
