import type { DemandModel, ServiceModel } from '../model/types';
import { prepare } from '../simulation/simulate';
import { shareEstimate } from '../simulation/statistics';
import { NARROW, verdictOfShare, type Verdict } from '../support/verdict';
import { TallyObserver } from './observe';
import { isOverloaded, type WrittenBalance } from './overload';
import { judge } from './due';
import type { PlanSystem } from './system';
import type { Stretch } from './stretch';
import { emptyTally, type PromiseTally, type Tally } from './tally';
import { addPart, type TallyPart } from './tally-part';

export interface RunOptions {
  readonly seed: number;
  /** Exactly so many; without it: until every promise is decided or narrow enough, within a bound. */
  readonly runs?: number | undefined;
  /** Without it: at least so many, where a difference is asked for. */
  readonly fewest?: number | undefined;
  /** Until these are decided, where not all have to be. */
  readonly until?: (each: PromiseTally) => boolean;
  /** Whether more runs are wanted although every promise is decided. */
  readonly isOpen?: (tally: Tally) => boolean;
  /** Where long work can be done by several at once. */
  readonly elsewhere?: Elsewhere | undefined;
  /** What surrounds the first run, where runs of many contacts are made here. */
  readonly around?: ((run: () => void) => void) | undefined;
  /** A bound on the simulated contacts of all runs, where it is not to be the usual one. */
  readonly mostContacts?: number;
}

/** Runs replications `from` up to, not including, `to` on other threads; the parts are in the order of the replications. */
export type Elsewhere = (from: number, to: number) => Promise<readonly TallyPart[]>;

const FEWEST_RUNS = 3;
const MOST_RUNS = 320;
/** A bound on the work of one check, in simulated contacts. */
const MOST_CONTACTS = 400_000;
/** Simulated contacts from which on it pays to prepare for them. */
const MANY_CONTACTS = 15_000;
/** Simulated contacts, between one and two seconds of work, from which on other threads are worth their start. */
const LONG_CONTACTS = 1_500_000;
const DAY_MINUTES = 1440;

/** Runs a plan's weeks again and again with other luck, until the promises are decided. */
export async function runPlan(
  model: ServiceModel,
  plan: PlanSystem,
  demand: DemandModel,
  options: RunOptions,
): Promise<Tally> {
  const tally = emptyTally(model);
  const runTo = replications(model, plan, options.seed, tally);
  const perRun = Math.max(1, demand.contactsPerWeek * (plan.system.horizonMinutes / (7 * DAY_MINUTES)));
  const most =
    options.runs ??
    Math.max(2, Math.min(MOST_RUNS, Math.floor((options.mostContacts ?? MOST_CONTACTS) / perRun)));
  const fewest = options.runs ?? Math.min(options.fewest ?? FEWEST_RUNS, most);
  for (let target = fewest; ; target = Math.min(most, target * 2)) {
    const contacts = (target - tally.runs) * perRun;
    if (options.elsewhere && contacts >= LONG_CONTACTS) {
      for (const part of await options.elsewhere(tally.runs, target)) addPart(tally, part);
    } else {
      if (options.around && contacts >= MANY_CONTACTS)
        options.around(() => runTo(tally.runs, tally.runs + 1));
      runTo(tally.runs, target);
    }
    const { until } = options;
    const awaited = until ? tally.promises.filter(until) : [...tally.promises, ...tally.further];
    const open = awaited.some((each) => !isSettled(each));
    if (tally.runs >= most || !(open || options.isOpen?.(tally))) return tally;
  }
}

/** Counts the replications `from` up to, not including, `to` of a plan into a tally. */
export function replications(
  model: ServiceModel,
  plan: PlanSystem,
  seed: number,
  tally: Tally,
): (from: number, to: number) => void {
  const observer = new TallyObserver(model, plan, tally);
  const runner = prepare(plan.system);
  return (from, to) => {
    for (let replication = from; replication < to; replication++) {
      observer.begin();
      runner.run({ seed, replication }, observer);
      observer.end();
    }
  };
}

type Judged = Pick<PromiseTally, 'kept' | 'judged'> & {
  readonly promise: Pick<PromiseTally['promise'], 'reach'>;
};

/** What the runs say of a promise. */
export const verdictOf = ({ promise: { reach }, kept, judged }: Judged): Verdict =>
  verdictOfShare(reach, shareEstimate(kept, judged));

/**
 * Whoever looks again and again, and stops as soon as an interval decides, is wrong more often than it says. Wider by so much it
 * is right in 95 % of up to eight looks, after 3, 6, 12 … 320 runs (Pocock 1977; Jennison & Turnbull 2000, table 2.1).
 */
const LOOKS_WIDER = 2.512 / 1.96;

/** Decided with room to spare, or as narrow as anybody acts on. */
export function isSettled(each: Judged): boolean {
  const { promise, kept, judged } = each;
  if (judged.every((count) => count === 0)) return true;
  const { value, low, high } = shareEstimate(kept, judged);
  if (high - low <= 2 * NARROW) return true;
  const wider = {
    value,
    low: value - LOOKS_WIDER * (value - low),
    high: value + LOOKS_WIDER * (high - value),
  };
  // Decided, and not by so little that the next run could undo it.
  return verdictOfShare(promise.reach, wider) === 'kept' || wider.high < promise.reach - NARROW;
}

/**
 * Room to warm up and to finish: written work carries over for days, more so where people are busy; live contacts do
 * not. Where there is more work than people, nothing settles: the run starts empty and its backlog tells the growth.
 */
export function stretchOf({ period }: ServiceModel, demand: DemandModel, balance: WrittenBalance): Stretch {
  const { start, end, earliest, latest } = period;
  const from = start - Math.max(warmUpDays(balance, demand), forRepeats(demand, balance)) * DAY_MINUTES;
  const coolDown = balance.workMinutes > 0 ? 4 * DAY_MINUTES : DAY_MINUTES;
  const to = Math.max(end + coolDown, lastDue(demand, end) + DAY_MINUTES);
  const wholeDays = Math.ceil((to - end) / DAY_MINUTES) * DAY_MINUTES;
  return { from: Math.max(earliest, from), to: Math.min(latest, end + wholeDays) };
}

/** A weekend and the day before: what is left over from them is what a week begins with, where people are not busy. */
const FEWEST_WARM_UP_DAYS = 3;
const MOST_WARM_UP_DAYS = 28;

/**
 * A busy queue forgets its start in some 2σ² ÷ (1 − load)² weeks, σ² being the variance of a week's work as a share of
 * what can be done (reflected Brownian motion; Abate & Whitt 1987): two such times. σ²: handle times of cv 1.4, days
 * that vary, and as much again for people who come and go.
 */
function warmUpDays(balance: WrittenBalance, { contactsPerWeek, variation }: DemandModel): number {
  const { load } = balance;
  if (balance.workMinutes === 0) return 1;
  if (isOverloaded(balance)) return 0;
  const variance = 2 * load ** 2 * (3 / contactsPerWeek + variation ** 2 / 5);
  const weeks = (4 * variance) / Math.max(1 - load, 1e-3) ** 2;
  return Math.min(MOST_WARM_UP_DAYS, Math.max(FEWEST_WARM_UP_DAYS, Math.ceil(7 * weeks)));
}

/** So small a share of the contacts may be missing when the weeks begin, as the run was too short for those who come again. */
const MISSING_REPEATS = 0.01;

/**
 * Where a share r comes again after a mean delay d, contacts build up to 1 − r exp(−(1 − r) t ÷ d) of what they come to:
 * b′ = (a − b) ÷ d, a being the contacts of a minute and b those of before who may come again.
 */
function forRepeats({ classes }: DemandModel, balance: WrittenBalance): number {
  if (isOverloaded(balance)) return 0;
  const minutes = classes.map(
    ({ repeat, repeatAfterMinutes }) =>
      (Math.log(Math.max(1, repeat / MISSING_REPEATS)) * repeatAfterMinutes) / (1 - repeat),
  );
  return Math.ceil(Math.max(0, ...minutes) / DAY_MINUTES);
}

/** The moment by which the last judged contacts are due. */
function lastDue({ classes }: DemandModel, end: number): number {
  const types = new Map(
    classes.map(({ type }) => [
      `${type.channel.id} ${type.promises.map(({ index }) => index).join()} ${type.segment.id} ${type.tier.id}`,
      type,
    ]),
  );
  let latest = end;
  for (const type of types.values()) {
    for (const promise of type.promises) {
      for (const window of ['within', 'next_within', 'resolve_within'] as const) {
        const due =
          judge({ ...type, promises: [{ ...promise, during: null }] }, 0, window)(end)?.dueAt(end) ?? end;
        latest = Math.max(latest, due);
      }
    }
  }
  return latest;
}
