import type { Rule } from '../rule-engine';
import { complaintsRules } from './complaints';
import { contingenciesRules } from './contingencies';
import { feedbackRules } from './feedback';
import { measuresRules } from './measures';
import { practicesRules } from './practices';
import { recordsRules } from './records';
import { recoveryRules } from './recovery';

/** Rules about what is done around the promises: they are silent where a plan declares none of it. */
export const rulesOfPractices: readonly Rule[] = [
  ...contingenciesRules,
  ...complaintsRules,
  ...recoveryRules,
  ...recordsRules,
  ...feedbackRules,
  ...measuresRules,
  ...practicesRules,
];
