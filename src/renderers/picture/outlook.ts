import type { CoverageReport, EffortReport, OpinionReport, PictureReport } from '../../report/types';
import { formatMoney, formatNumber, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { nameOf, renderGrowth } from '../pretty/growth';
import { type Cell, type Column, drawTable } from '../table';
import { wrap, wrapAfter } from '../text';

const right = 'right' as const;
const columnsOf = (first: string, ...others: readonly string[]): Column[] => [
  { head: first },
  ...others.map((head) => ({ head, align: right })),
];
const plain = (text: string): string => text;
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
export function renderTimeInequality(
  { timeInequality: { issues, all } }: Pick<CoverageReport, 'timeInequality'>,
  width: number,
  paint: Paint,
): string[] {
  if (issues.length === 0) return [];
  const parts = PARTS.filter(
    ([, key]) => key === 'customerMinutes' || issues.some((issue) => issue[key] > 0),
  );
  const columns = columnsOf('Minutes', ...parts.map(([head]) => head), 'Staff', 'Ratio');
  const row = (name: string, effort: EffortReport, isLeast: boolean): Cell[] => [
    { text: name },
    ...parts.map(([, key]) => ({ text: minutes(effort[key]) })),
    { text: minutes(effort.staffMinutes) },
    { text: ratioText(effort, isLeast), style: ratioStyle(effort, paint) },
  ];
  const isLeast = issues.some(({ declared }) => !declared);
  const rows = [
    ...issues.map((each) => row(each.issue, each, !each.declared)),
    ...(issues.length > 1 ? [row('all', all, isLeast)] : []),
  ];
  const legend = [
    'Of one contact in the mean; the ratio is the customer’s minutes to those of the staff. Waiting for a written answer, and writing, are not counted.',
    ...(isLeast ? ['≥ at least: the plan does not say what else it takes customers (effort).'] : []),
  ].join(' ');
  return [...drawTable(columns, rows, width, paint), ...wrap(legend, width).map(paint.faint)];
}

function ratioText({ ratio }: EffortReport, isLeast: boolean): string {
  if (ratio === null) return '–';
  return `${isLeast ? '≥ ' : ''}${formatNumber(ratio, 1)}`;
}

function ratioStyle({ ratio }: EffortReport, paint: Paint): (text: string) => string {
  if (ratio === null || ratio <= unequal) return plain;
  return ratio > veryUnequal ? paint.bad : paint.unsure;
}

const MONTHS = [0, 3, 6, 9, 12];

/** What a year of growth does if nothing else changes. */
export function renderOutlook(
  coverage: Pick<CoverageReport, 'growth'>,
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  const { growth } = coverage;
  if (growth === null) return [];
  const columns = columnsOf(
    'By formula',
    'Now',
    ...MONTHS.slice(1).map((month) => `Month ${String(month)}`),
    'Fails in',
  );
  const failing = (month: number | null): Cell => ({
    text: month === null ? 'not in a year' : month === 0 ? 'now' : `month ${String(month)}`,
    style: month === null ? plain : paint.bad,
  });
  const rows = [
    ...growth.promises.map(({ wait, channel, month, shares }): Cell[] => [
      { text: nameOf(wait, channel) },
      ...MONTHS.map((at) => ({ text: textOf(shares?.[at], (share) => formatPercent(share, 0)) })),
      failing(month),
    ]),
    ...(growth.cash === null
      ? []
      : [
          [
            { text: 'money a month' },
            ...MONTHS.map((at) => ({
              text: textOf(growth.cash?.planned[at], (money) => formatMoney(money, currency ?? '')),
            })),
            failing(growth.cash.month),
          ],
        ]),
  ];
  return [
    ...renderGrowth(coverage, width),
    ...(rows.length === 0 ? [] : drawTable(columns, rows, width, paint)),
    ...wrap(
      'Live: the simulated share of now, less what Erlang A says that growth takes. Written: the month from which more work comes than can be done; waits grow before.',
      width,
    ).map(paint.faint),
  ];
}

const textOf = (value: number | undefined, format: (value: number) => string): string =>
  value === undefined ? '–' : format(value);

/** Which solver spoke for which number, and formulas beside the simulation where both apply. */
export function renderSolvers(
  { solvers, opinions }: Pick<PictureReport, 'solvers' | 'opinions'>,
  width: number,
  paint: Paint,
): string[] {
  const lines = solvers
    .filter(({ solver }) => !opinions.some(({ others }) => others.some((other) => other.solver === solver)))
    .flatMap(({ numbers, solver }) => wrapAfter('- ', `${numbers}: ${solver}`, width).map(paint.faint));
  return [...opinions.flatMap((opinion) => renderOpinion(opinion, width, paint)), ...lines];
}

function renderOpinion(opinion: OpinionReport, width: number, paint: Paint): string[] {
  const { wait, channel, simulated, low, high, others, reasons } = opinion;
  const columns: Column[] = [
    { head: nameOf(wait, channel) },
    { head: 'In time', align: right },
    { head: '' },
  ];
  const range = `95% interval ${formatPercent(low)} to ${formatPercent(high)}`;
  const rows = [
    [{ text: 'simulation' }, { text: formatPercent(simulated) }, { text: range }],
    ...others.map(({ solver, share, note }) => [
      { text: solver },
      { text: formatPercent(share) },
      { text: note },
    ]),
  ];
  const why =
    reasons.length === 0
      ? ['They agree as far as the simulation can tell.']
      : ['They differ because:', ...reasons];
  return [
    ...drawTable(columns, rows, width, paint),
    ...why.flatMap((line, index) =>
      index === 0 ? wrap(line, width).map(paint.faint) : wrapAfter('- ', line, width).map(paint.faint),
    ),
  ];
}
