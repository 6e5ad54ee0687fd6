import type { Rule } from '../../rule-engine';
import { incompleteLevel } from './incomplete-level';
import { noContingencies } from './none';
import { singleLevel } from './single-level';
import { unrehearsed } from './unrehearsed';

export const contingenciesRules: readonly Rule[] = [
  noContingencies,
  singleLevel,
  incompleteLevel,
  unrehearsed,
];
