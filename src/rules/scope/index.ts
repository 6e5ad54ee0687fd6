import type { Rule } from '../../rule-engine';
import { blamedCustomer } from './blamed-customer';
import { breadthAgainstShare } from './breadth-against-share';
import { broadExcluded } from './broad-excluded';
import { deepExcluded } from './deep-excluded';
import { feeForHelp } from './fee-for-help';
import { handledByLink } from './handled-by-link';
import { neverEliminated } from './never-eliminated';
import { noInterim } from './no-interim';
import { noLimits } from './no-limits';
import { noReferral } from './no-referral';
import { shallowOutlier } from './shallow-outlier';
import { undeclaredImpact } from './undeclared-impact';
import { undeclaredScope } from './undeclared-scope';

export const scopeRules: readonly Rule[] = [
  blamedCustomer,
  breadthAgainstShare,
  broadExcluded,
  deepExcluded,
  neverEliminated,
  noInterim,
  noLimits,
  noReferral,
  shallowOutlier,
  undeclaredImpact,
  undeclaredScope,
  handledByLink,
  feeForHelp,
];
