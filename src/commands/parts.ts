import type { CheckRequest } from '../report/check-plan';
import type { CompareRequest, ComparedPlan, Comparison } from '../report/compare-plans';
import type { SimulateRequest } from '../report/simulate-plan';
import type { PlanReport, Summary } from '../report/types';
import type { Rule } from '../rule-engine';
import type { ConfigResult } from '../rule-engine/config/read-config';

/** What `explain` and `--rule` need to know of a rule. */
export type DocumentedRule = Pick<Rule, 'id' | 'principles' | 'severity' | 'isOptional' | 'docs' | 'options'>;

/** A principle with its source, and the part of a report that shows it, if any. */
export interface DocumentedPrinciple {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly shownBy: string | null;
}

/**
 * The parts of svcplan that commands set in motion. Each is loaded when a command needs it, because
 * `--version` and `--help` need none of them.
 */
export interface Parts {
  readonly loadCheck: () => Promise<{
    /** The plan's report and the date that it was checked for. */
    readonly checkPlan: (
      request: CheckRequest,
    ) => Promise<{ readonly plan: PlanReport; readonly today: string }>;
    readonly summarise: (plans: readonly PlanReport[]) => Summary;
  }>;
  /** Only asked for where there is a config. */
  readonly loadConfig: () => Promise<(text: string) => ConfigResult>;
  readonly loadSimulate: () => Promise<
    (request: SimulateRequest) => Promise<{ readonly plan: PlanReport; readonly today: string }>
  >;
  /** For `compare`, and for a check against the plan before. */
  readonly loadCompare: () => Promise<{
    readonly comparePlans: (request: CompareRequest) => Promise<Comparison>;
    readonly checkAgainst: (
      request: CheckRequest,
      base: ComparedPlan,
    ) => Promise<{ readonly plan: PlanReport; readonly today: string }>;
  }>;
  readonly loadRules: () => Promise<readonly DocumentedRule[]>;
  readonly loadPrinciples: () => Promise<readonly DocumentedPrinciple[]>;
  readonly loadPlanSchema: () => Promise<() => object>;
  readonly loadConfigSchema: () => Promise<() => object>;
  readonly loadReportSchema: () => Promise<() => object>;
}
