import type { Rule } from '../../rule-engine';
import { undeclared } from './undeclared';

export const completeRules: readonly Rule[] = [undeclared];
