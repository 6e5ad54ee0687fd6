import { defineRule } from '../../rule-engine';
import { formatList } from '../../support/format';
import { declined } from '../declined';
import { kindOfMeasure } from './kinds-of-measure';

export const noLoyaltyGoal = defineRule({
  id: 'measures/no-loyalty-goal',
  principles: ['P01'],
  severity: 'info',
  docs: {
    principle: 'Service is there so that customers stay, come back and tell others.',
    why: 'Service that is run for volume, cost or conversion gets cheaper and faster until nobody comes back. Renewals, the next purchase and word of mouth are what it earns.',
    fix: 'Add a goal that shows loyalty: renewals, repeat purchases, referrals.',
    bad: `
      practices: { goals: [lower cost per contact, more calls per hour] }`,
    good: `
      practices: { goals: [more renewals, lower cost per contact] }`,
  },

  *check({ plan }) {
    const goals = plan.practices?.goals;
    const at = ['practices', 'goals'];
    if (declined(goals)) yield { at, message: 'service has no goal that it could be judged by' };
    if (!goals || goals.length === 0 || goals.some((goal) => kindOfMeasure(goal) !== 'counts')) return;
    yield { at, message: `no goal is about customers who stay: ${formatList(goals)}` };
  },
});
