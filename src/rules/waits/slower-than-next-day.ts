import { defineRule } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { groupBy } from '../contacts';
import { promisedWaits, textOf } from '../promised';

const DAY_MINUTES = 1440;

export const slowerThanNextDay = defineRule({
  id: 'waits/slower-than-next-day',
  principles: ['P51'],
  severity: 'info',
  docs: {
    principle: 'A first answer comes by the next day.',
    why: 'Four windows are worth promising: 5 minutes, 1 hour, 8 hours and 24 hours. Beyond a day customers no longer feel that somebody is on it. Business hours hide days: eight of them may be three days by the clock on the wall.',
    fix: 'Promise an answer within `24h`, or send a short human first answer by then and the solution later (`resolve_within`).',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 36h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 24h, resolve_within: 36h }]`,
  },

  *check({ model }) {
    // On live channels a wait of more than minutes has a rule of its own.
    const slow = promisedWaits(model).filter(
      ({ type, typicalMinutes }) => type.channel.nature === 'written' && typicalMinutes > DAY_MINUTES + 1e-6,
    );
    for (const waits of groupBy(slow, ({ promise }) => promise.id)) {
      const [slowest] = waits.toSorted((a, b) => b.typicalMinutes - a.typicalMinutes);
      if (!slowest) continue;
      const { promise, type, typicalMinutes, worstMinutes } = slowest;
      yield {
        at: [...promise.path, 'within'],
        message:
          `${promise.id} promises an answer by ${type.channel.id} within ${textOf(promise.plan.within)}: slower than next day` +
          (worstMinutes > typicalMinutes
            ? ` (typically ${formatDuration(typicalMinutes)}, at worst ${formatDuration(worstMinutes)})`
            : ''),
      };
    }
  },
});
