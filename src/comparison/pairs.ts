import { contactTypes } from '../model';
import { onChannel } from '../model/contact-types';
import { mayAsk } from '../model/entitlement';
import type {
  ChannelModel,
  ContactType,
  IssueModel,
  SegmentModel,
  ServiceModel,
  TierModel,
} from '../model/types';

/** Contacts of one kind in two plans; `after` is null where they have no such way in any more. */
export interface TypePair {
  readonly before: ContactType;
  readonly after: ContactType | null;
}

/**
 * The contact types of the earlier plan, issue by issue, each beside what the same customers meet in the later one:
 * same segment, tier, channel and issue. Contacts that either plan does not help with are left out, as what is promised
 * them is a matter of scope; those alike in all that is promised are one pair.
 */
export function typePairs(before: ServiceModel, after: ServiceModel): readonly TypePair[] {
  const pairs = new Map<string, TypePair>();
  for (const type of contactTypes(before)) {
    for (const issue of type.issues) {
      if (!isHelped(before, type.tier, issue)) continue;
      for (const segment of segmentsLike(after, type.segment)) {
        for (const tier of tiersLike(after, type.tier, segment, before)) {
          const same = after.issues.find(({ id }) => id === issue.id) ?? issue;
          if (!isHelped(after, tier, same)) continue;
          const other = placed(after, { ...type, segment, tier, issues: [same] });
          const key = [keyOf(type), segment.id, tier.id, other === null ? 'gone' : listOf(other)].join(' ');
          if (!pairs.has(key)) pairs.set(key, { before: type, after: other });
        }
      }
    }
  }
  return [...pairs.values()];
}

const isHelped = (model: ServiceModel, tier: TierModel, issue: IssueModel): boolean =>
  issue.plan.scope !== 'out' && mayAsk(model, tier, issue);

const placed = (model: ServiceModel, type: ContactType): ContactType | null => {
  const channel = channelLike(model, type.channel);
  return channel ? onChannel(model, type, channel) : null;
};

const listOf = ({ promises }: ContactType): string => promises.map(({ index }) => index).join();
const keyOf = (type: ContactType): string =>
  [type.channel.id, type.segment.id, type.tier.id, listOf(type)].join(' ');

/** The channel of the same id, where people answer it. */
export const channelLike = (model: ServiceModel, { id }: ChannelModel): ChannelModel | undefined =>
  model.channels.find((channel) => channel.id === id && channel.nature !== 'self_service');

/** The segment of the same id; where either plan names no segments, all of them. */
export function segmentsLike({ segments }: ServiceModel, segment: SegmentModel): readonly SegmentModel[] {
  const declared = segments.filter((each) => each.declared);
  if (declared.length === 0 || !segment.declared) return segments;
  return segments.filter(({ id }) => id === segment.id);
}

/**
 * The tier of the same id; where either plan has no tiers, all that customers of the segment have. Of a tier that is
 * gone, those of them that are new, as it may only be called otherwise; else any, as its customers are in one of them.
 */
export function tiersLike(
  { tiers }: ServiceModel,
  tier: TierModel,
  { tierShares }: SegmentModel,
  before: ServiceModel,
): readonly TierModel[] {
  const declared = tiers.filter((each) => each.declared);
  if (declared.length === 0) return tiers;
  const held = tiers.filter(({ index }) => (tierShares[index] ?? 0) > 0);
  if (!tier.declared) return held;
  const same = tiers.filter(({ id }) => id === tier.id);
  if (same.length > 0) return same;
  const isNew = ({ id }: TierModel): boolean => !before.tiers.some((each) => each.id === id);
  return held.some(isNew) ? held.filter(isNew) : held;
}
