import type { ChangeData, Difference, FitCriterion } from '../comparison/change';

export type { ChangeData as ChangeReport, Difference, FitCriterion };

/** The plan that another one is held against. */
export interface BaseReport {
  /** As it was named: a file, or `REF:file`. */
  readonly file: string;
  /**
   * compared; new: there is no plan before this one; deleted: there is no plan after the base, whose promises are all
   * gone; invalid: the base is no valid plan.
   */
  readonly state: 'compared' | 'new' | 'deleted' | 'invalid';
  /** Findings that the base has as well, at the same severity or a higher one: counted, not listed. */
  readonly known: number;
}

/** How several designs stand side by side. */
export interface ComparisonReport {
  readonly base: string;
  readonly fit: readonly SegmentFitReport[];
}

/** How the designs that describe a segment fit it. */
export interface SegmentFitReport {
  readonly segment: string;
  readonly designs: readonly DesignFitReport[];
}

export interface DesignFitReport {
  readonly file: string;
  /** Why customers of the segment cannot use it. */
  readonly misfits: readonly string[];
  /** Share of their hours of use that a channel which they can use covers; null where they do not say when. */
  readonly useHours: number | null;
  /** Share of all their contacts answered within what was promised; null where nothing was simulated. */
  readonly answered: { readonly expected: number; readonly low: number; readonly high: number } | null;
  /** Customer minutes ÷ staff minutes over all contacts of the design. */
  readonly timeInequality: number | null;
  /** The first criterion by which another design is better; null for the best, which are several where they tie. */
  readonly losesBy: FitCriterion | null;
}
