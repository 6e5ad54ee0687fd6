import { contactTypes } from '../model/contact-types';
import type { ChannelModel, ServiceModel, TeamModel } from '../model/types';
import type { Group } from '../simulation/system';
import { flatten, type Stretch } from './stretch';
import { canTakeSome } from './who';

/** A team as the simulation knows it. */
export function groupOf(model: ServiceModel, team: TeamModel, stretch: Stretch): Group {
  const { id, resolves } = team;
  if (team.unlimited) return { kind: 'service', id, resolves, openSpans: serviceHours(team, stretch) };
  const chats = chatsOf(model, team);
  const slots = chats.reduce((most, { concurrency }) => Math.max(most, concurrency), 1);
  const inside = team.duties.filter(({ start, end }) => end > stretch.from && start < stretch.to);
  return {
    kind: 'team',
    id,
    resolves,
    slots,
    chatPaces: chatPaces(chats, slots),
    endOfShift: team.shiftEnd === 'hand_back' ? 'hand-back' : team.shiftEnd,
    duties: inside.map(({ person, start, end, breaks }) => ({
      person,
      start: start - stretch.from,
      end: end - stretch.from,
      breaks: breaks.map(({ start: from, end: to }) => [from - stretch.from, to - stretch.from] as const),
    })),
    absence: team.absence,
    offShare: offShareOf(team),
  };
}

/** What of shrinkage is not absence, as a share of the duties that are worked: (1 − absence)(1 − off) = 1 − shrinkage. */
function offShareOf({ absence, shrinkage }: TeamModel): number {
  return absence >= 1 ? 0 : Math.max(0, 1 - (1 - shrinkage) / (1 - absence));
}

const chatsOf = (model: ServiceModel, team: TeamModel): readonly ChannelModel[] =>
  model.channels.filter(
    (channel) =>
      channel.kind === 'chat' &&
      contactTypes(model).some((type) => type.channel === channel && canTakeSome(team, type)),
  );

/** Speed of each of j open chats. Of several chat channels that the same people answer, the slowest tells. */
function chatPaces(chats: readonly ChannelModel[], slots: number): readonly number[] | null {
  const speeds = Array.from({ length: slots }, (_, more) =>
    chats.reduce((slowest, { paces }) => Math.min(slowest, (paces[more] ?? Infinity) / (more + 1)), Infinity),
  );
  return chats.length === 0 || speeds.every((speed) => speed === 1) ? null : speeds;
}

/** When an outside service answers: always, where it does not say. */
function serviceHours({ opening }: TeamModel, stretch: Stretch): Float64Array | null {
  return opening === null ? null : flatten(opening.clock.spans(stretch.from, stretch.to), stretch);
}
