import { defineRule } from '../../rule-engine';
import { nameIssues } from '../contacts';
import { inversionAt, inversionBecause, inversions } from '../order';
import { neighbours } from './neighbours';

export const higherTierSlower = defineRule({
  id: 'tiers/higher-tier-slower',
  principles: ['P68'],
  severity: 'error',
  docs: {
    principle: 'A higher tier never waits longer than a lower one.',
    why: 'Customers compare. Whoever pays more and waits longer, if only on Friday evenings, has been sold a mistake.',
    fix: 'Shorten the higher tier’s wait to at least the lower one’s, on the same clock: `8bh` may be three days where `24h` is one.',
    bad: `
      hours: { office: { open: "Mo-Fr 09:00-17:00" } }
      channels: { email: { hours: office }, phone: { hours: office }, help: { kind: self_service } }
      tiers: [{ id: basic, price: 0/month }, { id: premium, price: 99/month }]
      waits:
        - { channel: email, tier: premium, within: 8bh, resolve_within: 2d }
        - { channel: email, within: 24h, resolve_within: 5d }`,
    good: `
      hours: { office: { open: "Mo-Fr 09:00-17:00" } }
      channels: { email: { hours: office }, phone: { hours: office }, help: { kind: self_service } }
      tiers: [{ id: basic, price: 0/month }, { id: premium, price: 99/month }]
      waits:
        - { channel: email, tier: premium, within: 8h, resolve_within: 2d }
        - { channel: email, within: 24h, resolve_within: 5d }`,
  },

  *check({ plan, model }) {
    if (!plan.waits) return;
    for (const { higher, lower, pairs } of neighbours(model)) {
      for (const inversion of inversions(model, pairs)) {
        const [type] = inversion.pair;
        const what = type.issues.some(({ declared }) => declared) ? ` (${nameIssues(type.issues)})` : '';
        yield {
          at: inversionAt(inversion, higher.path),
          message: `by ${type.channel.id}, ${higher.id} may have to wait longer than ${lower.id}${what}: ${inversion.evidence}`,
          because: inversionBecause(inversion, lower.id),
          discriminator: `${higher.id} ${inversion.key}`,
        };
      }
    }
  },
});
