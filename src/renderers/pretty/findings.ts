import type { Closing, Finding, Gap, PlanReport } from '../../report/types';
import { worstFirst } from '../findings';
import { type Paint, severitySign, severityStyle } from '../paint';
import { drawTable } from '../table';
import { wrapAfter } from '../text';
import { formatCost } from '../words/findings';
import { fitSnippet } from './snippet';

const indent = '  ';

/** Every finding that nobody has accepted, the worst first, an empty line between two. */
export function renderFindings(
  { findings, gaps, currency }: PlanReport,
  onlyErrors: boolean,
  width: number,
  paint: Paint,
): string[] {
  return worstFirst(findings)
    .filter(({ severity }) => !onlyErrors || severity === 'error')
    .flatMap((finding, index) => {
      const own = gaps.filter((gap) => gap.finding === finding.fingerprint);
      const lines = renderFinding(finding, own, currency, width, paint);
      return index === 0 ? lines : ['', ...lines];
    });
}

/** What is wrong, where, what it follows from, what to do, and what that costs. */
function renderFinding(
  finding: Finding,
  gaps: readonly Gap[],
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  const { rule, severity, message, because, help, file, line, column, snippet } = finding;
  const style = severityStyle(paint, severity);
  const sign = `${severitySign[severity]} `;
  const place = `${file}:${String(line)}:${String(column)}`;
  const [first = '', ...others] = wrapAfter(`${sign}${severity}: `, message, width);
  const opening = `${sign}${severity}:`;
  return [
    `${style(opening)}${paint.strong(first.slice(opening.length))}`,
    ...others.map(paint.strong),
    ...wrapAfter(indent, `${place} ${rule}`, width).map(paint.faint),
    ...fitSnippet(snippet.split('\n'), width - indent.length).map((row) => `${indent}${row}`),
    ...because.flatMap((reason) =>
      wrapAfter(`${indent}since `, `${reason.message} (line ${String(reason.line)})`, width),
    ),
    ...(help === '' ? [] : wrapAfter(`${indent}→ `, help, width)),
    ...renderClosings(
      gaps.flatMap(({ closes }) => closes),
      currency,
      width,
      paint,
    ),
  ];
}

/** Ways out, each with what it brings and what it costs a month. */
function renderClosings(
  closings: readonly Closing[],
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  if (closings.length === 0) return [];
  const columns = [
    { head: 'What closes it' },
    { head: 'Then' },
    { head: 'A month', align: 'right' as const },
  ];
  const rows = closings.map(({ change, effect, costPerMonth }) => [
    { text: change },
    { text: effect },
    { text: formatCost(costPerMonth, currency) },
  ]);
  return drawTable(columns, rows, width - 2 * indent.length, paint).map((row) => `${indent}${indent}${row}`);
}
