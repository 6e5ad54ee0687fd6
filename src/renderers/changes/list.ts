import type { ChangeReport, Finding, PlanReport } from '../../report/types';
import { worstFirst } from '../findings';
import { type Paint, severitySign, severityStyle } from '../paint';
import { wrap, wrapAfter } from '../text';
import type { RenderOptions } from '../types';
import { findingOf, isTold } from '../words/changes';

type Options = Pick<RenderOptions, 'quiet' | 'width' | 'showWaived'>;

/** Blocks of changes: what the guards do not let pass, what is worse besides, what is better, and the rest. */
export function renderChanges(
  plan: PlanReport,
  { quiet, width, showWaived = false }: Options,
  paint: Paint,
): string[][] {
  const { changes, findings } = plan;
  const live = worstFirst(findings).filter(({ severity }) => !quiet || severity === 'error');
  const guarded = (change: ChangeReport): boolean => findingOf(change, findings) !== undefined;
  const block = (heading: string, sign: string, own: readonly ChangeReport[]): string[] =>
    quiet || own.length === 0
      ? []
      : [
          ...wrap(heading, width).map(paint.strong),
          ...own.flatMap(({ message }) => wrapAfter(`${sign} `, message, width)),
        ];
  const told = changes.filter((change) => isTold(change) && !guarded(change));
  const of = (direction: ChangeReport['direction']): readonly ChangeReport[] =>
    told.filter((change) => change.direction === direction);
  return [
    live.length === 0 ? [] : [paint.strong('Not let pass'), ...guardLines(live, width, paint)],
    showWaived || !quiet ? acceptedLines(findings, width, paint) : [],
    block('Worse for customers', '−', of('weaker')),
    block('Better for customers', '+', of('stronger')),
    block('Changed besides', '·', of('neutral')),
  ];
}

function guardLines(findings: readonly Finding[], width: number, paint: Paint): string[] {
  const helps = [...new Set(findings.map(({ help }) => help))];
  return helps.flatMap((help) => [
    ...findings
      .filter((finding) => finding.help === help)
      .flatMap(({ severity, message, file, line, column, rule }) => [
        ...wrapAfter(`${severitySign[severity]} `, message, width).map(severityStyle(paint, severity)),
        ...wrapAfter('  ', `${file}:${String(line)}:${String(column)} ${rule}`, width).map(paint.faint),
      ]),
    ...wrapAfter('  → ', help, width),
  ]);
}

function acceptedLines(findings: readonly Finding[], width: number, paint: Paint): string[] {
  const accepted = findings.flatMap(({ message, rule, waived }) =>
    waived === undefined
      ? []
      : [`${message} (${rule}; ${waived.reason}, until ${waived.until ?? 'further notice'})`],
  );
  return accepted.length === 0
    ? []
    : [paint.strong('Accepted'), ...accepted.flatMap((text) => wrapAfter('~ ', text, width))];
}
