import { stationaryProbabilities } from './birth-death';
import { requireAmount, requireCount, requirePositive } from './checks';

/** A queue that turns arrivals away when full: M/M/c/K, or M/M/c/K+M with an abandonment rate. */
export interface FiniteQueue {
  readonly servers: number;
  /** Most contacts waiting or in service together (K, at least the servers). */
  readonly capacity: number;
  readonly arrivalRate: number;
  readonly serviceRate: number;
  /** 1 ÷ mean patience; 0, nobody gives up, where not given. */
  readonly abandonRate?: number;
}

/** Steady state of a finite queue; times in the unit of its rates. */
export interface FiniteQueueResult {
  /** Probability of n contacts waiting or in service, for n from 0 to the capacity. */
  readonly probabilities: Float64Array;
  /** Share of arrivals turned away. */
  readonly blockProbability: number;
  /** Share of the admitted that wait. */
  readonly waitProbability: number;
  /** Share of the admitted that give up. */
  readonly abandonProbability: number;
  /** Mean number waiting. */
  readonly queueLength: number;
  /** Mean number waiting or in service. */
  readonly numberInSystem: number;
  /** Mean wait of the admitted. */
  readonly meanWait: number;
  /** Share of the time that a server is busy. */
  readonly occupancy: number;
}

/**
 * Exact steady state of a queue with limited places, at any load (Kleinrock 1975, birth–death chain).
 * Where nobody is admitted the shares and the wait of the admitted are 0. Throws RangeError on invalid input.
 */
export function finiteQueue(queue: FiniteQueue): FiniteQueueResult {
  const { servers, capacity, arrivalRate, serviceRate, abandonRate = 0 } = queue;
  requireCount('servers', servers);
  requireCount('capacity', capacity, servers);
  requireAmount('arrivalRate', arrivalRate);
  requirePositive('serviceRate', serviceRate);
  requireAmount('abandonRate', abandonRate);

  const probabilities = stationaryProbabilities(
    capacity,
    () => arrivalRate,
    (state) => Math.min(state, servers) * serviceRate + Math.max(0, state - servers) * abandonRate,
  );
  let admitted = 0; // As a share of arrivals, which see the states as time does.
  let waiting = 0;
  let queueLength = 0;
  let busy = 0;
  for (const [state, probability] of probabilities.entries()) {
    if (state < capacity) admitted += probability;
    if (state < capacity && state >= servers) waiting += probability;
    queueLength += Math.max(0, state - servers) * probability;
    busy += Math.min(state, servers) * probability;
  }
  const ofAdmitted = (amount: number): number => (admitted === 0 ? 0 : amount / admitted);
  const meanWait = arrivalRate === 0 ? 0 : ofAdmitted(queueLength / arrivalRate);
  return {
    probabilities,
    blockProbability: probabilities[capacity] ?? 0,
    waitProbability: ofAdmitted(waiting),
    abandonProbability: abandonRate * meanWait,
    queueLength,
    numberInSystem: queueLength + busy,
    meanWait,
    occupancy: servers === 0 ? 0 : Math.min(1, busy / servers),
  };
}
