import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const noGestures = defineRule({
  id: 'practices/no-gestures',
  principles: ['P104'],
  severity: 'info',
  docs: {
    principle: 'Now and then a customer gets something small that nobody expected.',
    why: 'A card, a note a week later, a small gift: it costs little, and it is what gets told.',
    fix: 'Choose one and price it: `gestures: [{ what: a handwritten card, when: after the first year, cost: 4, uptake: 20/month }]`.',
    bad: `
      practices: { gestures: [] }`,
    good: `
      practices: { gestures: [{ what: a handwritten card, when: after the first year }] }`,
  },

  *check({ plan }) {
    if (!declined(plan.practices?.gestures)) return;
    yield { at: ['practices', 'gestures'], message: 'no customer ever gets anything that was not owed' };
  },
});
