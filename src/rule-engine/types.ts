import type * as z from 'zod';
import type { Coverage } from '../coverage/types';
import type { Path, ServiceModel } from '../model/types';
import type { Plan } from '../plan/schema';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule looks at. */
export interface AnalysedPlan {
  readonly plan: Plan;
  readonly model: ServiceModel;
  /** Null where nothing was simulated: rules that need it stay silent. */
  readonly coverage: Coverage | null;
  readonly today: string;
}

/** One flaw found. */
export interface Violation {
  /** The element, as a path in the document. */
  readonly at: Path;
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

/** The gap behind a finding of a `coverage/*` or `budget/*` rule. */
export interface GapViolation {
  readonly level: 'time' | 'people' | 'promise' | 'budget';
  readonly amount: number;
  readonly unit: 'share' | 'people' | 'hours/week' | 'money/month' | 'heads';
  readonly when: string;
  readonly evidence: string;
  readonly closes: readonly { readonly change: string; readonly effect: string; readonly costPerMonth: number | null }[];
}

export interface RuleDocs {
  readonly principle: string;
  readonly why: string;
  readonly fix: string;
  /** Plans, or the part of one that matters; what is missing is filled in by the reader of examples. */
  readonly bad: string;
  readonly good: string;
  /** Other rules that the bad example also breaks. */
  readonly badAlso?: readonly string[];
}

export interface Rule<Options extends z.ZodObject = z.ZodObject> {
  readonly id: string;
  readonly principles: readonly string[];
  readonly severity: Severity;
  readonly docs: RuleDocs;
  readonly options: Options;
  readonly check: (analysed: AnalysedPlan, options: z.output<Options>) => Iterable<Violation>;
}
