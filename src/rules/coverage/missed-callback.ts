import { defineRule, share } from '../../rule-engine';
import { formatNumber, formatPercent } from '../../support/format';

const PLAN = (within: string): string => `
      timezone: America/New_York
      customers: { shops: { timezone: America/New_York, uses: "Mo-Fr 08:00-19:30" } }
      hours: { office: { open: "Mo-Fr 08:00-18:30", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: voicemail, callback: { within: ${within} } }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 5m, reach: 60% }]
      demand: { contacts: 200/week }
      team: { desk: { count: 2, week: 60h, shrinkage: 10%, absence: 2%, max_occupancy: 95%, shifts: [{ hours: "Mo-Fr 08:00-18:30" }] } }`;

export const missedCallback = defineRule({
  id: 'coverage/missed-callback',
  principles: ['P55'],
  severity: 'warning',
  docs: {
    principle: 'Whoever leaves a message is called back when they were told.',
    why: 'A message is a promise to call. It is left by people who have already found you closed once.',
    fix: 'Keep time free for messages when the phone opens, or promise the call back for later: `callback: { within: 1d }`.',
    bad: PLAN('20m'),
    good: PLAN('3d'),
  },
  options: {
    minShare: share(0.95, 'Share of messages that must be answered within `callback`'),
  },

  *check({ coverage }, { minShare }) {
    for (const { channel, callback, messages } of coverage?.channels ?? []) {
      const within = channel.plan.callback?.within;
      if (!callback || !within || callback.high >= minShare) continue;
      yield {
        at: [...channel.path, 'callback'],
        message:
          `${formatNumber(messages)} contacts a week leave a message on ${channel.id}, and ${formatPercent(callback.expected)} of them ` +
          `are called back within ${within.text} (wanted: ${formatPercent(minShare)})`,
        gap: {
          level: 'promise',
          amount: minShare - callback.expected,
          unit: 'share',
          when: 'after closing',
          evidence: `simulated: ${formatNumber(callback.n)} messages, 95% interval ${formatPercent(callback.low)} to ${formatPercent(callback.high)}`,
          closes: [],
        },
      };
    }
  },
});
