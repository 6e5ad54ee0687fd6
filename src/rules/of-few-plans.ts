import type { Rule } from '../rule-engine';
import { unspokenLanguage } from './channels/unspoken-language';
import { slowResolution } from './coverage/slow-resolution';
import { timeInequality } from './effort/time-inequality';
import { outgrown } from './team/outgrown';

/** Rules about languages, solutions, time that customers spend, and growth. */
export const rulesOfFewPlans: readonly Rule[] = [unspokenLanguage, slowResolution, timeInequality, outgrown];
