import { PERIOD_DAYS } from '../../plan';
import { defineRule } from '../../rule-engine';
import { formatNumber } from '../../support/format';

export const overQuota = defineRule({
  id: 'tiers/over-quota',
  principles: ['P69', 'P31'],
  severity: 'warning',
  docs: {
    principle: 'A tier allows as many contacts as its customers make.',
    why: 'Beyond the contacts that it allows a tier promises nothing. Where the usual customer asks more often, the promise ends before the month does.',
    fix: 'Raise `max`, remove what makes customers ask so often, or sell the next tier as the one for them.',
    bad: `
      customers: { shops: { count: 50, contacts: 3/month, tier: basic } }
      channels: { email: {}, help: { kind: self_service } }
      tiers: [{ id: basic, max: 2/month }]`,
    good: `
      customers: { shops: { count: 50, contacts: 1/month, tier: basic } }
      channels: { email: {}, help: { kind: self_service } }
      tiers: [{ id: basic, max: 2/month }]`,
  },

  *check({ model }) {
    for (const tier of model.tiers) {
      const most = tier.plan?.max;
      if (!most) continue;
      const isKnown = (declared: unknown): boolean => model.tiers.length === 1 || Boolean(declared);
      for (const { id, plan, tierShares } of model.segments) {
        const { contacts } = plan;
        if (!contacts || !isKnown(plan.tier) || (tierShares[tier.index] ?? 0) === 0) continue;
        const [asked, allowed] = [contacts, most].map(
          ({ amount, per }) => (amount * PERIOD_DAYS.month) / PERIOD_DAYS[per],
        );
        if (asked === undefined || allowed === undefined || asked <= allowed + 1e-9) continue;
        yield {
          at: [...tier.path, 'max'],
          discriminator: id,
          message: `a customer of ${id} asks ${formatNumber(asked, 2)} times a month on average, and ${tier.id} allows ${formatNumber(allowed, 2)}: nothing is promised beyond it`,
        };
      }
    }
  },
});
