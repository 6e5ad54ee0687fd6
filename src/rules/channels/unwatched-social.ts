import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const unwatchedSocial = defineRule({
  id: 'channels/unwatched-social',
  principles: ['P30'],
  severity: 'info',
  docs: {
    principle: 'What is said about you in public is seen before it is a storm.',
    why: 'Anger often starts in public, before anybody has written to you. Whoever does not watch hears of it last.',
    fix: 'Add a channel with a promise (`social: {}`), or say who watches: `practices: { monitoring: [mentions on social media] }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      practices: { monitoring: none }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      practices: { monitoring: [mentions on social media] }`,
  },

  *check({ plan, model }) {
    if (!plan.channels || !declined(plan.practices?.monitoring)) return;
    if (model.channels.some(({ kind }) => kind === 'social')) return;
    yield {
      at: ['practices', 'monitoring'],
      message: 'nobody sees what customers say about you on social media',
    };
  },
});
