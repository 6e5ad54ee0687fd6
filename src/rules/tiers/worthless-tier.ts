import { defineRule } from '../../rule-engine';
import { isPaid, neighbours } from './neighbours';
import { isWorthMore } from './worth';

export const worthlessTier = defineRule({
  id: 'tiers/worthless-tier',
  principles: ['P67'],
  severity: 'error',
  docs: {
    principle: 'Whoever pays for more gets more.',
    why: 'If premium customers wait in the same line as everybody else, they ask what they pay for, and the honest answer is nothing.',
    fix: 'Give the tier something of its own: a faster wait (`{ channel: email, tier: premium, within: 1h }`), longer hours, a further channel or more kinds of request.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      tiers: [{ id: basic, price: 0/month }, { id: premium, price: 99/month }]
      waits: [{ channel: email, within: 8h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      tiers: [{ id: basic, price: 0/month }, { id: premium, price: 99/month }]
      waits: [{ channel: email, tier: premium, within: 1h }, { channel: email, within: 8h }]`,
  },

  *check({ plan, model }) {
    // Without channels and waits nobody has said yet what any tier gets.
    if (!plan.channels || !plan.waits) return;
    for (const tiers of neighbours(model)) {
      const { higher, lower } = tiers;
      if (!isPaid(higher) || isWorthMore(model, tiers)) continue;
      yield {
        at: higher.path,
        message: `${higher.id} is paid for and has nothing that ${lower.id} has not: no promise is faster, and neither hours, channels nor requests are wider`,
        because: [{ at: lower.path, message: 'this tier is served just as well' }],
      };
    }
  },
});
