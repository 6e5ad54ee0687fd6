import { defineRule } from '../../rule-engine';
import { nameIds } from '../contacts';
import { declined } from '../declined';

export const noIntake = defineRule({
  id: 'channels/no-intake',
  principles: ['P20'],
  severity: 'info',
  docs: {
    principle: 'Whoever writes is asked at once for what the answer needs.',
    why: 'A form that asks for account and version saves one message in each direction, and a day.',
    fix: 'Ask for it when they write: `intake: [account, browser]`.',
    bad: `
      channels: { form: { intake: none }, phone: {}, help: { kind: self_service } }`,
    good: `
      channels: { form: { intake: [account, browser] }, phone: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    const bare = model.channels.filter(({ nature, plan }) => nature === 'written' && declined(plan.intake));
    const [first] = bare;
    if (!first) return;
    yield {
      at: [...first.path, 'intake'],
      message: `nothing is asked of those who write by ${nameIds(bare.map(({ id }) => id))}`,
    };
  },
});
