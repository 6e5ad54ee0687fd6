/** A rate, time or load: zero or more and finite; throws RangeError otherwise. */
export function requireAmount(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number of at least 0, not ${String(value)}`);
  }
}

/** An amount that is divided by, so above zero; throws RangeError otherwise. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number above 0, not ${String(value)}`);
  }
}

/** A number of servers or places: a whole number of at least `least`; throws RangeError otherwise. */
export function requireCount(name: string, value: number, least = 0): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be a whole number of at least ${String(least)}, not ${String(value)}`);
  }
}

/** A probability or share of 1; throws RangeError otherwise. */
export function requireShare(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${name} must lie between 0 and 1, not ${String(value)}`);
  }
}

/** Lists that describe the same classes must be equally long; throws RangeError otherwise. */
export function requireSameLength(names: string, lengths: readonly number[]): void {
  if (new Set(lengths).size > 1) {
    throw new RangeError(`${names} must have one entry for each class, not ${lengths.join(' and ')} entries`);
  }
}
