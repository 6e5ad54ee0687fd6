import type { Rule } from '../../rule-engine';
import { noCaseOwner } from './no-case-owner';
import { noEmpowerment } from './no-empowerment';
import { noRecognition } from './no-recognition';
import { noTimeToImprove } from './no-time-to-improve';
import { noTools } from './no-tools';
import { noTraining } from './no-training';
import { overloadedStaff } from './overloaded-staff';
import { rareRefresh } from './rare-refresh';
import { rushed } from './rushed';
import { singleHolder } from './single-holder';

export const teamRules: readonly Rule[] = [
  noEmpowerment,
  noRecognition,
  noTimeToImprove,
  noTools,
  noTraining,
  overloadedStaff,
  rareRefresh,
  noCaseOwner,
  rushed,
  singleHolder,
];
