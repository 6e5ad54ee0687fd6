/** How long the contacts of a promise on a channel wait, as shares of all of them: buckets and `unanswered` add up to 1. */
export interface WaitsReport {
  readonly wait: string;
  readonly channel: string;
  /** The window by the wall clock; null where it counts business hours or days. */
  readonly windowSeconds: number | null;
  /** The shortest waits first. */
  readonly buckets: readonly WaitsBucket[];
  /** Nobody answered: given up, only a message taken, or still waiting at the end. */
  readonly unanswered: number;
}

export interface WaitsBucket {
  /** Null: from 0 on, with those who do not wait at all. */
  readonly overSeconds: number | null;
  /** Null: however long. */
  readonly upToSeconds: number | null;
  readonly inTime: number;
  readonly late: number;
}
