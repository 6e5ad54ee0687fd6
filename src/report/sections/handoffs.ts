import { contactsByIssue } from '../../coverage/issues';
import type { Coverage } from '../../coverage';
import type { ServiceModel } from '../../model';
import { answering, handoffsOf, type Handoff } from '../../model/handoffs';
import type { TeamModel } from '../../model/types';
import { rounded } from '../coverage-report';
import type { HandoffsReport } from '../section-types';

/** On which ways cases change hands, and how many do (principle 76); null where the plan passes none on. */
export function handoffsReport(model: ServiceModel, coverage: Coverage | null): HandoffsReport | null {
  const handoffs = handoffsOf(model);
  if (handoffs.length === 0) return null;
  const ways = handoffs.map((each) => ({
    channel: each.channel.id,
    issue: each.issue?.id ?? null,
    from: each.from.id,
    to: each.to.map(({ id }) => id),
    perWeek: coverage && perWeekOf(model, coverage, each),
  }));
  const contacts = coverage?.channels.reduce((sum, each) => sum + each.contacts, 0) ?? 0;
  // A team that takes messages on several channels is counted once.
  const counts = new Map(
    ways.map(({ from, issue, channel, perWeek }) => [
      issue === null ? from : `${from} ${channel} ${issue}`,
      perWeek,
    ]),
  );
  const isKnown = contacts > 0 && ![...counts.values()].includes(null);
  const all = [...counts.values()].reduce<number>((sum, perWeek) => sum + (perWeek ?? 0), 0);
  return {
    perCase: isKnown ? rounded(all / contacts) : null,
    max: model.plan.practices?.routing?.max_handoffs ?? null,
    ways: ways.map((way) => ({ ...way, perWeek: way.perWeek === null ? null : rounded(way.perWeek) })),
  };
}

/**
 * Messages as the simulation counts them. Who picks up a call is whoever is free: of each issue, the share of its own people
 * among all who are scheduled on the channel. Null where nobody counts the people of one of them.
 */
function perWeekOf(
  model: ServiceModel,
  { people }: Coverage,
  { channel, issue, from }: Handoff,
): number | null {
  if (issue === null) return people.find(({ team }) => team === from)?.contactsPerWeek ?? null;
  const teams = answering(model, channel);
  const all = teams.reduce((sum, team) => sum + scheduled(team), 0);
  if (teams.some(({ unlimited }) => unlimited) || all === 0) return null;
  const asked = (model.demand?.classes ?? [])
    .filter(({ type }) => type.channel === channel)
    .reduce((sum, each) => sum + (contactsByIssue(model, each)[each.issues.indexOf(issue)] ?? 0), 0);
  return (asked * scheduled(from)) / all;
}

const scheduled = ({ plainPeople }: TeamModel): number => plainPeople.reduce((sum, count) => sum + count, 0);
