/**
 * Stationary probabilities of the states 0 to `last` of a birth–death chain, by detailed balance.
 * `deathRate(n)` is the rate from n to n − 1. Where nothing ever leads back down, all weight moves up. Weights are
 * rescaled on the way, so states too improbable for a double come out as 0 and nothing overflows.
 */
export function stationaryProbabilities(
  last: number,
  birthRate: (state: number) => number,
  deathRate: (state: number) => number,
): Float64Array {
  const weights = new Float64Array(last + 1);
  let weight = 1;
  let total = 1;
  weights[0] = 1;
  let kept = 0; // States before this one have been moved past the smallest double.
  for (let state = 1; state <= last; state++) {
    const up = birthRate(state - 1);
    if (up === 0) break;
    const down = deathRate(state);
    const factor = up / down;
    if (factor === Infinity) {
      weights.fill(0, kept, state);
      kept = state;
      weight = total = 1;
    } else {
      weight *= factor;
      total += weight;
    }
    weights[state] = weight;
    if (total > 1e150) {
      for (let earlier = kept; earlier <= state; earlier++)
        weights[earlier] = (weights[earlier] ?? 0) / total;
      while (weights[kept] === 0 && kept < state) kept++;
      weight /= total;
      total = 1;
    }
  }
  return weights.map((value) => value / total);
}
