import { defineRule } from '../../rule-engine';

export const noReferral = defineRule({
  id: 'scope/no-referral',
  principles: ['P40'],
  severity: 'warning',
  docs: {
    principle: 'Whoever you cannot help learns who can, be it a competitor.',
    why: 'A refusal without a way on is the end of the talk; a good referral is remembered as help.',
    fix: 'Name who helps instead: `refer_to: the shop that sold it`.',
    bad: `
      issues: { windows-setup: { depth: shallow, breadth: narrow, scope: out } }`,
    good: `
      issues: { windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it } }`,
  },

  *check({ plan }) {
    for (const [id, { scope, refer_to: referTo }] of Object.entries(plan.issues ?? {})) {
      if (scope !== 'out' || referTo) continue;
      yield { at: ['issues', id], message: `${id} is out of scope, and nobody is named who helps instead` };
    }
  },
});
