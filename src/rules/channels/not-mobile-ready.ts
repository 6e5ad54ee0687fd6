import { defineRule } from '../../rule-engine';
import { nameIds } from '../contacts';

const DIGITAL = ['chat', 'video', 'email', 'form', 'social', 'self_service'];

export const notMobileReady = defineRule({
  id: 'channels/not-mobile-ready',
  principles: ['P25'],
  severity: 'warning',
  docs: {
    principle: 'What customers read and fill in works on a phone.',
    why: 'Much of it is read there. 52 % do not come back after a bad experience on a phone, as reported in "Defining and Delivering Good Customer Service".',
    fix: 'Make it work on a phone, and write `mobile: true`.',
    bad: `
      channels: { form: { mobile: false }, phone: {}, help: { kind: self_service } }`,
    good: `
      channels: { form: { mobile: true }, phone: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    const unfit = model.channels.filter(
      ({ kind, plan: { mobile } }) => DIGITAL.includes(kind) && (mobile === false || mobile === null),
    );
    const [first] = unfit;
    if (!first) return;
    yield {
      at: [...first.path, 'mobile'],
      message: `${nameIds(unfit.map(({ id }) => id))} cannot be used well on a phone`,
    };
  },
});
