import { defineRule } from '../../rule-engine';
import { formatMoney } from '../../support/format';

export const losingGesture = defineRule({
  id: 'practices/losing-gesture',
  principles: ['P106'],
  severity: 'info',
  docs: {
    principle: 'A gift brings in more than it costs.',
    why: 'Small gifts can pay: Starbucks gave away 350,000 cups of coffee and won 60,000 regulars, as reported in "10 principles of great customer service". One that does not pay is a cost like any other.',
    fix: 'Give something smaller, give it to fewer, or correct `value` if it brings in more.',
    bad: `
      currency: USD
      practices: { gestures: [{ what: a hamper, when: at Christmas, cost: 40, value: 15 }] }`,
    good: `
      currency: USD
      practices: { gestures: [{ what: a card, when: at Christmas, cost: 4, value: 15 }] }`,
  },

  *check({ plan, model }) {
    const currency = model.currency ?? '';
    for (const [index, { what, cost, value }] of (plan.practices?.gestures ?? []).entries()) {
      if (!cost || !value || cost.amount <= value.amount) continue;
      yield {
        at: ['practices', 'gestures', index, 'cost'],
        message: `${what} costs ${formatMoney(cost.amount, currency)} and brings in ${formatMoney(value.amount, currency)}`,
      };
    }
  },
});
