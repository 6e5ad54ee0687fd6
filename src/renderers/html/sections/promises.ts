import type { PlanReport } from '../../../report/types';
import { openTimeTable, promisesTable } from '../../tables/promises';
import { describeClosed, describeFormula, describeFurther } from '../../words/promises';
import { nothing } from '../markup';
import { listOf, paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** What is promised, to whom, and what becomes of it. */
export function promisesSection({ promises, coverage, notSimulated }: PlanReport): Section | undefined {
  const judged = coverage?.promises ?? promises;
  if (judged.length === 0) {
    return section('promises', 'Promises', paragraph('Nothing is promised: the plan names no waits.'));
  }
  return section(
    'promises',
    'Promises',
    paragraph(coverage === null ? (notSimulated ?? '') : ''),
    tableOf(promisesTable(judged, coverage !== null)),
    coverage === null
      ? nothing
      : listOf([
          ...coverage.further.map(describeFurther),
          ...coverage.channels.flatMap(describeClosed),
          ...coverage.formulas.map(describeFormula),
        ]),
    coverage === null ? nothing : tableOf(openTimeTable(coverage)),
  );
}
