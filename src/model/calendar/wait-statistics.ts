import type { Interval } from './spans';
import type { WaitPiece } from './waits';

/** A stretch of moments at which contacts arrive; `weight` is their density (contacts per minute), 1 where missing. */
export interface ArrivalSpan extends Interval {
  readonly weight?: number;
}

/** Typical and worst wall-clock wait, in minutes. */
export interface WaitRange {
  /** The median contact's wait: the smallest that at least half of all contacts do not exceed. */
  readonly typicalMinutes: number;
  /** The least that no wait exceeds, even where it is only approached: just after an instant. */
  readonly worstMinutes: number;
}

/** Waits from `low` to `high`, evenly spread, that contacts of a total `mass` have. */
interface WaitMass {
  readonly low: number;
  readonly high: number;
  readonly mass: number;
}

/**
 * Median and supremum of a profile's waits over the moments at which contacts arrive (sorted, disjoint, within the
 * profile). Undefined where nobody ever arrives.
 */
export function waitRange(
  profile: readonly WaitPiece[],
  arrivals: readonly ArrivalSpan[],
): WaitRange | undefined {
  const masses: WaitMass[] = [];
  forEachOverlap(profile, arrivals, (start, end, weight, piece) => {
    const first = waitOn(piece, start);
    const last = waitOn(piece, end);
    masses.push({ low: Math.min(first, last), high: Math.max(first, last), mass: weight * (end - start) });
  });
  if (masses.length === 0) return undefined;
  const worstMinutes = masses.reduce((worst, { high }) => Math.max(worst, high), -Infinity);
  return { typicalMinutes: rounded(median(masses)), worstMinutes: rounded(worstMinutes) };
}

/** To a millionth of a minute: limits such as "up to 8 h" must not hang on the last digit of a sum. */
function rounded(minutes: number): number {
  return Math.round(minutes * 1e6) / 1e6;
}

/** How one promise compares with another, contact by contact: shares of all contacts, and the largest difference. */
export interface WaitComparison {
  readonly slowerShare: number;
  readonly equalShare: number;
  readonly fasterShare: number;
  /** Most minutes that the first waits longer than the second; negative where it is always faster. */
  readonly mostMinutesSlower: number;
}

/** Two profiles over the same arrival moments. Undefined where nobody ever arrives. */
export function compareWaits(
  first: readonly WaitPiece[],
  second: readonly WaitPiece[],
  arrivals: readonly ArrivalSpan[],
): WaitComparison | undefined {
  let slower = 0;
  let faster = 0;
  let total = 0;
  let mostMinutesSlower = -Infinity;
  forEachOverlap(first, arrivals, (from, to, weight, piece) => {
    forEachOverlap(second, [{ start: from, end: to }], (start, end, _, other) => {
      const atStart = settle(waitOn(piece, start) - waitOn(other, start));
      const atEnd = settle(waitOn(piece, end) - waitOn(other, end));
      const mass = weight * (end - start);
      // The difference is a straight line, so it is positive on this share of the stretch.
      const positive = atStart === atEnd ? Number(atStart > 0) : positiveShare(atStart, atEnd);
      const negative = atStart === atEnd ? Number(atStart < 0) : 1 - positive;
      slower += mass * positive;
      faster += mass * negative;
      total += mass;
      mostMinutesSlower = Math.max(mostMinutesSlower, atStart, atEnd);
    });
  });
  if (total === 0) return undefined;
  const slowerShare = slower / total;
  const fasterShare = faster / total;
  const equalShare = Math.max(0, (total - slower - faster) / total);
  return { slowerShare, equalShare, fasterShare, mostMinutesSlower };
}

/** Differences below a hundredth of a second are rounding. */
function settle(minutes: number): number {
  return Math.abs(minutes) < 1e-4 ? 0 : minutes;
}

function positiveShare(atStart: number, atEnd: number): number {
  return Math.max(0, Math.max(atStart, atEnd)) / (Math.max(0, atStart, atEnd) - Math.min(0, atStart, atEnd));
}

function waitOn(piece: WaitPiece, moment: number): number {
  return piece.waitMinutes + piece.slope * (moment - piece.start);
}

/** Calls back with every stretch on which an arrival span and a piece overlap; both lists are sorted. */
function forEachOverlap(
  profile: readonly WaitPiece[],
  arrivals: readonly ArrivalSpan[],
  visit: (start: number, end: number, weight: number, piece: WaitPiece) => void,
): void {
  let first = 0;
  for (const { start, end, weight = 1 } of arrivals) {
    if (weight <= 0) continue;
    while (first < profile.length && (profile[first]?.end ?? Infinity) <= start) first++;
    for (let index = first; index < profile.length; index++) {
      const piece = profile[index];
      if (piece === undefined || piece.start >= end) break;
      const from = Math.max(start, piece.start);
      const to = Math.min(end, piece.end);
      if (to > from) visit(from, to, weight, piece);
    }
  }
}

/** The smallest wait up to which half of the mass lies: exact, as mass is spread evenly or sits at one point. */
function median(masses: readonly WaitMass[]): number {
  const half = masses.reduce((sum, { mass }) => sum + mass, 0) / 2;
  const nearlyHalf = half * (1 - 1e-12); // Sums of masses are a rounding error away from what they should be.
  const values = masses.flatMap(({ low, high }) => [low, high]).toSorted((a, b) => a - b);
  let below = 0;
  let enough = values.length - 1;
  while (below < enough) {
    const middle = (below + enough) >>> 1;
    if (massUpTo(masses, values[middle] ?? Infinity) >= nearlyHalf) enough = middle;
    else below = middle + 1;
  }
  const value = values[enough] ?? 0;
  const previous = values[enough - 1];
  if (previous === undefined || previous === value) return value;
  // Between two neighbouring values mass grows in a straight line; what sits at the upper one comes on top.
  const atPrevious = massUpTo(masses, previous);
  const spread = massUpTo(masses, value) - massAt(masses, value) - atPrevious;
  if (spread <= 0 || atPrevious + spread < nearlyHalf) return value;
  return Math.min(value, previous + ((half - atPrevious) / spread) * (value - previous));
}

function massUpTo(masses: readonly WaitMass[], value: number): number {
  let sum = 0;
  for (const { low, high, mass } of masses) {
    if (high <= value) sum += mass;
    else if (low < value) sum += (mass * (value - low)) / (high - low);
  }
  return sum;
}

function massAt(masses: readonly WaitMass[], value: number): number {
  return masses.reduce((sum, { low, high, mass }) => (low === value && high === value ? sum + mass : sum), 0);
}
