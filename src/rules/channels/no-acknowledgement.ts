import { defineRule } from '../../rule-engine';

export const noAcknowledgement = defineRule({
  id: 'channels/no-acknowledgement',
  principles: ['P60'],
  severity: 'warning',
  docs: {
    principle: 'Whoever writes is told that the message arrived, and how long the answer takes.',
    why: 'Without a word back customers write again, or call. Nine of ten businesses send none, as reported in "10 principles of great customer service".',
    fix: 'Send a note at once that says when the answer comes: `acknowledge: { within: 5m, states_wait: true }`.',
    bad: `
      channels: { email: { acknowledge: none }, phone: {}, help: { kind: self_service } }`,
    good: `
      channels: { email: { acknowledge: { within: 5m, states_wait: true } }, phone: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    for (const { id, path, nature, plan } of model.channels) {
      if (nature !== 'written') continue;
      const { acknowledge } = plan;
      if (acknowledge === null) {
        yield {
          at: [...path, 'acknowledge'],
          message: `whoever writes by ${id} is not told that it arrived`,
        };
      } else if (acknowledge?.states_wait === false || acknowledge?.states_wait === null) {
        yield {
          at: [...path, 'acknowledge', 'states_wait'],
          message: `whoever writes by ${id} is told that it arrived, and not when the answer comes`,
        };
      }
    }
  },
});
