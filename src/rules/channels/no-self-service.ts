import { defineRule } from '../../rule-engine';
import { nameIds } from '../contacts';

export const noSelfService = defineRule({
  id: 'channels/no-self-service',
  principles: ['P26', 'P27'],
  severity: 'warning',
  docs: {
    principle: 'Customers can help themselves where they want to.',
    why: 'Many would rather look it up than ask: about 60 % of Millennials, as reported in "10 principles of great customer service". Every answer that is found is a contact fewer.',
    fix: 'Add help pages (`help: { kind: self_service }`), or articles (`self_service: { article: … }`).',
    bad: `
      channels: { phone: {}, email: {} }`,
    good: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }`,
  },

  *check({ plan, model }) {
    if (!plan.channels || model.channels.some(({ nature }) => nature === 'self_service')) return;
    // That help pages are missing beside a single channel is said of that; the less technical would not look there.
    if (model.channels.length < 2 || model.segments.every((segment) => segment.plan.tech === 'low')) return;
    const issues = Object.values(plan.issues ?? {});
    if (issues.some(({ self_service: own }) => own?.article) || plan.practices?.onboarding?.videos?.length)
      return;
    const younger = model.segments.filter(({ plan: { age } }) => age === 'younger').map(({ id }) => id);
    const first = younger.length === 0 ? '' : `; ${nameIds(younger)} would look there first`;
    yield {
      at: ['channels'],
      message: `customers have no way to help themselves: no help pages and no article${first}`,
    };
  },
});
