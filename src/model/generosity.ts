import type { Plan } from '../plan/schema';
import { WEEKS_PER_MONTH } from './team-cost';

/** What a plan allows to be given away. Money per month in its currency; null where it does not say how often or how much. */
export interface Generosity {
  /** Of those parts that are known. */
  readonly costPerMonth: number;
  readonly empowerment: {
    readonly limit: number;
    readonly usesPerMonth: number | null;
    /** If every use goes to the limit. */
    readonly costPerMonth: number | null;
  } | null;
  readonly gestures: readonly Gesture[];
}

export interface Gesture {
  readonly what: string;
  /** What one costs, and brings in. */
  readonly cost: number | null;
  readonly value: number | null;
  readonly costPerMonth: number | null;
  readonly returnPerMonth: number | null;
}

/** What staff may decide alone, and small surprises; null where the plan declares neither a limit nor a gesture. */
export function generosityOf({ practices }: Plan): Generosity | null {
  const { limit, uses } = practices?.empowerment ?? {};
  const gestures = (practices?.gestures ?? []).map(({ what, cost, uptake, value }): Gesture => {
    const times = uptake ? uptake.perWeek * WEEKS_PER_MONTH : null;
    const monthly = (each: { readonly amount: number } | null | undefined): number | null =>
      each && times !== null ? each.amount * times : null;
    return {
      what,
      cost: cost?.amount ?? null,
      value: value?.amount ?? null,
      costPerMonth: monthly(cost),
      returnPerMonth: monthly(value),
    };
  });
  if (!limit && gestures.length === 0) return null;
  const usesPerMonth = uses ? uses.perWeek * WEEKS_PER_MONTH : null;
  const empowerment = limit
    ? {
        limit: limit.amount,
        usesPerMonth,
        costPerMonth: usesPerMonth === null ? null : limit.amount * usesPerMonth,
      }
    : null;
  const known = [empowerment, ...gestures].map((part) => part?.costPerMonth ?? 0);
  return { costPerMonth: known.reduce((sum, cost) => sum + cost, 0), empowerment, gestures };
}
