import type { Heading } from '../rule-engine/order';

/** Findings that nobody has accepted, under one of the three headings. */
export interface HeadingReport {
  readonly heading: Heading;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a report says besides findings of plans that declare what it takes; each part is left out of the others. */
export interface Sections {
  readonly competitors?: readonly RivalReport[];
  readonly payback?: PaybackReport;
  readonly sources?: SourcesReport;
  readonly generosity?: GenerosityReport;
  readonly journey?: readonly JourneyGapReport[];
  readonly handoffs?: HandoffsReport;
  readonly credits?: readonly CreditReport[];
}

/** A promise of ours on one channel beside what competitors promise there; wall-clock minutes of a typical contact. */
export interface RivalReport {
  readonly wait: string;
  readonly channel: string;
  readonly selects: string;
  /** Of the customers who wait longest for it. */
  readonly typicalMinutes: number;
  readonly medianMinutes: number;
  /** By one of the four windows or more. */
  readonly verdict: 'faster' | 'alike' | 'slower';
  readonly competitors: readonly { readonly competitor: string; readonly typicalMinutes: number }[];
}

/** How many customers who would leave otherwise have to be kept so that service pays for itself. Money in the plan's currency. */
export interface PaybackReport {
  /** What a customer is worth: a month, or once and for all. */
  readonly customerValue: number;
  readonly valuePer: 'month' | 'once';
  /** What winning one costs, once; null where not declared. */
  readonly acquisitionCost: number | null;
  /** Declared customers, and how many of them leave in a month by `retention`; null where not declared. */
  readonly customers: number | null;
  readonly leavingPerMonth: number | null;
  /** The whole service; null where nothing in the plan costs anything. */
  readonly plan: PaybackOf | null;
  /** Everything that closes a gap at a price. */
  readonly closings: readonly (PaybackOf & { readonly at: string; readonly change: string })[];
}

export interface PaybackOf {
  readonly costPerMonth: number;
  /** To be kept at any time where a customer is worth so much a month; in every month where so much once. */
  readonly customersToKeep: number;
  /** What winning as many anew costs, once; null where not declared. */
  readonly costToReplace: number | null;
}

/** Where the numbers of the plan come from, as far as it says so. */
export interface SourcesReport {
  readonly counts: Readonly<Record<'export' | 'interview' | 'benchmark' | 'guess', number>>;
  /** Guesses ÷ numbers whose source is declared. */
  readonly guessShare: number;
  /** By path of ids, those that the simulation works with first. */
  readonly guesses: readonly { readonly at: string; readonly value: string; readonly isSimulated: boolean }[];
}

/** What may be given away, beside what is left of the money. Per month; null where the plan does not say. */
export interface GenerosityReport {
  readonly costPerMonth: number;
  /** What the gifts bring in. */
  readonly returnPerMonth: number | null;
  readonly empowerment: {
    readonly limit: number;
    readonly usesPerMonth: number | null;
    /** If every use goes to the limit. */
    readonly costPerMonth: number | null;
  } | null;
  readonly gestures: readonly {
    readonly what: string;
    readonly costPerMonth: number | null;
    readonly returnPerMonth: number | null;
    /** What it costs to bring in what one customer is worth (a year, or once); null where values are not declared. */
    readonly costPerCustomer: number | null;
  }[];
  /** Of the budget, after what is planned and before anything is given away; null where no cash is declared. */
  readonly cashLeft: number | null;
}

/** A step of the customers' way on which they do not get what they expect. */
export interface JourneyGapReport {
  readonly touchpoint: string;
  readonly expects: string;
  /** Null: nothing, by the plan's own words. */
  readonly gets: string | null;
  readonly owner: string | null;
}

/** What a promise owes when it is missed, by its `credit`. Money in the plan's currency. */
export interface CreditReport {
  readonly wait: string;
  /** All its windows on all channels; null where not simulated. */
  readonly state: 'kept' | 'missed' | 'undecided' | null;
  /** Owed for each late contact, or for each month in which less than `reach` is in time. */
  readonly of: 'contact' | 'month';
  /** For one contact or month; null where `missing` says what it would take. */
  readonly amount: number | null;
  /** The share of what its customers pay; null where the credit is money. */
  readonly share: number | null;
  /** What is judged: each that is late is owed for where it is by contact, of one contact too. */
  readonly windows: readonly ('within' | 'next_within' | 'resolve_within')[];
  /** First answers, further replies and solutions late or never given; null where not owed by contact, or not simulated. */
  readonly latePerMonth: number | null;
  /** Null where not known or not decided. */
  readonly owedPerMonth: number | null;
  /** What the plan does not say: prices of tiers, numbers of customers, or a period that a credit can have. */
  readonly missing: 'price' | 'customers' | 'period' | null;
}

/** Cases that change hands. */
export interface HandoffsReport {
  /** In the mean; null where not simulated, or somebody's people are not counted. */
  readonly perCase: number | null;
  /** `routing.max_handoffs`; null where not declared. */
  readonly max: number | null;
  readonly ways: readonly {
    readonly channel: string;
    /** Null: messages, whatever they are about. */
    readonly issue: string | null;
    readonly from: string;
    readonly to: readonly string[];
    readonly perWeek: number | null;
  }[];
}
