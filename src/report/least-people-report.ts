import { isPromised } from '../coverage/due';
import type { LeastPeople } from '../coverage/least-people';
import type { PromiseOutcome } from '../coverage/people-outcomes';
import type { DemandModel, ServiceModel } from '../model';
import { selectsOf } from '../model/selects';
import { rounded } from './coverage-report';
import type { LeastPeopleReport, OutcomeReport } from './types';

/** The fewest people, in the units of the report. */
export function leastPeopleReport(
  { tiers, teams }: ServiceModel,
  { classes }: DemandModel,
  { state, runs, counts, limits, undecided, stoppedBy }: LeastPeople,
): LeastPeopleReport {
  // In the plan's order.
  const found = teams.flatMap((team) => {
    const people = counts.get(team);
    return people === undefined ? [] : [{ team, people }];
  });
  const priceOf = (peopleOf: (each: (typeof found)[number]) => number): number | null =>
    found.some(({ team }) => team.costPerMonth === null)
      ? null
      : rounded(sum(found.map((each) => (peopleOf(each) * (each.team.costPerMonth ?? 0)) / each.team.count)));
  const promised = new Set(
    classes
      .filter(({ type }) => type.promises.some(({ plan }) => isPromised(plan, 'within')))
      .map(({ type }) => type.channel.id),
  );
  const outcomeReport = ({
    channel,
    promise,
    window,
    reach,
    expected,
    verdict,
  }: PromiseOutcome): OutcomeReport => ({
    wait: promise?.id ?? null,
    channel: channel.id,
    selects: promise ? selectsOf(promise.plan, tiers) : '',
    window,
    reach,
    expected,
    missed: verdict === 'missed',
  });
  return {
    state,
    runs,
    stoppedBy,
    planned: sum(found.map(({ team }) => team.count)),
    people: sum(found.map(({ people }) => people)),
    teams: found.map(({ team, people }) => ({ team: team.id, planned: team.count, people })),
    costPerMonth: priceOf(({ people }) => people),
    changePerMonth: priceOf(({ people, team }) => people - team.count),
    limits: limits.map(({ team, outcome }) => ({ team: team?.id ?? null, ...outcomeReport(outcome) })),
    undecided: undecided.map(outcomeReport),
    unpromised: [...new Set(classes.map(({ type }) => type.channel.id))].filter((id) => !promised.has(id)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
