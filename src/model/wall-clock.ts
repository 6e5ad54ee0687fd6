import type { Interval } from './calendar/spans';
import { intersect, subtract } from './calendar/spans';
import { compareWaits, waitRange, type ArrivalSpan, type WaitRange } from './calendar/wait-statistics';
import { dueAt, waitProfile, type WaitLength, type WaitPiece } from './calendar/waits';
import type { Minute } from './calendar/zones';
import { promiseAt } from './contact-types';
import type {
  ChannelModel,
  ChannelNature,
  ContactType,
  Opening,
  PromiseModel,
  SegmentModel,
  ServiceModel,
  TierModel,
  Window,
  WindowName,
} from './types';

/** Whoever is promised something: a channel, a segment and a tier decide which calendar counts. */
export type Party = Pick<ContactType, 'channel' | 'segment' | 'tier'>;

/** The four windows of service levels, in minutes, as "Great customer service is tailored" names them. */
export const WINDOWS = [5, 60, 480, 1440] as const;

/** The smallest of the four windows that holds a wait: 0 to 3, or 4 for longer than a day. */
export function windowOf(minutes: number): 0 | 1 | 2 | 3 | 4 {
  const index = WINDOWS.findIndex((window) => minutes <= window + 1e-6);
  return index === -1 ? 4 : (index as 0 | 1 | 2 | 3);
}

export type ImpressionName = 'extremely-responsive' | 'same-day' | 'next-day' | 'slower';

/** What a wait feels like: live up to 5 minutes and written up to an hour are extremely responsive, then 8 h, then 24 h. */
export function impressionOf(nature: ChannelNature, minutes: number): ImpressionName {
  const responsive = nature === 'live' ? 5 : 60;
  if (minutes <= responsive + 1e-6) return 'extremely-responsive';
  if (minutes <= 480 + 1e-6) return 'same-day';
  return minutes <= 1440 + 1e-6 ? 'next-day' : 'slower';
}

/** A promised length of time with the clock it counts on; null for best effort and for nothing promised. */
export function lengthOf(
  window: Window | undefined,
  opening: Opening | null,
  plain: boolean,
): WaitLength | null {
  if (window === null || window === undefined || window === 'best_effort') return null;
  if (window.clock === 'wall') return { kind: 'wall', minutes: window.minutes };
  if (opening === null) return null;
  const clock = plain ? opening.plainClock : opening.clock;
  return window.clock === 'open-hours'
    ? { kind: 'businessHours', minutes: window.minutes, clock }
    : { kind: 'businessDays', days: window.days, clock };
}

/** The moment by which a promise is due for a contact over the real dates; Infinity where nothing is promised. */
export function dueMoment(promise: PromiseModel, party: Party, name: WindowName, arrival: Minute): Minute {
  const length = lengthOf(
    promise.plan[name],
    promise.openingFor(party.channel, party.segment, party.tier),
    false,
  );
  return length === null ? Infinity : dueAt(arrival, length);
}

/** Wall-clock minutes promised to a contact type at a moment of a plain week; null where nothing is. */
export function wallWaitMinutes(type: ContactType, name: WindowName, arrival: Minute): number | null {
  const promise = promiseAt(type, arrival);
  if (promise === null) return null;
  const length = lengthOf(
    promise.plan[name],
    promise.openingFor(type.channel, type.segment, type.tier),
    true,
  );
  return length === null ? null : dueAt(arrival, length) - arrival;
}

/** Median and worst wall-clock wait of a promise over a party's demand in a plain week; null where nothing is promised. */
export function typicalAndWorst(
  model: ServiceModel,
  party: Party,
  promise: PromiseModel,
  name: WindowName,
): WaitRange | null {
  const length = lengthOf(
    promise.plan[name],
    promise.openingFor(party.channel, party.segment, party.tier),
    true,
  );
  if (length === null) return null;
  if (length.kind === 'wall') return { typicalMinutes: length.minutes, worstMinutes: length.minutes };
  const { start, end } = plainWeekOf(model);
  const arrivals = arrivalSpans(model, party);
  const during = promise.during?.(party.segment).plainClock.spans(start, end);
  const bound = during ? weigh(arrivals, intersect(arrivals, during)) : arrivals;
  const profile = waitProfile(length, start, end);
  return waitRange(profile, bound) ?? waitRange(profile, [{ start, end }]) ?? null;
}

export interface OrderComparison {
  /** Where the first is slower than the second: an example, the worst one. */
  readonly slower: { readonly arrival: Minute; readonly aMinutes: number; readonly bMinutes: number } | null;
  /** Whether the first is faster at some moment of arrival. */
  readonly faster: boolean;
  readonly equal: boolean;
}

/**
 * Compares what two contact types are promised at the same moments of arrival, in wall-clock time over a plain week
 * of the first one's demand. Nothing promised counts as slower than any promise.
 */
export function compareOrder(
  model: ServiceModel,
  a: ContactType,
  b: ContactType,
  name: WindowName,
): OrderComparison {
  const arrivals = arrivalSpans(model, a);
  const first = profileOf(model, a, name);
  const second = profileOf(model, b, name);
  const compared = compareWaits(first, second, arrivals);
  if (!compared) return { slower: null, faster: false, equal: true };
  const slower = compared.mostMinutesSlower > 1e-6 && compared.slowerShare > 1e-9;
  return {
    slower: slower ? worstExample(first, second, arrivals) : null,
    faster: compared.fasterShare > 1e-9,
    equal: compared.equalShare > 1 - 1e-9,
  };
}

/** Stands for "nobody promised anything" in comparisons: longer than any promise, yet finite. */
const NO_PROMISE_MINUTES = 1e9;

const profiles = new WeakMap<ContactType, Map<string, readonly WaitPiece[]>>();

/** The promised wait at every moment of arrival of a plain week, promises bound to hours of arrival included. */
function profileOf(model: ServiceModel, type: ContactType, name: WindowName): readonly WaitPiece[] {
  const known = profiles.get(type) ?? new Map<string, readonly WaitPiece[]>();
  profiles.set(type, known);
  const cached = known.get(name);
  if (cached) return cached;
  const week = plainWeekOf(model);
  let open: Interval[] = [week];
  const pieces: WaitPiece[] = [];
  for (const promise of type.promises) {
    const during = promise.during?.(type.segment).plainClock.spans(week.start, week.end) ?? [week];
    const length = lengthOf(
      promise.plan[name],
      promise.openingFor(type.channel, type.segment, type.tier),
      true,
    );
    for (const { start, end } of intersect(open, during)) pieces.push(...promised(length, start, end));
    open = subtract(open, during);
  }
  for (const { start, end } of open) pieces.push(...promised(null, start, end));
  const sorted = pieces.toSorted((left, right) => left.start - right.start);
  known.set(name, sorted);
  return sorted;
}

function promised(length: WaitLength | null, start: Minute, end: Minute): readonly WaitPiece[] {
  return length === null
    ? [{ start, end, waitMinutes: NO_PROMISE_MINUTES, slope: 0 }]
    : waitProfile(length, start, end);
}

function worstExample(
  a: readonly WaitPiece[],
  b: readonly WaitPiece[],
  arrivals: readonly Interval[],
): OrderComparison['slower'] {
  let worst: OrderComparison['slower'] = null;
  const borders = [...a, ...b, ...arrivals].map(({ start }) => start);
  for (const border of borders) {
    const arrival = border + 1e-3;
    if (!arrivals.some(({ start, end }) => arrival >= start && arrival < end)) continue;
    const aMinutes = waitAt(a, arrival);
    const bMinutes = waitAt(b, arrival);
    if (aMinutes - bMinutes <= (worst ? worst.aMinutes - worst.bMinutes : 1e-6)) continue;
    worst = { arrival: border, aMinutes: tidyWait(aMinutes), bMinutes: tidyWait(bMinutes) };
  }
  return worst;
}

const tidyWait = (minutes: number): number =>
  minutes > NO_PROMISE_MINUTES / 2 ? Infinity : Math.round(minutes * 100) / 100;

function waitAt(profile: readonly WaitPiece[], moment: Minute): number {
  const piece = profile.find(({ start, end }) => moment >= start && moment < end);
  return piece ? piece.waitMinutes + piece.slope * (moment - piece.start) : NO_PROMISE_MINUTES;
}

export const plainWeekOf = ({ period: { plainStart } }: ServiceModel): Interval => ({
  start: plainStart,
  end: plainStart + 7 * 1440,
});

const spansCache = new WeakMap<ServiceModel, Map<string, readonly ArrivalSpan[]>>();

/** When contacts of a party arrive in a plain week: by its demand, else its use-hours, else the channel's hours. */
export function arrivalSpans(model: ServiceModel, { channel, segment, tier }: Party): readonly ArrivalSpan[] {
  const known = spansCache.get(model) ?? new Map<string, readonly ArrivalSpan[]>();
  spansCache.set(model, known);
  const { start, end } = plainWeekOf(model);
  const curve = model.demand?.plainCurves.get(segment.id);
  // Use-hours and demand are the segment's; only open hours depend on the channel.
  const key = curve || segment.uses ? segment.id : `${segment.id} ${channel.id} ${tier.id}`;
  const cached = known.get(key);
  if (cached) return cached;
  const spans = curve ? weightedSpans(curve, start) : plainSpans(segment, channel, tier, start, end);
  known.set(key, spans);
  return spans;
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

/** Cuts weighted spans to the parts that remain. */
function weigh(arrivals: readonly ArrivalSpan[], parts: readonly Interval[]): readonly ArrivalSpan[] {
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
