import { DEFAULTS } from '../plan/assumptions';
import type { Plan } from '../plan/schema';
import type { HolidaySource } from '../plan/units/holiday';
import { contactsPerWeekOf, segmentShares } from './asked';
import type { Interval } from './calendar/spans';
import { union } from './calendar/spans';
import { zone, type Minute } from './calendar/zones';
import type { Assuming, HolidayDates } from './context';
import { demandClasses } from './demand-classes';
import { isHoliday } from './openings';
import type { DemandModel, SegmentModel, ServiceModel } from './types';

const QUARTER = 15;
const WEEK_QUARTERS = 672;

type Offer = Pick<ServiceModel, 'channels' | 'segments' | 'tiers' | 'issues' | 'promises' | 'period'>;

interface Source {
  readonly plan: Plan;
  readonly curve: readonly number[] | null;
  readonly holidays: HolidayDates;
}

/** Who asks how often and when; null where the plan declares no volumes. */
export function resolveDemand(offer: Offer, source: Source, assume: Assuming): DemandModel | null {
  const contactsPerWeek = contactsPerWeekOf(source.plan);
  if (contactsPerWeek === null || contactsPerWeek <= 0) return null;
  const shares = segmentShares(offer.segments, contactsPerWeek, assume);
  const curves = new Map<string, Float64Array>();
  const plainCurves = new Map<string, Float64Array>();
  offer.segments.forEach((segment, index) => {
    const perWeek = contactsPerWeek * (shares[index] ?? 0);
    const plain = plainWeights(offer, segment, source.curve, assume);
    const total = plain.reduce((sum, weight) => sum + weight, 0) * QUARTER;
    const scale = total > 0 ? perWeek / total : 0;
    plainCurves.set(
      segment.id,
      plain.map((weight) => weight * scale),
    );
    curves.set(
      segment.id,
      realWeights(offer, segment, source, assume).map((weight) => weight * scale),
    );
  });
  return {
    contactsPerWeek,
    variation:
      source.plan.demand?.variation === null
        ? 0
        : assume.or(source.plan.demand?.variation, 'demand.variation', DEFAULTS.variation),
    curves,
    plainCurves,
    classes: demandClasses(offer, source.plan, contactsPerWeek, shares, assume),
  };
}

function plainWeights(
  offer: Offer,
  segment: SegmentModel,
  curve: readonly number[] | null,
  assume: Assuming,
): Float64Array {
  const { plainStart } = offer.period;
  if (curve) {
    const offset =
      zone(segment.zoneId).offsetMinutesAt(plainStart) - offer.period.zone.offsetMinutesAt(plainStart);
    return weights(plainStart, WEEK_QUARTERS, (quarter) => {
      const local = (quarter * QUARTER + offset + 7 * 1440) % (7 * 1440);
      return curve[Math.floor(local / 60)] ?? 0;
    });
  }
  const end = plainStart + 7 * 1440;
  return covered(busySpans(offer, segment, plainStart, end, true, assume), plainStart, WEEK_QUARTERS);
}

function realWeights(
  offer: Offer,
  segment: SegmentModel,
  { curve, plan, holidays }: Source,
  assume: Assuming,
): Float64Array {
  const { earliest, latest } = offer.period;
  const quarters = Math.ceil((latest - earliest) / QUARTER);
  const local = zone(segment.zoneId);
  const base = curve
    ? weights(earliest, quarters, (_, moment) => {
        const { weekday, minuteOfDay } = local.toLocal(moment);
        return curve[weekday * 24 + Math.floor(minuteOfDay / 60)] ?? 0;
      })
    : covered(busySpans(offer, segment, earliest, latest, false, assume), earliest, quarters);
  const free = holidaysOf(segment, plan, assume);
  if (free.length === 0) return base;
  const calm = assume.or(plan.demand?.on_holidays, 'demand.on_holidays', DEFAULTS.onHolidays);
  if (calm === 1) return base;
  const place = { id: segment.id, zoneId: segment.zoneId, plan: segment.plan };
  const byDate = new Map<string, boolean>();
  return base.map((weight, quarter) => {
    if (weight === 0) return 0;
    const { date } = local.toLocal(earliest + quarter * QUARTER);
    const isFree = byDate.get(date) ?? isHoliday(free, place, date, holidays);
    byDate.set(date, isFree);
    return isFree ? weight * calm : weight;
  });
}

/** A segment's own holidays; where only `demand.on_holidays` speaks of any, those that calendars close on. */
function holidaysOf(
  { id, declared, plan: segment }: SegmentModel,
  plan: Plan,
  assume: Assuming,
): readonly HolidaySource[] {
  if (segment.holidays !== undefined) return segment.holidays ?? [];
  const { on_holidays: calm } = plan.demand ?? {};
  if (calm === undefined || calm === null) return [];
  const closing = Object.values(plan.hours ?? {}).flatMap(({ holidays }) => holidays ?? []);
  if (closing.length > 0) {
    const at = declared ? `customers.${id}.holidays` : 'customers';
    assume.note(at, 'the holidays of your own hours', 'nothing says which holidays customers have');
  }
  return closing.filter(({ kind }) => kind !== 'customer');
}

/** Without a curve contacts come evenly over the use-hours, else over the hours in which any channel is open. */
function busySpans(
  offer: Offer,
  segment: SegmentModel,
  from: Minute,
  to: Minute,
  plain: boolean,
  assume: Assuming,
): readonly Interval[] {
  if (segment.uses) return (plain ? segment.uses.plainClock : segment.uses.clock).spans(from, to);
  const at = segment.declared ? `customers.${segment.id}.uses` : 'customers';
  assume.note(at, 'whenever a channel is open', 'nothing says when customers use the product');
  const spans = offer.channels
    .filter(({ nature }) => nature !== 'self_service')
    .flatMap((channel) => {
      const opening = offer.tiers[0] ? channel.openingFor(segment, offer.tiers[0]) : null;
      return opening ? [(plain ? opening.plainClock : opening.clock).spans(from, to)] : [];
    });
  return union(...spans);
}

function weights(
  from: Minute,
  quarters: number,
  weightAt: (quarter: number, moment: Minute) => number,
): Float64Array {
  return Float64Array.from({ length: quarters }, (_, quarter) => weightAt(quarter, from + quarter * QUARTER));
}

/** The part of each quarter hour that the spans cover. */
function covered(spans: readonly Interval[], from: Minute, quarters: number): Float64Array {
  const parts = new Float64Array(quarters);
  for (const { start, end } of spans) {
    const first = Math.max(0, Math.floor((start - from) / QUARTER));
    for (let quarter = first; quarter < quarters && from + quarter * QUARTER < end; quarter++) {
      const low = Math.max(start, from + quarter * QUARTER);
      const high = Math.min(end, from + (quarter + 1) * QUARTER);
      parts[quarter] = (parts[quarter] ?? 0) + Math.max(0, high - low) / QUARTER;
    }
  }
  return parts;
}
