import type { z } from 'zod';
import type { PlanReport, Severity, Summary } from '../report/types';
import type { TextResult } from './read-text';

/** One plan to check, and how. */
export interface CheckRequest {
  readonly text: string;
  /** As the report names it. */
  readonly file: string;
  /** Reads a file that the plan names, beside or below it. */
  readonly readFile: (name: string) => Promise<TextResult>;
  /** YYYY-MM-DD; undefined: the date of `now` in the plan's zone. */
  readonly today: string | undefined;
  readonly now: Date;
  readonly seed: number;
  /** Undefined: until the interval is narrow enough. */
  readonly runs: number | undefined;
  readonly weeks: number | undefined;
  readonly simulate: boolean;
  /** Ids of the rules to run; undefined: all. */
  readonly rules: readonly string[] | undefined;
}

/** A checked plan, and the date that it was checked for. */
export interface CheckedPlan {
  readonly plan: PlanReport;
  readonly today: string;
}

/** What `explain` and `--rule` need to know of a rule. */
export interface DocumentedRule {
  readonly id: string;
  readonly principles: readonly string[];
  readonly severity: Severity;
  readonly docs: {
    readonly principle: string;
    readonly why: string;
    readonly fix: string;
    readonly bad: string;
    readonly good: string;
  };
  readonly options: z.ZodObject;
}

/**
 * The parts of svcplan that commands set in motion. Each is loaded when a command needs it, because
 * `--version` and `--help` need none of them.
 */
export interface Parts {
  readonly loadCheck: () => Promise<{
    readonly checkPlan: (request: CheckRequest) => Promise<CheckedPlan>;
    readonly summarise: (plans: readonly PlanReport[]) => Summary;
  }>;
  readonly loadRules: () => Promise<readonly DocumentedRule[]>;
  readonly loadPlanSchema: () => Promise<() => object>;
  readonly loadReportSchema: () => Promise<() => object>;
}
