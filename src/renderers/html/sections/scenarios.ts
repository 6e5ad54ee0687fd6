import type { PlanReport } from '../../../report/types';
import { scenariosTable } from '../../tables/scenarios';
import { describeScenario, describeTurnedAway } from '../../words/scenarios';
import { listOf, paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** Every declared stress beside the usual week. */
export function scenariosSection({ coverage, picture }: PlanReport): Section | undefined {
  if (coverage === null || picture === undefined || picture.scenarios.length === 0) return undefined;
  const { scenarios } = picture;
  return section(
    'scenarios',
    'Scenarios',
    paragraph(
      'Each scenario is simulated with the same customers and the same luck as the usual weeks, so that the change is due to the scenario alone.',
    ),
    listOf(scenarios.map((scenario) => `${scenario.id}: ${describeScenario(scenario)}`)),
    tableOf(scenariosTable(coverage.promises, scenarios)),
    listOf(scenarios.flatMap(describeTurnedAway)),
  );
}
