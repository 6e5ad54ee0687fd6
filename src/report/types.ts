import {
  SEVERITIES,
  type Closing,
  type Finding,
  type Gap,
  type GapLevel,
  type Severity,
} from '../rule-engine/finding';
import type { BudgetReport } from './budget-report';
import type { WaitsReport } from './waits-types';

import type { PictureReport } from './picture-types';
import type { HeadingReport, Sections } from './section-types';

export type { BudgetReport };
import type { BaseReport, ChangeReport, ComparisonReport } from './comparison-types';

export type * from './comparison-types';
export { SEVERITIES, type Closing, type Finding, type Gap, type GapLevel, type Severity };
export type * from './picture-types';
export type * from './section-types';

/** Everything a run found out, as plain data: what the JSON format prints and every renderer reads. */
export interface Report {
  readonly format: 'svcplan-report/1';
  readonly tool: { readonly name: 'svcplan'; readonly version: string };
  readonly command: string;
  /** The only date a run knows; YYYY-MM-DD. */
  readonly today: string;
  readonly seed: number;
  readonly plans: readonly PlanReport[];
  readonly summary: Summary;
  /** Given by `compare` alone. */
  readonly comparison?: ComparisonReport;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly waived: number;
  readonly notDeclared: number;
}

export interface PlanReport extends Sections {
  readonly file: string;
  /** The plan's name; the file's where the plan could not be read. */
  readonly name: string;
  /** The config that set the rules; absent where there was none. */
  readonly config?: string;
  readonly currency: string | null;
  readonly findings: readonly Finding[];
  /** Counts of them under the three headings; left out where nothing was judged. */
  readonly headings?: readonly HeadingReport[];
  readonly gaps: readonly Gap[];
  /** Against the plan that it is held against; empty where there is none. */
  readonly changes: readonly ChangeReport[];
  readonly base?: BaseReport;
  /** Null where nothing was simulated; `notSimulated` says why and what to do about it. */
  readonly coverage: CoverageReport | null;
  readonly notSimulated: string | null;
  /** What is promised, simulated or not. */
  readonly promises: readonly PromiseReport[];
  readonly assumptions: readonly AssumptionReport[];
  readonly notDeclared: readonly string[];
  readonly waivers: readonly WaiverReport[];
  /** Given by `simulate` alone, where something was simulated. */
  readonly picture?: PictureReport;
}

/** So many mistakes of an invalid plan are listed at most; as many may mean that there are more. */
export const MOST_MISTAKES = 20;

export type ImpressionName = 'extremely-responsive' | 'same-day' | 'next-day' | 'slower';

export interface Impression {
  readonly typical: ImpressionName;
  readonly worst: ImpressionName;
  readonly typicalMinutes: number;
  readonly worstMinutes: number;
}

/** One promise on one channel, as customers meet it. */
export interface PromiseReport {
  readonly wait: string;
  readonly channel: string;
  /** All that it selects besides the channel, in words: `premium, deep`; empty for all contacts. */
  readonly selects: string;
  readonly issue?: string;
  readonly tier?: string;
  /** As written in the plan: `5m`, `8bh`, `best_effort`. */
  readonly within: string;
  readonly reach: number;
  readonly impression: Impression | null;
  /** Share answered within the promise, with its 95 % interval; null where not simulated. */
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Contacts judged, over all runs. */
  readonly n: number | null;
}

/** A promise beyond the first answer on one channel: the share of replies, or of contacts, in time. */
export interface FurtherReport {
  readonly wait: string;
  readonly channel: string;
  readonly selects: string;
  readonly window: 'next_within' | 'resolve_within';
  /** As written in the plan. */
  readonly within: string;
  readonly reach: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export interface CoverageReport {
  readonly time: readonly { readonly segment: string; readonly channel: string; readonly share: number }[];
  /** By hour of week, `at` being `Mo 09:00`; hours without need and without people are left out. */
  readonly people: readonly {
    readonly team: string;
    readonly needed: number;
    readonly onDuty: number;
    readonly at: string;
  }[];
  readonly promises: readonly PromiseReport[];
  /** What is promised beyond the first answer: each further reply (`next_within`), the solution (`resolve_within`). */
  readonly further: readonly FurtherReport[];
  readonly channels: readonly ChannelReport[];
  readonly waits: readonly WaitsReport[];
  readonly budget: BudgetReport;
  /** Runs, and weeks judged in each. */
  readonly runs: number;
  readonly weeks: readonly {
    readonly start: string;
    readonly plain: boolean;
    readonly why: readonly string[];
    readonly kept: number | null;
  }[];
  /** Exact formulas beside the simulation, where one queue alone is meant. */
  readonly formulas: readonly {
    readonly channel: string;
    readonly model: string;
    readonly share: number;
    readonly note: string;
  }[];
  readonly timeInequality: TimeInequalityReport;
  /** Null where the plan declares no growth. */
  readonly growth: GrowthReport | null;
}

/** Customer minutes against staff minutes; of each issue, the most unequal first, and of all contacts. */
export interface TimeInequalityReport {
  readonly issues: readonly (EffortReport & {
    readonly issue: string;
    /** Whether the plan gives the customer's minutes outside queue and talk; where not, the customer's are a least value. */
    readonly declared: boolean;
  })[];
  readonly all: EffortReport;
}

/** Minutes of one contact in the mean. */
export interface EffortReport {
  readonly contacts: number;
  readonly selfHelpMinutes: number;
  readonly retellingMinutes: number;
  readonly callTreeMinutes: number;
  readonly queueMinutes: number;
  readonly talkMinutes: number;
  readonly customerMinutes: number;
  readonly staffMinutes: number;
  /** Customer ÷ staff; null where the staff do nothing. */
  readonly ratio: number | null;
}

/** What contacts that grow make of promises and budget if nothing else changes. Months: 0 is now, null is not within twelve. */
export interface GrowthReport {
  readonly sharePerMonth: number;
  readonly firstMonth: number | null;
  readonly promises: readonly {
    readonly wait: string;
    readonly channel: string;
    readonly month: number | null;
    /** Erlang A: today's simulated share, less what the formula says that growth takes. throughput: more work than can be done. */
    readonly by: 'Erlang A' | 'throughput';
    /** Share in time by month, that of now first; null where only throughput is known. */
    readonly shares: readonly number[] | null;
  }[];
  /** Money per month; null where no budget or no cost is declared. */
  readonly cash: {
    readonly month: number | null;
    readonly limit: number;
    readonly planned: readonly number[];
  } | null;
}

export interface ChannelReport {
  readonly channel: string;
  readonly contacts: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly turnedAway: number;
  /** Left a message or voicemail, and the share of them answered within `callback`; null where none is promised. */
  readonly messages: number;
  readonly calledBack: number | null;
  readonly meanWaitSeconds: number | null;
  /** Percentiles of the wait, and the longest, of those who were answered; seconds. On written channels: the age of the contact when it is answered. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly longest: number | null;
  readonly occupancy: number | null;
  readonly backlogEnd: number;
  readonly costPerContact: number | null;
}

export interface AssumptionReport {
  readonly at: string;
  readonly value: string;
  readonly source: string;
}

export interface WaiverReport {
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
  readonly until: string | null;
  /** not-judged: its rule had no say in this run. */
  readonly state: 'used' | 'unused' | 'lapsed' | 'unknown-rule' | 'not-judged';
}
