import type { PromiseCoverage } from '../../coverage/types';
import type { ServiceModel, TeamModel } from '../../model/types';

/** Keys whose assumed values decide how a promise is kept; the others only shade it. */
const PER_TEAM = ['count', 'week', 'shrinkage', 'shifts'] as const;

/** The keys to set so that a verdict on a promise rests on the plan's own numbers; empty where it does. */
export function assumedBehind(model: ServiceModel, { promise, channel, types }: PromiseCoverage): readonly string[] {
  const able = model.teams.filter((team) => types.some((type) => type.issues.some((issue) => team.takes(type, issue))));
  return declaredNot(model, [
    `channels.${channel.id}.handle`,
    `channels.${channel.id}.patience`,
    `channels.${channel.id}.hours`,
    `${promise.at}.reach`,
    ...able.flatMap(teamKeys),
  ]);
}

/** The keys of one team that are assumed. */
export const assumedOfTeam = (model: ServiceModel, team: TeamModel): readonly string[] => declaredNot(model, teamKeys(team));

const teamKeys = ({ id }: TeamModel): readonly string[] => PER_TEAM.map((key) => `team.${id}.${key}`);

function declaredNot({ assumptions }: ServiceModel, keys: readonly string[]): readonly string[] {
  const assumed = new Set(assumptions.map(({ at }) => at));
  return keys.filter((key) => assumed.has(key));
}

/** What a finding says of numbers that the plan does not give. */
export function restsOn(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const named = keys.slice(0, 2).join(' and ');
  const more = keys.length > 2 ? ` and ${String(keys.length - 2)} more` : '';
  return `; this rests on assumed numbers: set ${named}${more}`;
}
