import { defineRule } from '../../rule-engine';
import { formatNumber, formatPercent } from '../../support/format';
import { assumedBehind, restsOn } from './evidence';
import { whatOf } from './promise-gap';

const PLAN = (solved: string): string => `
      timezone: America/New_York
      hours: { daily: { open: "Mo-Su 09:00-17:00", holidays: none } }
      channels: { email: { hours: daily, handle: 20m, handle_cv: 1.0 }, help: { kind: self_service } }
      issues: { setup: { depth: deep, breadth: broad, scope: in, share: 95%, replies: 3 }, windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it } }
      waits: [{ channel: email, within: 24h, reach: 90%, resolve_within: ${solved}, pauses: [waiting_on_customer] }]
      demand: { contacts: 25/week }
      team: { desk: { count: 2, week: 28h, shrinkage: 10%, absence: 0%, max_occupancy: 100%, shifts: [{ hours: "Mo-Su 09:00-17:00" }] } }`;

export const missedLaterPromise = defineRule({
  id: 'coverage/missed-later-promise',
  principles: ['P55'],
  severity: 'error',
  docs: {
    principle:
      'What is promised for after the first answer is kept as well: each further reply, and the solution.',
    why: 'A quick first reply that is followed by days of silence is remembered as the silence.',
    fix: 'Keep time free for open cases, solve more with the first reply, or promise the rest for later: `resolve_within: 3d`.',
    bad: PLAN('1h'),
    good: PLAN('3d'),
  },

  *check({ model, coverage }) {
    for (const each of coverage?.further ?? []) {
      if (each.verdict !== 'missed') continue;
      const { promise, channel, window, kept, perWeek, closes } = each;
      const promised = promise.plan[window];
      const keys = assumedBehind(model, each);
      const late = perWeek * (1 - kept.expected);
      yield {
        at: [...promise.path, window],
        discriminator: channel.id,
        message:
          `only ${formatPercent(kept.expected)} of ${whatOf(each)} within ${typeof promised === 'object' && promised !== null ? promised.text : ''}, ` +
          `not ${formatPercent(promise.reach)} (about ${late < 1.5 ? 'one' : formatNumber(late)} a week too late or never)${restsOn(keys)}`,
        ...(keys.length > 0 ? { severity: 'warning' as const } : {}),
        gap: {
          level: 'promise',
          amount: promise.reach - kept.expected,
          unit: 'share',
          when: 'all week',
          evidence: `simulated: ${formatNumber(kept.n)} ${window === 'next_within' ? 'replies' : 'contacts'}, 95% interval ${formatPercent(kept.low)} to ${formatPercent(kept.high)}`,
          closes,
        },
      };
    }
  },
});
