import type { PlanReport } from '../../../report/types';
import { budgetTable, teamsTable } from '../../tables/resources';
import { nothing } from '../markup';
import { paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** Money, people, the owner's hours, and the teams that they pay for. */
export function resourcesSection({ coverage, picture, currency }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  const budget = budgetTable(coverage.budget, currency);
  return section(
    'resources',
    'Money and people',
    budget.rows.length === 0 ? paragraph('No money, people or owner hours are declared.') : tableOf(budget),
    picture === undefined ? nothing : tableOf(teamsTable(picture, currency)),
  );
}
