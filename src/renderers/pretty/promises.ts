import type {
  ChannelReport,
  CoverageReport,
  Impression,
  ImpressionName,
  PromiseReport,
} from '../../report/types';
import { formatDuration, formatNumber, formatPercent } from '../../support/format';
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

/** What customers are promised, how it feels to them, and the share that gets it. */
export function renderPromises(
  promises: readonly PromiseReport[],
  coverage: Pick<CoverageReport, 'channels' | 'formulas'> | null,
  width: number,
  paint: Paint,
): string[] {
  const isSimulated = coverage !== null;
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
  const rows = promises.map((promise) => promiseRow(promise, isSimulated, paint));
  const outcomes = new Set(promises.map(outcomeOf));
  return [
    ...drawTable(columns, rows, width, paint),
    ...legend(outcomes, isSimulated, width, paint),
    ...(coverage?.formulas ?? []).flatMap((formula) =>
      wrap(describeFormula(formula), width).map(paint.faint),
    ),
    ...(coverage?.channels ?? []).flatMap(describeClosed).flatMap((line) => wrap(line, width)),
  ];
}

/** A second opinion: where a queue stands alone, a formula answers too, more simply. */
const describeFormula = ({ channel, model, share }: CoverageReport['formulas'][number]): string =>
  `By formula (${model}, every hour by itself, people at their mean): ${channel} ${formatPercent(share)} in time`;

/** What a promise never counts: contacts that found the channel closed. One in two weeks or fewer is no news. */
function describeClosed({ channel, contacts, turnedAway, messages, calledBack }: ChannelReport): string[] {
  const share = calledBack === null ? '' : `; ${formatPercent(calledBack)} of them are called back in time`;
  return [
    ...(turnedAway < 0.5
      ? []
      : [
          `${formatNumber(turnedAway)} of ${formatNumber(contacts)} contacts a week find ${channel} closed and are turned away.`,
        ]),
    ...(messages < 0.5
      ? []
      : [
          `${formatNumber(messages)} of ${formatNumber(contacts)} contacts a week leave a message on ${channel}${share}.`,
        ]),
  ];
}

function promiseRow(promise: PromiseReport, isSimulated: boolean, paint: Paint): Cell[] {
  const outcome = outcomeOf(promise);
  const style = outcomeStyle(outcome, paint);
  const isPromise = outcome !== 'no-promise';
  return [
    { text: signs[outcome], style },
    { text: promise.channel },
    { text: promise.selects === '' ? 'all' : promise.selects },
    { text: isPromise ? promise.within : '–' },
    { text: isPromise ? describeImpression(promise.impression) : 'best effort' },
    ...(isSimulated ? [{ text: describeShare(promise), style }] : []),
    { text: isPromise ? formatPercent(promise.reach) : '' },
  ];
}

function describeImpression(impression: Impression | null): string {
  if (impression === null) return '';
  const { typical, worst, worstMinutes } = impression;
  if (typical === worst) return impressions[typical];
  // Beyond the next day customers count days, and so does this.
  const atWorst = worst === 'slower' ? formatDuration(worstMinutes) : impressions[worst];
  return `${impressions[typical]}, at worst ${atWorst}`;
}

/**
 * The share in per cent, and half its interval (the wider half) in points. Where half the interval would reach over
 * 100 %, as with few contacts, its lower end says it better.
 */
function describeShare({ expected, low, high }: PromiseReport): string {
  if (expected === null) return '';
  if (low === null || high === null) return formatPercent(expected);
  const half = Math.max(high - expected, expected - low);
  if (expected + half > 1 && half >= 0.0005) return `${formatPercent(expected)}, from ${formatPercent(low)}`;
  return `${formatPercent(expected)} ±${(half * 100).toFixed(1)}`;
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
    ...(isSimulated ? ['± 95% interval'] : []),
  ];
  return wrap(parts.join(' · '), width).map(paint.faint);
}
