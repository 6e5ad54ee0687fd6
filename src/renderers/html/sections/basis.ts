import type { PlanReport } from '../../../report/types';
import { assumptionsTable } from '../../tables/assumptions';
import { describeNotDeclared, describeOddWeeks, describeAccepted } from '../../words/rest';
import { describeSimulation } from '../../words/simulation';
import { type Markup, markup, nothing } from '../markup';
import { listOf, paragraph, type Section, section, subheading } from '../section';
import { tableOf } from '../table';

/** What the numbers rest on: what was assumed, accepted, set apart or left out. */
export function basisSection(plan: PlanReport): Section | undefined {
  const { assumptions, notDeclared, coverage } = plan;
  return section(
    'basis',
    'What this rests on',
    assumptions.length === 0
      ? nothing
      : markup`${paragraph('Where the plan gives no number, these were taken. Each one that you replace by your own makes the result yours.', 'lead')}${tableOf(assumptionsTable(assumptions))}`,
    titled('Accepted as it is', describeAccepted(plan)),
    titled('Weeks apart, not judged with the others', describeOddWeeks(plan)),
    notDeclared.length === 0 ? nothing : paragraph(describeNotDeclared(notDeclared, notDeclared.length)),
    coverage === null ? nothing : paragraph(describeSimulation(coverage)),
  );
}

const titled = (title: string, texts: readonly string[]): Markup =>
  texts.length === 0 ? nothing : markup`${subheading(title)}${listOf(texts)}`;
