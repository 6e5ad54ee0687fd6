import { DEFAULTS } from '../plan/assumptions';
import type { Plan } from '../plan/schema';
import { arrivingShare, contactsPerWeekOf, segmentShares } from './asked';
import type { Interval } from './calendar/spans';
import { union } from './calendar/spans';
import { zone, type Minute } from './calendar/zones';
import { comesBy, contactTypes } from './contact-types';
import type { Assuming } from './context';
import { isHoliday } from './openings';
import type { HolidayDates } from './context';
import type {
  ChannelModel,
  ContactType,
  DemandClass,
  DemandModel,
  IssueModel,
  SegmentModel,
  ServiceModel,
} from './types';

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
  const shares = segmentShares(offer.segments, assume);
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
    variation: assume.or(source.plan.demand?.variation, 'demand.variation', DEFAULTS.variation),
    curves,
    plainCurves,
    classes: demandClasses(offer, contactsPerWeek, shares, assume),
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
  const place = { id: segment.id, zoneId: segment.zoneId, plan: segment.plan };
  const own = segment.plan.holidays;
  const calm = own?.length
    ? assume.or(plan.demand?.on_holidays, 'demand.on_holidays', DEFAULTS.onHolidays)
    : 1;
  const base = curve
    ? weights(earliest, quarters, (_, moment) => {
        const { weekday, minuteOfDay } = local.toLocal(moment);
        return curve[weekday * 24 + Math.floor(minuteOfDay / 60)] ?? 0;
      })
    : covered(busySpans(offer, segment, earliest, latest, false, assume), earliest, quarters);
  if (calm === 1 || !own?.length) return base;
  return base.map((weight, quarter) => {
    const { date } = local.toLocal(earliest + quarter * QUARTER);
    return isHoliday(own, place, date, holidays) ? weight * calm : weight;
  });
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

function demandClasses(
  offer: Offer,
  contactsPerWeek: number,
  shares: readonly number[],
  assume: Assuming,
): readonly DemandClass[] {
  const segmentShare = new Map(offer.segments.map(({ id }, index) => [id, shares[index] ?? 0]));
  const classes = new Map<string, DemandClass>();
  for (const type of contactTypes(offer)) {
    for (const issue of type.issues) {
      const share =
        issue.share * (type.segment.tierShares[type.tier.index] ?? 0) * mixShare(offer, type, issue);
      const arriving = share * arrivingShare(issue, type.channel.nature === 'written', assume);
      if (arriving <= 0) continue;
      const work = workOf(type.channel, issue, assume);
      const { handleMinutes, handleCv, replies } = work;
      const parts = [
        type.segment.id,
        type.tier.id,
        type.channel.id,
        type.issues[0]?.id,
        handleMinutes,
        handleCv,
        replies,
      ];
      const id = parts.join('/');
      const sum = (classes.get(id)?.share ?? 0) + arriving;
      const perWeek = contactsPerWeek * (segmentShare.get(type.segment.id) ?? 0) * sum;
      classes.set(id, { id, type, share: sum, contactsPerWeek: perWeek, ...work });
    }
  }
  return [...classes.values()];
}

/** The share of an issue's contacts that come by a channel: its own mix, else evenly; within what the tier is entitled to. */
function mixShare({ channels }: Offer, { channel, tier }: ContactType, issue: IssueModel): number {
  const open = channels.filter(
    (each) => each.nature !== 'self_service' && tier.takes(each.id) && comesBy(issue, each),
  );
  const mix = issue.plan.channels;
  if (!mix) return 1 / open.length;
  const total = open.reduce((sum, { id }) => sum + (mix[id] ?? 0), 0);
  return total > 0 ? (mix[channel.id] ?? 0) / total : 0;
}

type Work = Pick<DemandClass, 'handleMinutes' | 'handleCv' | 'replies' | 'patienceMinutes'>;

function workOf(channel: ChannelModel, issue: IssueModel, assume: Assuming): Work {
  const at = `channels.${channel.id}`;
  const own = typeof issue.plan.handle === 'object' ? issue.plan.handle?.[channel.id] : issue.plan.handle;
  const written = channel.nature === 'written';
  const fallback = written
    ? DEFAULTS.handleWritten
    : channel.kind === 'chat'
      ? DEFAULTS.handleChat
      : DEFAULTS.handlePhone;
  return {
    handleMinutes: own ?? assume.or(channel.plan.handle, `${at}.handle`, fallback),
    handleCv: issue.plan.handle_cv ?? assume.or(channel.plan.handle_cv, `${at}.handle_cv`, DEFAULTS.handleCv),
    replies: written ? (issue.plan.replies ?? 1) : 1,
    patienceMinutes: written ? null : assume.or(channel.plan.patience, `${at}.patience`, DEFAULTS.patience),
  };
}
