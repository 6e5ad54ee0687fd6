/** How many of its own standard errors the mean of independent values lies off the truth; beyond 4 is no chance. */
export function standardErrorsOff(values: ArrayLike<number>, truth: number): number {
  const { mean, variance } = momentsOf(values);
  const distance = Math.abs(mean - truth);
  return distance < 1e-9 * Math.max(1, Math.abs(truth)) ? 0 : distance / Math.sqrt(variance / values.length);
}

export function momentsOf(values: ArrayLike<number>): { mean: number; variance: number } {
  const mean = sumOf(values, (value) => value) / values.length;
  return { mean, variance: sumOf(values, (value) => (value - mean) ** 2) / (values.length - 1) };
}

function sumOf(values: ArrayLike<number>, term: (value: number) => number): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += term(values[index] ?? NaN);
  return sum;
}
