import type { Interval } from '../model/calendar/spans';

/** The stretch of dates that a run simulates. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Spans as the simulation takes them: start, end, start, end …, in minutes of the run. */
export function flatten(spans: readonly Interval[], { from, to }: Stretch): Float64Array {
  return Float64Array.from(
    spans
      .filter(({ start, end }) => end > from && start < to)
      .flatMap(({ start, end }) => [Math.max(start, from) - from, Math.min(end, to) - from]),
  );
}
