import { defineRule } from '../../rule-engine';

export const undeclaredScope = defineRule({
  id: 'scope/undeclared-scope',
  principles: ['P31'],
  severity: 'error',
  docs: {
    principle: 'Of every issue that comes in, it is decided whether you help with it.',
    why: 'What nobody decided is decided anew by whoever answers, so customers get different answers to the same question.',
    fix: 'Write `scope: in`, `scope: premium` (for paying tiers) or `scope: out` with `refer_to`.',
    bad: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, share: 35% }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }`,
    good: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, share: 35%, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, { scope, share, contacts }] of Object.entries(plan.issues ?? {})) {
      const comesIn = (share ?? 0) > 0 || (contacts?.amount ?? 0) > 0;
      if (scope || !comesIn) continue;
      yield { at: ['issues', id], message: `${id} comes in, and nothing says whether you help with it` };
    }
  },
});
