import type { Rule } from '../../rule-engine';
import { noLimit } from './no-limit';
import { overCash } from './over-cash';
import { overHeadcount } from './over-headcount';
import { overOwnerHours } from './over-owner-hours';

export const budgetRules: readonly Rule[] = [overCash, overHeadcount, overOwnerHours, noLimit];
