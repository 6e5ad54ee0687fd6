import { typicalAndWorst } from '../../model';
import { decimal, defineRule } from '../../rule-engine';
import { formatDuration, formatNumber, formatPercent } from '../../support/format';

const PLAN = `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 10m, handle_cv: 1.0 }, help: { kind: self_service } }
      demand: { contacts: 100/week }
      team: { desk: { count: 1, week: 40h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`;

export const noHeadroom = defineRule({
  id: 'coverage/no-headroom',
  principles: ['P59'],
  severity: 'warning',
  docs: {
    principle: 'What you promise is something you usually beat.',
    why: 'Expectations that are exceeded make friends; a promise that is only just kept turns every busy day into a broken one.',
    fix: 'Promise the next slower window and go on answering as fast, or add people where it is tight.',
    bad: `${PLAN}
      waits: [{ channel: email, within: 1h, reach: 87% }]`,
    good: `${PLAN}
      waits: [{ channel: email, within: 24h, reach: 70% }]`,
  },
  options: {
    minHeadroom: decimal(1.2, 1, 'Least length of a promise, in simulated waits: 1.2 is a fifth longer'),
  },

  *check({ model, coverage }, { minHeadroom }) {
    for (const { promise, channel, reach, verdict, waitAtReachMinutes, types } of coverage?.promises ?? []) {
      const [type] = types;
      const window = type ? typicalAndWorst(model, type, promise, 'within') : null;
      // A window on a business clock has no single length to divide by; its misses speak for themselves.
      if (verdict !== 'kept' || !window || window.typicalMinutes !== window.worstMinutes) continue;
      const headroom = window.typicalMinutes / waitAtReachMinutes;
      if (headroom >= minHeadroom) continue;
      yield {
        at: [...promise.path, 'within'],
        discriminator: channel.id,
        message:
          `${channel.id} is only just kept: ${formatPercent(reach)} are answered within ${formatDuration(waitAtReachMinutes)} ` +
          `against ${formatDuration(window.typicalMinutes)} promised, a headroom of ${formatNumber(headroom, 2)} (wanted: ${formatNumber(minHeadroom, 2)})`,
      };
    }
  },
});
