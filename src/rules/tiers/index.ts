import type { Rule } from '../../rule-engine';
import { emptyCell } from './empty-cell';
import { equalCell } from './equal-cell';
import { fastestLevelOverused } from './fastest-level-overused';
import { higherTierSlower } from './higher-tier-slower';
import { worthlessTier } from './worthless-tier';

export const tiersRules: readonly Rule[] = [
  emptyCell,
  equalCell,
  fastestLevelOverused,
  higherTierSlower,
  worthlessTier,
];
