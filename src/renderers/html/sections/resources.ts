import type { BudgetReport, PlanReport } from '../../../report/types';
import { budgetTable, teamsTable } from '../../tables/resources';
import { budgetLines } from '../../words/budget';
import { barsChart } from '../charts/bars';
import { chartsOf } from '../charts/figure';
import { type Markup, nothing } from '../markup';
import { paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** Money, people, the owner's hours, and the teams that they pay for. */
export function resourcesSection({ coverage, picture, currency }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  return section(
    'resources',
    'Money and people',
    budgetOf(coverage.budget, currency),
    picture === undefined ? nothing : tableOf(teamsTable(picture, currency)),
  );
}

/** What has a limit as bars, the numbers of all below them. */
function budgetOf(budget: BudgetReport, currency: string | null): Markup {
  const table = budgetTable(budget, currency);
  if (table.rows.length === 0) return paragraph('No money, people or owner hours are declared.');
  const bars = budgetLines(budget, currency).flatMap(({ name, planned, needed, limit, isShort, format }) => {
    if (planned === null || limit === null || limit <= 0) return [];
    const need = isShort && needed !== null ? `, ${format(needed)} needed` : '';
    return [
      { name, text: `${format(planned)} of ${format(limit)}${need}`, value: planned / limit, limit: 1 },
    ];
  });
  if (bars.length === 0) return tableOf(table);
  const title = 'What the plan takes of what it may take';
  const over = bars.filter(({ value }) => value > 1).map(({ name }) => name);
  const description =
    over.length === 0 ? 'All are within their limits.' : `Over the limit: ${over.join(', ')}.`;
  return chartsOf([
    {
      title,
      picture: barsChart(bars, title, description),
      key: [
        { colour: 'plain', meaning: 'planned' },
        { colour: 'line', meaning: 'limit' },
        ...(over.length === 0 ? [] : [{ colour: 'bad' as const, meaning: 'over it' }]),
      ],
      numbers: tableOf(table),
      isUnfoldedInPrint: true,
    },
  ]);
}
