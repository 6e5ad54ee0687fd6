import { defineRule } from '../../rule-engine';

export const noRecognition = defineRule({
  id: 'team/no-recognition',
  principles: ['P96'],
  severity: 'info',
  docs: {
    principle: 'Extra effort for a customer is praised, also where it left the job description.',
    why: 'People do again what was noticed. Whoever is told off once for stepping outside the role will not do it twice.',
    fix: 'Say how it is noticed: `recognition: a round of thanks every Friday`.',
    bad: `
      practices: { recognition: none }`,
    good: `
      practices: { recognition: a round of thanks every Friday }`,
  },

  *check({ plan }) {
    if (plan.practices?.recognition !== null) return;
    yield { at: ['practices', 'recognition'], message: 'nobody notices when staff do more than they must' };
  },
});
