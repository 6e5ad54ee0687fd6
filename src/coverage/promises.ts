import type { ContactType, DemandModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import { verdictOf } from './run';
import { distributionOf } from './distribution';
import type { FurtherTally } from './further';
import type { PromiseTally, SegmentTally } from './tally';
import type { FurtherCoverage, PromiseCoverage, SegmentCoverage } from './types';

/** What the runs say of one promise on one channel. */
export function promiseCoverage(
  demand: DemandModel,
  each: PromiseTally,
  judgedWeeks: number,
): PromiseCoverage {
  const { promise, channel, kept, judged, waits, unanswered, missed, withinWindow } = each;
  const n = judged.reduce((sum, count) => sum + count, 0);
  const { value, low, high } = shareEstimate(kept, judged);
  const { reach } = promise;
  const answeredShare = waits.count / n;
  return {
    promise,
    channel,
    kept: { expected: value, low, high, n },
    reach,
    verdict: verdictOf(each),
    waitAtReachMinutes:
      answeredShare < reach - 1e-12 ? Infinity : waits.quantile(Math.min(1, reach / answeredShare)),
    longestWaitMinutes: unanswered > 0 && channel.nature === 'written' ? Infinity : waits.max,
    contactsPerWeek: n / judgedWeeks,
    withinWindow: withinWindow.map((counts) => {
      const estimate = shareEstimate(counts, judged);
      return { expected: estimate.value, low: estimate.low, high: estimate.high, n };
    }),
    distribution: distributionOf(each),
    closes: [],
    worstHours: Array.from(missed, (count, hour) => ({ hour, missedPerWeek: count / judgedWeeks }))
      .filter(({ missedPerWeek }) => missedPerWeek > 0)
      .toSorted((a, b) => b.missedPerWeek - a.missedPerWeek || a.hour - b.hour),
    types: typesOf(demand, each),
    perRun: { kept, judged },
  };
}

/** What the runs say of a promise beyond the first answer. */
export function furtherCoverage(
  demand: DemandModel,
  each: FurtherTally,
  judgedWeeks: number,
): FurtherCoverage {
  const { promise, channel, window, kept, judged } = each;
  const n = judged.reduce((sum, count) => sum + count, 0);
  const { value, low, high } = shareEstimate(kept, judged);
  return {
    promise,
    channel,
    window,
    kept: { expected: value, low, high, n },
    verdict: verdictOf(each),
    perWeek: n / judgedWeeks,
    withinWindow: each.withinWindow.map((counts) => {
      const estimate = shareEstimate(counts, judged);
      return { expected: estimate.value, low: estimate.low, high: estimate.high, n };
    }),
    closes: [],
    types: typesOf(demand, each),
  };
}

/** What the runs say of all contacts of one segment. */
export function segmentCoverage({ segment, kept, judged }: SegmentTally): SegmentCoverage {
  const { value, low, high } = shareEstimate(kept, judged);
  const n = judged.reduce((sum, count) => sum + count, 0);
  return { segment, kept: { expected: value, low, high, n }, perRun: { kept, judged } };
}

const typesOf = (
  { classes }: DemandModel,
  { promise, channel }: Pick<PromiseTally, 'promise' | 'channel'>,
): readonly ContactType[] =>
  [...new Set(classes.map(({ type }) => type))].filter(
    (type) => type.channel === channel && type.promises.includes(promise),
  );
