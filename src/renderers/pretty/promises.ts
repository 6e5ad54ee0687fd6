import type { Impression, ImpressionName, PromiseReport } from '../../report/types';
import { formatDuration, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { type Cell, type Column, drawTable } from '../table';
import { wrap } from '../text';
import { type Outcome, outcomeOf } from './verdict';

const signs: Readonly<Record<Outcome, string>> = { kept: '✓', missed: '✗', unsure: '?', 'no-promise': '–' };

const impressions: Readonly<Record<ImpressionName, string>> = {
  'extremely-responsive': 'extremely responsive',
  'same-day': 'same day',
  'next-day': 'next day',
  slower: 'slower than next day',
};

/** Two rows are read faster than a summary of them. */
const fewestGathered = 3;

/** What customers are promised, how it feels to them, and the share that gets it. */
export function renderPromises(
  promises: readonly PromiseReport[],
  isSimulated: boolean,
  width: number,
  paint: Paint,
): string[] {
  if (promises.length === 0) return wrap('Nothing is promised: the plan names no waits.', width);
  const columns: Column[] = [
    { head: '' },
    { head: 'Channel' },
    { head: 'For' },
    { head: 'Within', align: 'right' },
    { head: 'Feels like' },
    ...(isSimulated ? ([{ head: 'In time', align: 'right' }] as const) : []),
    { head: 'Asked', align: 'right' },
  ];
  const rows = gatherKept(promises).map((promise) => promiseRow(promise, isSimulated, paint));
  const outcomes = new Set(promises.map(outcomeOf));
  return [...drawTable(columns, rows, width, paint), ...legend(outcomes, isSimulated, width, paint)];
}

/**
 * One row for the kept issues of a wait where there are several: the row of the least kept one, which says
 * of how many it speaks. What is missed or in doubt keeps a row of its own.
 */
function gatherKept(promises: readonly PromiseReport[]): PromiseReport[] {
  const groupOf = (promise: PromiseReport): string =>
    JSON.stringify([
      promise.wait,
      promise.channel,
      promise.tier,
      promise.issue === undefined,
      outcomeOf(promise),
    ]);
  const keys = promises.map(groupOf);
  return promises.flatMap((promise, index) => {
    const group = promises.filter((_, other) => keys[other] === keys[index]);
    if (outcomeOf(promise) !== 'kept' || group.length < fewestGathered) return [promise];
    if (group[0] !== promise) return [];
    const least = group.reduce((low, other) => ((other.expected ?? 1) < (low.expected ?? 1) ? other : low));
    return [{ ...least, issue: `${String(group.length)} issues, the lowest is ${least.issue ?? ''}` }];
  });
}

function promiseRow(promise: PromiseReport, isSimulated: boolean, paint: Paint): Cell[] {
  const outcome = outcomeOf(promise);
  const style = outcomeStyle(outcome, paint);
  const isPromise = outcome !== 'no-promise';
  return [
    { text: signs[outcome], style },
    { text: promise.channel },
    { text: describeAudience(promise) },
    { text: isPromise ? promise.within : '–' },
    { text: isPromise ? describeImpression(promise.impression) : 'best effort' },
    ...(isSimulated ? [{ text: describeShare(promise), style }] : []),
    { text: isPromise ? formatPercent(promise.reach) : '' },
  ];
}

/** For whom and about what; the wait's own name where neither is said and it says more than the channel. */
function describeAudience({ wait, channel, issue, tier }: PromiseReport): string {
  const parts = [tier, issue].filter((part) => part !== undefined);
  if (parts.length > 0) return parts.join(', ');
  return wait === channel ? 'all' : wait;
}

function describeImpression(impression: Impression | null): string {
  if (impression === null) return '';
  const { typical, worst, worstMinutes } = impression;
  if (typical === worst) return impressions[typical];
  // Beyond the next day customers count days, and so does this.
  const atWorst = worst === 'slower' ? formatDuration(worstMinutes) : impressions[worst];
  return `${impressions[typical]}, at worst ${atWorst}`;
}

/** The share in per cent, and half its interval (the wider half) in points. */
function describeShare({ expected, low, high }: PromiseReport): string {
  if (expected === null) return '';
  if (low === null || high === null) return formatPercent(expected);
  const points = Math.max(high - expected, expected - low) * 100;
  return `${formatPercent(expected)} ±${points.toFixed(1)}`;
}

function outcomeStyle(outcome: Outcome, paint: Paint): (text: string) => string {
  switch (outcome) {
    case 'kept':
      return paint.good;
    case 'missed':
      return paint.bad;
    case 'unsure':
      return paint.unsure;
    case 'no-promise':
      return paint.faint;
  }
}

function legend(outcomes: ReadonlySet<Outcome>, isSimulated: boolean, width: number, paint: Paint): string[] {
  const unsure = isSimulated ? '? too close to call' : '? not simulated';
  const parts = [
    ...(outcomes.has('kept') ? ['✓ kept'] : []),
    ...(outcomes.has('missed') ? ['✗ missed'] : []),
    ...(outcomes.has('unsure') ? [unsure] : []),
    ...(outcomes.has('no-promise') ? ['– no promise'] : []),
    ...(isSimulated ? ['± 95% interval of the simulation'] : []),
  ];
  return wrap(parts.join(' · '), width).map(paint.faint);
}
