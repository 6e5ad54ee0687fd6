import { defineRule } from '../../rule-engine';
import { formatPercent } from '../../support/format';
import { whatOf } from './promise-gap';

export const undecidedPromise = defineRule({
  id: 'coverage/undecided-promise',
  principles: ['P55'],
  severity: 'info',
  docs: {
    principle: 'A promise is kept with some room, not by a hair.',
    why: 'This close to what you promise, nobody can tell kept from missed: good and bad weeks decide, not the plan.',
    fix: 'Simulate longer (`--runs 1000`, `--weeks 12`), or give it room: more people, or a smaller `reach`.',
    bad: `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 10m, handle_cv: 1.0 }, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h, reach: 88% }]
      demand: { contacts: 101/week }
      team: { desk: { count: 1, week: 40h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`,
    good: `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 10m, handle_cv: 1.0 }, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h, reach: 60% }]
      demand: { contacts: 101/week }
      team: { desk: { count: 1, week: 40h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`,
  },

  *check({ coverage }) {
    for (const { promise, channel, kept, reach, verdict } of coverage?.promises ?? []) {
      if (verdict !== 'undecided') continue;
      yield {
        at: [...promise.path, 'within'],
        discriminator: channel.id,
        message:
          `not decided at this length: ${formatPercent(kept.expected)} of ${channel.id} contacts are answered in time ` +
          `(between ${formatPercent(kept.low)} and ${formatPercent(kept.high)}), against ${formatPercent(reach)} promised`,
      };
    }
    for (const each of coverage?.further ?? []) {
      const { promise, channel, window, kept, verdict } = each;
      if (verdict !== 'undecided') continue;
      yield {
        at: [...promise.path, window],
        discriminator: channel.id,
        message:
          `not decided at this length: ${formatPercent(kept.expected)} of ${whatOf(each)} in time ` +
          `(between ${formatPercent(kept.low)} and ${formatPercent(kept.high)}), against ${formatPercent(promise.reach)} promised`,
      };
    }
  },
});
