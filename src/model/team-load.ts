import { intersect } from './calendar/spans';
import type { DemandModel, ServiceModel } from './types';
import type { TeamLoad } from './teams';
import type { TeamModel } from './types';

const HOURS = 168;

type Offer = Pick<ServiceModel, 'channels' | 'segments' | 'tiers' | 'period'>;

/** Staff minutes that a team could be asked for, and when something it takes is open, by hour of the plain week. */
export function teamLoads(offer: Offer, demand: DemandModel | null): (takes: TeamModel['takes']) => TeamLoad {
  const { plainStart } = offer.period;
  const openHours = new Map<string, readonly boolean[]>();
  const openOf = (
    key: string,
    spans: () => readonly { start: number; end: number }[],
  ): readonly boolean[] => {
    const known = openHours.get(key);
    if (known) return known;
    const open = byHour(spans(), plainStart);
    openHours.set(key, open);
    return open;
  };

  return (takes) => {
    const load = new Float64Array(HOURS);
    const open = Array.from({ length: HOURS }, () => false);
    for (const { type, share, handleMinutes, replies } of demand?.classes ?? []) {
      if (!type.issues.some((issue) => takes(type, issue))) continue;
      const opening = type.channel.openingFor(type.segment, type.tier);
      const spans = () => opening?.plainClock.spans(plainStart, plainStart + HOURS * 60) ?? [];
      const isOpen = openOf(`${type.channel.id} ${type.segment.id} ${type.tier.id}`, spans);
      const curve = demand?.plainCurves.get(type.segment.id);
      for (let hour = 0; hour < HOURS; hour++) {
        if (!isOpen[hour]) continue;
        open[hour] = true;
        for (let quarter = 4 * hour; quarter < 4 * hour + 4; quarter++) {
          load[hour] = (load[hour] ?? 0) + (curve?.[quarter] ?? 0) * 15 * share * handleMinutes * replies;
        }
      }
    }
    return { load: [...load], open: demand ? open : anyOpen(offer) };
  };
}

/** Without volumes: every hour in which some channel is open. */
function anyOpen({ channels, segments, tiers, period: { plainStart } }: Offer): readonly boolean[] {
  const open = Array.from({ length: HOURS }, () => false);
  for (const channel of channels) {
    if (channel.nature === 'self_service') continue;
    for (const segment of segments) {
      const opening = tiers[0] ? channel.openingFor(segment, tiers[0]) : null;
      const hours = byHour(opening?.plainClock.spans(plainStart, plainStart + HOURS * 60) ?? [], plainStart);
      hours.forEach((isOpen, hour) => {
        if (isOpen) open[hour] = true;
      });
    }
  }
  return open;
}

function byHour(spans: readonly { start: number; end: number }[], from: number): readonly boolean[] {
  return Array.from({ length: HOURS }, (_, hour) => {
    const start = from + hour * 60;
    return intersect(spans, [{ start, end: start + 60 }]).length > 0;
  });
}
