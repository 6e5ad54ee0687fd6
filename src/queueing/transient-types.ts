/** What happens to contacts in hand when the number of servers falls. */
export type StaffCut = 'finish' | 'handBack';

/** A stretch of the day in which nothing changes. Rates and times share one unit. */
export interface TransientInterval {
  readonly duration: number;
  readonly servers: number;
  readonly arrivalRate: number;
  /** Contacts that one busy server completes per time unit. */
  readonly serviceRate: number;
  /** 1 ÷ mean patience; 0, nobody gives up, where not given. */
  readonly abandonRate?: number;
}

/** A queue with Poisson arrivals, exponential service and patience, whose rates and servers change (Mt/M/ct+M). */
export interface TransientQueue {
  readonly intervals: readonly TransientInterval[];
  /**
   * What surplus servers do when their number falls, the free ones leaving first: `finish` (the default) the contact
   * in hand, then leave and take no other; or `handBack` it to the head of the queue, with the work that is left.
   */
  readonly staffCut?: StaffCut;
  /**
   * Numbers in the system at the start: none (the default), the steady state of the first interval, or the
   * probabilities of 0, 1, 2 … contacts.
   */
  readonly start?: 'empty' | 'steady' | readonly number[] | Float64Array;
  /** The wait that counts as answered in time; 0 where not given. */
  readonly target?: number;
}

/** One interval; numbers are means, times in the unit of the rates. */
export interface TransientIntervalResult {
  readonly arrivals: number;
  /** Contacts completed in the interval. */
  readonly served: number;
  /** Contacts that give up in the interval, whenever they arrived. */
  readonly abandoned: number;
  /** Contacts put back into the queue at its beginning. */
  readonly handedBack: number;
  /** Share of arrivals that find every server busy. Without arrivals, of the time. */
  readonly delayedShare: number;
  readonly meanQueue: number;
  /** Mean number in service, including those whose server finishes after the end of a shift. */
  readonly meanBusy: number;
  /** Mean queue ÷ arrival rate (Little 1961): the wait as a clock of this interval alone shows it; 0 without arrivals. */
  readonly meanWaitByLittle: number;
  /** Mean wait of those who arrive in the interval, until answered or gone, be it later; 0 without arrivals. */
  readonly meanWait: number;
  /** Share of those who arrive in the interval that give up before they are answered, be it later. */
  readonly abandonShare: number;
  /** Share of those who arrive in the interval that are answered within the target; 1 without arrivals. */
  readonly serviceLevel: number;
  /** Waiting at the end of the interval, before the number of servers changes. */
  readonly queueAtEnd: number;
  /** In service at the end of the interval, before the number of servers changes. */
  readonly busyAtEnd: number;
}

/** A day of one queue. */
export interface TransientResult {
  readonly intervals: readonly TransientIntervalResult[];
  readonly arrivals: number;
  readonly served: number;
  readonly abandoned: number;
  /** Over all arrivals. */
  readonly delayedShare: number;
  readonly meanWait: number;
  readonly abandonShare: number;
  readonly serviceLevel: number;
  readonly inSystemAtStart: number;
  /** Upper bound on the probability that the computation neglects over the day, beside rounding; at most 1e-9. */
  readonly neglectedProbability: number;
  /** Change of any interval's service level, at most, when its integration step was last halved. */
  readonly serviceLevelError: number;
}
