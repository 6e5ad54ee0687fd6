import { WINDOWS } from '../../model';
import { defineRule } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { groupBy } from '../contacts';
import { isForDeepOnly, promisedWaits, withTypical } from '../promised';
import { HASTY_KINDS } from './pointless-window';

const HOUR_MINUTES = WINDOWS[1];

export const hastyEmail = defineRule({
  id: 'waits/hasty-email',
  principles: ['P54'],
  severity: 'warning',
  docs: {
    principle:
      'Only deep issues are promised an email in less than an hour; others in a hurry have a faster channel.',
    why: 'An hour by email already feels extremely responsive. A promise of minutes teaches customers to expect them, and costs staff who sit ready all day.',
    fix: 'Write `within: 1h` or more, and offer the phone or a chat to those who cannot wait.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 10m }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h }]`,
  },

  *check({ model }) {
    const hasty = promisedWaits(model).filter(
      ({ type, typicalMinutes }) =>
        HASTY_KINDS.includes(type.channel.kind) && typicalMinutes < HOUR_MINUTES - 1e-6,
    );
    for (const [first] of groupBy(hasty, ({ promise, type }) => `${promise.id} ${type.channel.id}`)) {
      if (!first || isForDeepOnly(model, first)) continue;
      const { promise, type, typicalMinutes } = first;
      yield {
        at: [...promise.path, 'within'],
        message:
          `${promise.id} promises an answer by ${type.channel.id} within ${withTypical(promise.plan.within, typicalMinutes)}, ` +
          `and ${formatDuration(HOUR_MINUTES)} is already extremely responsive`,
        discriminator: type.channel.id,
      };
    }
  },
});
