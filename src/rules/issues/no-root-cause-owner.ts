import { defineRule } from '../../rule-engine';

export const noRootCauseOwner = defineRule({
  id: 'issues/no-root-cause-owner',
  principles: ['P44'],
  severity: 'warning',
  docs: {
    principle: 'Somebody sees to the cause of what comes again and again.',
    why: 'To solve a case is to solve it for one customer. The bottleneck behind it sends the next one tomorrow.',
    fix: 'Name who removes the cause: `root_cause_owner: product`.',
    bad: `
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, root_cause_owner: none }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
    good: `
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, root_cause_owner: product }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
  },

  *check({ model }) {
    for (const { id, path, plan } of model.issues) {
      if (plan.root_cause_owner !== null || plan.scope === 'out') continue;
      yield { at: [...path, 'root_cause_owner'], message: `nobody sees to what causes ${id}` };
    }
  },
});
