import { defineRule, whole } from '../../rule-engine';
import { formatNumber } from '../../support/format';

const DAY_MS = 86_400_000;

export const overdueReview = defineRule({
  id: 'practices/overdue-review',
  principles: ['P09'],
  severity: 'info',
  docs: {
    principle: 'The service is looked over from time to time and adjusted.',
    why: 'Customers, products and volumes change; a design that nobody looks at again was right for last year’s.',
    fix: 'Look at it at least once a year and write down when: `review: { every: 26w, last: 2027-01-04 }`.',
    bad: `
      practices: { review: { every: 26w, last: 2025-01-06 } }`,
    good: `
      practices: { review: { every: 26w, last: 2026-12-01 } }`,
  },
  options: { maxDays: whole(366, 1, 'Most days since the last review, and between two') },

  *check({ plan, today }, { maxDays }) {
    const { review } = plan.practices ?? {};
    const at = ['practices', 'review'];
    if (review === null) yield { at, message: 'nobody looks at this plan again' };
    const { every, last } = review ?? {};
    if (every === null)
      yield { at: [...at, 'every'], message: 'no date is set for looking at this plan again' };
    if (last === null) yield { at: [...at, 'last'], message: 'this plan has never been looked over' };
    const days = last ? Math.round((Date.parse(today) - Date.parse(last)) / DAY_MS) : 0;
    if (days > maxDays) {
      yield {
        at: [...at, 'last'],
        message: `this plan was last looked over on ${last ?? ''}, ${formatNumber(days)} days ago (limit ${String(maxDays)})`,
      };
    }
    const between = every?.clock === 'business-days' ? every.days : (every?.minutes ?? 0) / 1440;
    if (every && between > maxDays) {
      yield {
        at: [...at, 'every'],
        message: `this plan is looked over every ${every.text} only (limit ${String(maxDays)} days)`,
      };
    }
  },
});
