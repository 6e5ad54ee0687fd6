import type { Rule } from '../../rule-engine';
import { breachedContract } from './breached-contract';
import { growingBacklog } from './growing-backlog';
import { missedCallback } from './missed-callback';
import { missedFastestLevel } from './missed-fastest-level';
import { missedLaterPromise } from './missed-later-promise';
import { missedPromise } from './missed-promise';
import { noHeadroom } from './no-headroom';
import { shortStaffedHours } from './short-staffed-hours';
import { starvedLowPriority } from './starved-low-priority';
import { turnedAway } from './turned-away';
import { uncoveredUseHours } from './uncovered-use-hours';
import { undecidedPromise } from './undecided-promise';

export const coverageRules: readonly Rule[] = [
  breachedContract,
  growingBacklog,
  missedCallback,
  missedFastestLevel,
  missedLaterPromise,
  missedPromise,
  noHeadroom,
  shortStaffedHours,
  starvedLowPriority,
  uncoveredUseHours,
  undecidedPromise,
  turnedAway,
];
