import { requireAmount, requireCount, requirePositive } from './checks';
import { delayedContacts } from './delayed';
import { inverseErlangB } from './erlang-b';

/** A queue whose contacts give up after an exponential patience (M/M/c+M). Rates and times share one unit. */
export interface ImpatientQueue {
  readonly servers: number;
  readonly arrivalRate: number;
  /** Contacts that one busy server completes per time unit. */
  readonly serviceRate: number;
  /** 1 ÷ mean patience; 0 where nobody gives up (then this is Erlang C). */
  readonly abandonRate: number;
  /** The wait that counts as answered in time; 0 where not given. */
  readonly target?: number;
  /** Giving up within this time is a short abandonment; `target` where not given. */
  readonly shortAbandonTime?: number;
}

/** The four definitions of service level in use. All are 1 without arrivals. */
export interface ServiceLevels {
  /** Answered in time ÷ offered: the definition of this project. */
  readonly ofOffered: number;
  /** Answered in time ÷ (offered − short abandonments). */
  readonly withoutShortAbandons: number;
  /** Answered in time ÷ answered. */
  readonly ofAnswered: number;
  /** Share of time in which someone of endless patience would be answered in time. */
  readonly ofPatient: number;
}

/** Steady state of an M/M/c+M queue; times in the unit of its rates, shares of offered contacts. */
export interface ImpatientQueueResult {
  /** Erlangs: arrival rate ÷ service rate. */
  readonly offeredLoad: number;
  /** Share of the time that a server is busy. */
  readonly occupancy: number;
  /** Share that finds every server busy. */
  readonly waitProbability: number;
  readonly abandonProbability: number;
  /** Answered in time ÷ offered. */
  readonly serviceLevel: number;
  readonly serviceLevels: ServiceLevels;
  /** Mean number waiting. */
  readonly queueLength: number;
  /** Mean wait of all contacts, those with no wait included. */
  readonly meanWait: number;
  /** Mean wait of the served; Infinity where nobody serves. */
  readonly meanWaitServed: number;
  /** Mean wait of those who give up. */
  readonly meanWaitAbandoned: number;
}

/**
 * Exact steady state of the M/M/c+M queue at any size, load and patience (Palm 1957; Garnett, Mandelbaum &
 * Reiman 2002; Mandelbaum & Zeltyn 2007). Without arrivals nobody waits, whatever the servers; then the wait of
 * those who give up is the limit for few arrivals. Throws RangeError on invalid input.
 */
export function erlangA(queue: ImpatientQueue): ImpatientQueueResult {
  checkImpatientQueue(queue);
  return erlangAFromInverse(queue, inverseErlangB(queue.servers, queue.arrivalRate / queue.serviceRate));
}

/** Erlang A of checked input, given 1 / B(servers, load), so that one recursion serves a whole search. */
export function erlangAFromInverse(queue: ImpatientQueue, inverse: number): ImpatientQueueResult {
  const { servers, arrivalRate, serviceRate, abandonRate, target = 0, shortAbandonTime = target } = queue;
  const fullRate = servers * serviceRate;
  const delayed = delayedContacts({ fullRate, arrivalRate, abandonRate, target, shortAbandonTime });

  // States with a free server against states without one.
  const free = (inverse - 1) * Math.exp(-delayed.lnStateSum);
  const waitProbability = arrivalRate === 0 ? 0 : 1 / (1 + free);
  const noWait = arrivalRate === 0 ? 1 : 1 / (1 + 1 / free);

  const answered = noWait + waitProbability * delayed.served;
  const inTime = noWait + waitProbability * delayed.servedInTime;
  const meanWait = per(waitProbability, delayed.meanWait);
  const offeredLoad = arrivalRate / serviceRate;
  return {
    offeredLoad,
    occupancy: servers === 0 ? Math.sign(offeredLoad) : Math.min(1, (offeredLoad / servers) * answered),
    waitProbability,
    abandonProbability: waitProbability * delayed.abandoned,
    serviceLevel: inTime,
    serviceLevels: {
      ofOffered: inTime,
      withoutShortAbandons: ratio(inTime, noWait + waitProbability * (1 - delayed.abandonedShort)),
      ofAnswered: ratio(inTime, answered),
      ofPatient: noWait + waitProbability * delayed.offeredInTime,
    },
    queueLength: per(arrivalRate, meanWait),
    meanWait,
    meanWaitServed: answered === 0 ? Infinity : per(waitProbability, delayed.servedWait) / answered,
    meanWaitAbandoned: delayed.meanWaitOfAbandoned,
  };
}

/** Throws RangeError on an impossible queue. */
export function checkImpatientQueue(queue: ImpatientQueue): void {
  requireCount('servers', queue.servers);
  requireAmount('arrivalRate', queue.arrivalRate);
  requirePositive('serviceRate', queue.serviceRate);
  requireAmount('abandonRate', queue.abandonRate);
  requireAmount('target', queue.target ?? 0);
  requireAmount('shortAbandonTime', queue.shortAbandonTime ?? 0);
}

/** A product in which nothing of Infinity is nothing. */
function per(share: number, amount: number): number {
  return share === 0 ? 0 : share * amount;
}

/** A share of nobody is 0; rounding does not take a share above 1. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}
