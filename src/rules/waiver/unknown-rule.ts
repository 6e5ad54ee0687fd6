import { defineRule } from '../../rule-engine';

export const unknownRule = defineRule({
  id: 'waiver/unknown-rule',
  principles: ['P07'],
  severity: 'error',
  docs: {
    principle: 'A waiver names a rule that exists.',
    why: 'A mistyped name accepts nothing, while its reader believes that somebody has decided.',
    fix: 'Correct the id; `svcplan explain` lists all rules.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 24h }]
      waivers: [{ rule: waits/pointles-window, at: waits.email, reason: contract until June }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until June }]`,
  },

  *check({ waivers = [] }) {
    for (const { state, index, plan, suggestion } of waivers) {
      if (state !== 'unknown-rule') continue;
      yield {
        at: ['waivers', index, 'rule'],
        message: `no rule is called ${plan.rule}${suggestion ? `; did you mean ${suggestion}?` : ''}`,
        discriminator: `${plan.rule} ${plan.at}`,
      };
    }
  },
});
