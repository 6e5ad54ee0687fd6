import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

/** A question that wants a number: a scale, a rating of something of ours, or the name of such a survey. */
const RATING =
  /\b(?:on a scale|scale (?:of|from)|rate (?:us|our|your|the|this)|how many stars)\b|^(?:nps|csat|ces)(?: (?:score|question|survey))?\??$|\b(?:likely|satisfied|happy|recommend|rating|score)\b.*\b[01] ?(?:-|\u2013|to) ?(?:5|7|10)\b(?! ?(?:h|hours?|days?|minutes?|weeks?)\b)/i;
/** Words that ask for more than a number. */
const OPEN =
  /\b(?:why|what|which|who|where|tell|explain|describe|comments?|words|reasons?|else|because|could|should|improve\w*|better|yes)\b/i;

export const bareRating = defineRule({
  id: 'feedback/bare-rating',
  principles: ['P108'],
  severity: 'info',
  docs: {
    principle: 'Customers are asked questions that are worth an answer.',
    why: 'A lone number from 1 to 10 says neither what was good nor what to change, and feels like a form.',
    fix: 'Ask one thing in words beside the number, such as "what nearly stopped you?".',
    bad: `
      practices: { follow_up: { questions: [how do you rate us from 1 to 10] } }`,
    good: `
      practices: { follow_up: { questions: [how do you rate us from 1 to 10, what should we have done better] } }`,
  },

  *check({ plan }) {
    const questions = plan.practices?.follow_up?.questions;
    const at = ['practices', 'follow_up', 'questions'];
    if (declined(questions)) yield { at, message: 'customers are followed up without being asked anything' };
    const [only, ...more] = questions ?? [];
    if (only === undefined || more.length > 0 || !RATING.test(only) || OPEN.test(only)) return;
    yield { at, message: 'the only question after a case asks for a number' };
  },
});
