import type { Path } from '../document';
import type { AnalysedPlan } from '../rule-engine';
import type { Gap } from '../rule-engine/finding';

/** What the sections of a report are made from. */
export interface SectionInput extends Pick<AnalysedPlan, 'plan' | 'model' | 'coverage'> {
  readonly origins: readonly { readonly at: Path; readonly source: unknown }[];
  /** The plan's values as they are written. */
  readonly written: unknown;
  readonly gaps: readonly Gap[];
}

/** Whether a number is declared to be a guess. */
export const isGuess = ({ source }: SectionInput['origins'][number]): boolean => source === 'guess';
