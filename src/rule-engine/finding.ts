import type { Closing } from '../coverage/closing';

export type { Closing };

export type Severity = 'error' | 'warning' | 'info';
/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** A flaw with its place in the text and a name that outlives edits. */
export interface Finding {
  readonly rule: string;
  readonly principles: readonly string[];
  readonly severity: Severity;
  /** One sentence: the thing, the number and the limit. */
  readonly message: string;
  /** Other places that this follows from. */
  readonly because: readonly { readonly at: string; readonly message: string; readonly line: number }[];
  /** What to do, or to write instead. */
  readonly help: string;
  /** The element, by ids: `waits.email-deep.within`. */
  readonly at: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fingerprint: string;
  /** Lines of the plan with the offending text marked; plain text. */
  readonly snippet: string;
  readonly waived?: { readonly reason: string; readonly until: string | null };
}

export type GapLevel = 'time' | 'people' | 'promise' | 'budget';

/** What is missing, how much of it, and what closes it. */
export interface Gap {
  readonly level: GapLevel;
  readonly at: string;
  readonly message: string;
  readonly amount: number;
  /** share, people, hours per week, money per month. */
  readonly unit: 'share' | 'people' | 'hours/week' | 'money/month' | 'heads';
  /** When in the week, such as `Mo-Fr 09:00-11:00`; `all` where it is always. */
  readonly when: string;
  /** What the number rests on: simulated, formula, counted. */
  readonly evidence: string;
  /** Keys whose assumed values it hangs on; left out where it rests on the plan's own numbers. */
  readonly assumed?: readonly string[];
  readonly closes: readonly Closing[];
  /** Fingerprint of the finding that the gap belongs to. */
  readonly finding: string;
}
