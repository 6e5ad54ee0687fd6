import type { PromiseCoverage } from '../../coverage/types';
import { contactTypes } from '../../model';
import type { ContactType, ServiceModel, TeamModel } from '../../model/types';

/** Keys whose assumed values decide how a promise is kept; the others only shade it. */
const PER_TEAM = ['count', 'week', 'shrinkage', 'shifts'] as const;

/** The keys to set so that a verdict on a promise rests on the plan's own numbers; empty where it does. */
export function assumedBehind(
  model: ServiceModel,
  { promise, channel, types }: Pick<PromiseCoverage, 'promise' | 'channel' | 'types'>,
): readonly string[] {
  const able = teamsFor(model, types);
  // Whoever answers here spends the rest of the time on the other channels: their work decides as well.
  const shared = contactTypes(model).filter((type) => able.some((team) => takesSome(team, type)));
  return declaredNot(model, [
    ...new Set([channel.id, ...shared.map((type) => type.channel.id)].map((id) => `channels.${id}.handle`)),
    `channels.${channel.id}.patience`,
    `channels.${channel.id}.hours`,
    `${promise.at}.reach`,
    ...able.flatMap(teamKeys),
  ]);
}

const teamsFor = ({ teams }: ServiceModel, types: readonly ContactType[]): readonly TeamModel[] =>
  teams.filter((team) => types.some((type) => takesSome(team, type)));

const takesSome = (team: TeamModel, type: ContactType): boolean =>
  type.issues.some((issue) => team.takes(type, issue));

/** The keys of one team that are assumed. */
export const assumedOfTeam = (model: ServiceModel, team: TeamModel): readonly string[] =>
  declaredNot(model, teamKeys(team));

const teamKeys = ({ id }: TeamModel): readonly string[] => PER_TEAM.map((key) => `team.${id}.${key}`);

/** Those of some keys that the plan leaves to assumptions. */
export function declaredNot({ assumptions }: ServiceModel, keys: readonly string[]): readonly string[] {
  const assumed = new Set(assumptions.map(({ at }) => at));
  return keys.filter((key) => assumed.has(key));
}

/** What hangs on assumed numbers is at most a warning, */
export const atMostWarning = (keys: readonly string[]) =>
  keys.length > 0 ? { severity: 'warning' as const } : {};

/** and its gap names them. */
export const hangingOn = (keys: readonly string[]) => (keys.length > 0 ? { assumed: keys } : {});

/** What a finding says of numbers that the plan does not give. */
export function restsOn(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const named = keys.slice(0, 2).join(' and ');
  const more = keys.length > 2 ? ` and ${String(keys.length - 2)} more` : '';
  return `; this rests on assumed numbers: set ${named}${more}`;
}
