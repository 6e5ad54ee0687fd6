import { defineRule } from '../../rule-engine';
import { entitledWaysIn } from './entitled';

export const phoneOnlyForYounger = defineRule({
  id: 'channels/phone-only-for-younger',
  principles: ['P18'],
  severity: 'warning',
  docs: {
    principle: 'Younger customers need not sit on hold.',
    why: 'A younger crowd will not wait in a phone queue: they leave, and say so elsewhere.',
    fix: 'Add a channel to write or chat on, or offer to call back: `hold: { callback_offer: true }`.',
    bad: `
      customers: { students: { age: younger } }
      channels: { phone: {}, hotline: { kind: phone }, help: { kind: self_service } }`,
    good: `
      customers: { students: { age: younger } }
      channels: { phone: {}, chat: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    for (const segment of model.segments) {
      if (segment.plan.age !== 'younger') continue;
      const ways = entitledWaysIn(model, segment);
      const phones = ways.filter(({ kind }) => kind === 'phone');
      if (phones.length === 0 || phones.length < ways.length) continue;
      if (phones.some(({ plan }) => plan.hold?.callback_offer === true)) continue;
      yield {
        at: [...segment.path, 'age'],
        message: `segment ${segment.id} is younger, and the phone is its only way to reach a person`,
        because: phones.map(({ id, path }) => ({
          at: path,
          message: `${id} is a phone, without an offer to call back`,
        })),
      };
    }
  },
});
