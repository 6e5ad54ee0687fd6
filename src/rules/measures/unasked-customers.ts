import { defineRule } from '../../rule-engine';
import { declined } from '../declined';
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
    fix: 'Put a measure beside the goal that customers fill: satisfaction after the case, effort, renewals; or ask them with `follow_up`.',
    bad: `
      practices: { goals: [excellent service], kpis: [calls per day, renewals], follow_up: none }`,
    good: `
      practices: { goals: [excellent service], kpis: [satisfaction after the case, calls per day] }`,
    badAlso: ['feedback/no-follow-up'],
  },

  *check({ plan }) {
    const { goals, kpis, follow_up: followUp } = plan.practices ?? {};
    const goal = goals?.find((each) => QUALITY.test(each) && kindOfMeasure(each) === 'unknown');
    if (goal === undefined || !declined(followUp) || !kpis) return;
    if (kpis.some((kpi) => ['customers', 'unknown'].includes(kindOfMeasure(kpi)))) return;
    yield {
      at: ['practices', 'goals'],
      message: `"${goal}" is a goal, and no customer is asked whether it is met`,
    };
  },
});
