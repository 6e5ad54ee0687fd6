import type { ChannelModel, SegmentModel, ServiceModel } from '../../model';

/** Segments of people who are not customers yet and may use the channel. */
export const prospectsOf = (model: ServiceModel, { id }: ChannelModel): readonly SegmentModel[] =>
  model.segments.filter(
    ({ plan, tierShares }) =>
      plan.prospects === true &&
      model.tiers.some((tier) => (tierShares[tier.index] ?? 0) > 0 && tier.takes(id)),
  );
