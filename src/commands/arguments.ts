import { InvalidArgumentError } from 'commander';

/** A real date as YYYY-MM-DD. */
export function parseDate(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Some engines roll 30 February over into March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Write a date that exists as YYYY-MM-DD, such as 2027-01-04.');
  }
  return text;
}

/** A parser of whole numbers, ends included. */
export function parseWhole(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,16}$/u.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`Write a whole number from ${String(least)} to ${String(most)}.`);
    }
    return value;
  };
}

/** Gathers the values of an option that may stand several times. */
export const gather = (value: string, before: readonly string[] = []): string[] => [...before, value];
