import { tailsOf } from './transient-mass';

/** Poisson probabilities of `first`, `first + 1` and so on; the others are left out. */
export interface PoissonWeights {
  readonly first: number;
  readonly weights: Float64Array;
  /** P(count > first + i), by the same index. */
  readonly tails: Float64Array;
  /** Upper bound on the probability left out at both ends together. */
  readonly missing: number;
}

/** Weights below this share of the largest one are left out. */
const negligible = 1e-20;

/**
 * Poisson probabilities of a mean of up to some millions, from the mode outwards, so that nothing under- or overflows
 * and no weight needs a factorial (Fox & Glynn 1988). They sum to 1. The caller has checked the mean.
 */
export function poissonWeights(mean: number): PoissonWeights {
  const mode = Math.floor(mean);
  const below: number[] = [];
  let weight = 1;
  for (let count = mode; count > 0; count--) {
    weight *= count / mean;
    if (weight < negligible) break;
    below.push(weight);
  }
  const lowTail = mode > below.length ? geometric(weight, (mode - below.length - 1) / mean) : 0;

  // The count above the mode is always there: for the smallest means it decides the times.
  weight = mean / (mode + 1);
  const weights = [...below.reverse(), 1, weight];
  let count = mode + 2;
  weight *= mean / count;
  for (; weight >= negligible; weight *= mean / ++count) weights.push(weight);
  const highTail = geometric(weight, mean / (count + 1));

  const total = weights.reduce((sum, value) => sum + value, 0);
  const normal = Float64Array.from(weights, (value) => value / total);
  return {
    first: mode - below.length,
    weights: normal,
    tails: tailsOf(normal),
    missing: (lowTail + highTail) / total,
  };
}

function geometric(first: number, ratio: number): number {
  return first / (1 - ratio);
}
