import type { ChannelModel, SegmentModel, ServiceModel } from '../../model';
import { waysIn } from '../contacts';

/** Ways to reach a person that any tier of a segment is entitled to. */
export function entitledWaysIn(model: ServiceModel, { tierShares }: SegmentModel): readonly ChannelModel[] {
  const tiers = model.tiers.filter(({ index }) => (tierShares[index] ?? 0) > 0);
  return waysIn(model).filter(({ id }) => tiers.some((tier) => tier.takes(id)));
}
