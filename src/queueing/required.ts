import { requireAmount, requireCount, requirePositive, requireShare } from './checks';
import { erlangAFromInverse, type ImpatientQueueResult } from './erlang-a';
import { erlangCFromInverse } from './erlang-c';

/** What a number of servers must reach; what is not given does not matter. Times in the unit of the rates. */
export interface PatientGoals {
  /** Share of offered contacts answered within `target`. */
  readonly serviceLevel?: { readonly share: number; readonly target: number };
  readonly maxMeanWait?: number;
  /** Largest busy share of a server's time. */
  readonly maxOccupancy?: number;
}

export interface ImpatientGoals extends PatientGoals {
  /** Largest share of offered contacts that give up. */
  readonly maxAbandonProbability?: number;
}

/** Load per time unit: rates in the same unit. */
export interface Demand {
  readonly arrivalRate: number;
  readonly serviceRate: number;
}

/**
 * Fewest servers that reach every goal when nobody gives up (Erlang C); at least one more than fits the load. 0
 * without arrivals; Infinity where a goal allows no occupancy at all. One pass of the inverse Erlang B recursion.
 * Goals are met within one part in 1e9 (a miss of 0 within 1e-15), so rounding costs nobody. Throws RangeError on invalid input.
 */
export function requiredServersErlangC(input: Demand & PatientGoals): number {
  checkDemand(input);
  checkGoals(input);
  const { arrivalRate, serviceRate, serviceLevel, maxMeanWait = Infinity, maxOccupancy = 1 } = input;
  const load = arrivalRate / serviceRate;
  if (load === 0) return 0;
  if (maxOccupancy === 0) return Infinity;

  let inverseBefore = 1;
  for (let servers = 1; ; servers++) {
    // Nobody waits from here on, so only the occupancy is left to reach.
    if (inverseBefore === Infinity) return Math.max(servers, wholeUp(load / maxOccupancy));
    // A load within rounding of the servers leaves no spare time.
    if (servers > load * (1 + tolerance) && atMost(load / servers, maxOccupancy, 0)) {
      const waiting = erlangCFromInverse(servers, load, inverseBefore);
      const spareRate = (servers - load) * serviceRate;
      const late = serviceLevel ? waiting * Math.exp(-spareRate * serviceLevel.target) : 0;
      const inTime = atMost(late, 1 - (serviceLevel?.share ?? 0));
      if (inTime && atMost(waiting / spareRate, maxMeanWait, 1 / serviceRate)) return servers;
    }
    inverseBefore = 1 + (inverseBefore / load) * servers;
  }
}

/**
 * Fewest servers that reach every goal when contacts give up (Erlang A): often fewer than Erlangs of load, and 0
 * where no goal asks for anybody. All measures improve with each server, so steps and bisection find the number; the inverse
 * Erlang B recursion runs once. Limits as for {@link requiredServersErlangC}, to which an `abandonRate` of 0 leads.
 * Throws RangeError on invalid input.
 */
export function requiredServersErlangA(
  input: Demand & { readonly abandonRate: number } & ImpatientGoals,
): number {
  checkDemand(input);
  checkGoals(input);
  requireAmount('abandonRate', input.abandonRate);
  requireShare('maxAbandonProbability', input.maxAbandonProbability ?? 1);
  const { arrivalRate, serviceRate, abandonRate, serviceLevel } = input;
  if (abandonRate === 0) return requiredServersErlangC(input);
  const load = arrivalRate / serviceRate;
  if (load === 0) return 0;
  if (input.maxOccupancy === 0) return Infinity;

  const inverses = [1]; // 1 / B by number of servers, extended as the search needs it.
  const enough = (servers: number): boolean => {
    for (let n = inverses.length; n <= servers; n++) {
      const before = inverses[n - 1] ?? Infinity;
      if (before === Infinity) break; // B has underflowed, and stays so.
      inverses.push(1 + (before / load) * n);
    }
    const queue = { servers, arrivalRate, serviceRate, abandonRate, target: serviceLevel?.target };
    return reaches(erlangAFromInverse(queue, inverses[servers] ?? Infinity), input);
  };
  // Steps double away from the load, as the answer mostly lies within a few √load of it.
  let step = Math.ceil(Math.sqrt(load));
  let candidate = Math.ceil(load);
  let tooFew = candidate;
  while (!enough(candidate)) {
    tooFew = candidate;
    candidate += step;
    step *= 2;
  }
  for (; tooFew === candidate; step *= 2) {
    tooFew = Math.max(-1, candidate - step);
    if (tooFew >= 0 && enough(tooFew)) candidate = tooFew;
  }
  while (candidate - tooFew > 1) {
    const middle = Math.floor((tooFew + candidate) / 2);
    if (enough(middle)) candidate = middle;
    else tooFew = middle;
  }
  return candidate;
}

/**
 * People to schedule so that `servers` are there when a share of the time is lost to breaks, absence and meetings:
 * servers ÷ (1 − shrinkage), rounded up, except where the excess is rounding (14 ÷ 0.7 is 20 people, not 21).
 * Throws RangeError on invalid input; a shrinkage of 1 leaves nobody and is invalid.
 */
export function scheduledServers({ servers, shrinkage }: { servers: number; shrinkage: number }): number {
  requireCount('servers', servers);
  requireShare('shrinkage', shrinkage);
  if (shrinkage === 1) throw new RangeError('shrinkage must be below 1');
  return wholeUp(servers / (1 - shrinkage));
}

const tolerance = 1e-9;

/** The next whole number, except where the excess is rounding. */
function wholeUp(value: number): number {
  return Math.ceil(value * (1 - tolerance));
}

/** A limit holds within one part in 1e9, or 1e-15 of `scale` where the limit itself is 0. */
function atMost(value: number, limit: number, scale = 1): boolean {
  return value <= limit + limit * tolerance + scale * 1e-15;
}

function reaches(result: ImpatientQueueResult, goals: Demand & ImpatientGoals): boolean {
  return (
    atMost(1 - result.serviceLevel, 1 - (goals.serviceLevel?.share ?? 0)) &&
    atMost(result.abandonProbability, goals.maxAbandonProbability ?? 1) &&
    atMost(result.meanWait, goals.maxMeanWait ?? Infinity, 1 / goals.serviceRate) &&
    atMost(result.occupancy, goals.maxOccupancy ?? 1, 0)
  );
}

function checkDemand({ arrivalRate, serviceRate }: Demand): void {
  requireAmount('arrivalRate', arrivalRate);
  requirePositive('serviceRate', serviceRate);
  requireAmount('arrivalRate ÷ serviceRate', arrivalRate / serviceRate);
}

function checkGoals({ serviceLevel, maxMeanWait = 0, maxOccupancy = 1 }: PatientGoals): void {
  requireShare('serviceLevel.share', serviceLevel?.share ?? 0);
  requireAmount('serviceLevel.target', serviceLevel?.target ?? 0);
  requireAmount('maxMeanWait', maxMeanWait);
  requireShare('maxOccupancy', maxOccupancy);
}
