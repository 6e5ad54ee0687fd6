import { defineRule } from '../../rule-engine';

export const unused = defineRule({
  id: 'waiver/unused',
  principles: ['P07'],
  severity: 'warning',
  docs: {
    principle: 'A waiver accepts a finding that is there.',
    why: 'A waiver that is about nothing hides the next flaw on the same element from everybody.',
    fix: 'Delete the waiver, or correct its `at` if it was meant for another element.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 24h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until June }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until June }]`,
  },

  *check({ waivers = [] }) {
    for (const { state, index, plan } of waivers) {
      if (state !== 'unused') continue;
      yield {
        at: ['waivers', index],
        message: `nothing is left to accept: ${plan.rule} finds nothing at ${plan.at}`,
        discriminator: `${plan.rule} ${plan.at}`,
      };
    }
  },
});
