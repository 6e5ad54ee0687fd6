import type { Rule } from '../../rule-engine';
import { retoldStory } from './retold-story';
import { selfServiceWall } from './self-service-wall';

export const effortRules: readonly Rule[] = [selfServiceWall, retoldStory];
