import type { CoverageReport, EffortReport, OpinionReport, PromiseReport } from '../../report/types';
import { formatMoney, formatNumber, formatPercent } from '../../support/format';
import { promiseOf } from '../words/promises';
import { nameOf } from './promises';
import { columnsOf, type DataCell, type DataTable, text } from './types';

const minutes = (value: number): string => formatNumber(value, value < 10 ? 1 : 0);

/** From here on customers spend noticeably more of their time than the staff, and from there on far too much. */
const unequal = 1.05;
const veryUnequal = 2;

const PARTS = [
  ['Self-help', 'selfHelpMinutes'],
  ['Menu', 'callTreeMinutes'],
  ['Queue', 'queueMinutes'],
  ['Talk', 'talkMinutes'],
  ['Retelling', 'retellingMinutes'],
  ['Customer', 'customerMinutes'],
] as const;

/** Whose time it takes, issue by issue; parts that nobody has are left out. */
export function timeInequalityTable({
  timeInequality: { issues, all },
}: Pick<CoverageReport, 'timeInequality'>): DataTable {
  const parts = PARTS.filter(
    ([, key]) => key === 'customerMinutes' || issues.some((issue) => issue[key] > 0),
  );
  const row = (name: string, effort: EffortReport, isLeast: boolean): DataCell[] => [
    text(name),
    ...parts.map(([, key]) => text(minutes(effort[key]))),
    text(minutes(effort.staffMinutes)),
    ratioCell(effort, isLeast),
  ];
  const isLeast = issues.some(({ declared }) => !declared);
  return {
    caption: 'Whose time a contact takes',
    columns: columnsOf('Minutes', ...parts.map(([head]) => head), 'Staff', 'Ratio'),
    rows: [
      ...issues.map((each) => row(each.issue, each, !each.declared)),
      ...(issues.length > 1 ? [row('all', all, isLeast)] : []),
    ],
    note: [
      'Of one contact in the mean; the ratio is the customer’s minutes to those of the staff. Waiting for a written answer, and writing, are not counted.',
      ...(isLeast ? ['≥ at least: the plan does not say what else it takes customers (effort).'] : []),
    ].join(' '),
  };
}

function ratioCell({ ratio }: EffortReport, isLeast: boolean): DataCell {
  if (ratio === null) return text('–');
  const cell = text(`${isLeast ? '≥ ' : ''}${formatNumber(ratio, 1)}`);
  if (ratio <= unequal) return cell;
  return { ...cell, mood: ratio > veryUnequal ? 'bad' : 'unsure' };
}

const MONTHS = [0, 3, 6, 9, 12];

/** What a year of growth does if nothing else changes. */
export function growthTable(
  { growth, promises }: Pick<CoverageReport, 'growth' | 'promises'>,
  currency: string | null,
): DataTable {
  const failing = (month: number | null, isWritten: boolean): DataCell => {
    if (month === null) return text(isWritten ? 'later and later' : 'not in a year');
    const latest = isWritten ? ' at the latest' : '';
    return { text: month === 0 ? 'now' : `month ${String(month)}${latest}`, mood: 'bad' };
  };
  const row = (
    name: string,
    values: readonly number[] | null,
    format: (value: number) => string,
    month: number | null,
    isWritten = false,
  ): DataCell[] => [
    text(name),
    ...MONTHS.map((at) => {
      const value = values?.[at];
      return text(value === undefined ? '–' : format(value));
    }),
    failing(month, isWritten),
  ];
  const cash = growth?.cash ?? null;
  return {
    caption: 'A year of growth, if nothing else changes',
    columns: columnsOf(
      'By formula',
      'Now',
      ...MONTHS.slice(1).map((month) => `Month ${String(month)}`),
      'Fails in',
    ),
    rows: [
      ...(growth?.promises ?? []).map(({ month, shares, by, ...promise }) =>
        row(
          nameOf(promiseOf(promises, promise)),
          shares,
          (share) => formatPercent(share, 0),
          month,
          by === 'throughput',
        ),
      ),
      ...(cash === null
        ? []
        : [row('money a month', cash.planned, (money) => formatMoney(money, currency ?? ''), cash.month)]),
    ],
    note: 'Live: the simulated share of now, less what Erlang A says that growth takes. Written: the month from which more work comes than can be done. Answers come later and later before that, which no formula here tells: a scenario with that many contacts does.',
  };
}

/** Formulas beside the simulation of one promise, where both apply. */
export function opinionTable(
  { simulated, low, high, others, ...promise }: OpinionReport,
  promises: readonly PromiseReport[],
): DataTable {
  const name = nameOf(promiseOf(promises, promise));
  const range = `95% interval ${formatPercent(low)} to ${formatPercent(high)}`;
  return {
    caption: `${name}: who says how much is in time`,
    columns: [{ head: name }, { head: 'In time', isNumber: true }, { head: 'Note' }],
    rows: [
      [text('simulation'), text(formatPercent(simulated)), text(range)],
      ...others.map(({ solver, share, note }) => [text(solver), text(formatPercent(share)), text(note)]),
    ],
  };
}
