import { declined } from '../declined';
import { defineRule } from '../../rule-engine';

export const limitlessPersonalisation = defineRule({
  id: 'records/limitless-personalisation',
  principles: ['P87'],
  severity: 'warning',
  docs: {
    principle: 'Being personal ends where private life begins.',
    why: 'What is known without having been told is felt as being watched: a chain store’s guess at a pregnancy is the example, as reported in "10 principles of great customer service".',
    fix: 'Say what is off limits: `personalisation: { sources: [orders], off_limits: [health, family, social media] }`.',
    bad: `
      practices: { personalisation: { sources: [orders, browsing], off_limits: none } }`,
    good: `
      practices: { personalisation: { sources: [orders], off_limits: [health, family] } }`,
  },

  *check({ plan }) {
    const { personalisation } = plan.practices ?? {};
    if (!personalisation?.sources?.length || !declined(personalisation.off_limits)) return;
    yield {
      at: ['practices', 'personalisation', 'off_limits'],
      message: 'what is known of customers may be used without a limit',
    };
  },
});
