import type { PlanReport } from '../../report/types';
import { issuesTable, outcomesTable, waitsTable } from '../tables/contacts';
import { openTimeTable, promisesTable } from '../tables/promises';
import { budgetTable, teamsTable } from '../tables/resources';
import { scenariosTable } from '../tables/scenarios';
import { busyGrids, dutyGrids, missedGrids } from '../tables/week';
import type { WeekGrid } from '../tables/types';
import { describeClosed, describeFormula } from '../words/promises';
import { describeScenario, describeTurnedAway } from '../words/scenarios';
import { describeSimulation } from '../words/simulation';
import type { Block } from './fit';
import { tableOf, weekOf } from './table';
import { fold, prose } from './text';

/** The coverage picture: promises and costs in sight, the hours of the week folded up. */
export function pictureBlocks({ coverage, picture, promises, currency }: PlanReport): Block[] {
  const judged = coverage?.promises ?? promises;
  const table = judged.length === 0 ? '' : tableOf(promisesTable(judged, coverage !== null));
  if (coverage === null || picture === undefined) return [whole(table)];
  const { channels } = coverage;
  return [
    whole(table),
    whole(listOf([...channels.flatMap(describeClosed), ...coverage.formulas.map(describeFormula)])),
    whole(tableOf(budgetTable(coverage.budget, currency))),
    whole(picture.scenarios.length === 0 ? '' : scenariosText({ coverage, picture })),
    ...weeks('People on duty, of those needed', dutyGrids(coverage)),
    ...weeks('How busy they are', busyGrids(picture)),
    ...weeks('When promises are missed', missedGrids(coverage.promises, picture)),
    folded('Teams', [tableOf(teamsTable(picture, currency))]),
    folded('Channels', [
      tableOf(outcomesTable(channels)),
      tableOf(waitsTable(channels, currency)),
      tableOf(openTimeTable(coverage)),
    ]),
    ...(picture.issues.length < 2 ? [] : [folded('Issues', [tableOf(issuesTable(picture))])]),
    whole(prose(describeSimulation(coverage))),
  ];
}

const whole = (full: string): Block => ({ full, short: full });

function folded(title: string, parts: readonly string[]): Block {
  const own = parts.filter((part) => part !== '');
  return { full: own.length === 0 ? '' : fold(title, own.join('\n\n')), short: '' };
}

const weeks = (title: string, grids: readonly WeekGrid[]): Block[] =>
  grids.length === 0 ? [] : [folded(title, grids.map(weekOf))];

function scenariosText({
  coverage,
  picture: { scenarios },
}: {
  readonly coverage: NonNullable<PlanReport['coverage']>;
  readonly picture: NonNullable<PlanReport['picture']>;
}): string {
  return [
    '### Scenarios',
    listOf(scenarios.map((scenario) => `${scenario.id}: ${describeScenario(scenario)}`)),
    tableOf(scenariosTable(coverage.promises, scenarios)),
    listOf(scenarios.flatMap(describeTurnedAway)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Sentences, a line each. */
export const listOf = (texts: readonly string[]): string =>
  texts.map((text) => `- ${prose(text.trimStart())}`).join('\n');
