import { defineRule, whole } from '../../rule-engine';

const DAY_MINUTES = 1440;

export const rareRefresh = defineRule({
  id: 'team/rare-refresh',
  principles: ['P93'],
  severity: 'warning',
  docs: {
    principle: 'Everybody’s knowledge of the product is refreshed once a year.',
    why: 'Products change faster than people unlearn; an answer that was right two years ago is the one that is given with confidence.',
    fix: 'Train everybody again at least once a year: `refresh_every: 52w`.',
    bad: `
      practices: { training: { boot_camp: 3d, refresh_every: none } }`,
    good: `
      practices: { training: { boot_camp: 3d, refresh_every: 52w } }`,
  },
  options: { maxDays: whole(366, 1, 'Most days between two trainings of everybody') },

  *check({ plan }, { maxDays }) {
    const every = plan.practices?.training?.refresh_every;
    const at = ['practices', 'training', 'refresh_every'];
    if (every === null) yield { at, message: 'nobody is trained again after the first weeks' };
    // Business time leaves nights and weekends out, so it lasts longer than it says.
    const days = every?.clock === 'business-days' ? every.days : (every?.minutes ?? 0) / DAY_MINUTES;
    if (every && days > maxDays) {
      yield {
        at,
        message: `staff are trained again every ${every.text} only (limit ${String(maxDays)} days)`,
      };
    }
  },
});
