import type { Rule } from '../../rule-engine';
import { overCash } from './over-cash';
import { overHeadcount } from './over-headcount';
import { overOwnerHours } from './over-owner-hours';

export const budgetRules: readonly Rule[] = [overCash, overHeadcount, overOwnerHours];
