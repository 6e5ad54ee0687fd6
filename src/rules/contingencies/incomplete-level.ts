import { formatList } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const incompleteLevel = defineRule({
  id: 'contingencies/incomplete-level',
  principles: ['P74'],
  severity: 'warning',
  docs: {
    principle: 'Each measure has a sign that sets it off, something that is done, and somebody who decides.',
    why: 'What lacks one of the three does not happen: nobody sees that it is time, or nobody is to do it.',
    fix: 'Write what is missing: `trigger`, `action`, `owner`.',
    bad: `
      contingencies:
        - { level: 1, trigger: queue over 10, action: offer call backs, owner: none }
        - { level: 2, trigger: queue over 30, action: founders answer, owner: the founder }`,
    good: `
      contingencies:
        - { level: 1, trigger: queue over 10, action: offer call backs, owner: shift lead }
        - { level: 2, trigger: queue over 30, action: founders answer, owner: the founder }`,
  },

  *check({ plan }) {
    for (const [index, entry] of (plan.contingencies ?? []).entries()) {
      const missing = (['trigger', 'action', 'owner'] as const).filter((part) => entry[part] === null);
      const [first] = missing;
      if (first === undefined) continue;
      yield {
        at: ['contingencies', index, first],
        message: `level ${String(entry.level ?? index + 1)} has no ${formatList(missing, 'and no')}`,
      };
    }
  },
});
