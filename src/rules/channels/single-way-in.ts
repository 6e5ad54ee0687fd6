import { defineRule } from '../../rule-engine';

export const singleWayIn = defineRule({
  id: 'channels/single-way-in',
  principles: ['P26'],
  severity: 'warning',
  docs: {
    principle: 'There is more than one way to get help.',
    why: 'With a single number or address, one outage or one long queue leaves customers with nowhere to go, and those who dislike that one way never ask.',
    fix: 'Add help pages (`help: { kind: self_service }`), or a second channel, such as email beside the phone.',
    bad: `
      channels: { phone: {} }`,
    good: `
      channels: { phone: {}, help: { kind: self_service } }`,
  },

  *check({ plan, model }) {
    if (plan.channels === undefined) return;
    // Help pages are a way, too: whoever offers one channel and good help leaves nobody with nowhere to go.
    const [only, second] = model.channels;
    if (second) return;
    yield {
      at: ['channels'],
      message: only ? `${only.id} is the only way to get help` : 'no channel is left to get help by',
    };
  },
});
