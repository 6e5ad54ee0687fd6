import type { Rule } from '../../rule-engine';
import { selfServiceWall } from './self-service-wall';

export const effortRules: readonly Rule[] = [selfServiceWall];
