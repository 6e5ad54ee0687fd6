import type { ChannelCoverage } from '../../coverage/types';
import { formatPercent } from '../../support/format';
import { defineRule, share } from '../../rule-engine';

export const turnedAway = defineRule({
  id: 'coverage/turned-away',
  principles: ['P61', 'P14'],
  severity: 'warning',
  docs: {
    principle: 'Whoever finds a channel closed is told what to do instead.',
    why: 'A phone that rings out is a request that is never answered: nobody even knows of it.',
    fix: 'Say what happens while it is closed: `after_hours: voicemail` with a `callback`, or the id of a team that answers.',
    bad: `
      timezone: America/New_York
      customers: { all: { timezone: America/New_York, uses: "Mo-Fr 09:00-21:00" } }
      channels: { phone: { hours: "Mo-Fr 09:00-20:00", handle: 6m, handle_cv: 1.2, patience: 5m, after_hours: closed }, email: { hours: "Mo-Fr 09:00-20:00", handle: 6m, acknowledge: { states_wait: true } }, help: { kind: self_service } }
      demand: { contacts: 40/week }
      team: { desk: { count: 2, week: 55h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-20:00", count: 2 }] } }`,
    good: `
      timezone: America/New_York
      customers: { all: { timezone: America/New_York, uses: "Mo-Fr 09:00-21:00" } }
      channels: { phone: { hours: "Mo-Fr 09:00-20:00", handle: 6m, handle_cv: 1.2, patience: 5m, after_hours: voicemail, callback: { within: 4d } }, email: { hours: "Mo-Fr 09:00-20:00", handle: 6m, acknowledge: { states_wait: true } }, help: { kind: self_service } }
      demand: { contacts: 40/week }
      team: { desk: { count: 2, week: 55h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-20:00", count: 2 }] } }`,
  },
  options: { maxShare: share(0.05, 'Most of the contacts of a channel that may find it closed') },

  *check({ coverage }, { maxShare }) {
    for (const each of coverage?.channels ?? []) {
      const { channel } = each;
      // Where the plan says nothing about closed hours, hours/silent-off-hours asks.
      const lost = shareTurnedAway(each);
      if (lost <= maxShare) continue;
      yield {
        at: [...channel.path, 'after_hours'],
        message: `${formatPercent(lost)} of those who try ${channel.id} find it closed and go away unanswered (limit ${formatPercent(maxShare)})`,
      };
    }
  },
});

/**
 * Share of those who try a channel and are sent away, where the plan says that nothing happens while it is closed; 0
 * where it says otherwise, or nothing.
 */
function shareTurnedAway({ channel, contacts, turnedAway: away }: ChannelCoverage): number {
  const { after_hours: after } = channel.plan;
  return (after === null || after === 'closed') && contacts > 0 ? away / contacts : 0;
}
