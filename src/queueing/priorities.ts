import { requireAmount, requireCount, requirePositive, requireSameLength } from './checks';
import { erlangC } from './erlang-c';

/** Waits by class, the most urgent first; nobody is interrupted. */
export interface PriorityResult {
  /** Mean wait by class; Infinity for a class that the more urgent ones leave too little room. */
  readonly meanWaits: readonly number[];
  /** Mean number waiting by class. */
  readonly queueLengths: readonly number[];
  /** Mean wait of all contacts. */
  readonly meanWait: number;
}

/**
 * Mean waits in M/M/c with non-preemptive priorities and one service rate (Cobham 1954; Kella & Yechiali 1985):
 * C(c, a) / (c·mu) ÷ ((1 − s₁ − … − s₍k₋₁₎)(1 − s₁ − … − s₍k₎)), s the load of a class per server.
 * A class keeps its finite wait when only those after it overload the queue. Throws RangeError on invalid input.
 */
export function prioritiesMmc(input: {
  readonly servers: number;
  /** By class, the most urgent first. */
  readonly arrivalRates: readonly number[];
  readonly serviceRate: number;
}): PriorityResult & { readonly waitProbability: number } {
  const { servers, arrivalRates, serviceRate } = input;
  requireCount('servers', servers);
  requirePositive('serviceRate', serviceRate);
  for (const rate of arrivalRates) requireAmount('arrivalRates', rate);
  const offeredLoad = sum(arrivalRates) / serviceRate;
  const waitProbability = erlangC({ servers, offeredLoad });
  const loads = arrivalRates.map((rate) => (rate === 0 ? 0 : rate / serviceRate / servers));
  const residual = waitProbability === 0 ? 0 : waitProbability / servers / serviceRate;
  return { waitProbability, ...cobham(residual, arrivalRates, loads) };
}

/**
 * Mean waits in M/G/1 with non-preemptive priorities (Cobham 1954): W0 ÷ ((1 − s₍k₋₁₎)(1 − s₍k₎)), with W0 the mean
 * rest of the service found in progress. In overload the first class without enough room takes the time that is
 * left, and W0 counts what is then served. Throws RangeError on invalid input.
 */
export function prioritiesMg1(input: {
  /** By class, the most urgent first, as are the lists below. */
  readonly arrivalRates: readonly number[];
  readonly meanServiceTimes: readonly number[];
  /** Mean of the squared service time. */
  readonly secondMoments: readonly number[];
}): PriorityResult & { readonly residualService: number } {
  const { arrivalRates, meanServiceTimes, secondMoments } = input;
  const lengths = [arrivalRates.length, meanServiceTimes.length, secondMoments.length];
  requireSameLength('arrivalRates, meanServiceTimes and secondMoments', lengths);
  for (const rate of arrivalRates) requireAmount('arrivalRates', rate);
  for (const mean of meanServiceTimes) requirePositive('meanServiceTimes', mean);
  for (const moment of secondMoments) requireAmount('secondMoments', moment);

  const loads = arrivalRates.map((rate, index) => rate * (meanServiceTimes[index] ?? 0));
  let room = 1;
  let residualService = 0;
  for (const [index, load] of loads.entries()) {
    const share = Math.min(load, room);
    if (share > 0)
      residualService += (share * (secondMoments[index] ?? 0)) / (2 * (meanServiceTimes[index] ?? 1));
    room -= share;
  }
  return { residualService, ...cobham(residualService, arrivalRates, loads) };
}

function cobham(residual: number, arrivalRates: readonly number[], loads: readonly number[]): PriorityResult {
  let used = 0;
  const meanWaits = loads.map((load) => {
    const before = 1 - used;
    used += load;
    return used < 1 ? residual / (before * (1 - used)) : Infinity;
  });
  const queueLengths = meanWaits.map((wait, index) => {
    const rate = arrivalRates[index] ?? 0;
    return rate === 0 ? 0 : rate * wait;
  });
  const total = sum(arrivalRates);
  return { meanWaits, queueLengths, meanWait: total === 0 ? 0 : sum(queueLengths) / total };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
