import type { ChannelModel, PromiseModel, SegmentModel } from '../../model/types';
import { shareDifference, shareEstimate } from '../../simulation/statistics';
import type { Estimate } from '../types';
import type { PromiseDetail, SegmentDetail } from './tally';

/** One promise as each segment meets it (principle 65): a good mean may hide who pays for it. Shares 0 to 1. */
export interface LedgerEntry {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  /** The least first. */
  readonly segments: readonly { readonly segment: SegmentModel; readonly kept: Estimate }[];
  /** The segment that gets surely less than all others together; null where there is none. */
  readonly worst: SegmentModel | null;
}

/** Who gets how much of a promise. */
export function ledgerOf({ promise, channel, segments }: PromiseDetail): LedgerEntry {
  const judged = segments.filter((each) => sum(each.judged) > 0);
  const shares = judged
    .map((each) => {
      const { value, low, high } = shareEstimate(each.kept, each.judged);
      return { each, segment: each.segment, kept: { expected: value, low, high, n: sum(each.judged) } };
    })
    .toSorted((a, b) => a.kept.expected - b.kept.expected);
  const [least] = shares;
  const isWorst = least !== undefined && isBelow(least.each, judged);
  return {
    promise,
    channel,
    segments: shares.map(({ segment, kept }) => ({ segment, kept })),
    worst: isWorst ? least.segment : null,
  };
}

/**
 * Held against the others in the same runs, so that what a run does to all alike is no difference. The least of many is
 * picked, so that the interval allows for as many comparisons (Bonferroni).
 */
function isBelow(own: SegmentDetail, all: readonly SegmentDetail[]): boolean {
  const others = all.filter((each) => each !== own);
  if (others.length === 0) return false;
  const together = (of: 'kept' | 'judged'): readonly number[] =>
    own[of].map((_, run) => others.reduce((total, each) => total + (each[of][run] ?? 0), 0));
  return (
    shareDifference(own, { kept: together('kept'), judged: together('judged') }, 1 - 0.05 / all.length).high <
    0
  );
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
