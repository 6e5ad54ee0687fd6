import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const unwatchedReviews = defineRule({
  id: 'feedback/unwatched-reviews',
  principles: ['P112'],
  severity: 'info',
  docs: {
    principle:
      'Public reviews are read, and answered: thanks for the good, a question and a repair for the bad.',
    why: 'Whoever thinks of buying reads them, and reads even more closely what you answered.',
    fix: 'Say where and who: `reviews: { sites: [the app store], within: 24h, owner: support lead }`.',
    bad: `
      practices: { reviews: none }`,
    good: `
      practices: { reviews: { sites: [the app store], within: 24h, owner: support lead } }`,
  },

  *check({ plan }) {
    const { reviews } = plan.practices ?? {};
    const at = ['practices', 'reviews'];
    if (reviews === null) yield { at, message: 'nobody reads what customers write about you in public' };
    if (declined(reviews?.sites))
      yield { at: [...at, 'sites'], message: 'public reviews are watched on no site' };
    if (reviews?.owner === null)
      yield { at: [...at, 'owner'], message: 'public reviews are nobody’s to answer' };
    if (reviews?.within === null) yield { at: [...at, 'within'], message: 'public reviews are not answered' };
  },
});
