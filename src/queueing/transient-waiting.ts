import { sum } from './transient-mass';
import { poissonWeights } from './transient-poisson';
import type { QueueRates } from './transient-states';
import { clockRate, ticksAtOnce, uniformise, type WorkLimit } from './transient-steps';

/**
 * Contacts in the queue by the number waiting ahead of them: expected numbers, or probabilities of one. First come,
 * first served, so that later arrivals do not matter to them.
 */
export type Waiting = Float64Array;

/** What became of waiting contacts in a stretch of time. */
export interface WaitingResult {
  readonly end: Waiting;
  /** Time × contacts waiting. */
  readonly waited: number;
  readonly answered: number;
}

/** What will become of waiting contacts if nothing changes any more. */
export interface WaitingOutcome {
  readonly abandoned: number;
  /** Total time until they are answered or give up; Infinity where some never do either. */
  readonly waited: number;
}

/** As few waiting contacts as this are no longer followed. */
const negligible = 1e-14;

/**
 * The waiting contacts after `duration` at constant rates: with j ahead, one of those leaves at servers × service rate
 * + j × abandonment rate (with none ahead: the contact itself is answered), and the contact gives up at its own rate.
 */
export function advanceWaiting(
  queue: QueueRates,
  start: Waiting,
  duration: number,
  work: WorkLimit,
): WaitingResult {
  if (queue.abandonRate === 0) return advancePatient(queue, start, duration);
  const fullRate = queue.servers * queue.serviceRate;
  let end = start;
  let waited = 0;
  let answered = 0;
  for (let left = duration; left > 0;) {
    if (sum(end) < negligible) return { end: new Float64Array(0), waited, answered };
    const rates = { up: 0, down: stageRates(queue, end.length), end: queue.abandonRate };
    const clock = clockRate(rates);
    const time = Math.min(left, ticksAtOnce(end) / clock);
    const moved = uniformise({ first: 0, values: end }, rates, time, work);
    waited += sum(moved.spent);
    answered += fullRate * (moved.spent[0] ?? 0);
    end = moved.end.values;
    left -= time;
  }
  return { end, waited, answered };
}

/** Where nobody gives up the queue moves on by a Poisson number of contacts. */
function advancePatient(
  { servers, serviceRate }: QueueRates,
  start: Waiting,
  duration: number,
): WaitingResult {
  const rate = servers * serviceRate;
  if (rate === 0) return { end: start, waited: sum(start) * duration, answered: 0 };
  // By twice as many moves as contacts, and some, everybody has had a turn but for e^−100 and less.
  const time = Math.min(duration, (2 * start.length + 200) / rate);
  const { first, weights, tails } = poissonWeights(rate * time);
  const end = new Float64Array(start.length);
  for (const [index, weight] of weights.entries()) {
    const moves = first + index;
    for (let ahead = moves; ahead < start.length; ahead++) {
      end[ahead - moves] = (end[ahead - moves] as number) + weight * (start[ahead] as number);
    }
  }
  // Whoever has j ahead waits for as long as no more than j moves have been made.
  let waited = 0;
  let expected = 0;
  for (const [ahead, mass] of start.entries()) {
    expected += ahead < first ? 1 : (tails[ahead - first] ?? 0);
    waited += mass * (expected / rate);
  }
  const left = sum(end);
  return { end: left < negligible ? new Float64Array(0) : end, waited, answered: sum(start) - left };
}

/** Follows contacts to their end at rates that stay for good, stage by stage. */
export function outcomeOfWaiting(queue: QueueRates, start: Waiting): WaitingOutcome {
  const own = queue.abandonRate;
  const total = { abandoned: 0, waited: 0 };
  let abandons = 0;
  let waits = 0;
  for (const [ahead, stage] of stageRates(queue, start.length).entries()) {
    const mass = start[ahead] as number;
    if (stage + own === 0) {
      waits = Infinity;
    } else {
      abandons = (own + stage * abandons) / (stage + own);
      waits = (1 + (stage === 0 ? 0 : stage * waits)) / (stage + own);
    }
    if (mass === 0) continue;
    total.abandoned += mass * abandons;
    total.waited += mass * waits;
  }
  return total;
}

/** The queue after the number of servers changed; `handBack` puts the contacts of those who left at its head. */
export function waitingAfterChange(
  waiting: Waiting,
  servers: { readonly before: number; readonly after: number },
  handBack: boolean,
): { readonly waiting: Waiting; readonly answered: number } {
  const more = servers.after - servers.before;
  if (more > 0) return { waiting: waiting.slice(more), answered: sum(waiting.subarray(0, more)) };
  if (!handBack) return { waiting, answered: 0 };
  const moved = new Float64Array(waiting.length - more);
  moved.set(waiting, -more);
  return { waiting: moved, answered: 0 };
}

/** Rate at which contacts ahead, or a server, let a contact move on, by the number ahead. */
function stageRates({ servers, serviceRate, abandonRate }: QueueRates, size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, ahead) => servers * serviceRate + ahead * abandonRate);
}
