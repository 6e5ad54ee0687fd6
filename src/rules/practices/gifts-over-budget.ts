import { plannedCost } from '../../coverage';
import { perMonth } from '../../model';
import { generosityOf } from '../../model/generosity';
import { defineRule } from '../../rule-engine';
import { formatMoney } from '../../support/format';
import { assumedCosts } from '../budget/assumed-costs';
import { restsOn } from '../coverage/evidence';

const PLAN = (uses: string): string => `
      currency: USD
      budget: { cash: 2000/month }
      team: { desk: { count: 1, week: 20h, cost: 1500/month } }
      practices:
        empowerment: { limit: 50, per: customer, uses: ${uses} }`;

export const giftsOverBudget = defineRule({
  id: 'practices/gifts-over-budget',
  principles: ['P95', 'P104'],
  severity: 'warning',
  docs: {
    principle: 'There is money for what staff may give away.',
    why: 'A freedom that nobody has put money aside for is taken back the first time that it is used in earnest, and staff stop asking.',
    fix: 'Lower `limit` or `cost`, expect fewer `uses` or less `uptake`, or raise `budget.cash`.',
    bad: PLAN('12/month'),
    good: PLAN('10/month'),
  },

  *check({ plan, model, coverage }) {
    const generosity = generosityOf(plan);
    const cash = plan.budget?.cash;
    if (!cash || !generosity) return;
    const cost = coverage?.cost ?? plannedCost(model);
    const limit = perMonth(cash, 1, 0);
    const left = limit - (cost.cashPerMonth ?? 0);
    // Where service alone is too dear, or may be, that is the thing to be told.
    if ((cost.cashInterval?.high ?? cost.cashPerMonth ?? 0) > limit) return;
    // Less than a cent is rounding.
    if (generosity.costPerMonth - left < 0.005) return;
    const currency = model.currency ?? '';
    const ofStaff = generosity.empowerment?.costPerMonth ?? 0;
    yield {
      at: ['practices', ofStaff * 2 >= generosity.costPerMonth ? 'empowerment' : 'gestures'],
      message:
        `what is given away may come to ${formatMoney(generosity.costPerMonth, currency)} a month; ` +
        `the budget has ${formatMoney(left, currency)} left for it` +
        restsOn(assumedCosts(model, cost.byItem)),
    };
  },
});
