import { requireAmount, requirePositive } from './checks';
import { mmc } from './erlang-c';

/**
 * Approximate mean wait in G/G/c (Allen 1978, Cunneen): the M/M/c wait × (scv of arrivals + scv of service) / 2.
 * A squared coefficient of variation (scv) is variance ÷ mean²; 1 is exponential, 0 constant. Infinity in overload.
 * Throws RangeError on invalid input.
 */
export function allenCunneen(input: {
  readonly servers: number;
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly scvArrival: number;
  readonly scvService: number;
}): number {
  requireAmount('scvArrival', input.scvArrival);
  requireAmount('scvService', input.scvService);
  const { meanWait } = mmc(input);
  // Without any variation only overload makes anyone wait.
  return meanWait === Infinity ? Infinity : (meanWait * (input.scvArrival + input.scvService)) / 2;
}

/**
 * Approximate share that waits with a + beta·√a servers for a Erlangs and no giving up (Halfin & Whitt 1981):
 * 1 / (1 + beta·Φ(beta)/φ(beta)); 1 for beta ≤ 0, where there is no steady state. Throws RangeError on NaN.
 */
export function halfinWhitt({ beta }: { readonly beta: number }): number {
  requireNumber('beta', beta);
  return beta <= 0 ? 1 : 1 / (1 + beta * millsRatio(-beta));
}

/**
 * Approximate share that waits with a + beta·√a servers for a Erlangs and exponential patience (Garnett, Mandelbaum
 * & Reiman 2002): 1 / (1 + √r·h(beta/√r)/h(−beta)), with h the hazard rate of the normal distribution and r the
 * abandonment rate ÷ service rate. Throws RangeError on invalid input.
 */
export function garnett(input: { readonly beta: number; readonly abandonPerServiceRate: number }): number {
  requireNumber('beta', input.beta);
  requirePositive('abandonPerServiceRate', input.abandonPerServiceRate);
  const root = Math.sqrt(input.abandonPerServiceRate);
  // h is 1 ÷ the Mills ratio; with arguments of opposite sign only one of the two can be beyond a double.
  const hazards = millsRatio(-input.beta) / millsRatio(input.beta / root);
  return 1 / (1 + root * hazards);
}

/** (1 − Φ(x)) / φ(x) of the normal distribution; Infinity where it exceeds a double. */
function millsRatio(x: number): number {
  if (x < 0) return Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2) - millsRatio(-x);
  return x < 2 ? millsBySeries(x) : millsByFraction(x);
}

/** √(π/2)·e^(x²/2) − Σ x^(2k+1) / (1·3·…·(2k+1)), for small x (Laplace; Abramowitz & Stegun 26.2.11). */
function millsBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return Math.sqrt(Math.PI / 2) * Math.exp((x * x) / 2) - sum;
}

/** 1/(x + 1/(x + 2/(x + 3/(x + …)))) (Laplace; Abramowitz & Stegun 26.2.14); 300 levels settle it from x = 2 on. */
function millsByFraction(x: number): number {
  let tail = x;
  for (let level = 300; level >= 1; level--) tail = x + level / tail;
  return 1 / tail;
}

function requireNumber(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${String(value)}`);
}
