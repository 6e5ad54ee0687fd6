import type { Rule } from '../../rule-engine';
import { everythingUrgent } from './everything-urgent';
import { noPromiseForLowest } from './no-promise-for-lowest';
import { urgentSlower } from './urgent-slower';

export const prioritiesRules: readonly Rule[] = [everythingUrgent, noPromiseForLowest, urgentSlower];
