import type { Rule } from '../../rule-engine';
import { bareRating } from './bare-rating';
import { noFollowUp } from './no-follow-up';
import { orphanTouchpoint } from './orphan-touchpoint';
import { slowReviewReply } from './slow-review-reply';
import { unusedVoice } from './unused-voice';
import { unwatchedReviews } from './unwatched-reviews';

export const feedbackRules: readonly Rule[] = [
  bareRating,
  noFollowUp,
  orphanTouchpoint,
  slowReviewReply,
  unusedVoice,
  unwatchedReviews,
];
