import type { ChangeReport, PlanReport } from '../../report/types';
import { formatNumber, formatPercent } from '../../support/format';
import { orDash } from '../words/amounts';
import { budgetLines } from '../words/budget';
import { nameOf } from './promises';
import { type DataCell, type DataTable, text } from './types';

/** What is measured of both plans: promises kept, hours of use covered, money and people. */
export function numbersTable(before: PlanReport, after: PlanReport): DataTable {
  return {
    caption: 'Before and after',
    columns: [
      { head: 'What' },
      { head: 'Before', isNumber: true },
      { head: 'After', isNumber: true },
      { head: 'Change' },
    ],
    rows: [...promiseRows(before, after), ...timeRows(before, after), ...budgetRows(before, after)],
    note: 'Shares are simulated with the same contacts in both; ± is the 95% interval of their difference.',
  };
}

function promiseRows(before: PlanReport, after: PlanReport): DataCell[][] {
  const [were, are] = [before.coverage?.promises ?? [], after.coverage?.promises ?? []];
  const keyOf = ({ wait, channel }: (typeof were)[number]): string => `${wait} ${channel}`;
  return [...new Set([...were, ...are].map(keyOf))].map((key) => {
    const [was, is] = [were, are].map((promises) => promises.find((promise) => keyOf(promise) === key));
    const one = is ?? was;
    const share = (promise: typeof was): string => orDash(promise?.expected ?? null, formatPercent);
    const change = after.changes.find(
      ({ kind, at, channel }) =>
        kind === 'coverage' && at === `waits.${one?.wait ?? ''}` && channel === one?.channel,
    );
    return [
      text(`${one ? nameOf(one) : ''} in time`),
      // Of the runs that both had, where they were not run equally often, so that the row adds up.
      text(change?.before ?? share(was)),
      text(change?.after ?? share(is)),
      was && is ? differenceCell(change) : text(was ? 'gone' : 'new'),
    ];
  });
}

function timeRows(before: PlanReport, after: PlanReport): DataCell[][] {
  const [were, are] = [before.coverage?.time ?? [], after.coverage?.time ?? []];
  const keyOf = ({ segment, channel }: (typeof were)[number]): string =>
    `${segment}: hours of use with ${channel}`;
  return [...new Set([...were, ...are].map(keyOf))].map((key) => {
    const [was, is] = [were, are].map((shares) => shares.find((each) => keyOf(each) === key));
    const change = after.changes.find(
      ({ kind, segments, channel, at }) =>
        kind === 'coverage' &&
        at.startsWith('customers.') &&
        channel === is?.channel &&
        segments?.[0] === is?.segment,
    );
    const share = (each: typeof was): string => orDash(each?.share ?? null, formatPercent);
    return [
      text(key),
      text(share(was)),
      text(share(is)),
      was && is ? differenceCell(change) : text(was ? 'gone' : 'new'),
    ];
  });
}

function budgetRows(before: PlanReport, after: PlanReport): DataCell[][] {
  if (!before.coverage || !after.coverage) return [];
  const were = budgetLines(before.coverage.budget, before.currency);
  return budgetLines(after.coverage.budget, after.currency).map(({ name, planned, left, format }) => {
    const was = were.find((line) => line.name === name);
    const change = (planned ?? 0) - (was?.planned ?? 0);
    const over = left !== null && left < 0 ? ', over the limit' : '';
    return [
      text(name),
      text(orDash(was?.planned ?? null, format)),
      { text: orDash(planned, format), ...(over === '' ? {} : { mood: 'bad' as const }) },
      text(
        planned === null
          ? ''
          : `${Math.abs(change) < 0.005 ? 'same' : `${change > 0 ? '+' : ''}${format(change)}`}${over}`,
      ),
    ];
  });
}

/** The difference of two shares in points, or that there is none that can be told from chance. */
function differenceCell(change: ChangeReport | undefined): DataCell {
  const difference = change?.difference;
  if (change === undefined || difference === undefined) return { text: 'same', mood: 'faint' };
  if (!difference.significant) return { text: 'no measurable change', mood: 'faint' };
  const { expected, low, high } = difference;
  const half = Math.max(high - expected, expected - low) * 100;
  const interval = half < 0.05 ? '' : ` ±${formatNumber(half, 1)}`;
  const points = `${expected > 0 ? '+' : ''}${formatNumber(expected * 100, 1)}${interval} points`;
  const moods = { weaker: 'bad', stronger: 'good', neutral: 'faint' } as const;
  return { text: points, mood: moods[change.direction] };
}
