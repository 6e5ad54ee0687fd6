import { contactTypes } from '../model/contact-types';
import type { ServiceModel, TeamModel } from '../model/types';
import type { Group } from '../simulation/system';
import { flatten, type Stretch } from './stretch';
import { canTakeSome } from './who';

/** A team as the simulation knows it. */
export function groupOf(model: ServiceModel, team: TeamModel, stretch: Stretch): Group {
  const { id, resolves } = team;
  if (team.unlimited) return { kind: 'service', id, resolves, openSpans: serviceHours(team, stretch) };
  const inside = team.duties.filter(({ start, end }) => end > stretch.from && start < stretch.to);
  return {
    kind: 'team',
    id,
    resolves,
    slots: chatsAtOnce(model, team),
    chatPaces: null,
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

function chatsAtOnce(model: ServiceModel, team: TeamModel): number {
  const chats = model.channels.filter(
    (channel) =>
      channel.kind === 'chat' &&
      contactTypes(model).some((type) => type.channel === channel && canTakeSome(team, type)),
  );
  return chats.reduce((most, { concurrency }) => Math.max(most, concurrency), 1);
}

/** When an outside service answers: always, where it does not say. */
function serviceHours({ opening }: TeamModel, stretch: Stretch): Float64Array | null {
  return opening === null ? null : flatten(opening.clock.spans(stretch.from, stretch.to), stretch);
}
