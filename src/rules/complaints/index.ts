import type { Rule } from '../../rule-engine';
import { deadEnd } from './dead-end';
import { noAmends } from './no-amends';
import { noPath } from './no-path';
import { slowerThanOrdinary } from './slower-than-ordinary';

export const complaintsRules: readonly Rule[] = [deadEnd, noAmends, noPath, slowerThanOrdinary];
