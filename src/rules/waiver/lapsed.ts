import { defineRule, isWithin } from '../../rule-engine';

export const lapsed = defineRule({
  id: 'waiver/lapsed',
  principles: ['P07'],
  severity: 'info',
  docs: {
    principle: 'A waiver ends on its day.',
    why: 'An exception that was accepted for a time is a flaw again when the time is over.',
    fix: 'Mend what the waiver was about and delete it, or decide anew and write a later `until`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until June, until: 2020-06-30 }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until June, until: 2099-06-30 }]`,
    badAlso: ['waits/pointless-window'],
  },

  *check({ waivers = [] }) {
    for (const { state, index, plan, findings } of waivers) {
      if (state !== 'lapsed') continue;
      const isAccepted = waivers.some(
        (other) =>
          other.state === 'used' && other.plan.rule === plan.rule && isWithin(plan.at, other.plan.at),
      );
      const left = isAccepted
        ? 'another one accepts it now'
        : `what it accepted is ${findings > 0 ? 'a finding again' : 'gone as well'}`;
      yield {
        at: ['waivers', index],
        message: `the waiver of ${plan.rule} at ${plan.at} ended on ${plan.until ?? ''}, and ${left}`,
        discriminator: `${plan.rule} ${plan.at}`,
      };
    }
  },
});
