import { severalAnswer } from './several-answer';
import { defineRule } from '../../rule-engine';

export const noSharedRecord = defineRule({
  id: 'records/no-shared-record',
  principles: ['P82'],
  severity: 'error',
  docs: {
    principle: 'Whoever answers next sees what was said before.',
    why: 'Where several people or channels answer, a story that is not written down is told anew to each of them.',
    fix: 'Keep one record that all of them see and write to: `records: { shared: true, protocol: a note after each contact }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      practices: { records: { shared: false } }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      practices: { records: { shared: true, protocol: a note after each contact } }`,
  },

  *check({ plan, model }) {
    const { records } = plan.practices ?? {};
    const who = severalAnswer(model);
    if (who === null) return;
    if (records === null || records?.shared === false || records?.shared === null) {
      yield {
        at: records === null ? ['practices', 'records'] : ['practices', 'records', 'shared'],
        message: `${who} answer, and no record is shared between them`,
      };
    } else if (records?.protocol === null) {
      yield {
        at: ['practices', 'records', 'protocol'],
        message: `${who} answer, and nothing says what each of them writes into the record`,
      };
    }
  },
});
