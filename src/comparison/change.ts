export type ChangeKind =
  | 'promise'
  | 'hours'
  | 'channel'
  | 'language'
  | 'tier'
  | 'scope'
  | 'fee'
  | 'customers'
  | 'people'
  | 'cost'
  | 'coverage';

/** For the customers: better, worse, or neither. */
export type Direction = 'stronger' | 'weaker' | 'neutral';

/** One thing in which the later plan differs from the earlier one, as plain data. */
export interface ChangeData {
  readonly kind: ChangeKind;
  /** The element by ids, in the plan that has it. */
  readonly at: string;
  readonly direction: Direction;
  /** One sentence, without its full stop. */
  readonly message: string;
  /** As each plan has it; null where it has none. */
  readonly before: string | null;
  readonly after: string | null;
  /** By how much, later less earlier, where that is a number. */
  readonly amount?: number;
  readonly unit?: ChangeUnit;
  /** Who or what it is about, where it is about some only. */
  readonly segments?: readonly string[];
  readonly tier?: string;
  readonly channel?: string;
  /** The last day of a promise that the earlier plan gave notice of. */
  readonly ends?: string;
  /** Of a simulated share: later less earlier, for the same contacts, with its 95 % interval. */
  readonly difference?: Difference;
}

export type ChangeUnit = 'minutes' | 'hours/week' | 'share' | 'money/month' | 'people';

export interface Difference {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  /** Whether the interval leaves out zero: otherwise chance may have made it. */
  readonly significant: boolean;
}

/** What a design is judged by, in this order; speed is none of it. */
export type FitCriterion = 'misfits' | 'use-hours' | 'answered' | 'time-inequality';
