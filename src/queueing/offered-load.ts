import { requireAmount, requirePositive } from './checks';

/**
 * Mean number in service at `time` after the arrival rate changed to a new constant one, if nobody ever waited
 * (M(t)/M/∞; Eick, Massey & Whitt 1993): it moves from `initialLoad` (0: opens empty) to rate ÷ service rate.
 * All rates and times in one unit. Throws RangeError on invalid input.
 */
export function offeredLoadAfterStep(input: {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly time: number;
  readonly initialLoad?: number;
}): number {
  const { arrivalRate, serviceRate, time, initialLoad = 0 } = input;
  requireAmount('arrivalRate', arrivalRate);
  requirePositive('serviceRate', serviceRate);
  requireAmount('time', time);
  requireAmount('initialLoad', initialLoad);
  const age = serviceRate * time;
  return initialLoad * Math.exp(-age) - (arrivalRate / serviceRate) * Math.expm1(-age);
}

/**
 * Mean number in service at `time` for the arrival rate mean + amplitude·sin(2π·time/period), if nobody ever waited
 * (Eick, Massey & Whitt 1993): the load follows the rate, lagged and damped. Throws RangeError on invalid input.
 */
export function offeredLoadOfSinusoid(input: {
  readonly meanRate: number;
  /** At most the mean rate, so that the rate is never negative. */
  readonly amplitude: number;
  readonly period: number;
  readonly serviceRate: number;
  readonly time: number;
}): number {
  const { meanRate, amplitude, period, serviceRate, time } = input;
  requireAmount('meanRate', meanRate);
  requireAmount('amplitude', amplitude);
  requirePositive('period', period);
  requirePositive('serviceRate', serviceRate);
  requireAmount('time', time);
  if (amplitude > meanRate)
    throw new RangeError('amplitude must not exceed meanRate: rates cannot be negative');
  const frequency = (2 * Math.PI) / period;
  const angle = 2 * Math.PI * ((time / period) % 1);
  // Divided through by the larger of the two, whose square may not fit a double.
  const scale = Math.max(serviceRate, frequency);
  const [service, turn] = [serviceRate / scale, frequency / scale];
  const swing = (service * Math.sin(angle) - turn * Math.cos(angle)) / (service * service + turn * turn);
  return meanRate / serviceRate + (amplitude / scale) * swing;
}
