import { requireAmount, requirePositive } from './checks';

/** Steady state of one server; times in the unit of the rates. */
export interface SingleServerResult {
  readonly occupancy: number;
  readonly meanWait: number;
  /** Mean number waiting. */
  readonly queueLength: number;
  readonly meanTimeInSystem: number;
  /** Mean number waiting or in service. */
  readonly numberInSystem: number;
}

/**
 * M/G/1, one server and any distribution of service times (Pollaczek 1930, Khinchine 1932):
 * mean wait = λ·E[S²] / (2(1 − ρ)); Infinity where the load reaches 1. Throws RangeError on invalid input.
 */
export function mg1(input: {
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  /** Mean of the squared service time: mean² + standard deviation². */
  readonly secondMoment: number;
}): SingleServerResult {
  const { arrivalRate, meanServiceTime, secondMoment } = input;
  requireAmount('arrivalRate', arrivalRate);
  requirePositive('meanServiceTime', meanServiceTime);
  requireAmount('secondMoment', secondMoment);
  // A variance below zero is a mistake; one part in 1e9 is rounding.
  if (secondMoment < meanServiceTime * meanServiceTime * (1 - 1e-9)) {
    throw new RangeError('secondMoment must be at least the square of meanServiceTime');
  }
  const load = arrivalRate * meanServiceTime;
  const meanWait = load < 1 ? (arrivalRate * secondMoment) / (2 * (1 - load)) : Infinity;
  const queueLength = arrivalRate === 0 ? 0 : arrivalRate * meanWait;
  return {
    occupancy: Math.min(1, load),
    meanWait,
    queueLength,
    meanTimeInSystem: meanWait + meanServiceTime,
    numberInSystem: queueLength + load,
  };
}
