import type { PromiseTally } from './tally';
import type { WaitBucket, WaitDistribution } from './types';

/** Lengths that people speak of, in minutes: no wait, 10 s, 30 s, 1 min … 1 h … 1 d … 2 weeks. */
const EDGES = [
  0,
  1 / 6,
  0.5,
  1,
  2,
  5,
  10,
  30,
  60,
  120,
  240,
  480,
  720,
  1440,
  2880,
  4320,
  7200,
  10_080,
  20_160,
];

/** Fewer than these at either end stand with their neighbours. */
const FEW = 0.005;

/**
 * How the waits of a promise spread over lengths that people speak of, and its own window, which parts those in time
 * from the late ones exactly. The other lengths are met within 2 %, as waits are counted in bins of that width.
 */
export function distributionOf(each: PromiseTally): WaitDistribution {
  const { promise, judged, waits, late, unanswered } = each;
  const n = judged.reduce((sum, count) => sum + count, 0);
  const { within } = promise.plan;
  const windowMinutes =
    typeof within === 'object' && within !== null && within.clock === 'wall' ? within.minutes : null;
  const limits = [...new Set([...EDGES, windowMinutes ?? Infinity, Infinity])].toSorted((a, b) => a - b);
  const lateUpTo = late.countsUpTo(limits);
  const upTo = waits.countsUpTo(limits).map((each, index) => {
    const tooLong = lateUpTo[index] ?? each;
    // A bin across the window has those in time below it and the late ones above.
    return { limit: each.limit, late: tooLong.below / n, inTime: (each.upTo - tooLong.upTo) / n };
  });
  const all = waits.count / n;
  const kept = upTo.filter(({ limit, late: tooLate, inTime }, index) => {
    const isWindow = limit === windowMinutes;
    const before = upTo[index - 1];
    const shareBefore = before ? before.late + before.inTime : 0;
    const isEarly = tooLate + inTime < FEW && !isWindow;
    const isDone = shareBefore > all - FEW && limit !== Infinity && !isWindow;
    return !isEarly && !isDone;
  });
  return { windowMinutes, buckets: differences(kept), unanswered: unanswered / n };
}

/** What each length holds more than the one before; lengths beyond all waits are left out. */
function differences(
  upTo: readonly { readonly limit: number; readonly late: number; readonly inTime: number }[],
): WaitBucket[] {
  return upTo.flatMap(({ limit, late, inTime }, index) => {
    const before = upTo[index - 1] ?? { limit: -Infinity, late: 0, inTime: 0 };
    const bucket = {
      overMinutes: before.limit,
      upToMinutes: limit,
      inTime: inTime - before.inTime,
      late: late - before.late,
    };
    return limit === Infinity && bucket.inTime + bucket.late === 0 ? [] : [bucket];
  });
}
