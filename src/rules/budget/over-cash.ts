import { plannedCost } from '../../coverage';
import { perMonth, WEEKS_PER_MONTH } from '../../model';
import { defineRule, type Violation } from '../../rule-engine';
import { formatCount, formatMoney } from '../../support/format';
import { atMostWarning, hangingOn, restsOn } from '../coverage/evidence';
import { assumedCosts, certainly } from './assumed-costs';

const PLAN = (cash: number): string => `
      currency: USD
      team: { desk: { count: 3, week: 40h, cost: 27/h } }
      budget: { cash: ${String(cash)}/month, headcount: 3 }`;

export const overCash = defineRule({
  id: 'budget/over-cash',
  principles: ['P03'],
  severity: 'error',
  docs: {
    principle: 'What service costs in a month fits the money there is for it.',
    why: 'A promise that the money does not carry ends with the money, usually in the middle of a quarter.',
    fix: 'Cut paid hours where few contacts come, promise less, or raise `budget.cash`.',
    bad: PLAN(12_000),
    good: PLAN(16_000),
  },

  *check({ plan, model, coverage }) {
    const limit = plan.budget?.cash;
    const { cashPerMonth, cashInterval, byItem } = coverage?.cost ?? plannedCost(model);
    if (!limit || cashPerMonth === null) return;
    const most = perMonth(limit, 1, 0);
    const { low, high } = cashInterval ?? { low: cashPerMonth, high: cashPerMonth };
    // Less than a cent is rounding.
    if (high - most < 0.005) return;
    if (low <= most && cashInterval) {
      yield tooClose(cashInterval, most, model.currency ?? '');
      return;
    }
    const over = cashPerMonth - most;
    const currency = model.currency ?? '';
    const dearest = byItem.toSorted((a, b) => b.perMonth - a.perMonth)[0];
    const team = model.teams.find(({ id }) => dearest?.at === `team.${id}`);
    const rate = team?.costPerHour ?? null;
    const keys = certainly(model, byItem) > most + 0.005 ? [] : assumedCosts(model, byItem);
    yield {
      at: ['budget', 'cash'],
      message:
        `service costs ${formatMoney(cashPerMonth, currency)} a month, ${formatMoney(over, currency)} more than the ${formatMoney(most, currency)} there are` +
        restsOn(keys),
      ...atMostWarning(keys),
      because: dearest
        ? [{ at: dearest.at.split('.'), message: `costs ${formatMoney(dearest.perMonth, currency)} a month` }]
        : [],
      gap: {
        ...hangingOn(keys),
        level: 'budget',
        amount: over,
        unit: 'money/month',
        when: 'all week',
        evidence: 'counted: people × hours × rate, and what channels and services cost',
        closes: [
          ...(rate !== null && rate > 0 && team
            ? [
                {
                  change: `${formatCount(Math.ceil(over / (rate * WEEKS_PER_MONTH)), 'paid hour')} a week fewer in ${team.id}`,
                  effect: 'within the money; check again what it does to the promises',
                  costPerMonth: -Math.ceil(over / (rate * WEEKS_PER_MONTH)) * rate * WEEKS_PER_MONTH,
                },
              ]
            : []),
          {
            change: `a budget of ${formatMoney(Math.ceil(cashPerMonth), currency)} a month`,
            effect: 'pays for the plan as it is',
            costPerMonth: over,
          },
        ],
      },
    };
  },
});

/** What is paid by use may come to more than there is, or not: chance decides in so few runs. */
function tooClose(
  { low, high }: { readonly low: number; readonly high: number },
  most: number,
  currency: string,
): Violation {
  const up = Number.isFinite(high) ? `and ${formatMoney(high, currency)}` : 'and no known limit';
  return {
    at: ['budget', 'cash'],
    severity: 'warning',
    message: `too close to call: service costs between ${formatMoney(low, currency)} ${up} a month, and there are ${formatMoney(most, currency)}`,
    help: 'Run it longer (`--runs 1000`), or leave some room in `budget.cash`.',
    ...(Number.isFinite(high)
      ? {
          gap: {
            level: 'budget',
            amount: high - most,
            unit: 'money/month',
            when: 'all week',
            evidence: 'simulated: what is paid by the minute or contact; the rest is counted',
            closes: [
              {
                change: `a budget of ${formatMoney(Math.ceil(high), currency)} a month`,
                effect: 'enough in all but one of forty such sets of runs',
                costPerMonth: Math.ceil(high) - most,
              },
            ],
          },
        }
      : {}),
  };
}
