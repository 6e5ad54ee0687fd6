import { formatList } from '../../support/format';
import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const orphanTouchpoint = defineRule({
  id: 'feedback/orphan-touchpoint',
  principles: ['P110'],
  severity: 'info',
  docs: {
    principle: 'At every step of their way customers can ask, and somebody answers for the step.',
    why: 'Gaps open where two departments each think that the other one looks after a step.',
    fix: 'Give the step both: `{ touchpoint: first invoice, channel: email, owner: billing }`.',
    bad: `
      practices: { journey: [{ touchpoint: first invoice, expects: it is right, gets: it is right, owner: none }] }`,
    good: `
      practices: { journey: [{ touchpoint: first invoice, expects: it is right, gets: it is right, owner: billing }] }`,
  },

  *check({ plan }) {
    const journey = plan.practices?.journey;
    if (declined(journey)) {
      yield {
        at: ['practices', 'journey'],
        message: 'nobody has looked at the customer’s way from step to step',
      };
    }
    for (const [index, step] of (journey ?? []).entries()) {
      const missing = (['channel', 'owner'] as const).filter((part) => step[part] === null);
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        at: ['practices', 'journey', index, first],
        message: `the step "${step.touchpoint}" has no ${formatList(missing, 'and no')}`,
      };
    }
  },
});
