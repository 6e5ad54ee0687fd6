import type { PlanReport } from '../../../report/types';
import { describeUntried, onePersonTable } from '../../tables/one-person';
import { paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** What each person buys. */
export function onePersonSection(plan: PlanReport): Section | undefined {
  const table = onePersonTable(plan);
  const untried = describeUntried(plan);
  if (table.rows.length === 0 && untried.length === 0) return undefined;
  return section(
    'one-person',
    'One person more, one fewer',
    tableOf(table),
    ...untried.map((sentence) => paragraph(sentence)),
  );
}
