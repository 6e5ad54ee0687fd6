import type { CoverageReport, PlanReport } from '../../report/types';
import { issuesTable, outcomesTable, waitsTable, workTable } from '../tables/contacts';
import { growthTable, opinionTable, timeInequalityTable } from '../tables/outlook';
import { openTimeTable, promisesTable } from '../tables/promises';
import { budgetTable, teamsTable } from '../tables/resources';
import { describeUntried, onePersonTable } from '../tables/one-person';
import { scenariosTable } from '../tables/scenarios';
import { clearingTable, prioritiesTable, serviceLevelsTable, spreadTable } from '../tables/spread';
import { busyGrids, dutyGrids, missedGrids } from '../tables/week';
import type { WeekGrid } from '../tables/types';
import { describeGrowth } from '../words/growth';
import { describeBadDays, describeReasons, describeSolvers } from '../words/outlook';
import { describeLeastPeople } from '../words/least-people';
import { describeClosed, describeFormula } from '../words/promises';
import { describeScenario, describeTurnedAway } from '../words/scenarios';
import { describeSolutions } from '../words/solutions';
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
    folded('Good days and bad days', [
      tableOf(spreadTable(picture)),
      listOf(describeBadDays(picture)),
      tableOf(serviceLevelsTable(picture)),
    ]),
    ...growthBlocks(coverage, currency),
    folded('Fewest people', [listOf(describeLeastPeople({ picture, coverage, currency }))]),
    folded('One person more, one fewer', [
      tableOf(onePersonTable({ picture, currency })),
      listOf(describeUntried({ picture })),
    ]),
    folded('Teams', [tableOf(teamsTable(picture, currency))]),
    folded('Channels', [
      tableOf(outcomesTable(channels)),
      tableOf(waitsTable(channels)),
      listOf(describeSolutions(picture)),
      tableOf(prioritiesTable(picture)),
      tableOf(clearingTable(picture)),
      tableOf(workTable(channels, currency)),
      tableOf(openTimeTable(coverage)),
    ]),
    ...(picture.issues.length < 2 ? [] : [folded('Issues', [tableOf(issuesTable(picture))])]),
    ...(coverage.timeInequality.all.customerMinutes === 0
      ? []
      : [folded('Whose time it takes', [tableOf(timeInequalityTable(coverage))])]),
    folded('Who says so', [
      ...picture.opinions.flatMap((opinion) => {
        const [opening = '', ...reasons] = describeReasons(opinion);
        return [tableOf(opinionTable(opinion, coverage.promises)), prose(opening), listOf(reasons)];
      }),
      listOf(describeSolvers(picture)),
    ]),
    whole(prose(describeSimulation(coverage))),
  ];
}

/** What fails first while contacts grow; folded, with its sentence in sight. */
function growthBlocks(coverage: CoverageReport, currency: string | null): Block[] {
  const sentence = prose(describeGrowth(coverage));
  return [whole(sentence), folded('When contacts grow', [tableOf(growthTable(coverage, currency))])];
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
