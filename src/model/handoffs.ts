import { contactTypes } from './contact-types';
import type { ChannelModel, IssueModel, ServiceModel, TeamModel } from './types';

/** A way on which a case changes hands once. */
export interface Handoff {
  readonly channel: ChannelModel;
  /** Null: whatever it is about, as the first team takes messages only. */
  readonly issue: IssueModel | null;
  readonly from: TeamModel;
  /** Those who can take it on. */
  readonly to: readonly TeamModel[];
}

/**
 * Where the plan itself passes cases on (principle 76): from a team that takes messages only, and on live channels on which
 * nobody knows the issue before somebody answers, from a team that does not take it. No way is longer than that:
 * messages, and all that is written, go to those who can solve it.
 */
export function handoffsOf(model: ServiceModel): readonly Handoff[] {
  return model.channels.flatMap((channel) => [
    ...wrongPickUps(model, channel),
    ...takenAsMessages(model, channel),
  ]);
}

/** Teams that answer a channel in regular hours and solve what they take. */
export const answering = (model: ServiceModel, channel: ChannelModel): readonly TeamModel[] =>
  model.teams.filter((team) => team.resolves && team.isRegularOn(channel) && takesSome(model, channel, team));

function wrongPickUps(model: ServiceModel, channel: ChannelModel): readonly Handoff[] {
  if (channel.nature !== 'live' || channel.knowsIssue) return [];
  const teams = answering(model, channel);
  const issues = new Set(typesOn(model, channel).flatMap(({ issues: own }) => own));
  return [...issues].flatMap((issue) => {
    const able = teams.filter((team) =>
      typesOn(model, channel).some((type) => type.issues.includes(issue) && team.takes(type, issue)),
    );
    return able.length === 0
      ? []
      : teams.filter((team) => !able.includes(team)).map((from) => ({ channel, issue, from, to: able }));
  });
}

function takenAsMessages(model: ServiceModel, channel: ChannelModel): readonly Handoff[] {
  const { after_hours: afterHours, overflow } = channel.plan;
  const to = answering(model, channel);
  return to.length === 0
    ? []
    : model.teams
        .filter(
          (team) =>
            !team.resolves &&
            (afterHours === team.id ||
              overflow?.to === team.id ||
              (team.isRegularOn(channel) && takesSome(model, channel, team))),
        )
        .map((from) => ({ channel, issue: null, from, to }));
}

const typesOn = (model: ServiceModel, channel: ChannelModel): ReturnType<typeof contactTypes> =>
  contactTypes(model).filter((type) => type.channel === channel);

const takesSome = (model: ServiceModel, channel: ChannelModel, team: TeamModel): boolean =>
  typesOn(model, channel).some((type) => type.issues.some((issue) => team.takes(type, issue)));
