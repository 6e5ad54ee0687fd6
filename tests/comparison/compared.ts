import { changesBetween, type Change, type Side } from '../../src/comparison';
import { analyse, completePlan, type TestOptions } from '../support/rule-tester';

/** A plan given in part, analysed; simulated where that is asked for. */
export async function sideOf(part: string, options: TestOptions = {}): Promise<Side> {
  return (await analyse(completePlan(part), options)).analysed;
}

/** What differs between two plans that are given in part. */
export async function changesOf(
  before: string,
  after: string,
  options: TestOptions = {},
): Promise<readonly Change[]> {
  return changesBetween(await sideOf(before, options), await sideOf(after, options));
}

/** The changes of one direction, by kind and element. */
export const placesOf = (changes: readonly Change[], direction: Change['direction']): readonly string[] =>
  changes.filter((change) => change.direction === direction).map(({ kind, at }) => `${kind} ${at}`);
