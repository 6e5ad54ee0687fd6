import type { CoverageReport, PlanReport } from '../../../report/types';
import { issuesTable, outcomesTable, waitsTable, workTable } from '../../tables/contacts';
import { timeInequalityTable } from '../../tables/outlook';
import { nameOf } from '../../tables/promises';
import { clearingTable, prioritiesTable } from '../../tables/spread';
import { waitSharesTable } from '../../tables/waits';
import { describeSolutions } from '../../words/solutions';
import { chartsOf } from '../charts/figure';
import { waitsChart } from '../charts/waits';
import { type Markup, markup, nothing } from '../markup';
import { listOf, type Section, section, subheading } from '../section';
import { tableOf } from '../table';

/** What customers ask, by which way, and how long they wait. */
export function contactsSection({ coverage, picture, currency }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  return section(
    'contacts',
    'Contacts and waits',
    tableOf(outcomesTable(coverage.channels)),
    waitsCharts(coverage),
    tableOf(waitsTable(coverage.channels)),
    ...(picture === undefined
      ? []
      : [
          listOf(describeSolutions(picture)),
          tableOf(prioritiesTable(picture)),
          tableOf(clearingTable(picture)),
        ]),
    tableOf(workTable(coverage.channels, currency)),
    // A plan without issues has one that stands for all: nothing to compare.
    picture === undefined || picture.issues.length < 2 ? nothing : tableOf(issuesTable(picture)),
    // Where customers neither wait on a line nor talk, nothing is known of their minutes.
    coverage.timeInequality.all.customerMinutes === 0 ? nothing : tableOf(timeInequalityTable(coverage)),
  );
}

/** The waits of each promise against its window. */
function waitsCharts({ promises, waits }: CoverageReport): Markup {
  const charts = promises.flatMap((promise) => {
    const own = waits.find(({ wait, channel }) => wait === promise.wait && channel === promise.channel);
    return own === undefined
      ? []
      : [
          {
            title: `${nameOf(promise)}: promised within ${promise.within}`,
            picture: waitsChart(promise, own),
            key: [
              { colour: 'good' as const, meaning: 'in time' },
              { colour: 'bad' as const, meaning: 'late or never' },
            ],
            numbers: tableOf(waitSharesTable(nameOf(promise), own)),
          },
        ];
  });
  return charts.length === 0 ? nothing : markup`${subheading('How long they wait')}${chartsOf(charts)}`;
}
