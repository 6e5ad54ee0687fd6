import type { PlanReport } from '../../../report/types';
import { issuesTable, outcomesTable, waitsTable } from '../../tables/contacts';
import { nothing } from '../markup';
import { type Section, section } from '../section';
import { tableOf } from '../table';

/** What customers ask, by which way, and how long they wait. */
export function contactsSection({ coverage, picture, currency }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  return section(
    'contacts',
    'Contacts and waits',
    tableOf(outcomesTable(coverage.channels)),
    tableOf(waitsTable(coverage.channels, currency)),
    // A plan without issues has one that stands for all: nothing to compare.
    picture === undefined || picture.issues.length < 2 ? nothing : tableOf(issuesTable(picture)),
  );
}
