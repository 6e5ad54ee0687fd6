import { bareRating } from '../../src/rules/feedback/bare-rating';
import { noFollowUp } from '../../src/rules/feedback/no-follow-up';
import { orphanTouchpoint } from '../../src/rules/feedback/orphan-touchpoint';
import { slowReviewReply } from '../../src/rules/feedback/slow-review-reply';
import { unusedVoice } from '../../src/rules/feedback/unused-voice';
import { unwatchedReviews } from '../../src/rules/feedback/unwatched-reviews';
import { testRule } from '../support/rule-tester';

testRule(noFollowUp, {
  'a few are asked': `
    practices: { follow_up: { share: 1% } }`,
  'nobody is asked': `
    practices:
      follow_up:
        share: 0% # expect: feedback/no-follow-up`,
  'none is none': `
    practices:
      follow_up: none # expect: feedback/no-follow-up`,
});

testRule(bareRating, {
  'another question beside it makes it whole': `
    practices: { follow_up: { questions: ["how likely are you to recommend us, 0-10", why] } }`,
  'a number from 0 to 10 alone is bare': `
    practices:
      follow_up:
        questions: ["how likely are you to recommend us, 0-10"] # expect: feedback/bare-rating`,
  'a question in words is not': `
    practices: { follow_up: { questions: [what nearly stopped you] } }`,
  'a scale alone is bare': `
    practices:
      follow_up:
        questions: ["On a scale of 1 to 5, how satisfied are you?"] # expect: feedback/bare-rating`,
  'so is the name of one': `
    practices:
      follow_up:
        questions: [NPS] # expect: feedback/bare-rating`,
  'a number and its reason in one question is whole': `
    practices: { follow_up: { questions: ["How would you rate your last chat, and why?"] } }`,
  'days are no scale': `
    practices: { follow_up: { questions: ["Did it arrive within 1-5 days, and were you happy with the shipping rate?"] } }`,
  'nor is a scale that was bought': `
    practices: { follow_up: { questions: ["Does the kitchen scale do its job?"] } }`,
  'no question at all': `
    practices:
      follow_up:
        questions: [] # expect: feedback/bare-rating`,
  'silence is no answer': `
    practices: { follow_up: { share: 20% } }`,
});

testRule(unusedVoice, {
  'each part that is missing is told': `
    practices:
      voice_of_customer:
        collect: [follow-up]
        share_with: [] # expect: feedback/unused-voice
        every: none # expect: feedback/unused-voice`,
  'what is not told is not missing': `
    practices: { voice_of_customer: { collect: [follow-up] } }`,
  'none is none': `
    practices:
      voice_of_customer: none # expect: feedback/unused-voice`,
});

testRule(orphanTouchpoint, {
  'no journey': `
    practices:
      journey: [] # expect: feedback/orphan-touchpoint`,
  'a step that nobody owns': `
    practices:
      journey:
        - touchpoint: first invoice
          owner: none # expect: feedback/orphan-touchpoint
        - { touchpoint: renewal, owner: sales }`,
  'what is not told is not missing': `
    practices: { journey: [{ touchpoint: first invoice }] }`,
});

testRule(unwatchedReviews, {
  'each part that is missing is told': `
    practices:
      reviews:
        sites: [] # expect: feedback/unwatched-reviews
        owner: none # expect: feedback/unwatched-reviews
        within: none # expect: feedback/unwatched-reviews`,
  'none is told once': `
    practices:
      reviews: none # expect: feedback/unwatched-reviews`,
  'silence is no answer': `
    practices: { reviews: { owner: support lead } }`,
});

testRule(slowReviewReply, {
  'a day is soon enough': `
    practices: { reviews: { within: 24h } }`,
  'a second more is not': `
    practices:
      reviews:
        within: 24h1s # expect: feedback/slow-review-reply`,
});
