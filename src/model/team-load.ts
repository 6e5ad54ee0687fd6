import { clip, union, type Interval } from './calendar/spans';
import type { Block } from './roster';
import type { ContactType, DemandModel, IssueModel, Opening, ServiceModel, TeamModel } from './types';

const WEEK_MINUTES = 7 * 1440;
const QUARTER = 15;
const BLOCK_MINUTES = 60;

type Offer = Pick<ServiceModel, 'channels' | 'segments' | 'tiers' | 'period'>;

/** The plain week's open time of what a team takes, in blocks of up to an hour, with the staff minutes that it could be asked for. */
export type TeamLoad = (takes: TeamModel['takes']) => readonly Block[];

export function teamLoads(offer: Offer, demand: DemandModel | null): TeamLoad {
  const { plainStart } = offer.period;
  const week = { start: plainStart, end: plainStart + WEEK_MINUTES };
  const spansOf = (opening: Opening): readonly Interval[] =>
    clip(opening.plainClock.spans(week.start, week.end), week.start, week.end);
  return (takes) => {
    if (demand === null) return cut(union(...anyOpen(offer).map(spansOf)), plainStart, null);
    const perQuarter = new Float64Array(WEEK_MINUTES / QUARTER);
    const openings = new Set<Opening>();
    for (const [opening, segment, minutes] of workMinutes(demand, takes)) {
      openings.add(opening);
      const curve = demand.plainCurves.get(segment);
      for (let quarter = 0; quarter < perQuarter.length; quarter++) {
        perQuarter[quarter] = (perQuarter[quarter] ?? 0) + (curve?.[quarter] ?? 0) * QUARTER * minutes;
      }
    }
    return cut(union(...Array.from(openings, spansOf)), plainStart, perQuarter);
  };
}

/** Staff minutes per contact of a segment, by the hours in which they are asked for; each pair once. */
function workMinutes(
  { classes }: DemandModel,
  takes: (type: ContactType, issue: IssueModel) => boolean,
): readonly (readonly [Opening, string, number])[] {
  const found = new Map<Opening, Map<string, number>>();
  for (const { type, issues, share, handleMinutes, replies } of classes) {
    if (!issues.some((issue) => takes(type, issue))) continue;
    const opening = type.channel.openingFor(type.segment, type.tier);
    if (opening === null) continue;
    const bySegment = found.get(opening) ?? new Map<string, number>();
    found.set(opening, bySegment);
    const minutes = (share * handleMinutes * replies) / type.channel.fullPace;
    bySegment.set(type.segment.id, (bySegment.get(type.segment.id) ?? 0) + minutes);
  }
  return [...found].flatMap(([opening, bySegment]) =>
    Array.from(bySegment, ([segment, minutes]) => [opening, segment, minutes] as const),
  );
}

/** Without volumes: every hour in which some channel is open. */
function anyOpen({ channels, segments, tiers }: Offer): readonly Opening[] {
  const [tier] = tiers;
  return channels
    .filter(({ nature }) => nature !== 'self_service')
    .flatMap((channel) =>
      segments.flatMap((segment) => (tier ? (channel.openingFor(segment, tier) ?? []) : [])),
    );
}

/** Blocks begin where something opens, so that nobody is on duty for the half hour before it. */
function cut(spans: readonly Interval[], from: number, perQuarter: Float64Array | null): readonly Block[] {
  return spans.flatMap((span) => {
    const blocks: Block[] = [];
    for (let start = span.start - from; start < span.end - from; start += BLOCK_MINUTES) {
      const end = Math.min(start + BLOCK_MINUTES, span.end - from);
      blocks.push({ start, end, load: perQuarter ? loadBetween(perQuarter, start, end) : 0 });
    }
    return blocks;
  });
}

function loadBetween(perQuarter: Float64Array, start: number, end: number): number {
  let sum = 0;
  for (let quarter = Math.floor(start / QUARTER); quarter * QUARTER < end; quarter++) {
    const overlap = Math.min(end, (quarter + 1) * QUARTER) - Math.max(start, quarter * QUARTER);
    sum += ((perQuarter[quarter] ?? 0) * overlap) / QUARTER;
  }
  return sum;
}
