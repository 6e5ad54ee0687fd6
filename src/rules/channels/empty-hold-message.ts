import { defineRule } from '../../rule-engine';

export const emptyHoldMessage = defineRule({
  id: 'channels/empty-hold-message',
  principles: ['P28'],
  severity: 'info',
  docs: {
    principle: 'Whoever waits hears how long it takes, or is offered a call back.',
    why: 'To be told that the call is important, while nobody answers it, says the opposite.',
    fix: 'Tell the wait or offer a call back: `hold: { estimate: true, callback_offer: true }`.',
    bad: `
      channels: { phone: { hold: { message: your call matters to us, estimate: false, callback_offer: false } }, email: {}, help: { kind: self_service } }`,
    good: `
      channels: { phone: { hold: { message: about four minutes, estimate: true, callback_offer: false } }, email: {}, help: { kind: self_service } }`,
  },

  *check({ model }) {
    for (const { id, path, plan } of model.channels) {
      const { hold } = plan;
      if (!hold?.message || !isNo(hold.estimate) || !isNo(hold.callback_offer)) continue;
      yield {
        at: [...path, 'hold', 'message'],
        message: `whoever waits on ${id} hears a message, and neither how long it takes nor an offer to call back`,
      };
    }
  },
});

/** Decided against; a key that is absent decides nothing. */
const isNo = (value: unknown): boolean => value === false || value === null;
