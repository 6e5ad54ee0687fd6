import { defineRule } from '../../rule-engine';

export const deadEnd = defineRule({
  id: 'complaints/dead-end',
  principles: ['P101'],
  severity: 'info',
  docs: {
    principle: 'What complaints show to be broken gets to whoever can mend it.',
    why: 'A complaint is a free report of a fault that others met and kept to themselves.',
    fix: 'Say where they go: `complaints: { feeds: the weekly product meeting }`.',
    bad: `
      practices: { complaints: { within: 4h, feeds: none } }`,
    good: `
      practices: { complaints: { within: 4h, feeds: the weekly product meeting } }`,
  },

  *check({ plan }) {
    if (plan.practices?.complaints?.feeds !== null) return;
    yield {
      at: ['practices', 'complaints', 'feeds'],
      message: 'what complaints show to be broken reaches nobody who mends it',
    };
  },
});
