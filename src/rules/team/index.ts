import type { Rule } from '../../rule-engine';
import { noTimeToImprove } from './no-time-to-improve';
import { overloadedStaff } from './overloaded-staff';
import { rushed } from './rushed';
import { singleHolder } from './single-holder';

export const teamRules: readonly Rule[] = [noTimeToImprove, overloadedStaff, rushed, singleHolder];
