import { defineRule } from '../../rule-engine';

export const limitlessRefunds = defineRule({
  id: 'recovery/limitless-refunds',
  principles: ['P103'],
  severity: 'info',
  docs: {
    principle: 'Generosity has a limit that everybody knows.',
    why: 'Without one, staff must invent it at the counter, and a few customers will look for where it ends.',
    fix: 'Say where it ends: `refunds: { limits: our own goods, within a year }`.',
    bad: `
      practices: { refunds: { proof_required: false, limits: none } }`,
    good: `
      practices: { refunds: { proof_required: false, limits: our own goods within a year } }`,
  },

  *check({ plan }) {
    if (plan.practices?.refunds?.limits !== null) return;
    yield {
      at: ['practices', 'refunds', 'limits'],
      message: 'refunds have no limit that staff and customers know',
    };
  },
});
