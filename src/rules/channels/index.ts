import type { Rule } from '../../rule-engine';
import { emptyHoldMessage } from './empty-hold-message';
import { lonePhone } from './lone-phone';
import { longCallTree } from './long-call-tree';
import { noAcknowledgement } from './no-acknowledgement';
import { noIntake } from './no-intake';
import { noPhoneForLessTechnical } from './no-phone-for-less-technical';
import { noSelfService } from './no-self-service';
import { notMobileReady } from './not-mobile-ready';
import { phoneOnlyForYounger } from './phone-only-for-younger';
import { singleWayIn } from './single-way-in';
import { slowCallbackForProspects } from './slow-callback-for-prospects';
import { unwatchedSocial } from './unwatched-social';
import { voicemailForProspects } from './voicemail-for-prospects';

export const channelsRules: readonly Rule[] = [
  noPhoneForLessTechnical,
  noSelfService,
  phoneOnlyForYounger,
  singleWayIn,
  noIntake,
  voicemailForProspects,
  slowCallbackForProspects,
  lonePhone,
  notMobileReady,
  emptyHoldMessage,
  longCallTree,
  unwatchedSocial,
  noAcknowledgement,
];
