import { WINDOWS } from '../../model';
import { defineRule } from '../../rule-engine';
import { formatCount, formatDuration } from '../../support/format';
import { groupBy } from '../contacts';
import { feeling, promisedWaits, withTypical } from '../promised';

const [LIVE_MINUTES] = WINDOWS;

export const slowLiveChannel = defineRule({
  id: 'waits/slow-live-channel',
  principles: ['P52'],
  severity: 'warning',
  docs: {
    principle: 'Whoever calls, chats or stands there talks to somebody within five minutes.',
    why: 'An hour is quick for an email and endless on hold. Somebody who waits on the line can do nothing else, and hangs up.',
    fix: 'Promise `within: 5m` and staff for it, or answer later by `callback` or in writing.',
    bad: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }
      waits: [{ channel: phone, within: 1h }]`,
    good: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }
      waits: [{ channel: phone, within: 5m }]`,
  },

  *check({ model }) {
    const slow = promisedWaits(model).filter(
      ({ type, typicalMinutes }) => type.channel.nature === 'live' && typicalMinutes > LIVE_MINUTES + 1e-6,
    );
    for (const waits of groupBy(slow, ({ type }) => type.channel.id)) {
      const [slowest] = waits.toSorted((a, b) => b.typicalMinutes - a.typicalMinutes);
      if (!slowest) continue;
      const { promise, type, typicalMinutes } = slowest;
      const others = new Set(waits.map((wait) => wait.promise.id)).size - 1;
      const alike = others > 0 ? `, like ${formatCount(others, 'other wait')},` : '';
      yield {
        at: [...promise.path, 'within'],
        message:
          `${promise.id}${alike} promises an answer by ${type.channel.id} within ${withTypical(promise.plan.within, typicalMinutes)}, which feels ` +
          `${feeling(type, typicalMinutes)}; on a live channel at most ${formatDuration(LIVE_MINUTES)} feels responsive`,
        discriminator: type.channel.id,
      };
    }
  },
});
