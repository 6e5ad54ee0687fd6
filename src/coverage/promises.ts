import type { ContactType, DemandModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import { verdictOfShare } from '../support/verdict';
import { verdictOf } from './run';
import { distributionOf } from './distribution';
import type { FurtherTally } from './further';
import type { PromiseTally, SegmentTally } from './tally';
import type { Estimate, FurtherCoverage, PromiseCoverage, SegmentCoverage } from './types';

/** The share of the counted contacts that was kept, by run. */
export function estimateOf(kept: readonly number[], judged: readonly number[]): Estimate {
  const { value, low, high } = shareEstimate(kept, judged);
  return { expected: value, low, high, n: judged.reduce((sum, count) => sum + count, 0) };
}

/** What the runs say of one promise on one channel. */
export function promiseCoverage(
  demand: DemandModel,
  each: PromiseTally,
  judgedWeeks: number,
): PromiseCoverage {
  const { promise, channel, kept, judged, waits, unanswered, missed, withinWindow } = each;
  const share = estimateOf(kept, judged);
  const { n } = share;
  const { reach } = promise;
  const answeredShare = waits.count / n;
  return {
    promise,
    channel,
    kept: share,
    reach,
    verdict: verdictOfShare(reach, { value: share.expected, ...share }),
    waitAtReachMinutes:
      answeredShare < reach - 1e-12 ? Infinity : waits.quantile(Math.min(1, reach / answeredShare)),
    longestWaitMinutes: unanswered > 0 && channel.nature === 'written' ? Infinity : waits.max,
    contactsPerWeek: n / judgedWeeks,
    withinWindow: withinWindow.map((counts) => estimateOf(counts, judged)),
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
  const share = estimateOf(kept, judged);
  return {
    promise,
    channel,
    window,
    kept: share,
    verdict: verdictOf(each),
    perWeek: share.n / judgedWeeks,
    withinWindow: each.withinWindow.map((counts) => estimateOf(counts, judged)),
    closes: [],
    types: typesOf(demand, each),
  };
}

/** What the runs say of all contacts of one segment. */
export function segmentCoverage({ segment, kept, judged }: SegmentTally): SegmentCoverage {
  return { segment, kept: estimateOf(kept, judged), perRun: { kept, judged } };
}

const typesOf = (
  { classes }: DemandModel,
  { promise, channel }: Pick<PromiseTally, 'promise' | 'channel'>,
): readonly ContactType[] =>
  [...new Set(classes.map(({ type }) => type))].filter(
    (type) => type.channel === channel && type.promises.includes(promise),
  );
