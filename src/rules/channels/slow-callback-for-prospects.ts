import { defineRule, whole } from '../../rule-engine';
import { prospectsOf } from './prospects';

export const slowCallbackForProspects = defineRule({
  id: 'channels/slow-callback-for-prospects',
  principles: ['P24'],
  severity: 'warning',
  docs: {
    principle: 'Whoever may become a customer is called back within the hour.',
    why: 'Interest cools by the hour. Firms that called back within one were seven times as likely to win the customer: a Harvard Business Review figure, as reported in "Ramp Up Your Customer Service Protocols" (others quote it for enquiries that came in online).',
    fix: 'Call back within the hour: `callback: { within: 1h }`.',
    bad: `
      customers: { visitors: { prospects: true } }
      channels: { phone: { callback: { within: 4h } }, email: {}, help: { kind: self_service } }`,
    good: `
      customers: { visitors: { prospects: true } }
      channels: { phone: { callback: { within: 1h } }, email: {}, help: { kind: self_service } }`,
  },
  options: { maxMinutes: whole(60, 1, 'Most minutes until somebody who is no customer yet is called back') },

  *check({ model }, { maxMinutes }) {
    for (const channel of model.channels) {
      const within = channel.plan.callback?.within;
      const [first] = prospectsOf(model, channel);
      // A promise by the close of a business day is longer than an hour for most of that day.
      if (!within || !first || (within.clock !== 'business-days' && within.minutes <= maxMinutes)) continue;
      yield {
        at: [...channel.path, 'callback', 'within'],
        message: `${first.id}, who are not customers yet, are called back within ${within.text} (limit ${String(maxMinutes)} min)`,
      };
    }
  },
});
