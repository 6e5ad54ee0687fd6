import type {
  ChannelReport,
  CoverageReport,
  Impression,
  ImpressionName,
  PromiseReport,
} from '../../report/types';
import { formatDuration, formatList, formatNumber, formatPercent } from '../../support/format';
import { type Outcome, outcomeOf } from './verdict';

export const outcomeSigns: Readonly<Record<Outcome, string>> = {
  kept: '✓',
  missed: '✗',
  unsure: '?',
  'no-promise': '–',
};

const impressions: Readonly<Record<ImpressionName, string>> = {
  'extremely-responsive': 'extremely responsive',
  'same-day': 'same day',
  'next-day': 'next day',
  slower: 'slower than next day',
};

/** How a wait feels to customers: usually, and at worst. Empty where it is not known. */
export function describeImpression(impression: Impression | null): string {
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
export function describeShare({
  expected,
  low,
  high,
}: Pick<PromiseReport, 'expected' | 'low' | 'high'>): string {
  if (expected === null) return '';
  if (low === null || high === null) return formatPercent(expected);
  const half = Math.max(high - expected, expected - low);
  if (expected + half > 1 && half >= 0.0005) return `${formatPercent(expected)}, from ${formatPercent(low)}`;
  return `${formatPercent(expected)} ±${(half * 100).toFixed(1)}`;
}

/** What names a promise: its channel, and whom it is for. */
type PromiseName = Pick<PromiseReport, 'channel' | 'selects'>;

/** A promise within a sentence. */
export const promiseInWords = ({ channel, selects }: PromiseName): string =>
  selects === '' ? channel : `${channel} (${selects})`;

/** The name of the promise with an id, on a channel or on all of its channels; its id where nothing else is known of it. */
export function promiseOf(
  promises: readonly PromiseReport[],
  { wait, channel }: { readonly wait: string; readonly channel?: string },
): PromiseName {
  const own = promises.filter(
    (each) => each.wait === wait && (channel === undefined || each.channel === channel),
  );
  return {
    channel: own.length === 0 ? wait : formatList(own.map((each) => each.channel)),
    selects: own[0]?.selects ?? '',
  };
}

/** What is promised beyond the first answer, with the share that gets it. */
export function describeFurther(further: CoverageReport['further'][number]): string {
  const { window, within, reach } = further;
  const what = window === 'resolve_within' ? 'solved' : 'each further reply';
  const share = `${describeShare(further)} (asked: ${formatPercent(reach)})`;
  return `${outcomeSigns[outcomeOf(further)]} ${promiseInWords(further)}, ${what} within ${within}: ${share}`;
}

/** A second opinion: where a queue stands alone, a formula answers too, more simply. */
export const describeFormula = ({ channel, model, share }: CoverageReport['formulas'][number]): string =>
  `By formula (${model}, every hour by itself, people at their mean): ${channel} ${formatPercent(share)} in time`;

/** What a promise never counts: contacts that found the channel closed. One in two weeks or fewer is no news. */
export function describeClosed({
  channel,
  contacts,
  turnedAway,
  messages,
  calledBack,
}: ChannelReport): string[] {
  const share = calledBack === null ? '' : `; ${formatPercent(calledBack)} of them are called back in time`;
  // Of few, whole numbers would make all of nearly all.
  const count = (value: number): string => formatNumber(value, contacts < 20 ? 1 : 0);
  return [
    ...(turnedAway < 0.5
      ? []
      : [
          `${count(turnedAway)} of ${count(contacts)} contacts a week find ${channel} closed and are turned away.`,
        ]),
    ...(messages < 0.5
      ? []
      : [`${count(messages)} of ${count(contacts)} contacts a week leave a message on ${channel}${share}.`]),
  ];
}

/** What the signs and numbers of a table of promises mean, in one line. */
export function outcomeLegend(
  promises: readonly Pick<PromiseReport, 'within' | 'reach' | 'expected' | 'low' | 'high'>[],
  isSimulated: boolean,
): string {
  const outcomes = new Set(promises.map(outcomeOf));
  const unsure = isSimulated ? '? not decided at this length' : '? not simulated';
  const parts = [
    ...(outcomes.has('kept') ? ['✓ kept'] : []),
    ...(outcomes.has('missed') ? ['✗ missed'] : []),
    ...(outcomes.has('unsure') ? [unsure] : []),
    ...(outcomes.has('no-promise') ? ['– no promise'] : []),
    ...(isSimulated ? ['± 95% interval'] : []),
  ];
  return parts.join(' · ');
}
