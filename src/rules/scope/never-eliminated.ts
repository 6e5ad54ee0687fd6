import { defineRule } from '../../rule-engine';

export const neverEliminated = defineRule({
  id: 'scope/never-eliminated',
  principles: ['P36'],
  severity: 'warning',
  docs: {
    principle: 'Broad issues are removed, by a fix of the product or by great self-service.',
    why: 'An issue that many meet comes back every day and costs staff the time that deep issues need. A good answer is worth less than not having to ask.',
    fix: 'Plan the end of it, such as `eliminate: { by: fix, owner: product, due: 2027-06-30 }`, or write an article.',
    bad: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in, eliminate: none }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
    good: `
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in, eliminate: { by: self_service, owner: product } }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, issue] of Object.entries(plan.issues ?? {})) {
      const { breadth, scope, eliminate } = issue;
      if (breadth !== 'broad' || scope === 'out' || eliminate !== null || issue.self_service?.article)
        continue;
      yield {
        at: ['issues', id, 'eliminate'],
        message: `${id} is broad, and it is decided that it stays: no fix and no article`,
      };
    }
  },
});
