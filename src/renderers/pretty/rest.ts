import type { PlanReport } from '../../report/types';
import type { Paint } from '../paint';
import { drawTable } from '../table';
import { wrapAfter } from '../text';
import { describeNotDeclared, describeOddWeeks, describeWaivers, gravestFirst } from '../words/rest';

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

/** What somebody has decided to live with, a line each, and waivers that no longer do anything. */
export function renderWaivers(plan: PlanReport, width: number): string[] {
  return describeWaivers(plan).flatMap((text) => wrapAfter('- ', text, width));
}

/** Weeks that are not judged with the others, with their reasons and the share kept in them. */
export function renderOddWeeks(plan: PlanReport, width: number): string[] {
  return describeOddWeeks(plan).flatMap((text) => wrapAfter('- ', text, width));
}

/** One paragraph on what the plan does not mention and nobody therefore judged. */
export function renderNotDeclared({ notDeclared }: PlanReport, width: number): string[] {
  if (notDeclared.length === 0) return [];
  return wrapAfter('', describeNotDeclared(notDeclared, namedKeys), width);
}
