import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const noValues = defineRule({
  id: 'practices/no-values',
  principles: ['P111'],
  severity: 'info',
  docs: {
    principle: 'What the company stands for is said, and somebody at the top answers for it.',
    why: 'No rule covers every case. What staff do in the others follows from what those above them visibly care about.',
    fix: 'Name both: `values: [we tell the truth about delays]`, `sponsor: the founder`.',
    bad: `
      practices: { values: [we tell the truth about delays], sponsor: none }`,
    good: `
      practices: { values: [we tell the truth about delays], sponsor: the founder }`,
  },

  *check({ plan }) {
    const { values, sponsor } = plan.practices ?? {};
    if (declined(values)) {
      yield {
        at: ['practices', 'values'],
        message: 'the company stands for nothing that its service could go by',
      };
    }
    if (sponsor === null) {
      yield { at: ['practices', 'sponsor'], message: 'nobody at the top answers for the service' };
    }
  },
});
