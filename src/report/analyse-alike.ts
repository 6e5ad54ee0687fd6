import type { AnalysedPlan } from '../rule-engine';
import { analyseLoaded, type CheckOptions, type ValidPlan } from './check-plan';

/** Fewer replications tell too little of a difference. */
const FEWEST_RUNS = 8;

export interface AnalysedSide {
  readonly loaded: ValidPlan;
  /** Whether to look for what would close a missed promise: of what is judged by itself as well. */
  readonly seeksClosings: boolean;
}

/**
 * Analyses plans that are held against each other, each with as many replications as the one that needs most of them:
 * what is said of a plan by itself and beside another then comes from the same contacts. Only the bound on the work of
 * one plan can leave it with fewer.
 */
export async function analyseAlike(
  sides: readonly AnalysedSide[],
  how: Omit<CheckOptions, 'file'>,
): Promise<readonly AnalysedPlan[]> {
  const analysed: AnalysedPlan[] = [];
  const asked: number[] = [];
  let fewestRuns = FEWEST_RUNS;
  for (let isAlike = false; !isAlike;) {
    isAlike = true;
    for (const [index, { loaded, seeksClosings }] of sides.entries()) {
      const runs = analysed[index]?.coverage?.runs ?? Infinity;
      if (analysed[index] && (runs >= fewestRuns || (asked[index] ?? 0) >= fewestRuns)) continue;
      asked[index] = fewestRuns;
      const side = await analyseLoaded(loaded, how, { fewestRuns, seeksClosings });
      analysed[index] = side;
      fewestRuns = Math.max(fewestRuns, side.coverage?.runs ?? 0);
      isAlike = false;
    }
  }
  return analysed;
}
