import { optionValues, type OptionValues, type RuleOptions } from './options';
import type { AnalysedPlan, Rule, RuleDocs, Severity, Violation } from './types';

/** A rule as it is written: without `options` it has none. */
export interface RuleDefinition<Options extends RuleOptions> {
  /** `topic/flaw`: the folder and the name of the file. */
  readonly id: string;
  readonly principles: readonly string[];
  readonly severity: Severity;
  readonly isOptional?: boolean;
  readonly isSimulated?: boolean;
  readonly toldBy?: string;
  readonly docs: RuleDocs;
  readonly options?: Options;
  readonly check: (analysed: AnalysedPlan, options: OptionValues<Options>) => Iterable<Violation>;
}

/**
 * Makes a rule whose `check` sees its options typed and complete. The rule that comes out takes options as they are
 * configured and fills in the defaults; options that do not fit throw (see `optionsProblem`).
 */
export function defineRule<Options extends RuleOptions>(definition: RuleDefinition<Options>): Rule {
  const { options, check, ...rest } = definition;
  const known = options ?? ({} as Options); // Without options none is named by the type either.
  return {
    ...rest,
    options: known,
    check: (analysed, configured) => check(analysed, optionValues(known, configured)),
  };
}
