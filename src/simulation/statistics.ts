import { invariant } from '../errors';
import { incompleteBeta, type Point } from './incomplete-beta';

/** An estimate and the bounds between which the truth lies with the stated confidence. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Below so many contacts kept, or missed, in all, an interval of replications alone is not to be trusted. */
const fewContacts = 10;
/** Below so many replications they may agree by luck, and whoever stops when they do would always be lucky. */
const fewReplications = 10;

/** The mean over replications with its Student interval; unbounded where one replication cannot tell. */
export function meanEstimate(values: readonly number[], confidence = 0.95): Estimate {
  const value = sum(values) / values.length;
  const half = halfWidth(sum(values.map((each) => (each - value) ** 2)), values.length, confidence);
  return { value, low: value - half, high: value + half };
}

/**
 * Σ amount ÷ Σ total over replications, e.g. minutes waited per contact, with the interval of the ratio estimator
 * (linearised, Student's t; Law, Simulation Modeling and Analysis, on the ratio of two means). NaN where all totals are 0.
 */
export function ratioEstimate(
  amounts: readonly number[],
  totals: readonly number[],
  confidence = 0.95,
): Estimate {
  invariant(amounts.length === totals.length, 'every replication has a total');
  const value = sum(amounts) / sum(totals);
  const squares = sum(amounts.map((amount, index) => (amount - value * (totals[index] ?? 0)) ** 2));
  const half = halfWidth(squares, amounts.length, confidence) / (sum(totals) / amounts.length);
  return { value, low: value - half, high: value + half };
}

/**
 * The share Σ kept ÷ Σ total over replications, as `ratioEstimate`, within 0 and 1. Where replications are few or agree exactly, or
 * few contacts were kept or missed in all, it is never narrower than the exact binomial interval of the contacts
 * (Clopper & Pearson 1934): "12 of 12 kept" shows a share of 73.5 % or more. NaN where there was nothing to keep.
 */
export function shareEstimate(
  kept: readonly number[],
  totals: readonly number[],
  confidence = 0.95,
): Estimate {
  const allKept = sum(kept);
  const total = sum(totals);
  if (total === 0) return { value: NaN, low: 0, high: 1 };
  const { value, low: ratioLow, high: ratioHigh } = ratioEstimate(kept, totals, confidence);
  const low = Math.max(0, ratioLow);
  const high = Math.min(1, ratioHigh);
  const isTold = kept.length >= fewReplications && Math.min(allKept, total - allKept) >= fewContacts;
  if (low < high && isTold) return { value, low, high };
  const exact = binomialEstimate(allKept, total, confidence);
  return { value, low: Math.min(low, exact.low), high: Math.max(high, exact.high) };
}

interface Counts {
  readonly kept: readonly number[];
  readonly judged: readonly number[];
}

/**
 * The share of one system less that of another over the same replications: what chance does to both alike is no
 * difference. Linearised as in `ratioEstimate`, replication by replication. NaN where one had nothing to keep.
 */
export function shareDifference(ours: Counts, theirs: Counts, confidence = 0.95): Estimate {
  const runs = ours.judged.length;
  invariant(theirs.judged.length === runs, 'both have the same replications');
  const value = sum(ours.kept) / sum(ours.judged) - sum(theirs.kept) / sum(theirs.judged);
  const off = ours.judged.map((_, run) => deviation(ours, run) - deviation(theirs, run));
  const half = halfWidth(sum(off.map((each) => each ** 2)), runs, confidence);
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

/** What one replication's kept contacts exceed their mean by, per contact of a mean replication. */
function deviation({ kept, judged }: Counts, run: number): number {
  const share = sum(kept) / sum(judged);
  return ((kept[run] ?? 0) - share * (judged[run] ?? 0)) / (sum(judged) / judged.length);
}

/** The exact interval of a share after `kept` of `total` independent trials (Clopper & Pearson 1934). */
export function binomialEstimate(kept: number, total: number, confidence = 0.95): Estimate {
  const tail = (1 - confidence) / 2;
  const value = kept / total;
  // Without exception: p keeps all of them with the chance p to the power of their number.
  if (kept === total) return { value, low: Math.exp(Math.log(tail) / total), high: 1 };
  if (kept === 0) return { value, low: 0, high: 1 - Math.exp(Math.log(tail) / total) };
  const low = whereReached(incompleteBeta(kept, total - kept + 1), tail, value);
  const high = whereReached(incompleteBeta(kept + 1, total - kept), 1 - tail, value);
  return { value, low, high };
}

/**
 * The value below which Student's t lies with chance p, 0 < p < 1, for df ≥ 1 degrees of freedom.
 * Found on the incomplete beta function: P(|T| > t) = I(df/2, ½) at df/(df + t²).
 */
export function studentQuantile(p: number, df: number): number {
  invariant(p > 0 && p < 1 && df >= 1, 'a quantile has 0 < p < 1 and df ≥ 1');
  if (p === 0.5) return 0;
  const key = `${String(p)} ${String(df)}`;
  const known = quantiles.get(key) ?? quantileOf(p, df);
  quantiles.set(key, known);
  return known;
}

/** The same few are asked for again and again. */
const quantiles = new Map<string, number>();

function quantileOf(p: number, df: number): number {
  const twoTails = 2 * Math.min(p, 1 - p);
  const x = whereReached(incompleteBeta(df / 2, 0.5), twoTails, 0.5);
  const t = Math.sqrt((df * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}

function halfWidth(squares: number, n: number, confidence: number): number {
  if (n < 2) return Infinity;
  return studentQuantile((1 + confidence) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
}

/** Where an increasing function on (0, 1) comes to a level: Newton's method, which halves what is left where it would leave it. */
function whereReached(increasing: (x: number) => Point, level: number, guess: number): number {
  let low = 0;
  let high = 1;
  let x = guess;
  for (let step = 0; step < 200; step++) {
    const { value, slope } = increasing(x);
    if (value < level) low = x;
    else high = x;
    const newton = x - (value - level) / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * next) return next;
    x = next;
  }
  return x;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
