import type { Rule } from '../../rule-engine';
import { emptyCell } from './empty-cell';
import { equalCell } from './equal-cell';
import { higherTierSlower } from './higher-tier-slower';
import { overQuota } from './over-quota';
import { worthlessTier } from './worthless-tier';

/** Rules about what tiers get beside each other. How often the fastest level is promised matters without tiers, too: it is listed apart. */
export const tiersRules: readonly Rule[] = [emptyCell, equalCell, higherTierSlower, worthlessTier, overQuota];
