import type { ComparisonReport, PlanReport } from '../../report/types';
import { formatCount } from '../../support/format';
import type { Paint } from '../paint';
import { joinBlocks } from '../pretty';
import { designsTable, fitTable } from '../tables/fit';
import { wrap, wrapAfter } from '../text';
import type { RenderOptions } from '../types';
import { designName, fitSentences } from '../words/fit';
import { drawData } from './table';

/** Designs side by side: who is served best by which, why, and what each takes. */
export function renderFit(
  comparison: ComparisonReport,
  plans: readonly PlanReport[],
  { quiet, width }: RenderOptions,
  paint: Paint,
): string[] {
  const title = [
    ...wrap(`${formatCount(plans.length, 'design')} side by side`, width).map(paint.faint),
    ...fitSentences(comparison, plans).flatMap((sentence) =>
      wrapAfter('✓ ', sentence, width).map(paint.strong),
    ),
  ];
  if (quiet) return title;
  const tables = comparison.fit.flatMap((fit) => [
    [paint.strong(fit.segment), ...drawData(fitTable(fit, plans), width, paint)],
  ]);
  return joinBlocks([
    title,
    ...tables,
    [paint.strong('What each takes a month'), ...drawData(designsTable(plans), width, paint)],
    guards(plans, width),
  ]);
}

/** How many findings the guards have of each design, as a change from the first. */
function guards(plans: readonly PlanReport[], width: number): string[] {
  const counts = plans.flatMap((plan) => {
    const live = plan.findings.filter(({ waived }) => waived === undefined).length;
    return plan.base === undefined || live === 0
      ? []
      : [
          `${designName(plan.file, plans)} takes ${formatCount(live, 'thing')} from customers that ${designName(plan.base.file, plans)} gives.`,
        ];
  });
  return counts.flatMap((text) => wrap(text, width));
}
