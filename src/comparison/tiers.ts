import { perMonth } from '../model';
import type { ServiceModel, TierModel } from '../model/types';
import { formatList, formatMoney } from '../support/format';
import { languageChanges } from './channels';
import type { Change, Side } from './types';

/** Tiers that are new or gone, and what they cost and entitle to. */
export function tierChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  const declared = ({ tiers }: ServiceModel): readonly TierModel[] => tiers.filter((tier) => tier.declared);
  const [were, are] = [declared(before), declared(after)];
  return [
    ...were.flatMap((tier) => {
      const other = are.find(({ id }) => id === tier.id);
      // Where all tiers go, everybody is served alike, and what each is promised tells what they lose.
      if (!other) return [presence(tier, are.length === 0 ? 'neutral' : 'weaker', false)];
      return [
        ...priceChange(tier, other, before.currency ?? '', after.currency ?? ''),
        ...lostAndGained(
          tier,
          other,
          'channels',
          sharedChannels(tier, before, after),
          sharedChannels(other, after, before),
          {
            weaker: 'may no longer use',
            stronger: 'may now use',
          },
        ),
        ...lostAndGained(tier, other, 'issues', tier.plan?.issues ?? [], other.plan?.issues ?? [], {
          weaker: 'may no longer ask about',
          stronger: 'may now ask about',
        }),
        ...quotaChange(tier, other),
        ...languageChanges(other.path, `tier ${tier.id}`, tier.plan?.languages, other.plan?.languages, {
          tier: tier.id,
        }).map((change) => ({ ...change, at: `tiers.${tier.id}.languages` })),
      ];
    }),
    ...are
      .filter(({ id }) => !were.some((tier) => tier.id === id))
      .map((tier) => presence(tier, were.length === 0 ? 'neutral' : 'stronger', true)),
  ];
}

/** Only channels that both plans have: those that are new or gone for all are told once. */
const sharedChannels = (tier: TierModel, one: ServiceModel, other: ServiceModel): readonly string[] =>
  one.channels
    .filter(({ id }) => tier.takes(id) && other.channels.some((channel) => channel.id === id))
    .map(({ id }) => id);

const presence = ({ id, path }: TierModel, direction: Change['direction'], isNew: boolean): Change => ({
  kind: 'tier',
  at: `tiers.${id}`,
  path: isNew ? path : ['tiers', id],
  direction,
  message: isNew ? `there is now a tier ${id}` : `there is no longer a tier ${id}`,
  before: isNew ? null : id,
  after: isNew ? id : null,
  tier: id,
});

function priceChange(tier: TierModel, other: TierModel, wasIn: string, isIn: string): readonly Change[] {
  const [was, is] = [tier.plan?.price, other.plan?.price];
  if (!was || !is) return [];
  const amount = perMonth(is, 1, 0) - perMonth(was, 1, 0);
  if (Math.abs(amount) < 0.005 || wasIn !== isIn) return [];
  const [before, after] = [was, is].map((price) => `${formatMoney(perMonth(price, 1, 0), isIn)} a month`);
  return [
    {
      kind: 'fee',
      at: `tiers.${tier.id}.price`,
      path: [...other.path, 'price'],
      direction: amount > 0 ? 'weaker' : 'stronger',
      message: `tier ${tier.id} costs customers ${after ?? ''}, not ${before ?? ''}`,
      before: before ?? null,
      after: after ?? null,
      amount,
      unit: 'money/month',
      tier: tier.id,
    },
  ];
}

function lostAndGained(
  tier: TierModel,
  other: TierModel,
  key: 'channels' | 'issues',
  was: readonly string[],
  is: readonly string[],
  verbs: Readonly<Record<'weaker' | 'stronger', string>>,
): readonly Change[] {
  const parts = [
    { ids: was.filter((id) => !is.includes(id)), direction: 'weaker' as const },
    { ids: is.filter((id) => !was.includes(id)), direction: 'stronger' as const },
  ];
  return parts
    .filter(({ ids }) => ids.length > 0)
    .map(({ ids, direction }) => ({
      kind: key === 'channels' ? 'channel' : 'scope',
      at: `tiers.${tier.id}.${key}`,
      path: [...other.path, key],
      direction,
      message: `tier ${tier.id} ${verbs[direction]} ${formatList(ids)}`,
      before: was.join(', ') || null,
      after: is.join(', ') || null,
      tier: tier.id,
    }));
}

function quotaChange(tier: TierModel, other: TierModel): readonly Change[] {
  const [was, is] = [tier.plan?.max, other.plan?.max];
  const perWeek = (rate: typeof was): number => rate?.perWeek ?? Infinity;
  if (perWeek(was) === perWeek(is)) return [];
  const text = (rate: typeof was): string | null =>
    rate ? `${String(Math.round(((rate.perWeek * 365.25) / 7 / 12) * 100) / 100)} contacts a month` : null;
  return [
    {
      kind: 'tier',
      at: `tiers.${tier.id}.max`,
      path: [...other.path, 'max'],
      direction: perWeek(is) < perWeek(was) ? 'weaker' : 'stronger',
      message: `tier ${tier.id} may have ${text(is) ?? 'any number of contacts'}, not ${text(was) ?? 'any number of them'}`,
      before: text(was),
      after: text(is),
      tier: tier.id,
    },
  ];
}
