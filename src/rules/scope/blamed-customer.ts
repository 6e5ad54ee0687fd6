import { defineRule } from '../../rule-engine';

export const blamedCustomer = defineRule({
  id: 'scope/blamed-customer',
  principles: ['P34'],
  severity: 'error',
  docs: {
    principle: 'A deep issue is solved whoever is at fault.',
    why: 'To a customer who gets no value it does not matter whether the product failed or they did not understand it: they leave either way.',
    fix: 'Write `scope: in`; if customers keep getting it wrong, that is a thing to fix: `eliminate: { by: fix }`.',
    bad: `
      issues: { wrong-import: { depth: deep, breadth: narrow, scope: out, fault: theirs, refer_to: a consultant } }`,
    good: `
      issues:
        wrong-import: { depth: deep, breadth: narrow, scope: in, fault: theirs }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan }) {
    for (const [id, { depth, scope, fault }] of Object.entries(plan.issues ?? {})) {
      if (depth !== 'deep' || scope !== 'out' || fault !== 'theirs') continue;
      yield {
        at: ['issues', id, 'scope'],
        message: `${id} is deep and left out because it is the customer’s fault`,
        because: [
          { at: ['issues', id, 'fault'], message: 'fault is no reason: without help they get no value' },
        ],
      };
    }
  },
});
