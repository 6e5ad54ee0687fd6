import type { ServiceModel } from '../../model/types';
import type { Histogram } from '../../simulation/histogram';
import type { DetailTally } from './tally';

/** How a tier is served, over all channels and promises. */
export interface TierWaits {
  readonly name: string;
  readonly contactsPerWeek: number;
  /** Share answered within what it was promised; null where nothing was. */
  readonly kept: number | null;
  /** Minutes within which 95 % of those who were answered were; null where nobody came. */
  readonly liveP95Minutes: number | null;
  readonly writtenP95Minutes: number | null;
}

/** Only where the plan has tiers: without them there is nothing to hold side by side. */
export function tierWaits({ tiers, period }: ServiceModel, tally: DetailTally): readonly TierWaits[] {
  const plain = period.weekList.filter((week) => week.plain).length;
  const weeks = tally.runs * (plain > 0 ? plain : period.weekList.length);
  return tiers.flatMap(({ id, declared, index }) => {
    const tier = tally.tiers[index];
    if (!declared || tier === undefined) return [];
    return [
      {
        name: id,
        contactsPerWeek: tier.contacts / weeks,
        kept: tier.judged === 0 ? null : tier.kept / tier.judged,
        liveP95Minutes: p95(tier.live),
        writtenP95Minutes: p95(tier.written),
      },
    ];
  });
}

const p95 = (waits: Histogram): number | null => (waits.count === 0 ? null : waits.quantile(0.95));
