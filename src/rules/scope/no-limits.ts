import { defineRule } from '../../rule-engine';

export const noLimits = defineRule({
  id: 'scope/no-limits',
  principles: ['P31'],
  severity: 'warning',
  docs: {
    principle: 'Service has limits, and they are stated.',
    why: 'Even the best set limits: BMW gives no driving lessons, per "Great Customer Service is Tailored". Without limits the rare request takes the time of the common one.',
    fix: 'Name what you do not help with: an issue with `scope: out` and `refer_to`, or `scope: premium` for those who pay for it.',
    bad: `
      issues:
        how-to: { depth: deep, breadth: broad, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }`,
    good: `
      issues:
        how-to: { depth: deep, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    const issues = Object.values(plan.issues ?? {});
    // Where one is undecided, it may be the limit: that has a rule of its own.
    if (issues.length === 0 || issues.some(({ scope }) => scope !== 'in')) return;
    yield {
      at: ['issues'],
      message: `every kind of request (${String(issues.length)}) is in scope: nothing is out, nothing is premium`,
    };
  },
});
