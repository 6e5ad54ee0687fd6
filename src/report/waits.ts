import type { Coverage } from '../coverage';

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

/** The waits of every simulated promise, in seconds. */
export function waitsReports({ promises }: Pick<Coverage, 'promises'>): readonly WaitsReport[] {
  return promises.map(({ promise, channel, distribution: { windowMinutes, buckets, unanswered } }) => ({
    wait: promise.id,
    channel: channel.id,
    windowSeconds: windowMinutes === null ? null : windowMinutes * 60,
    buckets: buckets.map(({ overMinutes, upToMinutes, inTime, late }) => ({
      overSeconds: overMinutes < 0 ? null : overMinutes * 60,
      upToSeconds: upToMinutes === Infinity ? null : upToMinutes * 60,
      inTime,
      late,
    })),
    unanswered,
  }));
}
