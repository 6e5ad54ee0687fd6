import { defineRule } from '../../rule-engine';
import { waysIn } from '../contacts';

export const singleWayIn = defineRule({
  id: 'channels/single-way-in',
  principles: ['P26'],
  severity: 'warning',
  docs: {
    principle: 'There is more than one way to reach a person.',
    why: 'With a single number or address, one outage or one long queue leaves customers with nowhere to go, and those who dislike that one way never ask.',
    fix: 'Add a second channel that the same people can answer, such as email beside the phone.',
    bad: `
      channels: { phone: {}, help: { kind: self_service } }`,
    good: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }`,
  },

  *check({ plan, model }) {
    if (!plan.channels) return;
    const [only, second] = waysIn(model);
    if (second) return;
    yield {
      at: ['channels'],
      message: only ? `${only.id} is the only way to reach a person` : 'no channel reaches a person',
    };
  },
});
