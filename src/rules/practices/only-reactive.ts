import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const onlyReactive = defineRule({
  id: 'practices/only-reactive',
  principles: ['P45'],
  severity: 'warning',
  docs: {
    principle: 'Some help comes before anybody asks.',
    why: 'A service that only reacts is always putting out fires. A message before the price change, a check after the third failed log-in: each is cheaper than the questions it saves.',
    fix: 'Plan one such help: `proactive: [{ what: mail before the card expires, signal: expiry date, owner: billing }]`.',
    bad: `
      practices: { proactive: none }`,
    good: `
      practices: { proactive: [{ what: mail before the card expires, signal: expiry date, owner: billing }] }`,
  },

  *check({ plan }) {
    if (!declined(plan.practices?.proactive)) return;
    yield { at: ['practices', 'proactive'], message: 'help never comes before somebody asks for it' };
  },
});
