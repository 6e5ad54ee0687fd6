import { defineRule } from '../../rule-engine';
import { kindOfMeasure } from './kinds-of-measure';

/** What is about quality without saying who judges it. */
const QUALITY = /\b(?:quality|excellen\w*|best|great|world[- ]class|professional|friendl\w*|outstanding)\b/i;

export const unaskedCustomers = defineRule({
  id: 'measures/unasked-customers',
  principles: ['P85'],
  severity: 'info',
  docs: {
    principle: 'Whether service is good is for customers to say.',
    why: 'Firms overrate themselves: 80 % thought their service excellent and 8 % of their customers agreed, as reported in "10 principles of great customer service".',
    fix: 'Measure what customers say: `kpis: [satisfaction after the case]`, or ask them: `follow_up: { questions: […] }`.',
    bad: `
      practices: { goals: [excellent service], kpis: [calls per day, renewals] }`,
    good: `
      practices: { goals: [excellent service], kpis: [satisfaction after the case, calls per day] }`,
  },

  *check({ plan }) {
    const { goals, kpis, follow_up: followUp } = plan.practices ?? {};
    const goal = goals?.find((each) => QUALITY.test(each) && kindOfMeasure(each) === 'unknown');
    // Whoever decided to ask nobody after a case, or counts and does nothing else, is told so by the rules about these.
    if (goal === undefined || followUp !== undefined) return;
    const kinds = new Set(kpis?.map(kindOfMeasure));
    if (!kinds.has('loyalty') || kinds.has('customers') || kinds.has('unknown')) return;
    yield {
      at: ['practices', 'goals'],
      message: `"${goal}" is a goal, and nothing measured is what customers say of it`,
    };
  },
});
