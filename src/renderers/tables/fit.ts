import type { PlanReport, SegmentFitReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import { orDash } from '../words/amounts';
import { budgetLines } from '../words/budget';
import { designName, placeOf } from '../words/fit';
import { describeShare } from '../words/promises';
import { type DataTable, text } from './types';

/** How each design fits one segment. */
export function fitTable(fit: SegmentFitReport, plans: readonly PlanReport[]): DataTable {
  return {
    caption: fit.segment,
    columns: [
      { head: 'Design' },
      { head: 'For them' },
      { head: 'Hours of use', isNumber: true },
      { head: 'Answered as promised', isNumber: true },
    ],
    rows: fit.designs.map((design) => [
      text(designName(design.file, plans)),
      {
        text: placeOf(design, fit),
        mood: design.losesBy === null ? 'good' : 'bad',
        ...(design.misfits.length === 0 ? {} : { detail: design.misfits.join('; ') }),
      },
      text(orDash(design.useHours, formatPercent)),
      text(design.answered === null ? '–' : describeShare(design.answered)),
    ]),
  };
}

/** What each design takes. */
export function designsTable(plans: readonly PlanReport[]): DataTable {
  const lines = plans.map((plan) => (plan.coverage ? budgetLines(plan.coverage.budget, plan.currency) : []));
  const names = [...new Set(lines.flat().map(({ name }) => name))];
  return {
    caption: 'What each design takes',
    columns: [{ head: 'Design' }, ...names.map((head) => ({ head, isNumber: true }))],
    rows: plans.map((plan, index) => [
      text(designName(plan.file, plans)),
      ...names.map((name) => {
        const line = lines[index]?.find((each) => each.name === name);
        if (!line) return text('–');
        const planned = orDash(line.planned, line.format);
        return line.left !== null && line.left < 0
          ? { text: `${planned}, over the limit`, mood: 'bad' as const }
          : text(planned);
      }),
    ]),
  };
}
