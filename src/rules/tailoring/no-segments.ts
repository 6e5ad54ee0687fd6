import { defineRule } from '../../rule-engine';

export const noSegments = defineRule({
  id: 'tailoring/no-segments',
  principles: ['P08'],
  severity: 'warning',
  docs: {
    principle: 'Service begins with knowing who the customers are and what they use.',
    why: 'Hours, channels and waits are right or wrong for somebody. Without the somebody they are copied from elsewhere.',
    fix: 'Describe at least one group: `customers: { shops: { timezone: …, uses: …, prefers: […] } }`.',
    bad: `
      customers: none`,
    good: `
      customers: { shops: { timezone: America/New_York, uses: "Mo-Fr 09:00-17:00" } }`,
  },

  *check({ plan }) {
    const { customers } = plan;
    if (customers === undefined || Object.keys(customers ?? {}).length > 0) return;
    yield {
      at: ['customers'],
      message: 'the plan knows no customers, so that nothing in it can be made for them',
    };
  },
});
