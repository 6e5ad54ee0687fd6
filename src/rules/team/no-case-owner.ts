import { formatList } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const noCaseOwner = defineRule({
  id: 'team/no-case-owner',
  principles: ['P76'],
  severity: 'warning',
  docs: {
    principle: 'A case belongs to one person and does not wander.',
    why: 'Each time it changes hands the customer waits again and tells it again.',
    fix: 'Say who keeps a case, and how often it may be passed on: `routing: { max_handoffs: 1, owner: whoever took it first }`.',
    bad: `
      practices: { routing: { max_handoffs: none, owner: none } }`,
    good: `
      practices: { routing: { max_handoffs: 1, owner: whoever took it first } }`,
  },

  *check({ plan }) {
    const { routing } = plan.practices ?? {};
    if (routing === null) {
      yield {
        at: ['practices', 'routing'],
        message: 'a case belongs to nobody, and may be passed on without end',
      };
      return;
    }
    const missing = (['owner', 'max_handoffs'] as const).filter((part) => routing?.[part] === null);
    const [first] = missing;
    if (first === undefined) return;
    const parts = missing.map((part) =>
      part === 'owner' ? 'belongs to nobody' : 'may be passed on without end',
    );
    yield { at: ['practices', 'routing', first], message: `a case ${formatList(parts)}` };
  },
});
