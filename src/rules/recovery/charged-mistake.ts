import { defineRule } from '../../rule-engine';
import { formatMoney } from '../../support/format';

export const chargedMistake = defineRule({
  id: 'recovery/charged-mistake',
  principles: ['P102'],
  severity: 'error',
  docs: {
    principle: 'Your own mistakes are put right for free.',
    why: 'Paying for somebody else’s mistake is remembered and told for years.',
    fix: 'Drop the charge: `recovery: { charge: 0 }`.',
    bad: `
      currency: USD
      practices: { recovery: { charge: 15, within: 24h, prevention: a note in the fault log } }`,
    good: `
      currency: USD
      practices: { recovery: { charge: 0, within: 24h, prevention: a note in the fault log } }`,
  },

  *check({ plan, model }) {
    const charge = plan.practices?.recovery?.charge;
    if (!charge || charge.amount === 0) return;
    yield {
      at: ['practices', 'recovery', 'charge'],
      message: `customers pay ${formatMoney(charge.amount, model.currency ?? '')} to have your own mistake put right`,
    };
  },
});
