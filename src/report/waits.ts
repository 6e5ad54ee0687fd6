import type { Coverage } from '../coverage';
import type { WaitsReport } from './waits-types';

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
