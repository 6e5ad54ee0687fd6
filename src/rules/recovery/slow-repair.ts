import { defineRule, whole } from '../../rule-engine';

export const slowRepair = defineRule({
  id: 'recovery/slow-repair',
  principles: ['P102'],
  severity: 'warning',
  docs: {
    principle: 'Your own mistakes are put right within a day.',
    why: 'The longer it lasts, the longer it is remembered, and bad memories last longer than good ones anyway.',
    fix: 'Have a replacement or a repair on its way by the next day: `recovery: { within: 24h }`.',
    bad: `
      practices: { recovery: { charge: 0, within: 3d, prevention: a note in the fault log } }`,
    good: `
      practices: { recovery: { charge: 0, within: 24h, prevention: a note in the fault log } }`,
  },
  options: { maxHours: whole(24, 1, 'Most hours until a mistake of ours is put right') },

  *check({ plan }, { maxHours }) {
    const within = plan.practices?.recovery?.within;
    if (!within) return;
    // On a business clock it takes at least as long by the clock on the wall; the first business day may end today.
    const hours = within.clock === 'business-days' ? (within.days - 1) * 24 : within.minutes / 60;
    if (hours <= maxHours) return;
    yield {
      at: ['practices', 'recovery', 'within'],
      message: `your own mistakes are put right within ${within.text} only (limit ${String(maxHours)} h)`,
    };
  },
});
