import { defineRule, share } from '../../rule-engine';
import { violationOf } from './changed';

const PLAN = (hours: string): string => `
      timezone: America/New_York
      start: 2027-02-01
      customers: { west: { count: 900, uses: "Mo-Fr 09:00-17:00", contacts: 0.25/month } }
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 5m, acknowledge: { states_wait: true } }, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h, reach: 80% }]
      team: { desk: { count: 2, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "${hours}", count: 2 }] } }`;

export const coverageDrop = defineRule({
  id: 'change/coverage-drop',
  principles: ['P55', 'P13'],
  severity: 'error',
  docs: {
    principle: 'No change leaves customers with less than they get today by accident.',
    why: 'Every promise may still be kept while each change takes a little of it away.',
    fix: 'Keep the people on duty when the contacts come; or accept the loss in `waivers`, with a reason and `until`.',
    before: PLAN('Mo-Fr 09:00-17:00'),
    bad: PLAN('Mo-Fr 09:00-15:00'),
    good: PLAN('Mo-Fr 09:00-17:00'),
    badAlso: ['coverage/uncovered-use-hours', 'coverage/short-staffed-hours', 'coverage/missed-promise'],
  },
  options: {
    maxDrop: share(0.01, 'Most that a share may fall: of hours of use covered, of contacts in time'),
  },

  *check({ base }, { maxDrop }) {
    for (const change of base?.changes ?? []) {
      const { kind, direction, amount = 0 } = change;
      if (kind === 'coverage' && direction === 'weaker' && -amount > maxDrop) yield violationOf(change);
    }
  },
});
