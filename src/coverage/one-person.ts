import type { ServiceModel, TeamModel } from '../model/types';
import type { Scenario } from './scenario-systems';
import { scenarioCoverage, type ScenarioCoverage } from './scenarios';

/** What one person more, or one fewer, in a team makes of the promises, for the same contacts. */
export interface OnePerson extends Pick<ScenarioCoverage, 'runs' | 'promises'> {
  readonly team: TeamModel;
  readonly change: 1 | -1;
  /** Money per month; less than none where it is saved. Null where the plan gives no price. */
  readonly costPerMonth: number | null;
}

/** Another person works the hours of the one who would be missed most; one fewer leaves these hours empty. */
export async function onePerson(
  setting: Parameters<typeof scenarioCoverage>[0],
): Promise<readonly OnePerson[]> {
  const changes = teamsOf(setting.model).flatMap((team) =>
    ([1, -1] as const).filter((change) => team.count + change > 0).map((change) => ({ team, change })),
  );
  const results = await scenarioCoverage(setting, changes.map(scenarioOf));
  return changes.flatMap(({ team, change }, index) => {
    const result = results[index];
    if (!result) return [];
    const { costPerMonth, count } = team;
    const { runs, promises } = result;
    const cost = costPerMonth === null ? null : (change * costPerMonth) / count;
    return [{ team, change, costPerMonth: cost, runs, promises }];
  });
}

/** Those who can be hired: an owner is one person, and who works for a service is the service's matter. */
const teamsOf = ({ teams }: ServiceModel): readonly TeamModel[] =>
  teams.filter(
    ({ kind, unlimited, count, duties }) =>
      kind === 'employee' && !unlimited && count > 0 && duties.length > 0,
  );

const scenarioOf = ({ team, change }: Pick<OnePerson, 'team' | 'change'>): Scenario => ({
  id: team.id,
  volume: 1,
  days: null,
  absent: new Map([[team.id, -change]]),
  channel: null,
});
