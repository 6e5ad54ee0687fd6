import type { PlanReport } from '../../report/types';
import { HEADING_WORDS } from '../words/findings';
import { type DataTable, text } from './types';

/** How many findings come under each of the three headings; without rows where there are none. */
export function headingsTable({ headings = [] }: Pick<PlanReport, 'headings'>): DataTable {
  const isEmpty = headings.every(({ errors, warnings, infos }) => errors + warnings + infos === 0);
  return {
    caption: 'Findings by the three things that good service is',
    columns: [
      { head: 'Service' },
      ...['Errors', 'Warnings', 'Notes'].map((head) => ({ head, isNumber: true })),
    ],
    rows: isEmpty
      ? []
      : headings.map(({ heading, errors, warnings, infos }) => [
          text(HEADING_WORDS[heading]),
          ...[errors, warnings, infos].map((count) => text(String(count))),
        ]),
  };
}
