import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const noTraining = defineRule({
  id: 'team/no-training',
  principles: ['P93'],
  severity: 'warning',
  docs: {
    principle: 'Whoever answers has been taught the product first.',
    why: 'New people who learn on customers give wrong answers, and customers notice who knows the product and who does not.',
    fix: 'Plan product training for new staff and a refresher for all: `training: { boot_camp: 3d, refresh_every: 52w }`; its hours are part of `shrinkage`.',
    bad: `
      practices: { training: none }`,
    good: `
      practices: { training: { boot_camp: 3d, refresh_every: 52w } }`,
  },

  *check({ plan }) {
    const { training } = plan.practices ?? {};
    if (declined(training)) {
      yield { at: ['practices', 'training'], message: 'nobody who answers is trained in the product' };
    } else if (declined(training?.boot_camp)) {
      yield {
        at: ['practices', 'training', 'boot_camp'],
        message: 'new staff answer customers without having been taught the product',
      };
    }
  },
});
