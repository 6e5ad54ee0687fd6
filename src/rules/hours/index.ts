import type { Rule } from '../../rule-engine';
import { closedOnPromisedHolidays } from './closed-on-promised-holidays';
import { fixedOffset } from './fixed-offset';
import { idleHours } from './idle-hours';
import { silentOffHours } from './silent-off-hours';

export const hoursRules: readonly Rule[] = [closedOnPromisedHolidays, fixedOffset, idleHours, silentOffHours];
