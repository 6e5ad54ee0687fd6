import { defineRule } from '../../rule-engine';
import { prospectsOf } from './prospects';

export const voicemailForProspects = defineRule({
  id: 'channels/voicemail-for-prospects',
  principles: ['P22'],
  severity: 'warning',
  docs: {
    principle: 'Whoever may become a customer reaches a person, not a machine.',
    why: 'People who have not bought yet want to know now; the next number on their list may be answered.',
    fix: 'Have somebody pick up in open hours, if need be a service: `overflow: { to: answering, after: 30s }`, and drop `voicemail`.',
    bad: `
      customers: { visitors: { prospects: true } }
      channels: { phone: { voicemail: true }, email: {}, help: { kind: self_service } }`,
    good: `
      customers: { visitors: { prospects: true } }
      channels: { phone: { voicemail: false }, email: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    for (const channel of model.channels) {
      const [first] = channel.plan.voicemail === true ? prospectsOf(model, channel) : [];
      if (!first) continue;
      yield {
        at: [...channel.path, 'voicemail'],
        message: `a machine answers ${channel.id} in open hours, and ${first.id} are not customers yet`,
      };
    }
  },
});
