import { intersect, type Interval } from './calendar/spans';
import type { ArrivalSpan } from './calendar/wait-statistics';
import type { Minute } from './calendar/zones';
import type { ChannelModel, ContactType, SegmentModel, ServiceModel, TierModel } from './types';

export const plainWeekOf = ({ period: { plainStart } }: ServiceModel): Interval => ({
  start: plainStart,
  end: plainStart + 7 * 1440,
});

/** Moments of arrival with a name that equal ones share. */
interface Arrivals {
  readonly spans: readonly ArrivalSpan[];
  readonly shape: string;
}

const known = new WeakMap<ServiceModel, Map<string, Arrivals>>();

/** When contacts of a party arrive in a plain week: by its demand, else its use-hours, else the channel's hours. */
export const arrivalSpans = (model: ServiceModel, party: Party): readonly ArrivalSpan[] =>
  arrivalsOf(model, party).spans;

/** The same for equal shares of arrivals over the week, whoever they are of. */
export const arrivalShape = (model: ServiceModel, party: Party): string => arrivalsOf(model, party).shape;

type Party = Pick<ContactType, 'channel' | 'segment' | 'tier'>;

function arrivalsOf(model: ServiceModel, { channel, segment, tier }: Party): Arrivals {
  const ofModel = known.get(model) ?? new Map<string, Arrivals>();
  known.set(model, ofModel);
  const { start, end } = plainWeekOf(model);
  const curve = model.demand?.plainCurves.get(segment.id);
  // Use-hours and demand are the segment's; only open hours depend on the channel.
  const key = curve || segment.uses ? segment.id : `${segment.id} ${channel.id} ${tier.id}`;
  const cached = ofModel.get(key);
  if (cached) return cached;
  const isAsked = curve?.some((weight) => weight > 0) ?? false;
  const spans =
    curve && isAsked ? weightedSpans(curve, start) : plainSpans(segment, channel, tier, start, end);
  const most = spans.reduce((highest, { weight = 1 }: ArrivalSpan) => Math.max(highest, weight), 0);
  const shape = spans
    .map(({ start: from, end: to, weight = 1 }: ArrivalSpan) =>
      [from - start, to - start, Math.round((weight / most) * 1e9)].join('-'),
    )
    .join();
  const made = { spans, shape };
  ofModel.set(key, made);
  return made;
}

function plainSpans(
  segment: SegmentModel,
  channel: ChannelModel,
  tier: TierModel,
  start: Minute,
  end: Minute,
): readonly Interval[] {
  const opening = segment.uses ?? channel.openingFor(segment, tier);
  if (!opening) return [{ start, end }];
  return intersect(opening.plainClock.spans(start, end), [{ start, end }]);
}

function weightedSpans(curve: Float64Array, start: Minute): readonly ArrivalSpan[] {
  const spans: { start: number; end: number; weight: number }[] = [];
  curve.forEach((weight, quarter) => {
    if (weight <= 0) return;
    const last = spans.at(-1);
    const from = start + quarter * 15;
    if (last && last.end === from && last.weight === weight) last.end = from + 15;
    else spans.push({ start: from, end: from + 15, weight });
  });
  return spans;
}

/** Cuts weighted spans to the parts that remain; both sorted. */
export function weigh(arrivals: readonly ArrivalSpan[], parts: readonly Interval[]): readonly ArrivalSpan[] {
  return parts.flatMap((part) =>
    arrivals
      .filter(({ start, end }) => start < part.end && end > part.start)
      .map(({ start, end, weight }) => ({
        start: Math.max(start, part.start),
        end: Math.min(end, part.end),
        weight,
      })),
  );
}
