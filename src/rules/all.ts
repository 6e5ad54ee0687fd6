import type { Rule } from '../rule-engine';
import { rules } from '.';
import { changeRules } from './change';

/** Those about changes too. */
export const allRules: readonly Rule[] = [...changeRules, ...rules];
