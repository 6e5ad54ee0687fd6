/** A change that closes a gap. */
export interface Closing {
  readonly change: string;
  readonly effect: string;
  /** Money per month in the plan's currency; negative saves; null where the plan gives no price for it. */
  readonly costPerMonth: number | null;
}
