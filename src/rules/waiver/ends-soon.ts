import { defineRule, whole } from '../../rule-engine';
import { formatCount } from '../../support/format';

const DAY_MILLISECONDS = 86_400_000;

export const endsSoon = defineRule({
  id: 'waiver/ends-soon',
  principles: ['P07'],
  severity: 'info',
  docs: {
    principle: 'Nobody is surprised by the end of a waiver.',
    why: 'On the day after it ends the check may fail on a change that has nothing to do with it.',
    fix: 'Mend the flaw in time, or decide anew and write a later `until`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until January, until: 2027-01-10 }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]
      waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract until January, until: 2027-06-30 }]`,
  },
  options: {
    days: whole(14, 0, 'Days before its last one from which a waiver ends soon'),
  },

  *check({ waivers = [], today }, { days }) {
    for (const { state, index, plan } of waivers) {
      if (state !== 'used' || !plan.until) continue;
      const left = Math.round((Date.parse(plan.until) - Date.parse(today)) / DAY_MILLISECONDS);
      if (left > days) continue;
      const when = left === 0 ? 'today' : `in ${formatCount(left, 'day')}, on ${plan.until}`;
      yield {
        at: ['waivers', index],
        message: `the waiver of ${plan.rule} at ${plan.at} ends ${when}`,
        discriminator: `${plan.rule} ${plan.at}`,
      };
    }
  },
});
