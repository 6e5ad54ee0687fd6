import type { Coverage, RunCounts, TimeCoverage } from '../coverage/types';
import { selectsOf } from '../model/selects';
import { shareDifference, shareEstimate } from '../simulation/statistics';
import { formatPercent } from '../support/format';
import type { Change, Difference, Side } from './types';
import { windowText } from './words';

/** Shares of time that differ by less are rounding; a smaller difference of simulated shares helps nobody. */
const LEAST_SHARE = 0.0005;

/**
 * What customers get of it: hours of use that are covered, promises that are kept. Both plans were simulated with the
 * same chance, so that replication stands against replication; where the interval of the difference holds zero, there
 * is no measurable change.
 */
export function coverageChanges(before: Side, after: Side): readonly Change[] {
  if (!before.coverage || !after.coverage) return [];
  return [...timeChanges(before.coverage, after.coverage), ...keptChanges(before.coverage, after)];
}

/** The difference of two simulated shares, replication by replication as far as both were run; null where one is of nothing. */
export function pairedDifference(after: RunCounts, before: RunCounts): Difference | null {
  const runs = Math.min(after.judged.length, before.judged.length);
  const [ours, theirs] = [firstRuns(after, runs), firstRuns(before, runs)];
  if (![ours, theirs].every(({ judged }) => judged.some((count) => count > 0))) return null;
  const { value, low, high } = shareDifference(ours, theirs);
  const significant = (low > 0 || high < 0) && Math.abs(value) >= LEAST_SHARE;
  return { expected: value, low, high, significant };
}

const firstRuns = ({ kept, judged }: RunCounts, runs: number): RunCounts => ({
  kept: kept.slice(0, runs),
  judged: judged.slice(0, runs),
});

/** The share in the runs that both plans had, so that before, after and change add up. */
function pairedText(of: RunCounts, other: RunCounts): string {
  const { kept, judged } = firstRuns(of, Math.min(of.judged.length, other.judged.length));
  return formatPercent(shareEstimate(kept, judged).value);
}

function timeChanges(before: Coverage, after: Coverage): readonly Change[] {
  const isSame = (one: TimeCoverage) => (other: TimeCoverage) =>
    one.segment.id === other.segment.id && one.channel.id === other.channel.id;
  return before.time.flatMap((was): Change[] => {
    const is = after.time.find(isSame(was));
    const amount = (is?.share ?? 0) - was.share;
    // What became of a channel or segment that is gone is told by itself.
    if (!is || Math.abs(amount) < LEAST_SHARE) return [];
    const { segment, channel } = was;
    return [
      {
        kind: 'coverage',
        at: `customers.${segment.id}.uses`,
        path: segment.declared ? ['customers', segment.id, 'uses'] : [],
        direction: amount < 0 ? 'weaker' : 'stronger',
        message: `${channel.id} covers ${formatPercent(is.share)} of the hours in which ${segment.id} use the product, not ${formatPercent(was.share)}`,
        before: formatPercent(was.share),
        after: formatPercent(is.share),
        amount,
        unit: 'share',
        segments: [segment.id],
        channel: channel.id,
        difference: { expected: amount, low: amount, high: amount, significant: true },
      },
    ];
  });
}

function keptChanges(before: Coverage, { coverage, model }: Side): readonly Change[] {
  return before.promises.flatMap((was): Change[] => {
    const is = coverage?.promises.find(
      ({ promise, channel }) => promise.id === was.promise.id && channel.id === was.channel.id,
    );
    const difference = is && pairedDifference(is.perRun, was.perRun);
    // Not even chance differed: nothing that this promise hangs on has changed.
    if (!difference || (difference.low === 0 && difference.high === 0)) return [];
    const place = model.promises.find(({ id }) => id === was.promise.id);
    const [wasText, isText] = [pairedText(was.perRun, is.perRun), pairedText(is.perRun, was.perRun)];
    const selected = selectsOf(was.promise.plan);
    const whose = `${was.channel.id}${selected === '' ? '' : ` (${selected})`}`;
    const isSame = windowText(was.promise.plan.within) === windowText(is.promise.plan.within);
    return [
      {
        kind: 'coverage',
        at: was.promise.at,
        path: place?.path ?? [],
        direction: directionOf(difference, isSame),
        message: difference.significant
          ? `${whose}: ${isText} in time, not ${wasText}${isSame ? '' : `, of another promise (${windowText(is.promise.plan.within)}, not ${windowText(was.promise.plan.within)})`}`
          : `${whose}: no measurable change in the share in time (${isText})`,
        before: wasText,
        after: isText,
        amount: difference.expected,
        unit: 'share',
        channel: was.channel.id,
        difference,
      },
    ];
  });
}

/** More is kept of a promise that is easier: that is not better. */
function directionOf({ significant, expected }: Difference, isSamePromise: boolean): Change['direction'] {
  if (!significant || (expected > 0 && !isSamePromise)) return 'neutral';
  return expected < 0 ? 'weaker' : 'stronger';
}
