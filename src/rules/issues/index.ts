import type { Rule } from '../../rule-engine';
import { drowningInSimple } from './drowning-in-simple';
import { noArticle } from './no-article';
import { noPlaybook } from './no-playbook';
import { noRootCauseOwner } from './no-root-cause-owner';
import { noTimeToListen } from './no-time-to-listen';
import { routineByHand } from './routine-by-hand';

export const issuesRules: readonly Rule[] = [
  noArticle,
  noPlaybook,
  noRootCauseOwner,
  drowningInSimple,
  routineByHand,
  noTimeToListen,
];
