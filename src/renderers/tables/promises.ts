import type { CoverageReport, PromiseReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import { describeImpression, describeShare } from '../words/promises';
import { type Outcome, outcomeOf } from '../words/verdict';
import { type CellMood, type DataCell, type DataTable, text } from './types';

export const outcomeMoods: Readonly<Record<Outcome, CellMood>> = {
  kept: 'good',
  missed: 'bad',
  unsure: 'unsure',
  'no-promise': 'faint',
};

/** What customers are promised, what becomes of it, and how it feels to them. */
export function promisesTable(promises: readonly PromiseReport[], isSimulated: boolean): DataTable {
  const simulated = isSimulated ? [{ head: 'In time', isNumber: true }] : [];
  return {
    caption: 'What is promised, and the share of contacts that get it',
    columns: [
      { head: 'Promise' },
      { head: 'Verdict' },
      { head: 'Within', isNumber: true },
      ...simulated,
      { head: 'Asked', isNumber: true },
      { head: 'Feels like' },
    ],
    rows: promises.map((promise) => promiseRow(promise, isSimulated)),
    ...(isSimulated
      ? { note: '± is the 95% interval of the simulation, in points; “from” is where it begins.' }
      : {}),
  };
}

/** A promise by its channel and whom it is for. */
export const nameOf = ({ channel, selects }: Pick<PromiseReport, 'channel' | 'selects'>): string =>
  selects === '' ? channel : `${channel}: ${selects}`;

/** With its window too, where no column of its own shows it. */
export const nameWithin = (promise: Pick<PromiseReport, 'channel' | 'selects' | 'within'>): string =>
  `${nameOf(promise)} within ${promise.within}`;

function promiseRow(promise: PromiseReport, isSimulated: boolean): DataCell[] {
  const outcome = outcomeOf(promise);
  const { within, reach, expected, impression } = promise;
  const isPromise = outcome !== 'no-promise';
  const meter = expected === null ? {} : { meter: { share: expected, asked: reach } };
  return [
    text(nameOf(promise)),
    { text: verdictWord(outcome, isSimulated), mood: outcomeMoods[outcome] },
    text(isPromise ? within : '–'),
    ...(isSimulated ? [{ text: isPromise ? describeShare(promise) : '–', ...meter }] : []),
    text(isPromise ? formatPercent(reach) : '–'),
    text(isPromise ? describeImpression(impression) : 'best effort'),
  ];
}

function verdictWord(outcome: Outcome, isSimulated: boolean): string {
  const words: Readonly<Record<Outcome, string>> = {
    kept: '✓ kept',
    missed: '✗ missed',
    unsure: isSimulated ? '? not decided at this length' : '? not simulated',
    'no-promise': '– no promise',
  };
  return words[outcome];
}

/** The part of the hours in which customers use the product that each channel is open: a row a segment. */
export function openTimeTable({ time }: Pick<CoverageReport, 'time'>): DataTable {
  const channels = [...new Set(time.map(({ channel }) => channel))];
  const segments = [...new Set(time.map(({ segment }) => segment))];
  const shareOf = (segment: string, channel: string): DataCell => {
    const share = time.find((each) => each.segment === segment && each.channel === channel)?.share;
    if (share === undefined) return text('–');
    return { text: formatPercent(share), ...(share < 0.5 ? { mood: 'unsure' as const } : {}) };
  };
  return {
    caption: 'Share of the hours in which customers use the product that somebody answers',
    columns: [{ head: 'Customers' }, ...channels.map((head) => ({ head, isNumber: true }))],
    rows: segments.map((segment) => [text(segment), ...channels.map((channel) => shareOf(segment, channel))]),
  };
}
