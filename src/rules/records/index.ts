import type { Rule } from '../../rule-engine';
import { forgottenHistory } from './forgotten-history';
import { impersonal } from './impersonal';
import { limitlessPersonalisation } from './limitless-personalisation';
import { noSharedRecord } from './no-shared-record';

export const recordsRules: readonly Rule[] = [
  forgottenHistory,
  noSharedRecord,
  impersonal,
  limitlessPersonalisation,
];
