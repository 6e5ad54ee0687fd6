import { defineRule, share } from '../../rule-engine';
import { formatNumber, formatPercent } from '../../support/format';
import { staffHoursPerWeek } from '../staff-hours';

export const routineByHand = defineRule({
  id: 'issues/routine-by-hand',
  principles: ['P49'],
  severity: 'info',
  docs: {
    principle: 'Routine is done by machines, so that people have time for the rest.',
    why: 'A simple request that comes often is the same work every time: the one kind that can be automated well.',
    fix: 'Say what is automated: `automation: customers download the copy themselves`.',
    bad: `
      issues: { invoice-copy: { depth: shallow, breadth: broad, scope: in, share: 40%, simple: true, automation: none }, how-to: { depth: deep, breadth: broad, scope: in, share: 60% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
    good: `
      issues: { invoice-copy: { depth: shallow, breadth: broad, scope: in, share: 40%, simple: true, automation: a download page }, how-to: { depth: deep, breadth: broad, scope: in, share: 60% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
  },
  options: { minShare: share(0.1, 'Share of all contacts from which a simple request should be automated') },

  *check({ model }, { minShare }) {
    for (const issue of model.issues) {
      const { id, path, plan, share: ofAll, shareDeclared } = issue;
      if (plan.simple !== true || plan.automation !== null || plan.scope === 'out') continue;
      if (!shareDeclared || ofAll < minShare - 1e-9) continue;
      const hours = staffHoursPerWeek(model, issue);
      const frees = hours === null ? '' : `, which takes ${formatNumber(hours, 1)} hours a week`;
      yield {
        at: [...path, 'automation'],
        message: `${id} is simple and ${formatPercent(ofAll)} of all contacts, and is done by hand${frees}`,
      };
    }
  },
});
