import { defineRule } from '../../rule-engine';

export const noPrevention = defineRule({
  id: 'recovery/no-prevention',
  principles: ['P102'],
  severity: 'warning',
  docs: {
    principle: 'A mistake is put right once, and then kept from happening again.',
    why: 'The first mistake is forgiven. One unhappy customer tells 3,000 people, a happy one three, as reported in "10 principles of great customer service"; whatever the true numbers are, a repeat is told as a story.',
    fix: 'Say what is done after a mistake: `recovery: { charge: 0, within: 24h, prevention: a cause and an owner for each }`.',
    bad: `
      practices: { recovery: { charge: 0, within: 24h, prevention: none } }`,
    good: `
      practices: { recovery: { charge: 0, within: 24h, prevention: a cause and an owner for each } }`,
  },

  *check({ plan }) {
    const { recovery } = plan.practices ?? {};
    if (recovery === null) {
      yield {
        at: ['practices', 'recovery'],
        message: 'your own mistakes are neither put right nor prevented',
      };
    } else if (recovery?.prevention === null) {
      yield {
        at: ['practices', 'recovery', 'prevention'],
        message: 'nothing keeps your own mistakes from happening again',
      };
    }
  },
});
