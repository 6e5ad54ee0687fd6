import { STEPS } from './exact-sum';

const binsPerOctave = 64;
const lowestOctave = -14;
const octaves = 44;
const lowest = 2 ** lowestOctave;
const lowestBin = (127 + lowestOctave) * binsPerOctave;

/** What a histogram has counted, as plain data. */
export interface Counted {
  readonly counts: Float64Array;
  readonly total: number;
  readonly sumSteps: number;
  readonly greatest: number;
}

/** How many are in the bins below that of a limit, and with those in its own. */
interface UpTo {
  readonly limit: number;
  readonly below: number;
  readonly upTo: number;
}

/**
 * Durations counted in log-linear bins: 64 to each power of two, in fixed memory (23 kB). A quantile is off
 * by less than 0.8 %; what is below 2⁻¹⁴ minutes (4 ms) counts as 0, what is above 2³⁰ as that. The greatest value is kept exactly.
 */
export class Histogram {
  private readonly counts = new Float64Array(octaves * binsPerOctave + 1);
  private total = 0;
  private sumSteps = 0;
  private greatest = -Infinity;

  get count(): number {
    return this.total;
  }

  /** NaN while nothing was added. */
  get mean(): number {
    return this.sumSteps / STEPS / this.total;
  }

  /** NaN while nothing was added. */
  get max(): number {
    return this.total === 0 ? NaN : this.greatest;
  }

  /** Counts a duration of 0 or more. */
  add(value: number): void {
    const bin = binOf(value);
    this.counts[bin] = (this.counts[bin] as number) + 1;
    this.total++;
    this.sumSteps += Math.round(value * STEPS);
    if (value > this.greatest) this.greatest = value;
  }

  /** What it has counted so far; it lives on with the histogram. */
  get counted(): Counted {
    const { counts, total, sumSteps, greatest } = this;
    return { counts, total, sumSteps, greatest };
  }

  /** Counts everything that another one counted. */
  merge(other: Counted): void {
    const { counts } = this;
    for (let bin = 0; bin < counts.length; bin++) {
      counts[bin] = (counts[bin] as number) + (other.counts[bin] as number);
    }
    this.total += other.total;
    this.sumSteps += other.sumSteps;
    this.greatest = Math.max(this.greatest, other.greatest);
  }

  /** How many are at or below each of ascending limits, as far as bins tell. */
  countsUpTo(limits: readonly number[]): readonly UpTo[] {
    const { counts, total } = this;
    const found: UpTo[] = [];
    let bin = 0;
    let below = 0;
    for (const limit of limits) {
      const own = limit === Infinity ? counts.length : binOf(limit);
      while (bin < own && below < total) below += counts[bin++] as number;
      found.push({ limit, below, upTo: below + (counts[own] ?? 0) });
    }
    return found;
  }

  /** The smallest value that a share p of all values does not exceed (nearest rank); NaN while nothing was added. */
  quantile(p: number): number {
    if (this.total === 0) return NaN;
    const rank = Math.max(1, Math.ceil(p * this.total - 1e-9));
    if (rank >= this.total) return this.greatest;
    const { counts } = this;
    let bin = 0;
    for (let upTo = counts[0] as number; upTo < rank; upTo += counts[bin] as number) bin++;
    return Math.min(middleOf(bin), this.greatest);
  }
}

const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** A number in single precision begins with its exponent, then its fraction: 6 bits of that make 64 bins to the octave. */
function binOf(value: number): number {
  if (value < lowest) return 0;
  single[0] = value;
  return Math.min(((bits[0] as number) >>> 17) - lowestBin + 1, octaves * binsPerOctave);
}

function middleOf(bin: number): number {
  if (bin === 0) return 0;
  const octave = Math.floor((bin - 1) / binsPerOctave);
  return lowest * 2 ** octave * (1 + (((bin - 1) % binsPerOctave) + 0.5) / binsPerOctave);
}
