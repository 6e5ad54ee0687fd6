import { invariant } from '../errors';
import type { Repeats } from './system';

/** A clock that runs as fast as contacts come, and over the whole run as far as any other. */
export class DemandClock {
  /** Minutes of it before each step; the last entry is the whole run. */
  private readonly before: Float64Array;
  readonly stepMinutes: number;

  constructor({ stepMinutes, ratesPerMinute }: NonNullable<Repeats['clock']>, horizonMinutes: number) {
    const steps = Math.ceil(horizonMinutes / stepMinutes);
    invariant(ratesPerMinute.length >= steps, 'rates cover the whole run');
    this.stepMinutes = stepMinutes;
    this.before = new Float64Array(steps + 1);
    for (let step = 0; step < steps; step++) {
      this.before[step + 1] = (this.before[step] as number) + (ratesPerMinute[step] as number);
    }
    const all = this.before[steps] as number;
    const pace = all > 0 ? (steps * stepMinutes) / all : 0;
    for (let step = 0; step <= steps; step++) this.before[step] = (this.before[step] as number) * pace;
  }

  /** The minute of the run that is so many minutes of this clock after another; Infinity where the run ends before. */
  after(minute: number, minutes: number): number {
    const { before, stepMinutes } = this;
    const now = Math.min(Math.floor(minute / stepMinutes), before.length - 2);
    const part = minute / stepMinutes - now;
    const start = before[now] as number;
    const target = start + part * ((before[now + 1] as number) - start) + minutes;
    let low = now;
    let high = before.length - 1;
    if ((before[high] as number) <= target) return Infinity;
    // The first step that ends later than the target.
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((before[middle] as number) <= target) low = middle;
      else high = middle;
    }
    const from = before[low] as number;
    return (low + (target - from) / ((before[low + 1] as number) - from)) * stepMinutes;
  }
}

/** The clocks of a run: whoever shares rates shares one. */
export class DemandClocks {
  private readonly known = new Map<Float64Array, DemandClock>();

  constructor(private readonly horizonMinutes: number) {}

  clockOf(rates: NonNullable<Repeats['clock']>): DemandClock {
    const known = this.known.get(rates.ratesPerMinute);
    if (known?.stepMinutes === rates.stepMinutes) return known;
    const clock = new DemandClock(rates, this.horizonMinutes);
    this.known.set(rates.ratesPerMinute, clock);
    return clock;
  }
}
