import type { Coverage } from '../../coverage/types';
import type { ServiceModel } from '../../model';
import { defineRule, type Violation } from '../../rule-engine';
import { formatMoney, formatPercent } from '../../support/format';
import { assumedCosts } from '../budget/assumed-costs';
import { assumedBehind, restsOn } from '../coverage/evidence';

type Growth = NonNullable<Coverage['growth']>;
type PromiseGrowth = Growth['promises'][number];

const PLAN = (growth: string): string => `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 4h } }, email: { hours: office, handle: 5m }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 20s, reach: 80% }, { channel: email, within: 8bh, reach: 80% }]
      demand: { contacts: 250/week, growth: ${growth} }
      team: { desk: { count: 4, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 4 }] } }`;

export const outgrown = defineRule({
  id: 'team/outgrown',
  principles: ['P77'],
  severity: 'warning',
  isSimulated: true,
  docs: {
    principle: 'The team grows before the requests outgrow it.',
    why: 'To find, hire and teach somebody takes months, and until then the promises stay broken.',
    fix: 'Plan now for that month: another person on the team, fewer contacts of the kinds that can be removed, a slower promise, or more money.',
    bad: PLAN('20%/month'),
    good: PLAN('1%/month'),
  },

  *check({ plan, model, coverage }) {
    const pace = plan.demand?.growth;
    const growth = coverage?.growth;
    if (!pace || !growth) return;
    // What fails in month 0 fails without any growth: other rules say so.
    const ahead = [...growth.promises, ...(growth.cash ? [growth.cash] : [])].flatMap((each) =>
      each.month !== null && each.month > 0 ? [{ ...each, month: each.month }] : [],
    );
    const month = Math.min(...ahead.map((each) => each.month));
    const [first, ...others] = ahead.filter((each) => each.month === month);
    if (first === undefined) return;
    const at = `${formatPercent(pace.share)} more contacts a ${pace.per}`;
    const failure =
      'promise' in first
        ? promiseText(model, coverage, growth.sharePerMonth, first)
        : cashText(model, coverage, first);
    yield {
      at: ['demand', 'growth'],
      message: `with ${at}, and nothing else changed, ${failure}`,
      because: [first, ...others].map((each) => reason(each, each === first)),
    };
  },
});

type Failing<Part> = Part & { readonly month: number };

function promiseText(
  model: ServiceModel,
  { promises }: Coverage,
  sharePerMonth: number,
  { promise, channel, month, shares }: Failing<PromiseGrowth>,
): string {
  const each = promises.find((known) => known.promise === promise && known.channel === channel);
  const { within } = promise.plan;
  const window = typeof within === 'object' && within !== null ? ` within ${within.text}` : '';
  const rest = each ? restsOn(assumedBehind(model, each)) : '';
  const share = shares?.[month];
  if (share === undefined) {
    const more = formatPercent((1 + sharePerMonth) ** month - 1, 0);
    return `${channel.id} cannot be answered${window} from month ${String(month)} on: ${more} more contacts than now are more work than the team can do (by formula)${rest}`;
  }
  // Rounded down: what misses a share never reads as that share.
  const kept = formatPercent(Math.floor(share * 1000) / 1000);
  return `only ${kept} of ${channel.id} contacts are answered${window} in month ${String(month)}, not ${formatPercent(promise.reach)} (by formula)${rest}`;
}

function cashText(
  model: ServiceModel,
  { cost }: Coverage,
  { month, limit, planned }: Failing<NonNullable<Growth['cash']>>,
): string {
  const currency = model.currency ?? '';
  const money = planned[month] ?? limit;
  return `service costs ${formatMoney(money, currency)} in month ${String(month)}, ${formatMoney(money - limit, currency)} more than the ${formatMoney(limit, currency)} there are${restsOn(assumedCosts(model, cost.byItem))}`;
}

/** The promise or the budget that fails, as a place in the plan. */
function reason(
  each: PromiseGrowth | NonNullable<Growth['cash']>,
  isFirst: boolean,
): NonNullable<Violation['because']>[number] {
  const when = isFirst ? 'this fails first' : 'this fails in the same month';
  return 'promise' in each
    ? { at: [...each.promise.path, 'within'], message: `${when}, on ${each.channel.id}` }
    : { at: ['budget', 'cash'], message: when };
}
