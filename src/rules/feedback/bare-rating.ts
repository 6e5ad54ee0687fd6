import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

/** Words of a question that wants a number and nothing else. */
const RATING =
  /\b(?:rate|rated|rating|score|scale|stars?|points|nps|csat)\b|\b[01]\s*(?:-|\u2013|to)\s*(?:5|7|10)\b/i;

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
    if (only === undefined || more.length > 0 || !RATING.test(only)) return;
    yield { at, message: 'the only question after a case asks for a number' };
  },
});
