import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';

export const noPlaybook = defineRule({
  id: 'issues/no-playbook',
  principles: ['P43'],
  severity: 'warning',
  docs: {
    principle: 'For what comes most, the way to answer it is worked out once.',
    why: 'Otherwise each of your people works it out anew, each a little differently, while the customer waits.',
    fix: 'Write down the steps and name them: `playbook: reset-password steps`.',
    bad: `
      issues: { how-to: { depth: deep, breadth: broad, scope: in, share: 60%, playbook: none }, invoices: { depth: shallow, breadth: broad, scope: in, share: 40% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
    good: `
      issues: { how-to: { depth: deep, breadth: broad, scope: in, share: 60%, playbook: first steps }, invoices: { depth: shallow, breadth: broad, scope: in, share: 40% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
  },
  options: { topShare: share(0.8, 'The most frequent issues that make up this share of contacts need one') },

  *check({ model }, { topShare }) {
    const helped = model.issues.filter(({ plan, shareDeclared }) => shareDeclared && plan.scope !== 'out');
    let before = 0;
    for (const { path, id, plan, share: ofAll } of helped.toSorted((a, b) => b.share - a.share)) {
      if (before >= topShare - 1e-9) return;
      before += ofAll;
      if (plan.playbook !== null) continue;
      yield {
        at: [...path, 'playbook'],
        message: `${id} is ${formatPercent(ofAll)} of all contacts, and no way to answer it is worked out`,
      };
    }
  },
});
