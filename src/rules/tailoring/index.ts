import type { Rule } from '../../rule-engine';
import { copiedModel } from './copied-model';
import { moreIsMore } from './more-is-more';
import { noSegments } from './no-segments';
import { predictablyAverage } from './predictably-average';
import { uniformPlan } from './uniform-plan';

export const tailoringRules: readonly Rule[] = [
  copiedModel,
  moreIsMore,
  uniformPlan,
  noSegments,
  predictablyAverage,
];
