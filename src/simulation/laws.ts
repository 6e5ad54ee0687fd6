import { invariant } from '../errors';
import { normalQuantile } from './normal';
import type { Random } from './random';

/**
 * How a duration is distributed; `mean` in minutes, `cv` = standard deviation ÷ mean.
 * The hyperexponential law mixes two exponential ones of equal load (balanced means), cv ≥ 1.
 * `given` hands out its values in turn: for traces worked out by hand.
 */
export type Law =
  | { readonly law: 'exponential'; readonly mean: number }
  | { readonly law: 'deterministic'; readonly mean: number }
  | { readonly law: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly law: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly law: 'hyperexponential'; readonly mean: number; readonly cv: number }
  | { readonly law: 'given'; readonly values: Float64Array };

export type Sampler = (random: Random) => number;

/**
 * A function that draws from the law. It takes the same number of uniforms every time, so that the
 * n-th contact of a stream meets the same chance whatever the law; it uses no mathematics but
 * Math.log, Math.exp and Math.sqrt, which give the same bits on every Node version in use.
 */
export function samplerFor(law: Law): Sampler {
  if (law.law === 'given') return inTurn(law.values);
  const { mean } = law;
  invariant(
    mean >= 0 && Number.isFinite(mean),
    `a mean duration is finite and not negative: ${String(mean)}`,
  );
  switch (law.law) {
    case 'exponential':
      return (random) => -Math.log(random.uniform()) * mean;
    case 'deterministic':
      return () => mean;
    case 'erlang':
      return erlang(mean, law.phases);
    case 'lognormal':
      return lognormal(mean, law.cv);
    case 'hyperexponential':
      return hyperexponential(mean, law.cv);
  }
}

/**
 * Durations of one law, drawn in great number: the usual law needs no call of a function that nobody can see through.
 * Gives what `samplerFor` gives.
 */
export class Durations {
  private readonly exponentialMean: number;
  private sampler: Sampler;

  constructor(private readonly law: Law) {
    this.exponentialMean = law.law === 'exponential' ? law.mean : NaN;
    this.sampler = samplerFor(law);
  }

  /** Given durations from the first again. */
  begin(): void {
    if (this.law.law === 'given') this.sampler = samplerFor(this.law);
  }

  draw(random: Random): number {
    const mean = this.exponentialMean;
    return mean >= 0 ? -Math.log(random.uniform()) * mean : this.sampler(random);
  }
}

/** Mean of the law in minutes. */
export function meanOf(law: Law): number {
  if (law.law !== 'given') return law.mean;
  return law.values.reduce((sum, value) => sum + value, 0) / law.values.length;
}

/** Mean of the square in minutes², which decides how long one busy person keeps others waiting. */
export function secondMomentOf(law: Law): number {
  switch (law.law) {
    case 'exponential':
      return 2 * law.mean * law.mean;
    case 'deterministic':
      return law.mean * law.mean;
    case 'erlang':
      return law.mean * law.mean * (1 + 1 / law.phases);
    case 'lognormal':
    case 'hyperexponential':
      return law.mean * law.mean * (1 + law.cv * law.cv);
    case 'given':
      return law.values.reduce((sum, value) => sum + value * value, 0) / law.values.length;
  }
}

function erlang(mean: number, phases: number): Sampler {
  invariant(Number.isInteger(phases) && phases >= 1, 'an Erlang law has one phase or more');
  return (random) => {
    let sum = 0;
    for (let phase = 0; phase < phases; phase++) sum -= Math.log(random.uniform());
    return (sum * mean) / phases;
  };
}

/** ln X is normal with variance s² = ln(1 + cv²) and mean ln(mean) − s²/2. */
function lognormal(mean: number, cv: number): Sampler {
  invariant(cv >= 0 && Number.isFinite(cv), 'a coefficient of variation is not negative');
  const variance = Math.log(1 + cv * cv);
  const scale = mean * Math.exp(-variance / 2);
  const deviation = Math.sqrt(variance);
  return (random) => scale * Math.exp(deviation * normalQuantile(random.uniform()));
}

/** Phase i is chosen with chance pᵢ and has mean ÷ 2pᵢ; p = (1 ± √((cv² − 1)/(cv² + 1)))/2. */
function hyperexponential(mean: number, cv: number): Sampler {
  invariant(cv >= 1 && Number.isFinite(cv), 'a hyperexponential law has cv ≥ 1');
  const first = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
  return (random) => {
    const chance = random.uniform() < first ? first : 1 - first;
    return (-Math.log(random.uniform()) * mean) / (2 * chance);
  };
}

function inTurn(values: Float64Array): Sampler {
  let next = 0;
  return () => {
    const value = values[next++];
    invariant(value !== undefined, 'a given law has a value for every contact');
    return value;
  };
}
