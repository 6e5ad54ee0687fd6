import type { PlanReport } from '../../../report/types';
import { serviceLevelsTable, spreadTable } from '../../tables/spread';
import { describeBadDays } from '../../words/outlook';
import { listOf, type Section, section } from '../section';
import { tableOf } from '../table';

/** What a good mean hides: bad days and weeks, and other ways to count the same contacts. */
export function daysSection({ picture }: PlanReport): Section | undefined {
  if (picture === undefined) return undefined;
  return section(
    'days',
    'Good days and bad days',
    tableOf(spreadTable(picture)),
    listOf(describeBadDays(picture)),
    tableOf(serviceLevelsTable(picture)),
  );
}
