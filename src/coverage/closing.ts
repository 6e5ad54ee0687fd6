/** A change that closes a gap. */
export interface Closing {
  readonly change: string;
  readonly effect: string;
  /** Money per month in the plan's currency; negative saves; null where the plan gives no price for it. */
  readonly costPerMonth: number | null;
  /** Hours a week that people of a team are paid for on top of now; left out where it takes none. */
  readonly paid?: { readonly team: string; readonly hours: number };
  /** By how much it is over what the plan allows; left out where it is within. */
  readonly over?: {
    /** Money per month. */
    readonly cash?: number;
    readonly heads?: number;
    /** Hours per week. */
    readonly owner?: number;
  };
}
