import { defineRule } from '../../rule-engine';

export const deepExcluded = defineRule({
  id: 'scope/deep-excluded',
  principles: ['P33'],
  severity: 'error',
  docs: {
    principle: 'What keeps customers from the value they paid for is solved, for everybody.',
    why: 'Somebody who cannot log in, or cannot work out how to use the product, gets nothing for the money. Payment for value is what the relationship rests on.',
    fix: 'Write `scope: in`; where the effort is the problem, remove the cause (`eliminate`) or write an article.',
    bad: `
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: out, refer_to: the forum } }`,
    good: `
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, { depth, scope, fault }] of Object.entries(plan.issues ?? {})) {
      if (depth !== 'deep' || (scope !== 'out' && scope !== 'premium')) continue;
      if (scope === 'out' && fault === 'theirs') continue; // Blaming the customer has a rule of its own.
      yield {
        at: ['issues', id, 'scope'],
        message:
          scope === 'out'
            ? `${id} is deep and nobody helps with it`
            : `${id} is deep and helped with only for an extra price`,
      };
    }
  },
});
