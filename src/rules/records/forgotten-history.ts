import { PERIOD_DAYS } from '../../plan/units/number';
import { decimal, defineRule } from '../../rule-engine';
import { formatNumber } from '../../support/format';
import { severalAnswer } from './several-answer';

export const forgottenHistory = defineRule({
  id: 'records/forgotten-history',
  principles: ['P21'],
  severity: 'warning',
  docs: {
    principle: 'Whoever asks often is remembered.',
    why: 'Where customers come every other month, most contacts go on from an earlier one. Without its history both sides start anew each time.',
    fix: 'Keep a record that everybody who answers can see: `practices: { records: { shared: true } }`.',
    bad: `
      customers: { shops: { count: 100, contacts: 1/month } }
      practices: { records: { shared: false } }`,
    good: `
      customers: { shops: { count: 100, contacts: 1/month } }
      practices: { records: { shared: true } }`,
  },
  options: {
    contactsPerMonth: decimal(0.5, 0, 'Contacts of one customer a month from which history matters'),
  },

  *check({ plan, model }, { contactsPerMonth }) {
    if (severalAnswer(model) !== null) return; // Then records/no-shared-record has said so.
    const { records } = plan.practices ?? {};
    if (records !== null && records?.shared !== false && records?.shared !== null) return;
    for (const { id, path, plan: segment } of model.segments) {
      const { contacts } = segment;
      const perMonth = contacts ? (contacts.amount * PERIOD_DAYS.month) / PERIOD_DAYS[contacts.per] : 0;
      if (perMonth === 0 || perMonth < contactsPerMonth - 1e-9) continue;
      yield {
        at: [...path, 'contacts'],
        message: `a customer of ${id} gets in touch ${formatNumber(perMonth, 2)} times a month, and nobody sees what was said before`,
      };
    }
  },
});
