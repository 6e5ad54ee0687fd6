import { defineRule, whole } from '../../rule-engine';

export const slowReviewReply = defineRule({
  id: 'feedback/slow-review-reply',
  principles: ['P112'],
  severity: 'info',
  docs: {
    principle: 'A public review is answered within a day.',
    why: 'A bad review stands alone for as long as it is not answered, and that is when it is read most.',
    fix: 'Answer by the next day: `reviews: { within: 24h }`.',
    bad: `
      practices: { reviews: { sites: [the app store], within: 1w, owner: support lead } }`,
    good: `
      practices: { reviews: { sites: [the app store], within: 24h, owner: support lead } }`,
  },
  options: { maxHours: whole(24, 1, 'Most hours until a public review is answered') },

  *check({ plan }, { maxHours }) {
    const within = plan.practices?.reviews?.within;
    if (!within) return;
    const hours = within.clock === 'business-days' ? (within.days - 1) * 24 : within.minutes / 60;
    if (hours <= maxHours) return;
    yield {
      at: ['practices', 'reviews', 'within'],
      message: `public reviews are answered within ${within.text} (limit ${String(maxHours)} h)`,
    };
  },
});
