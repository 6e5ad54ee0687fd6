import type { Side } from '../../comparison';
import { costOfSide } from '../../comparison/resources';
import { perMonth } from '../../model';
import { PERIOD_DAYS } from '../../plan';
import { defineRule } from '../../rule-engine';
import { formatCount, formatMoney } from '../../support/format';

const PLAN = (count: number): string => `
      currency: USD
      team: { desk: { count: ${String(count)}, week: 40h, cost: 27/h } }
      budget: { cash: 16000/month }`;

export const budgetCrossed = defineRule({
  id: 'change/budget-crossed',
  principles: ['P03'],
  severity: 'error',
  docs: {
    principle: 'A change stays within the budget that was kept before it.',
    why: 'Whoever makes the change can still choose; afterwards it is somebody else’s overrun.',
    fix: 'Find what the change could do without, or raise the budget in the same change, with whoever pays for it.',
    before: PLAN(3),
    bad: PLAN(4),
    good: PLAN(2),
    badAlso: ['budget/over-cash', 'change/cost-increase'],
  },

  *check({ plan, model, coverage, base }) {
    if (!base) return;
    const after: Side = { plan, model, coverage };
    for (const { at, name, amountOf, limitOf, format } of BUDGETS) {
      const [limit, is] = [limitOf(after), amountOf(after)];
      const [limitBefore, was] = [limitOf(base), amountOf(base)];
      if (limit === null || is === null || is <= limit + 0.005) continue;
      // What was over before is not crossed now; where there was no budget, there was nothing to keep.
      if (limitBefore === null || was === null || was > limitBefore + 0.005) continue;
      const currency = model.currency ?? '';
      yield {
        at: ['budget', at],
        message: `with this change ${name} is ${format(is, currency)}, over the budget of ${format(limit, currency)}; it was ${format(was, currency)}`,
      };
    }
  },
});

interface Budget {
  readonly at: 'cash' | 'headcount' | 'owner';
  readonly name: string;
  readonly amountOf: (side: Side) => number | null;
  readonly limitOf: (side: Side) => number | null;
  readonly format: (amount: number, currency: string) => string;
}

const BUDGETS: readonly Budget[] = [
  {
    at: 'cash',
    name: 'the cost of a month',
    amountOf: (side) => costOfSide(side).cashPerMonth,
    limitOf: ({ plan }) => (plan.budget?.cash ? perMonth(plan.budget.cash, 1, 0) : null),
    format: formatMoney,
  },
  {
    at: 'headcount',
    name: 'the team',
    amountOf: (side) => costOfSide(side).heads,
    limitOf: ({ plan }) => plan.budget?.headcount ?? null,
    format: (count) => formatCount(count, 'person', 'people'),
  },
  {
    at: 'owner',
    name: 'the owner’s time',
    amountOf: (side) => costOfSide(side).ownerHours,
    limitOf: ({ plan: { budget } }) => {
      if (!budget?.owner) return null;
      const { minutes, per } = budget.owner;
      return (minutes / 60) * (7 / { day: 1, week: 7, month: PERIOD_DAYS.month }[per]);
    },
    format: (hours) => `${formatCount(hours, 'hour')} a week`,
  },
];
