import { defineRule } from '../../rule-engine';

export const helpWithoutSignal = defineRule({
  id: 'practices/help-without-signal',
  principles: ['P47'],
  severity: 'info',
  docs: {
    principle: 'Something in the data shows who needs help before they ask.',
    why: 'Without a signal, help that comes first goes to everybody, and is read by nobody.',
    fix: 'Name what shows it: `signal: three failed log-ins`.',
    bad: `
      practices: { proactive: [{ what: a call after the first week, signal: none, owner: sales }] }`,
    good: `
      practices: { proactive: [{ what: a call after the first week, signal: no second log-in, owner: sales }] }`,
  },

  *check({ plan }) {
    for (const [index, { what, signal }] of (plan.practices?.proactive ?? []).entries()) {
      if (signal !== null) continue;
      yield { at: ['practices', 'proactive', index, 'signal'], message: `nothing shows who needs "${what}"` };
    }
  },
});
