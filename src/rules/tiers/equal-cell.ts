import { compareOrder, type ContactType } from '../../model';
import { defineRule } from '../../rule-engine';
import { groupBy, nameIssues } from '../contacts';
import type { Pair } from '../order';
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
      if (equal.length === 0) continue;
      const cells = groupBy(equal, ([{ channel }]) => channel.id).map(cellText);
      yield {
        at: higher.path,
        message: `${higher.id} waits as long as ${lower.id} ${cells.join('; ')}`,
        discriminator: lower.id,
      };
    }
  },
});

/** The cells of one channel: "by email for how-to: 8bh". */
function cellText(pairs: readonly Pair[]): string {
  const lists = new Set(pairs.map(([{ issues }]) => issues));
  const issues = [...new Set([...lists].flat())];
  const what = issues.some(({ declared }) => declared) ? ` for ${nameIssues(issues)}` : '';
  const windows = new Set(pairs.map(([{ promises }]) => textOf(promises.at(-1)?.plan.within)));
  return `by ${pairs[0]?.[0].channel.id ?? ''}${what}: ${[...windows].join(', ')}`;
}

const hasPromise = ({ promises }: ContactType): boolean => {
  const within = promises.at(-1)?.plan.within;
  return typeof within === 'object' && within !== null;
};
