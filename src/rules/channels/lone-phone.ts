import { defineRule } from '../../rule-engine';

export const lonePhone = defineRule({
  id: 'channels/lone-phone',
  principles: ['P23'],
  severity: 'warning',
  docs: {
    principle: 'Where one person answers the phone, somebody else takes the call that they cannot.',
    why: 'One person talks, eats and is ill; each time the phone rings out. An answering service costs a call or a minute.',
    fix: 'Pass calls on after some seconds: `overflow: { to: answering, after: 30s }`, with `answering: { kind: service, … }` under `team`.',
    bad: `
      channels: { phone: { overflow: none }, email: {}, help: { kind: self_service } }
      team: { me: { kind: owner, count: 1 } }`,
    good: `
      channels: { phone: { overflow: { to: answering, after: 30s } }, email: {}, help: { kind: self_service } }
      team: { me: { kind: owner, count: 1 }, answering: { kind: service, cost: 1.10/min } }`,
  },

  *check({ model }) {
    for (const channel of model.channels) {
      if (channel.kind !== 'phone' || channel.plan.overflow !== null) continue;
      const teams = model.teams.filter(
        ({ plan, isRegularOn }) => isRegularOn(channel) && (plan.channels?.includes(channel.id) ?? true),
      );
      const people = teams.reduce((sum, { unlimited, count }) => sum + (unlimited ? Infinity : count), 0);
      if (people !== 1) continue;
      yield {
        at: [...channel.path, 'overflow'],
        message: `one person answers ${channel.id}, and calls that they cannot take go nowhere`,
      };
    }
  },
});
