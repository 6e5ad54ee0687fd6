import { defineRule } from '../../rule-engine';

export const undeclaredImpact = defineRule({
  id: 'scope/undeclared-impact',
  principles: ['P32'],
  severity: 'error',
  docs: {
    principle: 'Every issue is judged by its impact on customers: how deep, and how broad.',
    why: 'Depth and breadth decide what must be solved fast, what should be removed for good and what may be left out. Without them every issue is alike.',
    fix: 'Write `depth: deep` where it keeps customers from what they paid for, else `shallow`; `breadth: broad` where many meet it, else `narrow`.',
    bad: `
      issues:
        cannot-log-in: { depth: deep, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
    good: `
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, { depth, breadth }] of Object.entries(plan.issues ?? {})) {
      const missing = [...(depth ? [] : ['deep or shallow']), ...(breadth ? [] : ['broad or narrow'])];
      if (missing.length === 0) continue;
      yield {
        at: ['issues', id],
        message: `nothing says whether ${id} is ${missing.join(', nor whether it is ')}`,
      };
    }
  },
});
