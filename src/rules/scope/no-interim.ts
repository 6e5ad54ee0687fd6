import { defineRule } from '../../rule-engine';

export const noInterim = defineRule({
  id: 'scope/no-interim',
  principles: ['P37'],
  severity: 'info',
  docs: {
    principle: 'Until an issue is gone, there is a good answer to it.',
    why: 'Fixes take time, and what customers hear in the meantime is what they tell others.',
    fix: 'Write the answer that staff give until then: `interim: "…"`.',
    bad: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in, eliminate: { by: fix, owner: product, due: 2027-06-30 }, interim: none }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
    good: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in, eliminate: { by: fix, owner: product, due: 2027-06-30 }, interim: we send it by hand the same day }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, { eliminate, interim }] of Object.entries(plan.issues ?? {})) {
      if (!eliminate || interim !== null) continue;
      const until = eliminate.due ? `until ${eliminate.due}` : 'until then';
      yield {
        at: ['issues', id, 'interim'],
        message: `${id} will be removed, and ${until} there is no answer to it`,
      };
    }
  },
});
