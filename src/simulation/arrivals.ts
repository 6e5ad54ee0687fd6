import { invariant } from '../errors';
import { drawGamma } from './normal';
import { Random, streamName, type Key } from './random';
import type { Arrivals, System } from './system';

/** The arrival minutes of one class, one after the other; Infinity when there are no more. */
export interface ArrivalProcess {
  /** Starts a replication: from its first contact, with one uniform each from `random`. */
  begin(random: Random): void;
  next(): number;
}

type Rates = Extract<Arrivals, { ratesPerMinute: Float64Array }>;

/** The arrivals of all classes. What does not hang on chance is worked out once for all replications. */
export class ArrivalPlan {
  private readonly processes: readonly ArrivalProcess[];
  private readonly curves: Curve[] = [];

  constructor(private readonly system: System) {
    const { dayVariation, classes } = system;
    invariant(
      dayVariation >= 0 && Number.isFinite(dayVariation),
      'a coefficient of variation is not negative',
    );
    this.processes = classes.map(({ arrivals }) =>
      'times' in arrivals ? new GivenTimes(arrivals.times) : this.poisson(arrivals),
    );
    const levels = plainLevels(system);
    for (const curve of this.curves) curve.raiseTo(levels);
  }

  /** Starts a replication: its days are as busy as chance will have it. */
  begin(key: Key): void {
    if (this.system.dayVariation === 0) return;
    const levels = drawDayLevels(this.system, key);
    for (const curve of this.curves) curve.raiseTo(levels);
  }

  processOf(classIndex: number): ArrivalProcess {
    const process = this.processes[classIndex];
    invariant(process !== undefined, 'every class arrives somehow');
    return process;
  }

  private poisson(arrivals: Rates): ArrivalProcess {
    const { stepMinutes, ratesPerMinute, scale } = arrivals;
    invariant(scale >= 0 && Number.isFinite(scale), 'a scale is finite and not negative');
    const known = this.curves.find((curve) => curve.isOf(stepMinutes, ratesPerMinute));
    const curve = known ?? new Curve(stepMinutes, ratesPerMinute, this.system);
    if (known === undefined) this.curves.push(curve);
    return new PoissonProcess(curve, scale);
  }
}

/** How busy each day of the run is: 1 on average. Each day has a stream of its own, so a longer run begins like a short one. */
export function drawDayLevels(system: System, key: Key): Float64Array {
  const { dayVariation } = system;
  const levels = plainLevels(system);
  if (dayVariation === 0) return levels;
  const shape = 1 / (dayVariation * dayVariation);
  const random = new Random('');
  return levels.map((_, day) => {
    key.begin(random, streamName('day', day));
    return drawGamma(random, shape) / shape;
  });
}

const plainLevels = ({ dayStarts }: System): Float64Array =>
  new Float64Array(Math.max(1, dayStarts.length)).fill(1);

class GivenTimes implements ArrivalProcess {
  private index = 0;

  constructor(private readonly times: Float64Array) {}

  begin(): void {
    this.index = 0;
  }

  next(): number {
    return this.times[this.index++] ?? Infinity;
  }
}

/** Rates over the run, in pieces that end where the step or the day does; shared by classes that differ in scale alone. */
class Curve {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Contacts per minute on the days of this replication, at scale 1. */
  readonly rates: Float64Array;
  /** Contacts due before each piece; the last entry is the sum of all. */
  readonly due: Float64Array;
  readonly count: number;
  private readonly plainRates: Float64Array;
  private readonly days: Int32Array;

  constructor(
    private readonly stepMinutes: number,
    private readonly ratesPerMinute: Float64Array,
    { dayStarts, horizonMinutes }: System,
  ) {
    invariant(stepMinutes > 0, 'a step lasts');
    invariant(ratesPerMinute.length * stepMinutes >= horizonMinutes, 'rates cover the whole run');
    // Every step and every day cuts off one piece more at most.
    const most = Math.ceil(horizonMinutes / stepMinutes) + dayStarts.length + 1;
    this.starts = new Float64Array(most);
    this.ends = new Float64Array(most);
    this.plainRates = new Float64Array(most);
    this.days = new Int32Array(most);
    this.count = this.cut(dayStarts, horizonMinutes);
    this.rates = new Float64Array(this.count);
    this.due = new Float64Array(this.count + 1);
  }

  /** Whether these are the same rates: the same stretch of the same memory. */
  isOf(stepMinutes: number, { buffer, byteOffset, length }: Float64Array): boolean {
    const own = this.ratesPerMinute;
    const isSameMemory = buffer === own.buffer && byteOffset === own.byteOffset && length === own.length;
    return isSameMemory && stepMinutes === this.stepMinutes;
  }

  raiseTo(levels: Float64Array): void {
    const { rates, due, plainRates, days, starts, ends, count } = this;
    let sum = 0;
    for (let piece = 0; piece < count; piece++) {
      const rate = (plainRates[piece] as number) * (levels[days[piece] as number] as number);
      rates[piece] = rate;
      due[piece] = sum;
      sum += rate * ((ends[piece] as number) - (starts[piece] as number));
    }
    due[count] = sum;
  }

  /** Fills in the pieces of a rate above 0 and returns how many there are. */
  private cut(dayStarts: Float64Array, horizonMinutes: number): number {
    const { stepMinutes, ratesPerMinute, starts, ends, plainRates, days } = this;
    let count = 0;
    for (let step = 0, start = 0, day = 0; start < horizonMinutes;) {
      while (day + 1 < dayStarts.length && (dayStarts[day + 1] as number) <= start) day++;
      const rate = ratesPerMinute[step] as number;
      invariant(rate >= 0 && rate < Infinity, 'rates are not negative');
      const stepEnd = (step + 1) * stepMinutes;
      const dayEnd = day + 1 < dayStarts.length ? (dayStarts[day + 1] as number) : Infinity;
      const end = Math.min(stepEnd, dayEnd, horizonMinutes);
      if (rate > 0) {
        starts[count] = start;
        ends[count] = end;
        plainRates[count] = rate;
        days[count++] = day;
      }
      if (stepEnd <= end) step++;
      start = end;
    }
    return count;
  }
}

/**
 * A Poisson process of piecewise constant rate by inverting its cumulative rate: the next contact comes
 * when a further −ln u contacts were due (Çinlar 1975). Exact across every change of rate, and a
 * stretch of rate 0 ends; waiting at the rate of the moment would be wrong on both counts.
 */
class PoissonProcess implements ArrivalProcess {
  private random = new Random('');
  /** Contacts due at scale 1 when the last one came. */
  private due = 0;
  private piece = 0;

  constructor(
    private readonly curve: Curve,
    private readonly scale: number,
  ) {}

  begin(random: Random): void {
    this.random = random;
    this.due = 0;
    this.piece = 0;
  }

  next(): number {
    const { curve, scale } = this;
    if (scale === 0) return Infinity;
    const { due, starts, ends, rates } = curve;
    const target = this.due - Math.log(this.random.uniform()) / scale;
    this.due = target;
    let piece = this.piece;
    const last = curve.count;
    while (piece < last && (due[piece + 1] as number) <= target) piece++;
    this.piece = piece;
    if (piece === last) return Infinity;
    const minute = (starts[piece] as number) + (target - (due[piece] as number)) / (rates[piece] as number);
    const end = ends[piece] as number;
    return minute < end ? minute : end; // Rounding may not carry it into the next piece.
  }
}
