import { defineRule } from '../../rule-engine';
import { nameIssues } from '../contacts';
import { declined } from '../declined';

export const unnoticedFault = defineRule({
  id: 'issues/unnoticed-fault',
  principles: ['P50'],
  severity: 'info',
  docs: {
    principle: 'You know of your own faults before customers do.',
    why: 'A customer who has to report your fault does your work. A fault that is mended before it is felt is no fault to them.',
    fix: 'Watch for it: `practices: { monitoring: [failed log-ins, mentions on social media] }`.',
    bad: `
      issues: { outage: { depth: deep, breadth: broad, scope: in, fault: ours }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      practices: { monitoring: [] }`,
    good: `
      issues: { outage: { depth: deep, breadth: broad, scope: in, fault: ours }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      practices: { monitoring: [uptime] }`,
  },

  *check({ plan, model }) {
    const ours = model.issues.filter(({ plan: { fault } }) => fault === 'ours');
    if (ours.length === 0 || !declined(plan.practices?.monitoring)) return;
    yield {
      at: ['practices', 'monitoring'],
      message: `${nameIssues(ours)}: your own fault, and customers notice it first`,
    };
  },
});
