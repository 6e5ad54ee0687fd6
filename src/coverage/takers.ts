import type {
  ChannelModel,
  ContactType,
  DemandClass,
  DemandModel,
  IssueModel,
  ServiceModel,
  TeamModel,
} from '../model/types';
import type { ContactClass } from '../simulation/system';
import { canTake, regularTeams } from './who';

/** What decides who takes a class. */
interface Takers {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  /** How many classes each team can take. */
  readonly skills: ReadonlyMap<TeamModel, number>;
}

/** Whether an issue may come by a channel. */
const comesBy = ({ plan }: IssueModel, { id }: ChannelModel): boolean =>
  !plan.channels || (plan.channels[id] ?? 0) > 0;

/** By impact where the issue is known before somebody answers, or all that come by the channel are alike; else in the middle. */
export function priorityOf(model: ServiceModel, { channel, priority }: ContactType): number {
  const isKnown =
    channel.knowsIssue ||
    model.issues.every((issue) => issue.priority === priority || !comesBy(issue, channel));
  return isKnown ? priority : Math.floor(model.priorities.length / 2);
}

/** How many classes each team can take. */
export function skillCounts(
  { teams }: ServiceModel,
  { classes }: DemandModel,
): ReadonlyMap<TeamModel, number> {
  return new Map(teams.map((team) => [team, classes.filter((each) => canTake(team, each)).length]));
}

/** Who may take it: those with the fewest other skills first, outside services last. Messages are for those who solve things. */
export function groupsFor(
  { model, skills }: Takers,
  each: DemandClass,
  forMessages: boolean,
): readonly number[] {
  const rank = (team: TeamModel): number => (team.kind === 'service' ? 1e9 : 0) + (skills.get(team) ?? 0);
  return regularTeams(model, each)
    .filter(({ resolves }) => resolves || !forMessages)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((team) => model.teams.indexOf(team));
}

/** Further groups after a while: a team, or those who answer another live channel. */
export function overflowOf({ model, demand }: Takers, { type }: DemandClass): ContactClass['overflow'] {
  const { overflow } = type.channel.plan;
  if (!overflow) return null;
  const helpers = model.teams.filter(
    (team) =>
      team.id === overflow.to ||
      demand.classes.some(
        (each) =>
          each.type.channel.id === overflow.to &&
          each.type.channel.nature === 'live' &&
          regularTeams(model, each).includes(team),
      ),
  );
  const groups = helpers.map((team) => model.teams.indexOf(team));
  return groups.length > 0 ? { afterMinutes: overflow.after, groups } : null;
}

/** Whether closed channels refer to each other in a circle. */
export function leadsBack({ channels }: ServiceModel, start: string, seen: readonly string[]): boolean {
  const path = new Set(seen);
  for (let id: string | undefined = start; id !== undefined;) {
    if (path.has(id)) return true;
    path.add(id);
    const next: string | null | undefined = channels.find((channel) => channel.id === id)?.plan.after_hours;
    id = next ?? undefined;
  }
  return false;
}
