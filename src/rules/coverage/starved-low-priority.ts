import { decimal, defineRule } from '../../rule-engine';
import { formatDuration, formatNumber } from '../../support/format';

const PLAN = (people: number): string => `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 10m, handle_cv: 1.0 }, help: { kind: self_service } }
      issues: { outage: { depth: deep, breadth: broad, scope: in, share: 12%, interim: we call back }, how-to: { depth: shallow, breadth: broad, scope: in, share: 80% }, wording: { depth: shallow, breadth: narrow, scope: premium, share: 8% } }
      waits: [{ channel: email, issue: outage, within: 1h, reach: 10% }, { channel: email, issue: how-to, within: 8h, reach: 10% }, { channel: email, within: 24h, reach: 10% }]
      demand: { contacts: 220/week }
      team: { desk: { count: ${String(people)}, week: 40h, shrinkage: 5%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] } }`;

export const starvedLowPriority = defineRule({
  id: 'coverage/starved-low-priority',
  principles: ['P73'],
  severity: 'warning',
  docs: {
    principle: 'The lowest priority is answered too.',
    why: 'Whoever sorts by urgency always finds something more urgent. What is always put off is never answered, and its owners notice.',
    fix: 'Give it a promise of its own (`{ priority: low, within: 24h }`), or keep an hour a day for the oldest.',
    bad: PLAN(1),
    good: PLAN(3),
    badAlso: ['team/overloaded-staff'],
  },
  options: {
    longestDays: decimal(10, 1, 'Longest wait of a contact of the lowest priority, in days'),
  },

  *check({ model, coverage }, { longestDays }) {
    const lowest = model.issues.reduce((most, { priority }) => Math.max(most, priority), 0);
    if (model.issues.every(({ priority }) => priority === lowest)) return;
    for (const { promise, channel, longestWaitMinutes, types } of coverage?.promises ?? []) {
      if (channel.nature !== 'written' || !types.every(({ priority }) => priority === lowest)) continue;
      if (longestWaitMinutes <= longestDays * 1440) continue;
      yield {
        at: promise.path,
        discriminator: channel.id,
        message:
          `the lowest priority starves on ${channel.id}: ` +
          (longestWaitMinutes === Infinity
            ? 'some contacts were not answered by the end of the run'
            : `the longest wait was ${formatDuration(longestWaitMinutes)}`) +
          ` (limit ${formatNumber(longestDays)} days)`,
      };
    }
  },
});
