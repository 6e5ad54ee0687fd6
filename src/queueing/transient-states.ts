import { stationaryProbabilities } from './birth-death';
import { normalised, sum, type Mass } from './transient-mass';
import { clockRate, ticksAtOnce, uniformise, type WorkLimit } from './transient-steps';

/** One queue with constant rates: M/M/c+M. */
export interface QueueRates {
  readonly servers: number;
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly abandonRate: number;
}

/** A queue and its steady state, where it has one. */
export interface Chain extends QueueRates {
  readonly steady: Float64Array | undefined;
}

/** How much may be neglected, as probability. */
export interface Tolerance {
  /** For each time unit, by states above the last one. */
  readonly overflowPerTime: number;
  /** For each stretch of time that ends in the steady state. */
  readonly settled: number;
}

/** The probabilities after a stretch of time. */
export interface Advanced {
  readonly end: Mass;
  /** Time × probability, by state. */
  readonly spent: Float64Array;
  /** Upper bound on the probability neglected. */
  readonly lost: number;
}

/** No fewer states than this are kept free above those in use. They make the clock faster where many give up. */
const leastHeadroom = 2;

/** No steady state of more states than this is looked for. */
const mostStates = 50_000;

/**
 * Probabilities of the numbers in the system after `duration`, and the time spent in each. The states reach as far as
 * the probability does. Once the steady state is reached it stays: the distance to it never grows, so that replacing
 * the rest neglects no more than the distance. `lost` bounds all that is neglected.
 */
export function advanceStates(
  chain: Chain,
  start: Mass,
  duration: number,
  tolerance: Tolerance,
  work: WorkLimit,
): Advanced {
  const { steady } = chain;
  const spent: number[] = [];
  let end = start;
  let lost = 0;
  let headroom = leastHeadroom;
  for (let left = duration; left > 0;) {
    const distance = steady === undefined ? Infinity : distanceBetween(end.values, steady);
    if (steady !== undefined && distance <= tolerance.settled) {
      addTo(spent, steady, left);
      return {
        end: { first: 0, values: steady },
        spent: Float64Array.from(spent),
        lost: lost + distance / 2,
      };
    }
    const down = deathRates(chain, end.values.length + headroom);
    const rates = { up: chain.arrivalRate, down, end: 0 };
    const clock = clockRate(rates);
    const time = Math.min(left, ticksAtOnce(end.values) / clock);
    const moved = uniformise(end, rates, time, work);
    if (moved.overflow > tolerance.overflowPerTime * time) {
      headroom *= 2;
      continue;
    }
    // Rounding must not add up over many stretches, so the probabilities sum to 1 again.
    addTo(spent, moved.spent, time / sum(moved.spent));
    const growth = moved.end.values.length - end.values.length;
    headroom = Math.max(leastHeadroom, Math.ceil(headroom / 2), 2 * growth);
    end = normalised(moved.end);
    lost += moved.lost;
    left -= time;
  }
  return { end, spent: Float64Array.from(spent), lost };
}

/**
 * Steady-state probabilities, as many as matter (the rest is below 1e-14); undefined where there is no steady state,
 * or one of too many states.
 */
export function steadyState(queue: QueueRates): Float64Array | undefined {
  const { servers, arrivalRate, serviceRate, abandonRate } = queue;
  if (abandonRate === 0 && arrivalRate > 0 && arrivalRate >= servers * serviceRate) return undefined;
  let logWeight = 0;
  let highest = 0;
  for (let state = 1; state <= mostStates; state++) {
    const down = deathRate(queue, state);
    const ratio = arrivalRate / down;
    if (down === 0 && (arrivalRate === 0 || state > servers)) return undefined;
    if (down > 0) logWeight += Math.log(ratio);
    highest = Math.max(highest, logWeight);
    const beyond = logWeight - Math.log1p(-ratio);
    if (state > servers && ratio < 1 && beyond < highest - 33) return probabilities(queue, state);
  }
  return undefined;
}

/** Contacts leaving the system per time unit while `state` are in it. */
function deathRate({ servers, serviceRate, abandonRate }: QueueRates, state: number): number {
  return Math.min(state, servers) * serviceRate + Math.max(0, state - servers) * abandonRate;
}

function deathRates(queue: QueueRates, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, state) => deathRate(queue, state));
}

function probabilities(queue: QueueRates, last: number): Float64Array {
  return stationaryProbabilities(
    last,
    () => queue.arrivalRate,
    (state) => deathRate(queue, state),
  );
}

/** Sum of the differences: twice the total variation distance. */
function distanceBetween(one: Float64Array, other: Float64Array): number {
  let distance = 0;
  for (let state = Math.max(one.length, other.length) - 1; state >= 0; state--) {
    distance += Math.abs((one[state] ?? 0) - (other[state] ?? 0));
  }
  return distance;
}

function addTo(total: number[], masses: Float64Array, factor: number): void {
  for (const [state, mass] of masses.entries()) total[state] = (total[state] ?? 0) + mass * factor;
}
