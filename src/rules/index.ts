import type { Rule } from '../rule-engine';
import { overCash } from './budget/over-cash';
import { overHeadcount } from './budget/over-headcount';
import { overOwnerHours } from './budget/over-owner-hours';
import { emptyHoldMessage } from './channels/empty-hold-message';
import { lonePhone } from './channels/lone-phone';
import { longCallTree } from './channels/long-call-tree';
import { noIntake } from './channels/no-intake';
import { noPhoneForLessTechnical } from './channels/no-phone-for-less-technical';
import { noSelfService } from './channels/no-self-service';
import { notMobileReady } from './channels/not-mobile-ready';
import { phoneOnlyForYounger } from './channels/phone-only-for-younger';
import { singleWayIn } from './channels/single-way-in';
import { slowCallbackForProspects } from './channels/slow-callback-for-prospects';
import { unwatchedSocial } from './channels/unwatched-social';
import { voicemailForProspects } from './channels/voicemail-for-prospects';
import { deadEnd } from './complaints/dead-end';
import { noAmends } from './complaints/no-amends';
import { noPath } from './complaints/no-path';
import { slowerThanOrdinary } from './complaints/slower-than-ordinary';
import { undeclared } from './complete/undeclared';
import { breachedContract } from './coverage/breached-contract';
import { growingBacklog } from './coverage/growing-backlog';
import { missedCallback } from './coverage/missed-callback';
import { missedFastestLevel } from './coverage/missed-fastest-level';
import { missedLaterPromise } from './coverage/missed-later-promise';
import { missedPromise } from './coverage/missed-promise';
import { noHeadroom } from './coverage/no-headroom';
import { shortStaffedHours } from './coverage/short-staffed-hours';
import { starvedLowPriority } from './coverage/starved-low-priority';
import { uncoveredUseHours } from './coverage/uncovered-use-hours';
import { undecidedPromise } from './coverage/undecided-promise';
import { bareRating } from './feedback/bare-rating';
import { noFollowUp } from './feedback/no-follow-up';
import { orphanTouchpoint } from './feedback/orphan-touchpoint';
import { slowReviewReply } from './feedback/slow-review-reply';
import { unusedVoice } from './feedback/unused-voice';
import { unwatchedReviews } from './feedback/unwatched-reviews';
import { closedOnPromisedHolidays } from './hours/closed-on-promised-holidays';
import { fixedOffset } from './hours/fixed-offset';
import { idleHours } from './hours/idle-hours';
import { silentOffHours } from './hours/silent-off-hours';
import { drowningInSimple } from './issues/drowning-in-simple';
import { noArticle } from './issues/no-article';
import { noPlaybook } from './issues/no-playbook';
import { noRootCauseOwner } from './issues/no-root-cause-owner';
import { routineByHand } from './issues/routine-by-hand';
import { unnoticedFault } from './issues/unnoticed-fault';
import { noLoyaltyGoal } from './measures/no-loyalty-goal';
import { onlyCounts } from './measures/only-counts';
import { speedWithoutFirstContact } from './measures/speed-without-first-contact';
import { unaskedCustomers } from './measures/unasked-customers';
import { unknownMood } from './measures/unknown-mood';
import { featureWithoutVideo } from './practices/feature-without-video';
import { helpWithoutSignal } from './practices/help-without-signal';
import { losingGesture } from './practices/losing-gesture';
import { noGestures } from './practices/no-gestures';
import { noValues } from './practices/no-values';
import { onlyReactive } from './practices/only-reactive';
import { overdueReview } from './practices/overdue-review';
import { unownedImprovement } from './practices/unowned-improvement';
import { everythingUrgent } from './priorities/everything-urgent';
import { noPromiseForLowest } from './priorities/no-promise-for-lowest';
import { urgentSlower } from './priorities/urgent-slower';
import { forgottenHistory } from './records/forgotten-history';
import { chargedMistake } from './recovery/charged-mistake';
import { limitlessRefunds } from './recovery/limitless-refunds';
import { noPrevention } from './recovery/no-prevention';
import { proofDemanded } from './recovery/proof-demanded';
import { slowRepair } from './recovery/slow-repair';
import { blamedCustomer } from './scope/blamed-customer';
import { breadthAgainstShare } from './scope/breadth-against-share';
import { broadExcluded } from './scope/broad-excluded';
import { deepExcluded } from './scope/deep-excluded';
import { feeForHelp } from './scope/fee-for-help';
import { handledByLink } from './scope/handled-by-link';
import { neverEliminated } from './scope/never-eliminated';
import { noInterim } from './scope/no-interim';
import { noLimits } from './scope/no-limits';
import { noReferral } from './scope/no-referral';
import { shallowOutlier } from './scope/shallow-outlier';
import { undeclaredImpact } from './scope/undeclared-impact';
import { undeclaredScope } from './scope/undeclared-scope';
import { copiedModel } from './tailoring/copied-model';
import { moreIsMore } from './tailoring/more-is-more';
import { noSegments } from './tailoring/no-segments';
import { uniformPlan } from './tailoring/uniform-plan';
import { noEmpowerment } from './team/no-empowerment';
import { noRecognition } from './team/no-recognition';
import { noTimeToImprove } from './team/no-time-to-improve';
import { noTools } from './team/no-tools';
import { noTraining } from './team/no-training';
import { overloadedStaff } from './team/overloaded-staff';
import { rareRefresh } from './team/rare-refresh';
import { emptyCell } from './tiers/empty-cell';
import { equalCell } from './tiers/equal-cell';
import { fastestLevelOverused } from './tiers/fastest-level-overused';
import { higherTierSlower } from './tiers/higher-tier-slower';
import { worthlessTier } from './tiers/worthless-tier';
import { deepNotFaster } from './waits/deep-not-faster';
import { hastyEmail } from './waits/hasty-email';
import { levelNotKnownInTime } from './waits/level-not-known-in-time';
import { noFastWayIn } from './waits/no-fast-way-in';
import { oneLevelForAll } from './waits/one-level-for-all';
import { pointlessWindow } from './waits/pointless-window';
import { publishedFasterThanTarget } from './waits/published-faster-than-target';
import { slowLiveChannel } from './waits/slow-live-channel';
import { slowerThanNextDay } from './waits/slower-than-next-day';
import { targetSlowerThanPromise } from './waits/target-slower-than-promise';
import { unmanagedExpectation } from './waits/unmanaged-expectation';
import { unpublished } from './waits/unpublished';
import { endsSoon } from './waiver/ends-soon';
import { lapsed } from './waiver/lapsed';
import { unknownRule } from './waiver/unknown-rule';
import { unused } from './waiver/unused';

/** Every rule, by topic: what hurts customers most comes first. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
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
  closedOnPromisedHolidays,
  fixedOffset,
  idleHours,
  silentOffHours,
  deepNotFaster,
  hastyEmail,
  levelNotKnownInTime,
  noFastWayIn,
  oneLevelForAll,
  pointlessWindow,
  publishedFasterThanTarget,
  slowLiveChannel,
  slowerThanNextDay,
  targetSlowerThanPromise,
  unmanagedExpectation,
  unpublished,
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
  emptyCell,
  equalCell,
  fastestLevelOverused,
  higherTierSlower,
  worthlessTier,
  everythingUrgent,
  noPromiseForLowest,
  urgentSlower,
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
  copiedModel,
  moreIsMore,
  uniformPlan,
  noSegments,
  overCash,
  overHeadcount,
  overOwnerHours,
  noEmpowerment,
  noRecognition,
  noTimeToImprove,
  noTools,
  noTraining,
  overloadedStaff,
  rareRefresh,
  deadEnd,
  noAmends,
  noPath,
  slowerThanOrdinary,
  chargedMistake,
  limitlessRefunds,
  noPrevention,
  proofDemanded,
  slowRepair,
  bareRating,
  noFollowUp,
  orphanTouchpoint,
  slowReviewReply,
  unusedVoice,
  unwatchedReviews,
  noLoyaltyGoal,
  onlyCounts,
  unaskedCustomers,
  unknownMood,
  speedWithoutFirstContact,
  losingGesture,
  noGestures,
  noValues,
  overdueReview,
  onlyReactive,
  unownedImprovement,
  helpWithoutSignal,
  featureWithoutVideo,
  forgottenHistory,
  noArticle,
  noPlaybook,
  noRootCauseOwner,
  drowningInSimple,
  routineByHand,
  unnoticedFault,
  undeclared,
  endsSoon,
  lapsed,
  unknownRule,
  unused,
];
