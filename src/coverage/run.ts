import type { DemandClass, DemandModel, ServiceModel } from '../model/types';
import { typicalAndWorst } from '../model/wall-clock';
import { simulate } from '../simulation/simulate';
import { shareEstimate } from '../simulation/statistics';
import { planSystem, type PlanSystem } from './system';
import { emptyTally, tallyRun, type PromiseTally, type Tally } from './tally';

export interface RunOptions {
  readonly seed: number;
  /** Exactly so many; without it: until every promise is decided or narrow enough, within a bound. */
  readonly runs?: number | undefined;
}

const FEWEST_RUNS = 10;
const MOST_RUNS = 320;
/** A bound on the work of one check, in simulated contacts. */
const MOST_CONTACTS = 400_000;
/** Half a percentage point either way is as narrow as anybody acts on. */
const NARROW = 0.005;
const DAY_MINUTES = 1440;

/** Runs the plan's weeks again and again with other luck, until the promises are decided. */
export function runPlan(model: ServiceModel, demand: DemandModel, options: RunOptions, change?: (plan: PlanSystem) => PlanSystem): Tally {
  const built = planSystem(model, demand, stretchOf(model, demand));
  const plan = change ? change(built) : built;
  const tally = emptyTally(model);
  const perRun = Math.max(1, demand.contactsPerWeek * (plan.system.horizonMinutes / (7 * DAY_MINUTES)));
  const most = options.runs ?? Math.max(2, Math.min(MOST_RUNS, Math.floor(MOST_CONTACTS / perRun)));
  const fewest = options.runs ?? Math.min(FEWEST_RUNS, most);
  for (let target = fewest; ; target = Math.min(most, target * 2)) {
    while (tally.runs < target) {
      const chance = { seed: options.seed, replication: tally.runs };
      simulate(plan.system, chance, tallyRun(model, plan, tally));
    }
    if (tally.runs >= most || tally.promises.every(isSettled)) return tally;
  }
}

/** Decided with room to spare, or as narrow as anybody acts on. */
function isSettled({ promise, kept, judged }: PromiseTally): boolean {
  const { low, high } = shareEstimate(kept, judged);
  if (high - low <= 2 * NARROW || judged.every((count) => count === 0)) return true;
  // Decided, and not by so little that the next run could undo it.
  return low >= promise.reach || high < promise.reach - NARROW;
}

/**
 * Room to warm up and to finish: written work carries over for days, live contacts do not. Where there is more work
 * than people, nothing settles: the run starts empty at the first judged day and its backlog tells the growth.
 */
function stretchOf(model: ServiceModel, demand: DemandModel): { from: number; to: number } {
  const { start, end, earliest, latest } = model.period;
  const written = demand.classes.some(({ type }) => type.channel.nature === 'written');
  const warmUpDays = !written ? 1 : isOverloaded(model, demand) ? 0 : 14;
  const coolDown = Math.max(DAY_MINUTES, ...longestWaits(model, demand).map((wait) => wait + DAY_MINUTES));
  return { from: Math.max(earliest, start - warmUpDays * DAY_MINUTES), to: Math.min(latest, end + Math.ceil(coolDown / DAY_MINUTES) * DAY_MINUTES) };
}

function longestWaits(model: ServiceModel, demand: DemandModel): readonly number[] {
  return demand.classes.flatMap(({ type }) =>
    type.promises.map((promise) => typicalAndWorst(model, type, promise, 'within')?.worstMinutes ?? 0),
  );
}

/** More minutes of work in a week than minutes on duty. */
export function isOverloaded({ teams }: ServiceModel, demand: DemandModel): boolean {
  if (teams.some(({ unlimited, onCallOnly }) => unlimited && !onCallOnly)) return false;
  return workMinutesPerWeek(demand) > dutyMinutesPerWeek(teams);
}

/** Minutes of people per week that the contacts ask for; chats of one person side by side share its time. */
export function workMinutesPerWeek({ classes }: DemandModel): number {
  return classes.reduce((sum, each) => sum + each.contactsPerWeek * personMinutes(each), 0);
}

/** Minutes of a person that one contact takes. */
export const personMinutes = ({ handleMinutes, replies, type }: DemandClass): number =>
  (handleMinutes * replies) / type.channel.concurrency;

/** Minutes per week that people are on duty, after shrinkage. */
export function dutyMinutesPerWeek(teams: ServiceModel['teams']): number {
  return teams.reduce(
    (sum, { plainPeople, shrinkage }) => sum + plainPeople.reduce((total, people) => total + people * 15, 0) * (1 - shrinkage),
    0,
  );
}
