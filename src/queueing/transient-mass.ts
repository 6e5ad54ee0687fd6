/** Mass by state, a whole number from 0; there is none below `first`, and the array ends with the last state. */
export interface Mass {
  readonly first: number;
  readonly values: Float64Array;
}

/** Sum of the entries. */
export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Sum of the entries after each one. */
export function tailsOf(values: Float64Array): Float64Array {
  const tails = new Float64Array(values.length);
  let tail = 0;
  for (let index = values.length - 1; index >= 0; index--) {
    tails[index] = tail;
    tail += values[index] as number;
  }
  return tails;
}

/** The same mass in all, as probabilities. */
export function normalised({ first, values }: Mass): Mass {
  const total = sum(values);
  return { first, values: values.map((value) => value / total) };
}
