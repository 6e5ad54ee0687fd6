import { compareOrder, type ContactType } from '../../model';
import { defineRule } from '../../rule-engine';
import { groupBy, nameIssues } from '../contacts';
import { textOf } from '../promised';
import { isPaid, neighbours, widerChannels } from './neighbours';
import { isPromisedMore, isWorthMore } from './worth';

export const equalCell = defineRule({
  id: 'tiers/equal-cell',
  principles: ['P67'],
  severity: 'info',
  docs: {
    principle: 'A paid tier is better where its customers look first.',
    why: 'A tier may well equal the one below on some channel, as long as that is meant: customers notice it there first.',
    fix: 'Add a wait for the tier on this channel, or leave it if the tier’s worth lies elsewhere.',
    bad: `
      channels: { email: {}, form: {}, help: { kind: self_service } }
      tiers: [{ id: basic, price: 0/month }, { id: premium, price: 99/month }]
      waits: [{ channel: form, within: 24h }, { channel: email, tier: premium, within: 1h }, { channel: email, within: 8h }]`,
    good: `
      channels: { email: {}, form: {}, help: { kind: self_service } }
      tiers: [{ id: basic, price: 0/month }, { id: premium, price: 99/month }]
      waits: [{ tier: premium, within: 1h }, { channel: form, within: 24h }, { channel: email, within: 8h }]`,
  },

  *check({ plan, model }) {
    if (!plan.waits) return;
    for (const tiers of neighbours(model)) {
      const { higher, lower, pairs } = tiers;
      if (!isPaid(higher) || !isWorthMore(model, tiers)) continue;
      const wider = widerChannels(model, tiers);
      const equal = pairs.filter(
        ([above, below]) =>
          !wider.includes(above.channel.id) &&
          hasPromise(above) &&
          compareOrder(model, above, below, 'within').equal &&
          !isPromisedMore(model, [above, below]),
      );
      for (const group of groupBy(equal, ([above]) => above.channel.id)) {
        const [first] = group;
        if (!first) continue;
        const [{ channel, promises }] = first;
        const issues = [...new Set(group.flatMap(([above]) => above.issues))];
        const what = issues.some(({ declared }) => declared) ? ` for ${nameIssues(issues)}` : '';
        yield {
          at: higher.path,
          message: `by ${channel.id}, ${higher.id} waits as long as ${lower.id}${what}: ${textOf(promises.at(-1)?.plan.within)}`,
          discriminator: `${lower.id} ${channel.id}`,
        };
      }
    }
  },
});

const hasPromise = ({ promises }: ContactType): boolean => {
  const within = promises.at(-1)?.plan.within;
  return typeof within === 'object' && within !== null;
};
