import { defineRule } from '../../rule-engine';

export const unknownMood = defineRule({
  id: 'measures/unknown-mood',
  principles: ['P91'],
  severity: 'info',
  docs: {
    principle: 'Nobody leaves more upset than they came, and somebody looks whether that is so.',
    why: 'A case can be closed and the customer lost. The mood before and after is what tells the two apart.',
    fix: 'Say how it is seen: `mood: asked after each case`, or a satisfaction measure among `kpis`.',
    bad: `
      practices: { mood: none }`,
    good: `
      practices: { mood: asked after each case }`,
  },

  *check({ plan }) {
    if (plan.practices?.mood !== null) return;
    yield {
      at: ['practices', 'mood'],
      message: 'nobody looks whether customers leave happier than they came',
    };
  },
});
