import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const noEmpowerment = defineRule({
  id: 'team/no-empowerment',
  principles: ['P95'],
  severity: 'warning',
  docs: {
    principle: 'Whoever answers may decide small things that please a customer.',
    why: 'Having to ask first makes a small favour slow and grudging. The Ritz-Carlton’s staff may spend 2,000 dollars, as reported in "10 principles of great customer service"; a tenth of that, or a hundredth, is a beginning.',
    fix: 'Name an amount that staff may give away without asking: `empowerment: { limit: 30, per: customer, uses: 5/month }`.',
    bad: `
      practices: { empowerment: { limit: 0, per: customer } }`,
    good: `
      practices: { empowerment: { limit: 30, per: customer } }`,
  },

  *check({ plan }) {
    const { empowerment } = plan.practices ?? {};
    if (declined(empowerment)) {
      yield { at: ['practices', 'empowerment'], message: 'staff may decide nothing without asking' };
    } else if (declined(empowerment?.limit) || empowerment?.limit?.amount === 0) {
      yield {
        at: ['practices', 'empowerment', 'limit'],
        message: 'staff may give customers nothing without asking: the limit is 0',
      };
    }
  },
});
