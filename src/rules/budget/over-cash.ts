import { plannedCost } from '../../coverage';
import { perMonth, WEEKS_PER_MONTH } from '../../model';
import { defineRule } from '../../rule-engine';
import { formatMoney, formatNumber } from '../../support/format';

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
    fix: 'Cut paid hours where few contacts come, promise less, or find the money.',
    bad: PLAN(12_000),
    good: PLAN(16_000),
  },

  *check({ plan, model, coverage }) {
    const limit = plan.budget?.cash;
    const { cashPerMonth, byItem } = coverage?.cost ?? plannedCost(model);
    if (!limit || cashPerMonth === null) return;
    const most = perMonth(limit, 1, 0);
    const over = cashPerMonth - most;
    // Less than a cent is rounding.
    if (over < 0.005) return;
    const currency = model.currency ?? '';
    const dearest = byItem.toSorted((a, b) => b.perMonth - a.perMonth)[0];
    const team = model.teams.find(({ id }) => dearest?.at === `team.${id}`);
    const rate = team?.costPerHour ?? null;
    const assumed = model.assumptions
      .map(({ at }) => at)
      .filter((at) => at.startsWith('team.') && at.endsWith('.week'));
    yield {
      at: ['budget', 'cash'],
      message:
        `service costs ${formatMoney(cashPerMonth, currency)} a month, ${formatMoney(over, currency)} more than the ${formatMoney(most, currency)} there are` +
        (assumed.length > 0 ? `; this rests on an assumed week: set ${assumed.join(', ')}` : ''),
      ...(assumed.length > 0 ? { severity: 'warning' as const } : {}),
      because: dearest
        ? [{ at: dearest.at.split('.'), message: `costs ${formatMoney(dearest.perMonth, currency)} a month` }]
        : [],
      gap: {
        level: 'budget',
        amount: over,
        unit: 'money/month',
        when: 'all week',
        evidence: 'counted: people × hours × rate, and what channels and services cost',
        closes: [
          ...(rate !== null && rate > 0 && team
            ? [
                {
                  change: `${formatNumber(Math.ceil(over / (rate * WEEKS_PER_MONTH)))} paid hours a week fewer in ${team.id}`,
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
