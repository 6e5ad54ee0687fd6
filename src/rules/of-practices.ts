import type { Rule } from '../rule-engine';
import { unwatchedSocial } from './channels/unwatched-social';
import { complaintsRules } from './complaints';
import { contingenciesRules } from './contingencies';
import { retoldStory } from './effort/retold-story';
import { feedbackRules } from './feedback';
import { unnoticedFault } from './issues/unnoticed-fault';
import { measuresRules } from './measures';
import { practicesRules } from './practices';
import { recordsRules } from './records';
import { recoveryRules } from './recovery';
import { copiedModel } from './tailoring/copied-model';
import { predictablyAverage } from './tailoring/predictably-average';
import { noCaseOwner } from './team/no-case-owner';
import { noEmpowerment } from './team/no-empowerment';
import { noRecognition } from './team/no-recognition';
import { noTools } from './team/no-tools';
import { noTraining } from './team/no-training';
import { rareRefresh } from './team/rare-refresh';
import { unwantedHandoffs } from './team/unwanted-handoffs';
import { slowerThanCompetitors } from './waits/slower-than-competitors';

/**
 * Rules about what is done around the promises, of whatever topic: they are silent where a plan declares none of it,
 * so that only plans that do need to load them.
 */
export const rulesOfPractices: readonly Rule[] = [
  noTraining,
  rareRefresh,
  noTools,
  noEmpowerment,
  noRecognition,
  noCaseOwner,
  unwantedHandoffs,
  retoldStory,
  slowerThanCompetitors,
  copiedModel,
  predictablyAverage,
  unwatchedSocial,
  unnoticedFault,
  ...contingenciesRules,
  ...complaintsRules,
  ...recoveryRules,
  ...recordsRules,
  ...feedbackRules,
  ...measuresRules,
  ...practicesRules,
];
