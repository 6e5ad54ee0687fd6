import type { ChannelModel, DemandModel, PromiseModel, ServiceModel } from '../../model/types';
import type { ServiceLevels } from '../../queueing/erlang-a';
import { binomialEstimate } from '../../simulation/statistics';
import type { DetailTally, PromiseDetail, ReopeningTally } from './tally';

/** How a promise fares from day to day and from week to week; shares 0 to 1. */
export interface Spread {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  readonly days: Percentiles;
  readonly weeks: Percentiles;
  /** The hour of the week that is surely the worst, however few come in it; null where nothing is missed. */
  readonly worstHour: { readonly hour: number; readonly share: number } | null;
}

/** Of the days, or weeks, in which contacts of a promise came. */
export interface Percentiles {
  readonly n: number;
  readonly worst: number;
  /** Undercut by one in twenty. */
  readonly p5: number;
  readonly p50: number;
  /** Share of them below `reach`. */
  readonly below: number;
}

export function spreadOf({
  promise,
  channel,
  dayKept,
  dayJudged,
  hourKept,
  hourJudged,
}: PromiseDetail): Spread {
  return {
    promise,
    channel,
    days: percentiles(dayKept, dayJudged, promise.reach),
    weeks: percentiles(sevens(dayKept), sevens(dayJudged), promise.reach),
    worstHour: worstHour(hourKept, hourJudged),
  };
}

const sevens = (days: readonly number[]): readonly number[] =>
  Array.from({ length: days.length / 7 }, (_, week) =>
    days.slice(7 * week, 7 * week + 7).reduce((sum, count) => sum + count, 0),
  );

function percentiles(kept: readonly number[], judged: readonly number[], reach: number): Percentiles {
  const shares = judged
    .flatMap((count, index) => (count > 0 ? [(kept[index] ?? 0) / count] : []))
    .toSorted((a, b) => a - b);
  const at = (p: number): number => nearestRank(shares, p);
  return {
    n: shares.length,
    worst: at(0),
    p5: at(0.05),
    p50: at(0.5),
    below: shares.filter((share) => share < reach - 1e-12).length / shares.length,
  };
}

/** The smallest value that a share p of all values does not exceed; of none, NaN. */
function nearestRank(ascending: readonly number[], p: number): number {
  return ascending[Math.max(1, Math.ceil(p * ascending.length - 1e-9)) - 1] ?? NaN;
}

/** Ranked by the upper end of the exact interval, so that no hour stands out by one unlucky contact. */
function worstHour(kept: Float64Array, judged: Float64Array): Spread['worstHour'] {
  let worst: { readonly hour: number; readonly share: number; readonly high: number } | null = null;
  for (let hour = 0; hour < judged.length; hour++) {
    const count = judged[hour] ?? 0;
    const inTime = kept[hour] ?? 0;
    if (inTime >= count) continue;
    const { value, high } = binomialEstimate(inTime, count);
    if (worst === null || high < worst.high) worst = { hour, share: value, high };
  }
  return worst && { hour: worst.hour, share: worst.share };
}

/** The four definitions of service level for one live promise, simulated. */
export interface ServiceLevelSet {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  /** `ofPatient` is null where the promise is so much longer than patience that hardly anybody stays to tell. */
  readonly levels: Omit<ServiceLevels, 'ofPatient'> & { readonly ofPatient: number | null };
}

/** Patiences in a row after which one in twenty still waits. */
const MOST_PATIENCES = 3;

/** Null for written channels. */
export function levelsOf({ classes }: DemandModel, each: PromiseDetail): ServiceLevelSet | null {
  const { promise, channel, judged, kept, answered, gaveUpEarly, patient } = each;
  if (channel.nature !== 'live') return null;
  const patiences = classes.flatMap(({ type, patienceMinutes }) =>
    type.channel === channel && patienceMinutes !== null ? [patienceMinutes] : [],
  );
  const { within } = promise.plan;
  const window = typeof within === 'object' && within?.clock === 'wall' ? within.minutes : Infinity;
  const isTold = patiences.length === 0 || window <= MOST_PATIENCES * Math.min(...patiences);
  return {
    promise,
    channel,
    levels: {
      ofOffered: kept / judged,
      withoutShortAbandons: judged > gaveUpEarly ? kept / (judged - gaveUpEarly) : 0,
      ofAnswered: answered > 0 ? kept / answered : 0,
      ofPatient: isTold ? Math.min(1, patient / judged) : null,
    },
  };
}

/** How long it takes to clear what waits when people come back; minutes. */
export interface Clearing extends Pick<ReopeningTally, 'channel' | 'opensAt' | 'closedMinutes'> {
  /** Contacts waiting, in the mean. */
  readonly waiting: number;
  /** Means only, the oldest first: Infinity where it never gets done, null where no formula applies. */
  readonly fluidMinutes: number | null;
  /** Until the last of them has its answer; Infinity where it had none when the run ended. */
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  readonly longestMinutes: number;
}

/** Null where nothing was simulated. */
export function clearingOf(
  { channel, opensAt, closedMinutes, waiting, clearedAfter }: ReopeningTally,
  fluidMinutes: number | null,
): Clearing | null {
  const n = waiting.length;
  if (n === 0) return null;
  const ascending = clearedAfter.toSorted((a, b) => a - b);
  return {
    channel,
    opensAt,
    closedMinutes,
    waiting: waiting.reduce((sum, count) => sum + count, 0) / n,
    fluidMinutes,
    p50Minutes: nearestRank(ascending, 0.5),
    p90Minutes: nearestRank(ascending, 0.9),
    longestMinutes: nearestRank(ascending, 1),
  };
}

/** How long the written contacts of a priority wait for their answer; minutes. */
export interface PriorityWaits {
  readonly name: string;
  /** Contacts, over all runs. */
  readonly answered: number;
  readonly p50Minutes: number;
  readonly p95Minutes: number;
  readonly longestMinutes: number;
  /** Unanswered when the run ended though due, or a week old; over all runs. */
  readonly neverAnswered: number;
}

/** Only the priorities that written contacts have. */
export function priorityWaits({ priorities }: ServiceModel, tally: DetailTally): readonly PriorityWaits[] {
  return tally.priorities.flatMap(({ waits, neverAnswered }, index) =>
    waits.count + neverAnswered === 0
      ? []
      : [
          {
            name: priorities[index] ?? '',
            answered: waits.count,
            p50Minutes: waits.quantile(0.5),
            p95Minutes: waits.quantile(0.95),
            longestMinutes: waits.max,
            neverAnswered,
          },
        ],
  );
}
