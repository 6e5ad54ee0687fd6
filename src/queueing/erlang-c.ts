import { requireAmount, requireCount, requirePositive } from './checks';
import { inverseErlangB, type LossSystem } from './erlang-b';

/** A queue in which nobody gives up (M/M/c). Rates and `target` share one time unit. */
export interface PatientQueue {
  readonly servers: number;
  readonly arrivalRate: number;
  /** Contacts that one busy server completes per time unit. */
  readonly serviceRate: number;
  /** The wait that counts as answered in time; 0 where not given. */
  readonly target?: number;
}

/** Steady state of an M/M/c queue; times in the unit of its rates. */
export interface PatientQueueResult {
  /** Erlangs: arrival rate ÷ service rate. */
  readonly offeredLoad: number;
  /** Share of the time that a server is busy; 1 where there is no steady state. */
  readonly occupancy: number;
  readonly waitProbability: number;
  /** Share of contacts that wait no longer than `target`. */
  readonly serviceLevel: number;
  /** Mean wait of all contacts, those with no wait included. */
  readonly meanWait: number;
  /** Mean wait of those who do wait. */
  readonly meanWaitOfDelayed: number;
  /** Mean number waiting. */
  readonly queueLength: number;
  /** Mean number waiting or in service. */
  readonly numberInSystem: number;
  /** Mean wait plus service. */
  readonly meanTimeInSystem: number;
}

/**
 * Share of contacts that wait when nobody gives up, 0 to 1; 1 where the load reaches the servers, 0 for no load.
 * Erlang 1917: C = 1 / (1 + (c − a)/a · i) with i = 1/B(c − 1, a). Throws RangeError on invalid input.
 */
export function erlangC({ servers, offeredLoad }: LossSystem): number {
  requireCount('servers', servers);
  requireAmount('offeredLoad', offeredLoad);
  if (offeredLoad === 0) return 0;
  if (offeredLoad >= servers) return 1;
  return erlangCFromInverse(servers, offeredLoad, inverseErlangB(servers - 1, offeredLoad));
}

/** Erlang C of a stable queue, given 1 / B(servers − 1, load), so that one recursion serves a whole search. */
export function erlangCFromInverse(servers: number, offeredLoad: number, inverseBefore: number): number {
  return 1 / (1 + ((servers - offeredLoad) / offeredLoad) * inverseBefore);
}

/**
 * Everything about an M/M/c queue: waits are exponential given a wait, at the rate c·mu − lambda (Erlang 1917).
 * Where the load reaches the servers everybody waits, for Infinity, and nobody is answered in time; an empty
 * queue without arrivals has no waits, whatever its servers. Throws RangeError on invalid input.
 */
export function mmc({ servers, arrivalRate, serviceRate, target = 0 }: PatientQueue): PatientQueueResult {
  requireAmount('arrivalRate', arrivalRate);
  requirePositive('serviceRate', serviceRate);
  requireAmount('target', target);
  const offeredLoad = arrivalRate / serviceRate;
  const waitProbability = erlangC({ servers, offeredLoad });
  const spareRate = (servers - offeredLoad) * serviceRate;
  const stable = offeredLoad === 0 || offeredLoad < servers;
  const meanWaitOfDelayed = stable && spareRate > 0 ? 1 / spareRate : Infinity;
  const meanWait = waitProbability === 0 ? 0 : waitProbability * meanWaitOfDelayed;
  const queueLength = arrivalRate === 0 ? 0 : arrivalRate * meanWait;
  return {
    offeredLoad,
    occupancy: offeredLoad === 0 ? 0 : Math.min(1, offeredLoad / servers),
    waitProbability,
    serviceLevel: stable ? 1 - waitProbability * Math.exp(-Math.max(0, spareRate) * target) : 0,
    meanWait,
    meanWaitOfDelayed,
    queueLength,
    numberInSystem: queueLength + offeredLoad,
    meanTimeInSystem: meanWait + 1 / serviceRate,
  };
}
