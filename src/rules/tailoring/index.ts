import type { Rule } from '../../rule-engine';
import { moreIsMore } from './more-is-more';
import { noSegments } from './no-segments';
import { uniformPlan } from './uniform-plan';

export const tailoringRules: readonly Rule[] = [moreIsMore, uniformPlan, noSegments];
