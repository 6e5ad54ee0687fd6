import { defineRule } from '../../rule-engine';
import { waysIn } from '../contacts';
import { entitledWaysIn } from './entitled';

const SPOKEN = ['phone', 'in_person'];

export const noPhoneForLessTechnical = defineRule({
  id: 'channels/no-phone-for-less-technical',
  principles: ['P18'],
  severity: 'warning',
  docs: {
    principle: 'Customers who are not at home with technology can pick up a phone.',
    why: 'Whoever struggles with the product struggles with its help form as well; a familiar voice is the help they can use.',
    fix: 'Add a phone channel, or a place to walk in, for these customers.',
    bad: `
      customers: { retired: { tech: low } }
      channels: { email: {}, chat: {}, help: { kind: self_service } }`,
    good: `
      customers: { retired: { tech: low } }
      channels: { email: {}, phone: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    if (waysIn(model).length === 0) return;
    for (const segment of model.segments) {
      if (segment.plan.tech !== 'low') continue;
      const ways = entitledWaysIn(model, segment);
      if (ways.some(({ kind }) => SPOKEN.includes(kind))) continue;
      yield {
        at: [...segment.path, 'tech'],
        message: `segment ${segment.id} is less technical and has no phone: its ways in are ${ways.map(({ id }) => id).join(', ') || 'none at all'}`,
      };
    }
  },
});
