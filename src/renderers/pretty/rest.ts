import type { PlanReport } from '../../report/types';
import { formatCount } from '../../support/format';
import type { Paint } from '../paint';
import { drawTable } from '../table';
import { wrap, wrapAfter } from '../text';
import { describeBase, describeNotDeclared, describeOddWeeks, gravestFirst } from '../words/rest';

/** Keys named of those that are not declared; a young plan leaves out dozens. */
const namedKeys = 4;

/** The numbers that svcplan had to assume; guesses at handle times first, for most hangs on them. */
export function renderAssumptions({ assumptions }: PlanReport, width: number, paint: Paint): string[] {
  const rows = gravestFirst(assumptions).map(({ at, value, source }) => [
    { text: at },
    { text: value },
    { text: source, style: paint.faint },
  ]);
  return rows.length === 0
    ? []
    : drawTable([{ head: 'Set it here' }, { head: 'Assumed' }, { head: 'From' }], rows, width, paint);
}

/** What somebody has decided to live with: each finding with its place, the reason and the last day. */
export function renderWaived({ findings }: PlanReport, width: number): string[] {
  return findings.flatMap(({ waived, severity, rule, file, line, column, message }) => {
    if (waived === undefined) return [];
    const end = waived.until === null ? '' : `, until ${waived.until}`;
    return [
      ...wrapAfter('- ', `${severity}: ${message}`, width),
      ...wrapAfter('  ', `${file}:${String(line)}:${String(column)} ${rule}`, width),
      ...wrapAfter('  ', `accepted${end}: ${waived.reason}`, width),
    ];
  });
}

/** One sentence on what is accepted, and how to see it. */
export function countWaived({ findings }: PlanReport, width: number): string[] {
  const count = findings.filter(({ waived }) => waived !== undefined).length;
  if (count === 0) return [];
  const found = `${formatCount(count, 'finding')} ${count === 1 ? 'is' : 'are'}`;
  return wrapAfter('', `${found} accepted and not counted (list: --show-waived).`, width);
}

/** Weeks that are not judged with the others, with their reasons and the share kept in them. */
export function renderOddWeeks(plan: PlanReport, width: number): string[] {
  return describeOddWeeks(plan).flatMap((text) => wrapAfter('- ', text, width));
}

/** One paragraph on what the plan does not mention and nobody therefore judged. */
export function renderNotDeclared({ notDeclared, findings }: PlanReport, width: number): string[] {
  if (notDeclared.length === 0 || findings.some(({ rule }) => rule.startsWith('complete/'))) return [];
  return wrapAfter('', describeNotDeclared(notDeclared, namedKeys), width);
}

/** What is not told because the plan before has it as well. */
export function renderBase(plan: PlanReport, width: number): string[] {
  const text = describeBase(plan);
  return text === '' ? [] : wrap(text, width);
}
