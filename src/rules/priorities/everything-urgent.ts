import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';
import { nameIssues } from '../contacts';

export const everythingUrgent = defineRule({
  id: 'priorities/everything-urgent',
  principles: ['P66'],
  severity: 'warning',
  docs: {
    principle: 'The highest priority is for the few issues that cannot wait.',
    why: 'When everything is high priority, nothing is: the queue is worked in the order of arrival again, and the real emergency waits in it.',
    fix: 'Keep the highest priority for issues that stop customers altogether, and give others the next one.',
    bad: `
      issues:
        how-to: { depth: deep, breadth: broad, scope: in, share: 52%, priority: urgent }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }`,
    good: `
      issues:
        how-to: { depth: deep, breadth: broad, scope: in, share: 52%, priority: high }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }`,
  },
  options: {
    maxShare: share(0.2, 'Share of all contacts that may have the highest priority'),
  },

  *check({ model }, { maxShare }) {
    const urgent = model.issues.filter(
      ({ priority, priorityDeclared, plan }) => priority === 0 && priorityDeclared && plan.scope !== 'out',
    );
    // A share that is only assumed proves nothing.
    const counted = urgent.filter(({ shareDeclared }) => shareDeclared).toSorted((a, b) => b.share - a.share);
    const share = counted.reduce((sum, issue) => sum + issue.share, 0);
    const [largest, ...others] = counted;
    if (!largest || share <= maxShare + 1e-9) return;
    yield {
      at: [...largest.path, 'priority'],
      message: `${formatPercent(share)} of all contacts are ${model.priorities[0] ?? 'urgent'} (${nameIssues(counted)}; limit ${formatPercent(maxShare)})`,
      because: others.map(({ path, id }) => ({ at: [...path, 'priority'], message: `${id} is as well` })),
    };
  },
});
