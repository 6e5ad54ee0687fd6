import type { DemandModel, ServiceModel, TeamModel } from '../model/types';
import type { Scenario } from './scenario-systems';
import type { ScenarioCoverage } from './scenarios';

/** One person more, or one fewer, in a team. */
export interface PersonChange {
  readonly team: TeamModel;
  readonly change: 1 | -1;
  /** How many people that is: more than one where several take turns in one place of the shifts. */
  readonly people: number;
  /** Money per month; less than none where it is saved. Null where the plan gives no price. */
  readonly costPerMonth: number | null;
  readonly scenario: Scenario;
}

/** A bound on the work of all changes, in simulated contacts: a few seconds. */
const MOST_CONTACTS = 1_500_000;
const FEWEST_RUNS = 3;

/**
 * Runs of each change and of the plan beside them, as many as are wanted or as time allows; null where that is too few
 * to tell anything.
 */
export function runsOfChanges(
  { period }: ServiceModel,
  { contactsPerWeek }: DemandModel,
  changes: readonly PersonChange[],
  wanted: number,
): number | null {
  const perRun = Math.max(1, contactsPerWeek * period.weeks) * (changes.length + 1);
  const runs = Math.min(wanted, Math.floor(MOST_CONTACTS / perRun));
  return runs < FEWEST_RUNS && runs < wanted ? null : runs;
}

/** What it makes of the promises, for the same contacts. */
export interface OnePerson extends PersonChange, Pick<ScenarioCoverage, 'runs' | 'promises'> {}

/**
 * Another person works the hours of the one who would be missed most; one fewer leaves these hours empty, if everybody
 * has any: whoever is in no shift is the first to go, and missed by no customer. Where people take turns, it is a place
 * in the shifts that is filled or left empty, and as many people as that takes.
 */
export function personChanges({ teams }: ServiceModel): readonly PersonChange[] {
  return teams.filter(canBeHired).flatMap((team) => {
    const { id, costPerMonth, count } = team;
    const people = peoplePerPlace(team);
    return ([1, -1] as const)
      .filter((change) => (people > 1 ? inShifts(team) : count) + change > 0)
      .map((change) => ({
        team,
        change,
        people,
        costPerMonth: costPerMonth === null ? null : (change * people * costPerMonth) / count,
        scenario: {
          id,
          volume: 1,
          days: null,
          absent: new Map([[id, people > 1 ? -change * people : missingFor(team, change)]]),
          channel: null,
        },
      }));
  });
}

/** People missing from the shifts of a team that has so many more: fewer than none are more. */
function missingFor(team: TeamModel, change: number): number {
  return change > 0 ? -change : Math.max(0, inShifts(team) - team.count - change);
}

/** People of a team who are in a shift. */
export const inShifts = ({ rosterAssumed, count, duties }: TeamModel): number =>
  rosterAssumed ? count : Math.min(count, new Set(duties.map(({ person }) => person)).size);

/** Totals may disagree by so much in a plan. */
const TOLERANCE = 0.01;

/** Paid weeks of one person that a place in the shifts takes; 1 where one person can work it. */
export function peoplePerPlace({ rosterAssumed, duties, plainPeople, weekMinutes }: TeamModel): number {
  if (rosterAssumed || weekMinutes === 0) return 1;
  const minutes = 15 * plainPeople.reduce((sum, people) => sum + people, 0);
  const weeks = minutes / new Set(duties.map(({ person }) => person)).size / weekMinutes;
  return weeks > 1 + TOLERANCE ? weeks : 1;
}

/**
 * People missing from the shifts where there are so many in all, nobody idle; fewer than none are more. Who take turns
 * fill whole places.
 */
export function missingWith(team: TeamModel, people: number): number {
  const perPlace = peoplePerPlace(team);
  if (perPlace === 1) return inShifts(team) - people;
  return perPlace * (inShifts(team) - Math.floor((people * (1 + TOLERANCE)) / perPlace));
}

/** An owner is one person, and who works for a service is the service's matter. */
export const canBeHired = ({ kind, unlimited, count, duties }: TeamModel): boolean =>
  kind === 'employee' && !unlimited && count > 0 && duties.length > 0;
