import * as z from 'zod';
import { spansText } from '../../coverage';
import type { TimeCoverage } from '../../coverage/types';
import { WEEKS_PER_MONTH, type SegmentModel, type ServiceModel } from '../../model';
import { intersect, totalMinutes, type Interval } from '../../model/calendar/spans';
import { defineRule } from '../../rule-engine';
import { formatNumber, formatPercent } from '../../support/format';

const PLAN = (hours: string): string => `
      timezone: America/New_York
      customers: { shops: { timezone: America/New_York, uses: "Mo-Su 09:00-21:00" } }
      hours: { office: { open: "${hours}", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 12h } }, chat: { hours: office, handle: 8m, handle_cv: 1.0, patience: 4m, concurrency: 2, after_hours: message, callback: { within: 12h } }, help: { kind: self_service } }
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
  options: z.strictObject({
    minShare: z.number().min(0).max(1).default(0.9).describe('Share of a segment’s use-hours in which somebody can be reached'),
  }),

  *check({ model, coverage }, { minShare }) {
    for (const segment of model.segments) {
      const own = (coverage?.time ?? []).filter((each) => each.segment === segment);
      if (own.length === 0) continue;
      const uncovered = own.map((each) => each.uncovered).reduce<readonly Interval[]>((all, each) => intersect(all, each), [WEEK]);
      const used = totalUse(own[0]);
      const share = used > 0 ? 1 - totalMinutes(uncovered) / used : 1;
      if (share >= minShare - 1e-9) continue;
      const hours = totalMinutes(uncovered) / 60;
      const deep = model.issues.some(({ plan }) => plan.depth === 'deep' && plan.scope !== 'out');
      const softened = own.some(({ channel }) => Boolean(channel.plan.after_hours) && channel.plan.after_hours !== 'closed');
      // With a message or voicemail nobody is left alone, only served later.
      yield {
        at: [...segment.path, 'uses'],
        severity: deep && !softened && isOpening(model, own) ? 'error' : 'warning',
        message:
          `only ${formatPercent(share)} of the hours in which ${segment.id} use the product are covered (wanted: ${formatPercent(minShare)}); ` +
          `uncovered, in the plan’s time: ${spansText(uncovered)}`,
        gap: {
          level: 'time',
          amount: minShare - share,
          unit: 'share',
          when: spansText(uncovered),
          evidence: 'counted over a plain week, by opening hours, promises and who is scheduled',
          closes: closings(model, segment, hours),
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

/** Whether all channels say when they open, so that nothing here is assumed. */
const isOpening = (model: ServiceModel, own: readonly TimeCoverage[]): boolean =>
  own.every(({ channel }) => channel.hoursDeclared) && model.teams.every(({ rosterAssumed }) => !rosterAssumed);

function closings(model: ServiceModel, segment: SegmentModel, hours: number) {
  const team = model.teams.find(({ unlimited }) => !unlimited);
  const paid = hours / (1 - (team?.shrinkage ?? 0));
  const rate = team?.costPerHour ?? null;
  const written = model.channels.find(({ nature }) => nature === 'written');
  const level = written
    ? { change: `promise ${segment.id} an answer within 24h on ${written.id} for these hours`, effect: 'somebody can be reached at any hour, only slower' }
    : { change: 'add a written channel with a promise, or `after_hours: message` with a `callback`', effect: 'nobody is left alone in these hours, only served later' };
  return [
    { ...level, costPerMonth: 0 },
    {
      change: `open and staff these hours: one person, ${formatNumber(Math.ceil(paid))} paid hours a week`,
      effect: 'all use-hours covered',
      costPerMonth: rate === null ? null : paid * rate * WEEKS_PER_MONTH,
    },
  ];
}
