import { defineRule } from '../../rule-engine';

export const noOneReplyTarget = defineRule({
  id: 'measures/no-one-reply-target',
  principles: ['P62'],
  severity: 'warning',
  docs: {
    principle: 'Most who write get their solution in one reply.',
    why: 'Each further reply costs a day and some trust. Four of five firms fail to solve it in a single mail, as reported in "10 principles of great customer service".',
    fix: 'Aim for a share that one reply solves: `targets: { one_reply: 60% }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      targets: { one_reply: none }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      targets: { one_reply: 60% }`,
  },

  *check({ plan, model }) {
    const writes = model.channels.some(({ nature }) => nature === 'written');
    if (plan.targets?.one_reply !== null || !writes) return;
    yield { at: ['targets', 'one_reply'], message: 'no share of cases is aimed to be solved in one reply' };
  },
});
