import { defineRule } from '../../rule-engine';

export const noLimit = defineRule({
  id: 'budget/no-limit',
  principles: ['P03'],
  severity: 'info',
  docs: {
    principle: 'Service has a budget: money, people, or your own hours.',
    why: 'There always is one. Where nobody names it, it is found out when it is used up.',
    fix: 'Name the one that binds: `budget: { cash: 4000/month }`, or `headcount: 2`, or `owner: 10h/week`.',
    bad: `
      budget: none`,
    good: `
      budget: { owner: 10h/week }`,
  },

  *check({ plan: { budget } }) {
    const limits = budget && [budget.cash, budget.headcount, budget.owner];
    if (budget !== null && !limits?.every((limit) => limit === null)) return;
    yield { at: ['budget'], message: 'service has no limit: neither money nor people nor hours of your own' };
  },
});
