/** 95 %; `high` is null where one run alone cannot tell. */
interface Interval {
  readonly low: number;
  readonly high: number | null;
}

/** Money a month, heads, and the owner's hours a week: what the plan takes, and may take. */
export interface BudgetReport {
  readonly cash: {
    readonly planned: number | null;
    readonly limit: number | null;
    readonly interval?: Interval;
  };
  readonly headcount: {
    readonly planned: number | null;
    readonly needed: number | null;
    readonly limit: number | null;
  };
  /** Hours per week. */
  readonly owner: {
    readonly planned: number | null;
    readonly needed: number | null;
    readonly limit: number | null;
  };
}
