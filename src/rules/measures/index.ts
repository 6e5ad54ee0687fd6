import type { Rule } from '../../rule-engine';
import { answeredOutOfReach } from './answered-out-of-reach';
import { noLoyaltyGoal } from './no-loyalty-goal';
import { noOneReplyTarget } from './no-one-reply-target';
import { notAllAnswered } from './not-all-answered';
import { oneReplyOutOfReach } from './one-reply-out-of-reach';
import { onlyCounts } from './only-counts';
import { speedWithoutEmpathy } from './speed-without-empathy';
import { speedWithoutFirstContact } from './speed-without-first-contact';
import { unaskedCustomers } from './unasked-customers';
import { unknownMood } from './unknown-mood';

export const measuresRules: readonly Rule[] = [
  noLoyaltyGoal,
  onlyCounts,
  unaskedCustomers,
  unknownMood,
  speedWithoutFirstContact,
  notAllAnswered,
  answeredOutOfReach,
  noOneReplyTarget,
  oneReplyOutOfReach,
  speedWithoutEmpathy,
];
