import * as z from 'zod';
import type { AnalysedPlan, Rule, RuleDocs, Severity, Violation } from './types';

/** A rule as it is written: without `options` it has none. */
export interface RuleDefinition<Options extends z.ZodObject> {
  /** `topic/flaw`: the folder and the name of the file. */
  readonly id: string;
  readonly principles: readonly string[];
  readonly severity: Severity;
  readonly docs: RuleDocs;
  readonly options?: Options;
  readonly check: (analysed: AnalysedPlan, options: z.output<Options>) => Iterable<Violation>;
}

const noOptions = z.strictObject({});

/**
 * Makes a rule whose `check` sees its options typed and complete. The rule that comes out takes options as they are
 * configured and fills in the defaults; options that do not fit its schema throw (see `optionsProblem`).
 */
export function defineRule<Options extends z.ZodObject = typeof noOptions>(
  definition: RuleDefinition<Options>,
): Rule {
  const { options, check, ...rest } = definition;
  // Without options the type parameter is its default, which is the type of noOptions.
  const schema = options ?? (noOptions as unknown as Options);
  return {
    ...rest,
    options: schema,
    check: (analysed, configured) => check(analysed, schema.parse(configured)),
  };
}

/** What is wrong with a rule's options as configured, in one sentence; null where they fit. */
export function optionsProblem(rule: Rule, configured: Readonly<Record<string, unknown>>): string | null {
  const parsed = rule.options.safeParse(configured);
  if (parsed.success) return null;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  return `${rule.id}: ${where}${issue?.message ?? 'these options do not fit'}`;
}
