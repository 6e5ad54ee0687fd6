import type { Rule } from '../../rule-engine';
import { endsSoon } from './ends-soon';
import { lapsed } from './lapsed';
import { unknownRule } from './unknown-rule';
import { unused } from './unused';

export const waiverRules: readonly Rule[] = [endsSoon, lapsed, unknownRule, unused];
