import { arrivalSpans, plainWeekOf } from './arrival-spans';
import { intersect, union, type Interval } from './calendar/spans';
import { zone } from './calendar/zones';
import { profileOf, tidyWait, type PromisedPiece } from './order-comparison';
import type { ContactType, PromiseModel, SegmentModel, ServiceModel, WindowName } from './types';

/** Contacts of one kind as one of two plans sees them; null where the plan has no way in for them. */
export interface PlacedType {
  readonly model: ServiceModel;
  readonly type: ContactType | null;
}

/** What is promised at one moment of arrival before and after, in wall-clock minutes; Infinity where nothing is. */
export interface PromisedMoment {
  /** From Monday 00:00 on the customers' own clock. */
  readonly minuteOfWeek: number;
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
  readonly before: PromiseModel | null;
  readonly after: PromiseModel | null;
}

export interface PromiseShift {
  /** Where the later plan promises an answer later, and where sooner: the moments at which it is most so. */
  readonly slower: PromisedMoment | null;
  readonly faster: PromisedMoment | null;
  /** Promises that hold at the same moments of arrival. */
  readonly alongside: readonly Pick<PromisedMoment, 'before' | 'after'>[];
}

const WEEK = 10_080;
/** A second in a day is nothing that anybody promises. */
const LEAST_MINUTES = 0.01;
const NOTHING = 1e9;

/**
 * Compares what two plans promise to the same contacts, at the same moments of arrival on the customers' own clock: all
 * those of a plain week at which contacts of the earlier plan come.
 */
export function promiseShift(
  before: PlacedType & { readonly type: ContactType },
  after: PlacedType,
  name: WindowName,
): PromiseShift {
  const { model, type } = before;
  const shift = localShift(model, type.segment);
  const first = onWeek(profileOf(model, type, name), shift);
  const second =
    after.type === null
      ? [{ start: 0, end: WEEK, waitMinutes: NOTHING, slope: 0 as const, promise: null }]
      : onWeek(profileOf(after.model, after.type, name), localShift(after.model, after.type.segment));
  return shiftOver(first, second, localSpans(model, type.segment, promisedArrivals(model, type)));
}

/** When contacts come to whom anything is promised: of those who call, whoever finds the channel open. */
function promisedArrivals(model: ServiceModel, type: ContactType): readonly Interval[] {
  const arrivals = arrivalSpans(model, type).filter(({ weight = 1 }) => weight > 0);
  const { channel, segment, tier } = type;
  const opening = channel.nature === 'live' ? channel.openingFor(segment, tier) : null;
  if (opening === null) return arrivals;
  const { start, end } = plainWeekOf(model);
  return intersect(union(arrivals), union(opening.plainClock.spans(start, end)));
}

function shiftOver(
  first: readonly PromisedPiece[],
  second: readonly PromisedPiece[],
  arrivals: readonly Interval[],
): PromiseShift {
  let slower: PromisedMoment | null = null;
  let faster: PromisedMoment | null = null;
  const alongside = new Map<string, Pick<PromisedMoment, 'before' | 'after'>>();
  for (const one of first) {
    for (const other of second) {
      if (other.start >= one.end) break;
      if (other.end <= one.start) continue;
      for (const span of arrivals) {
        if (span.start >= one.end) break;
        const start = Math.max(one.start, other.start, span.start);
        const end = Math.min(one.end, other.end, span.end);
        if (end - start < LEAST_MINUTES) continue;
        const { promise: before } = one;
        const { promise: after } = other;
        alongside.set(`${String(before?.index)} ${String(after?.index)}`, { before, after });
        // Between its ends the difference is a straight line, so one of them is where it is most.
        for (const moment of [start, end - LEAST_MINUTES / 10]) {
          const beforeMinutes = one.waitMinutes + one.slope * (moment - one.start);
          const afterMinutes = other.waitMinutes + other.slope * (moment - other.start);
          const later = afterMinutes - beforeMinutes;
          const made = { minuteOfWeek: start, beforeMinutes, afterMinutes, before, after };
          if (later > Math.max(LEAST_MINUTES, excess(slower))) slower = made;
          if (-later > Math.max(LEAST_MINUTES, -excess(faster))) faster = made;
        }
      }
    }
  }
  return { slower: tidied(slower), faster: tidied(faster), alongside: [...alongside.values()] };
}

const excess = (moment: PromisedMoment | null): number =>
  moment === null ? 0 : moment.afterMinutes - moment.beforeMinutes;

const tidied = (moment: PromisedMoment | null): PromisedMoment | null =>
  moment && {
    ...moment,
    beforeMinutes: tidyWait(moment.beforeMinutes),
    afterMinutes: tidyWait(moment.afterMinutes),
  };

/** Minutes to add to a moment of the plain week to count from a Monday 00:00 on a segment's own clock. */
function localShift({ period: { plainStart } }: ServiceModel, { zoneId }: SegmentModel): number {
  // 1 January 1970 was a Thursday.
  return zone(zoneId).offsetMinutesAt(plainStart) + 3 * 1440;
}

/** Stretches of a plain week on the week of a customer's clock, in order; one that runs over Sunday night becomes two. */
function onWeek<T extends Interval & { readonly waitMinutes: number; readonly slope: number }>(
  pieces: readonly T[],
  shift: number,
): readonly T[] {
  return pieces
    .flatMap((piece) => {
      const length = piece.end - piece.start;
      const start = (((piece.start + shift) % WEEK) + WEEK) % WEEK;
      const end = start + length;
      if (end <= WEEK) return [{ ...piece, start, end }];
      const waitMinutes = piece.waitMinutes + piece.slope * (WEEK - start);
      return [
        { ...piece, start, end: WEEK },
        { ...piece, start: 0, end: end - WEEK, waitMinutes },
      ];
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The plain week's spans of a calendar on the week of a segment's own clock. */
export function localSpans(
  model: ServiceModel,
  segment: SegmentModel,
  spans: readonly Interval[],
): readonly Interval[] {
  const week = plainWeekOf(model);
  const clipped = spans
    .map(({ start, end }) => ({ start: Math.max(start, week.start), end: Math.min(end, week.end) }))
    .filter(({ start, end }) => end > start);
  const flat = clipped.map((span) => ({ ...span, waitMinutes: 0, slope: 0 }));
  return union(onWeek(flat, localShift(model, segment)));
}
