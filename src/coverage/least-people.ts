import type { TeamModel } from '../model/types';
import { isOutOfReach } from './never-in-time';
import { canBeHired } from './one-person';
import { outcomesWith, type Counts, type PromiseOutcome, type Running } from './people-outcomes';
import { canTake } from './who';

/** A bound on the work of the search, in simulated contacts: a few seconds. */
const MOST_CONTACTS = 1_500_000;
/** It is enough for as many tries as this. */
const USUAL_TRIES = 12;
const FEWEST_RUNS = 3;
/** More than so many people more is another plan. */
const MOST_PEOPLE_MORE = 8;
/** Rounding of a number of contacts. */
const ROUNDING = 1e-6;

/** The fewest people with whom the simulation keeps every promise, as far as one by one leads there. */
export interface LeastPeople {
  readonly state: 'found' | 'not-found' | 'too-long';
  readonly runs: number;
  readonly counts: Counts;
  /** What stands against one fewer in a team that could lose somebody; where none is found, what still fails. */
  readonly limits: readonly { readonly team: TeamModel | null; readonly outcome: PromiseOutcome }[];
  /** What so many people keep by the mean of the runs, but not surely. */
  readonly undecided: readonly PromiseOutcome[];
  /** What ended the search before it was over. */
  readonly stoppedBy: 'time' | 'nobody-to-add' | 'most-people' | 'out-of-reach' | null;
}

/** What the phases of the search share: what each number of people comes to, as long as there is time. */
interface Trials {
  readonly setting: Running;
  /** Who can be hired, the dearest first. */
  readonly teams: readonly TeamModel[];
  readonly hasTime: () => boolean;
  readonly outcomes: (counts: Counts) => Promise<readonly PromiseOutcome[]>;
  /** The promises that fail, that by most first. */
  readonly failing: (counts: Counts) => Promise<readonly PromiseOutcome[]>;
  /** The promise that fails most; undefined where all are kept. */
  readonly worst: (counts: Counts) => Promise<PromiseOutcome | undefined>;
}

/**
 * From the plan's own people, all facing the same contacts: one more at a time for whatever is missed most, until every
 * promise is kept; then as many fewer as that bears, team by team, the dearest first (by halving, as fewer people keep
 * no more). That nobody can go from any team is tried; that no other mix is smaller is not.
 *
 * @returns null where there is nothing to look for: no promise that anybody comes under, or nobody who can be hired
 */
export async function leastPeople(setting: Running): Promise<LeastPeople | null> {
  const { model, demand } = setting;
  const teams = model.teams.filter(canBeHired);
  if (teams.length === 0) return null;
  const counts: Counts = new Map(teams.map((team) => [team, team.count]));
  const perRun = Math.max(1, demand.contactsPerWeek * model.period.weeks);
  const runs = Math.min(setting.runs, Math.floor(MOST_CONTACTS / perRun / USUAL_TRIES));
  const untried = { state: 'too-long', runs: 0, counts, limits: [], undecided: [], stoppedBy: null } as const;
  if (runs < FEWEST_RUNS && runs < setting.runs) return untried;

  const trials = trialsOf({ ...setting, runs }, teams, Math.floor(MOST_CONTACTS / perRun / runs));
  if ((await trials.outcomes(counts)).length === 0) return null;
  const enough = await added(trials, counts);
  if (enough.stoppedBy) {
    const limits = enough.still ? [{ team: null, outcome: enough.still }] : [];
    return {
      ...untried,
      state: 'not-found',
      runs,
      counts: enough.counts,
      limits,
      stoppedBy: enough.stoppedBy,
    };
  }
  const least = await atItsLimits(trials, await takenAway(trials, enough.counts));
  const outcomes = await trials.outcomes(least.counts);
  return {
    state: 'found',
    runs,
    ...least,
    undecided: outcomes.filter(({ verdict }) => verdict !== 'kept'),
  };
}

function trialsOf(setting: Running, teams: readonly TeamModel[], most: number): Trials {
  const known = new Map<string, readonly PromiseOutcome[]>();
  const outcomes = async (counts: Counts): Promise<readonly PromiseOutcome[]> => {
    const key = [...counts.values()].join(' ');
    const result = known.get(key) ?? (await outcomesWith(setting, counts));
    known.set(key, result);
    return result;
  };
  const failing = async (counts: Counts): Promise<readonly PromiseOutcome[]> =>
    (await outcomes(counts))
      .filter(({ missed }) => missed > ROUNDING)
      .toSorted((a, b) => b.missed - a.missed);
  return {
    setting,
    teams: teams.toSorted((a, b) => priceOf(b) - priceOf(a)),
    hasTime: () => known.size < most,
    outcomes,
    failing,
    worst: async (counts) => (await failing(counts))[0],
  };
}

/**
 * People more until every promise is kept: each time in the cheapest team that takes what is missed most. Nobody more
 * where one of them is kept by no number of people.
 */
async function added(
  { setting, teams, hasTime, failing, worst }: Trials,
  planned: Counts,
): Promise<Pick<LeastPeople, 'counts' | 'stoppedBy'> & { readonly still?: PromiseOutcome }> {
  let counts = planned;
  const lost = (await failing(planned)).find(
    ({ promise, window, ...each }) =>
      promise !== null &&
      (window === 'within' || window === 'resolve_within') &&
      isOutOfReach(setting.model, { promise, ...each }, window),
  );
  if (lost) return { counts, stoppedBy: 'out-of-reach', still: lost };
  for (let more = 0; ; more++) {
    const still = await worst(counts);
    if (!still) return { counts, stoppedBy: null };
    const team = teams.findLast((each) => canHelp(each, still, setting));
    if (!team) return { counts, stoppedBy: 'nobody-to-add', still };
    if (more === MOST_PEOPLE_MORE) return { counts, stoppedBy: 'most-people', still };
    if (!hasTime()) return { counts, stoppedBy: 'time', still };
    counts = changed(counts, team, 1);
  }
}

/** As many people fewer as leave every promise kept. One stays in each team. */
async function takenAway({ teams, hasTime, worst }: Trials, kept: Counts): Promise<Counts> {
  let counts = kept;
  for (const team of teams) {
    let enough = counts.get(team) ?? 1;
    let few = 0;
    while (enough - few > 1 && hasTime()) {
      const middle = Math.floor((few + enough) / 2);
      if (await worst(new Map(counts).set(team, middle))) few = middle;
      else enough = middle;
    }
    counts = new Map(counts).set(team, enough);
  }
  return counts;
}

/** What stands against one fewer in each team; where nothing does, one fewer. */
async function atItsLimits(
  { teams, hasTime, worst }: Trials,
  kept: Counts,
): Promise<Pick<LeastPeople, 'counts' | 'limits' | 'stoppedBy'>> {
  let counts = kept;
  const limits: LeastPeople['limits'][number][] = [];
  for (const team of teams) {
    while ((counts.get(team) ?? 1) > 1) {
      if (!hasTime()) return { counts, limits, stoppedBy: 'time' };
      const fewer = changed(counts, team, -1);
      const outcome = await worst(fewer);
      if (outcome) {
        limits.push({ team, outcome });
        break;
      }
      counts = fewer;
    }
  }
  return { counts, limits, stoppedBy: null };
}

/** Money per month of one person; nothing where the plan gives no price. */
const priceOf = ({ costPerMonth, count }: TeamModel): number => (costPerMonth ?? 0) / count;

const changed = (counts: Counts, team: TeamModel, by: 1 | -1): Counts =>
  new Map(counts).set(team, (counts.get(team) ?? 0) + by);

const canHelp = (
  team: TeamModel,
  { channel, promise }: PromiseOutcome,
  { demand: { classes } }: Running,
): boolean =>
  team.resolves &&
  team.isRegularOn(channel) &&
  classes.some(
    (each) =>
      each.type.channel === channel &&
      (promise === null || each.type.promises.includes(promise)) &&
      canTake(team, each),
  );
