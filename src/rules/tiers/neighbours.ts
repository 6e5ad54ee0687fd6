import {
  plainWeekOf,
  type ChannelModel,
  type ContactType,
  type IssueModel,
  type SegmentModel,
  type ServiceModel,
  type TierModel,
} from '../../model';
import { totalMinutes, union } from '../../model/calendar/spans';
import { typesOfEveryTier, waysIn } from '../contacts';
import type { Pair } from '../order';

/** A tier and the one below it, with every kind of contact that both can make: the higher tier's first. */
export interface Neighbours {
  readonly higher: TierModel;
  readonly lower: TierModel;
  readonly pairs: readonly Pair[];
}

/** Declared tiers with the one below each, from the lowest up. */
export function neighbours(model: ServiceModel): readonly Neighbours[] {
  const list = known.get(model) ?? pairUp(model);
  known.set(model, list);
  return list;
}

const known = new WeakMap<ServiceModel, readonly Neighbours[]>();

function pairUp(model: ServiceModel): readonly Neighbours[] {
  const types = typesOfEveryTier(model);
  return model.tiers.flatMap((higher) => {
    const lower = model.tiers[higher.index - 1];
    if (!lower) return [];
    const below = new Map(
      types.filter(({ tier }) => tier.index === lower.index).map((type) => [keyOf(type), type]),
    );
    const pairs = types
      .filter(({ tier }) => tier.index === higher.index)
      .flatMap((type): Pair[] => {
        const other = below.get(keyOf(type));
        return other ? [[type, other]] : [];
      });
    return [{ higher, lower, pairs }];
  });
}

const keyOf = ({ channel, segment, issues }: ContactType): string =>
  [channel.id, segment.id, namesOf(issues)].join(' ');

const names = new WeakMap<readonly IssueModel[], string>();

/** Types of many segments share one list of issues. */
function namesOf(issues: readonly IssueModel[]): string {
  const joined = names.get(issues) ?? issues.map(({ id }) => id).join(' ');
  names.set(issues, joined);
  return joined;
}

/** Whether customers of a tier pay for it, as far as the plan says. */
export const isPaid = ({ plan }: TierModel): boolean => (plan?.price?.amount ?? 0) > 0;

/** Open minutes of a plain week that a channel gives a tier. */
export function openMinutes(
  model: ServiceModel,
  channel: ChannelModel,
  segment: SegmentModel,
  tier: TierModel,
): number {
  const { start, end } = plainWeekOf(model);
  const opening = channel.openingFor(segment, tier);
  return opening ? totalMinutes(union(opening.plainClock.spans(start, end))) : 0;
}

/** Channels that the higher tier has and the lower has not, or has for longer, in the plan's order. */
export function widerChannels(model: ServiceModel, { higher, lower }: Neighbours): readonly string[] {
  return waysIn(model)
    .filter(({ id }) => higher.takes(id))
    .filter(
      (channel) =>
        !lower.takes(channel.id) ||
        model.segments.some(
          (segment) =>
            openMinutes(model, channel, segment, higher) > openMinutes(model, channel, segment, lower) + 1e-6,
        ),
    )
    .map(({ id }) => id);
}
