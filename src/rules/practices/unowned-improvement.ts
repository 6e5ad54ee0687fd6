import { defineRule } from '../../rule-engine';

export const unownedImprovement = defineRule({
  id: 'practices/unowned-improvement',
  principles: ['P46'],
  severity: 'info',
  docs: {
    principle: 'What removes questions is somebody’s job, most often outside of support.',
    why: 'Support sees the cause and cannot mend it alone. What all departments should do, none does.',
    fix: 'Name the department: `owner: product`.',
    bad: `
      practices: { proactive: [{ what: mail before the card expires, signal: expiry date, owner: none }] }`,
    good: `
      practices: { proactive: [{ what: mail before the card expires, signal: expiry date, owner: billing }] }`,
  },

  *check({ plan, model }) {
    for (const [index, { what, owner }] of (plan.practices?.proactive ?? []).entries()) {
      if (owner !== null) continue;
      yield { at: ['practices', 'proactive', index, 'owner'], message: `nobody is to see to "${what}"` };
    }
    for (const { id, path, plan: issue } of model.issues) {
      if (issue.eliminate?.owner !== null) continue;
      yield { at: [...path, 'eliminate', 'owner'], message: `nobody is to see to it that ${id} goes away` };
    }
  },
});
