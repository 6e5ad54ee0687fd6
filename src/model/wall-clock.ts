import { arrivalShape, arrivalSpans, plainWeekOf, weigh } from './arrival-spans';
import type { BusinessClock } from './calendar/clock';
import { intersect } from './calendar/spans';
import { waitRange, type WaitRange } from './calendar/wait-statistics';
import { dueAt, waitProfile, type WaitLength, type WaitPiece } from './calendar/waits';
import type { Minute } from './calendar/zones';
import type {
  ChannelNature,
  ContactType,
  Opening,
  PromiseModel,
  ServiceModel,
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
  const duringClock = promise.during?.(party.segment).plainClock;
  const key = `${nameOf(length)} ${duringClock ? numberOf(duringClock) : ''} ${arrivalShape(model, party)}`;
  const ofModel = ranges.get(model) ?? new Map<string, WaitRange>();
  ranges.set(model, ofModel);
  const cached = ofModel.get(key);
  if (cached) return cached;
  const week = plainWeekOf(model);
  const arrivals = arrivalSpans(model, party);
  const during = duringClock?.spans(week.start, week.end);
  const bound = during ? weigh(arrivals, intersect([week], during)) : arrivals;
  const profile = plainProfile(model, length);
  const range = waitRange(profile, bound) ?? waitRange(profile, during ? intersect([week], during) : [week]);
  if (range) ofModel.set(key, range);
  return range ?? null;
}

const ranges = new WeakMap<ServiceModel, Map<string, WaitRange>>();
const profiles = new WeakMap<ServiceModel, Map<string, readonly WaitPiece[]>>();

/** The wait of every arrival moment of the plain week, made once per length and clock. */
export function plainProfile(model: ServiceModel, length: WaitLength): readonly WaitPiece[] {
  const ofModel = profiles.get(model) ?? new Map<string, readonly WaitPiece[]>();
  profiles.set(model, ofModel);
  const key = nameOf(length);
  const cached = ofModel.get(key);
  if (cached) return cached;
  const { start, end } = plainWeekOf(model);
  const profile = waitProfile(length, start, end);
  ofModel.set(key, profile);
  return profile;
}

const nameOf = (length: WaitLength): string => {
  if (length.kind === 'wall') return `${length.minutes}`;
  const amount = length.kind === 'businessHours' ? `${length.minutes}bm` : `${length.days}bd`;
  return `${amount} ${numberOf(length.clock)}`;
};

/** Clocks have no names; each is one object. */
const clockNumbers = new WeakMap<BusinessClock, number>();
let clocks = 0;

function numberOf(clock: BusinessClock): number {
  const known = clockNumbers.get(clock) ?? clocks++;
  clockNumbers.set(clock, known);
  return known;
}
