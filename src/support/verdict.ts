/** A share and its 95 % interval, each 0 to 1. */
interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type Verdict = 'kept' | 'missed' | 'undecided';

/** Half a percentage point either way is as narrow as anybody acts on. */
export const NARROW = 0.005;

/**
 * Whether a share that was asked for is reached: known where all of the interval lies on one side. No number of
 * contacts shows that all will be in time: that is taken as kept where none of very many was late.
 */
export function verdictOfShare(reach: number, { value, low, high }: Estimate): Verdict {
  if (low >= reach || (reach === 1 && value === 1 && low >= 1 - NARROW)) return 'kept';
  return high < reach ? 'missed' : 'undecided';
}
