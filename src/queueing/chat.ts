import { requireAmount, requireCount, requirePositive } from './checks';
import { delayedContacts } from './delayed';
import { erlangA, type ImpatientQueueResult } from './erlang-a';

/** One agent who holds several chats at once. Rates and times share one unit. */
export interface ChatAgent {
  readonly arrivalRate: number;
  /** Chats completed per time unit with 1, 2, … chats open; its length is the number of slots. */
  readonly totalRateByOpenChats: readonly number[];
  /** 1 ÷ mean patience of those who wait for a slot; 0, nobody gives up, where not given. */
  readonly abandonRate?: number;
  readonly target?: number;
}

/** Steady state of a chat agent; times in the unit of the rates, shares of offered chats. */
export interface ChatAgentResult {
  /** Share that finds every slot taken; 1 where there is no steady state. */
  readonly waitProbability: number;
  readonly abandonProbability: number;
  /** Share answered within `target`. */
  readonly serviceLevel: number;
  /** Mean number waiting for a slot. */
  readonly queueLength: number;
  readonly meanWait: number;
  /** Mean number of open chats. */
  readonly busyChats: number;
  /** Share of the time with at least one chat open. */
  readonly occupancy: number;
}

/**
 * Exact steady state of one agent's chats (birth–death chain; Kleinrock 1975), in which every further chat may slow
 * all that are open. The chats beyond the slots wait as in Erlang A. Throws RangeError on invalid input.
 */
export function chatAgent(input: ChatAgent): ChatAgentResult {
  const { arrivalRate, totalRateByOpenChats: rates, abandonRate = 0, target = 0 } = input;
  requireAmount('arrivalRate', arrivalRate);
  requireCount('slots', rates.length, 1);
  for (const rate of rates) requirePositive('totalRateByOpenChats', rate);
  requireAmount('abandonRate', abandonRate);
  requireAmount('target', target);

  const fullRate = rates[rates.length - 1] ?? 0;
  const delayed = delayedContacts({ fullRate, arrivalRate, abandonRate, target, shortAbandonTime: target });
  const { states, openChats, empty } = statesBelowFull(rates, arrivalRate);
  const free = states * Math.exp(-delayed.lnStateSum);
  const waitProbability = arrivalRate === 0 ? 0 : 1 / (1 + free);
  const noWait = arrivalRate === 0 ? 1 : 1 / (1 + 1 / free);
  const meanWait = waitProbability === 0 ? 0 : waitProbability * delayed.meanWait;
  return {
    waitProbability,
    abandonProbability: waitProbability * delayed.abandoned,
    serviceLevel: noWait + waitProbability * delayed.servedInTime,
    queueLength: arrivalRate === 0 ? 0 : arrivalRate * meanWait,
    meanWait,
    busyChats: noWait * openChats + waitProbability * rates.length,
    occupancy: 1 - noWait * empty,
  };
}

/**
 * A team whose slots are one pool and whose chats do not slow each other: M/M/(agents·slots), with patience where
 * given. Handle time stays what it is; dividing it by the slots is an error. Throws RangeError on invalid input.
 */
export function pooledChatSlots(input: {
  readonly agents: number;
  readonly slots: number;
  readonly arrivalRate: number;
  /** Chats completed per time unit by one slot: 1 ÷ mean session. */
  readonly serviceRate: number;
  readonly abandonRate?: number;
  readonly target?: number;
}): ImpatientQueueResult {
  requireCount('agents', input.agents);
  requireCount('slots', input.slots, 1);
  const { arrivalRate, serviceRate, abandonRate = 0, target = 0 } = input;
  return erlangA({ servers: input.agents * input.slots, arrivalRate, serviceRate, abandonRate, target });
}

/**
 * The states with a free slot: their sum against the state with all slots taken and none waiting, and, given
 * that a slot is free, the mean number of open chats and the probability of none.
 */
function statesBelowFull(
  rates: readonly number[],
  arrivalRate: number,
): { states: number; openChats: number; empty: number } {
  if (arrivalRate === 0) return { states: Infinity, openChats: 0, empty: 1 };
  // Weights relative to the largest, kept in logarithms as a rate may be far above or below the others.
  const lnWeights = [0];
  for (const rate of rates) lnWeights.push((lnWeights.at(-1) ?? 0) + Math.log(arrivalRate) - Math.log(rate));
  const lnFull = lnWeights.pop() ?? 0;
  const lnLargest = Math.max(...lnWeights);
  const weights = lnWeights.map((lnWeight) => Math.exp(lnWeight - lnLargest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chats = weights.reduce((sum, weight, open) => sum + weight * open, 0);
  return {
    states: total * Math.exp(lnLargest - lnFull),
    openChats: chats / total,
    empty: (weights[0] ?? 0) / total,
  };
}
