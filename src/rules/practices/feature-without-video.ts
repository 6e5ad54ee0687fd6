import { defineRule } from '../../rule-engine';
import { nameIds } from '../contacts';

export const featureWithoutVideo = defineRule({
  id: 'practices/feature-without-video',
  principles: ['P48'],
  severity: 'info',
  docs: {
    principle: 'Each key feature has a short video for the first days.',
    why: 'The first questions are always the same. A video answers them at the moment they come up, and no contact is needed.',
    fix: 'Add the features that are missing to `practices: { onboarding: { videos: […] } }`, by the names they have under `product`.',
    bad: `
      product: { key_features: [invoices, reports] }
      practices: { onboarding: { videos: [invoices] } }`,
    good: `
      product: { key_features: [invoices, reports] }
      practices: { onboarding: { videos: [invoices, reports] } }`,
  },

  *check({ plan }) {
    const features = plan.product?.key_features ?? [];
    const { onboarding } = plan.practices ?? {};
    const videos = onboarding === null ? null : onboarding?.videos;
    if (videos === undefined) return;
    const shown = new Set((videos ?? []).map(plainly));
    const missing = features.filter((feature) => !shown.has(plainly(feature)));
    if (missing.length === 0) return;
    yield {
      at: onboarding === null ? ['practices', 'onboarding'] : ['practices', 'onboarding', 'videos'],
      message: `no video shows ${nameIds(missing, 'or')}`,
    };
  },
});

const plainly = (name: string): string => name.trim().toLowerCase();
