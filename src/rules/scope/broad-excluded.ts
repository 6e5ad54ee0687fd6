import { defineRule } from '../../rule-engine';

export const broadExcluded = defineRule({
  id: 'scope/broad-excluded',
  principles: ['P35'],
  severity: 'warning',
  docs: {
    principle: 'What many customers ask for is not refused.',
    why: 'Even where the product still works for them, a refusal that many hear sours the reputation.',
    fix: 'Write `scope: in` and let the product or an article answer it: `eliminate: { by: self_service }`.',
    bad: `
      issues: { invoice-copy: { depth: shallow, breadth: broad, scope: out, refer_to: the bank } }`,
    good: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in, self_service: { article: Where your invoices are } }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, { depth, breadth, scope }] of Object.entries(plan.issues ?? {})) {
      // A deep issue that is left out is the graver flaw, and said already.
      if (breadth !== 'broad' || scope !== 'out' || depth === 'deep') continue;
      yield { at: ['issues', id, 'scope'], message: `${id} is broad, and everybody who asks is refused` };
    }
  },
});
