import type { Rule } from '../../rule-engine';
import { budgetCrossed } from './budget-crossed';
import { costIncrease } from './cost-increase';
import { coverageDrop } from './coverage-drop';
import { promiseRemovedWithoutNotice } from './promise-removed-without-notice';
import { promiseWeakened } from './promise-weakened';

/** The guards of a change: they need the plan as it was before, so that a plain check knows nothing of them. */
export const changeRules: readonly Rule[] = [
  promiseRemovedWithoutNotice,
  promiseWeakened,
  coverageDrop,
  budgetCrossed,
  costIncrease,
];
