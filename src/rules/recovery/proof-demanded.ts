import { defineRule } from '../../rule-engine';

export const proofDemanded = defineRule({
  id: 'recovery/proof-demanded',
  principles: ['P103'],
  severity: 'info',
  docs: {
    principle: 'What is plainly yours is taken back without a receipt.',
    why: 'A receipt for goods that only you sell proves nothing that you do not see, and tells the customer that they are not believed.',
    fix: 'Take your own goods back on sight: `refunds: { proof_required: false, limits: … }`.',
    bad: `
      practices: { refunds: { proof_required: true, limits: within a year } }`,
    good: `
      practices: { refunds: { proof_required: false, limits: within a year } }`,
  },

  *check({ plan }) {
    if (plan.practices?.refunds?.proof_required !== true) return;
    yield {
      at: ['practices', 'refunds', 'proof_required'],
      message: 'your own goods are only taken back with a receipt',
    };
  },
});
