import type { Coverage } from '../coverage/types';
import type { Path, ServiceModel } from '../model/types';
import type { Change, Side } from '../comparison';
import type { Plan, WaiverPlan } from '../plan/schema';
import type { Finding, Gap, Severity } from './finding';
import type { RuleOptions } from './options';

export { SEVERITIES } from './finding';
export type { Finding, Gap, Severity };

/** What a rule looks at. */
export interface AnalysedPlan {
  readonly plan: Plan;
  readonly model: ServiceModel;
  /** Null where nothing was simulated: rules that need it stay silent. */
  readonly coverage: Coverage | null;
  readonly today: string;
  /** What became of the plan's waivers; only the rules about waivers, which run last, are given it. */
  readonly waivers?: readonly JudgedWaiver[];
  /** The plan as it was before, and what has changed; only where it is known: rules about changes need it. */
  readonly base?: BasePlan;
}

export interface BasePlan extends Side {
  readonly changes: readonly Change[];
}

/**
 * lapsed: its last day is over. unknown-rule: no rule has that id. not-judged: the rule had no say in this run,
 * so nobody knows whether the waiver is still needed.
 */
export type WaiverState = 'used' | 'unused' | 'lapsed' | 'unknown-rule' | 'not-judged';

export interface JudgedWaiver {
  /** Place in the plan's list. */
  readonly index: number;
  readonly plan: WaiverPlan;
  readonly state: WaiverState;
  /** Findings that it is about. */
  readonly findings: number;
  /** The rule that was probably meant. */
  readonly suggestion: string | null;
  readonly today: string;
}

/** By rule id; what is missing runs with its own severity and default options. */
export type Settings = Readonly<Record<string, RuleSetting>>;

/** How one rule is set: `off`, or another severity, or other options. */
export interface RuleSetting {
  readonly severity?: Severity | 'off' | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** One flaw found. */
export interface Violation {
  /** The element, as a path in the document. */
  readonly at: Path;
  /** Its name by ids, where the plan no longer has it and `at` is where it would stand. */
  readonly element?: string;
  /** One sentence: the thing, the number and the limit. */
  readonly message: string;
  /** What to do, or to write instead; default: the rule's own advice. */
  readonly help?: string;
  /** Where this one weighs more or less than the rule's usual. */
  readonly severity?: Severity;
  readonly because?: readonly { readonly at: Path; readonly message: string }[];
  /** Ids that tell apart two findings of one rule on one element. */
  readonly discriminator?: string;
  readonly gap?: GapViolation;
}

/** The gap behind a finding of a `coverage/*` or `budget/*` rule; where and of which finding is known from there. */
export type GapViolation = Omit<Gap, 'at' | 'message' | 'finding'>;

export interface RuleDocs {
  readonly principle: string;
  readonly why: string;
  readonly fix: string;
  /** Plans, or the part of one that matters; what is missing is filled in by the reader of examples. */
  readonly bad: string;
  readonly good: string;
  /** Of a rule about changes: the plan before, to which both examples are later versions. */
  readonly before?: string;
  /** Other rules that the bad example also breaks. */
  readonly badAlso?: readonly string[];
}

/** What decides how a rule may be set. */
export type SettableRule = Pick<Rule, 'id' | 'severity' | 'options' | 'isOptional'>;

export interface Rule {
  readonly id: string;
  readonly principles: readonly string[];
  readonly severity: Severity;
  /** Only runs where somebody asks for it, by a severity in the config or a flag. */
  readonly isOptional?: boolean;
  /** Silent without a simulation, as the topics coverage and budget are anyway. */
  readonly isSimulated?: boolean;
  /** The rule that says the same with more to it: where that finds anything, this one is silent. */
  readonly toldBy?: string;
  readonly docs: RuleDocs;
  readonly options: RuleOptions;
  /** `configured` are the options that somebody set. */
  readonly check: (
    analysed: AnalysedPlan,
    configured: Readonly<Record<string, unknown>>,
  ) => Iterable<Violation>;
}
