import { defineRule } from '../../rule-engine';

export const speedWithoutFirstContact = defineRule({
  id: 'measures/speed-without-first-contact',
  principles: ['P19'],
  severity: 'warning',
  docs: {
    principle: 'A right first answer is worth more than a fast one.',
    why: 'Customers value speed, and value more that they need not ask again. Whoever aims for speed alone gets fast answers that solve nothing.',
    fix: 'Aim for a share of cases that the first contact solves: `targets: { first_contact: 75% }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      targets: { first_contact: none }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      targets: { first_contact: 75% }`,
  },

  *check({ plan, model }) {
    const hasSpeed = model.promises.some(({ plan: { within } }) => within && within !== 'best_effort');
    if (plan.targets?.first_contact !== null || !hasSpeed) return;
    yield {
      at: ['targets', 'first_contact'],
      message: 'answers are promised fast, and no share of cases is aimed to be solved in the first contact',
    };
  },
});
