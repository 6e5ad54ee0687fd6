import { nameIds } from '../contacts';
import { defineRule } from '../../rule-engine';

export const noResolution = defineRule({
  id: 'waits/no-resolution',
  principles: ['P63'],
  severity: 'warning',
  docs: {
    principle: 'Customers know by when their problem is solved, not only by when somebody writes back.',
    why: 'An early first word and a late solution is what customers call slow. Twelve hours is what firms took on average, as reported in "10 principles of great customer service" (the study behind it measured responses).',
    fix: 'Promise a solution, too: `resolve_within: 2bd`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, resolve_within: none }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, resolve_within: 3d }]`,
  },

  *check({ model }) {
    const open = model.promises.filter(({ plan }) => plan.resolve_within === null && plan.within);
    const [first] = open;
    if (!first) return;
    yield {
      at: [...first.path, 'resolve_within'],
      message: `${nameIds(open.map(({ id }) => id))}: a first answer is promised, and a solution is not`,
    };
  },
});
