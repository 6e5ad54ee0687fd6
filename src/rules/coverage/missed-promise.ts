import { defineRule } from '../../rule-engine';
import { kindOfMiss, missed } from './promise-gap';

const DESK = `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 4h } }, email: { hours: office, handle: 5m }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 20s, reach: 80% }, { channel: email, within: 24h, reach: 10% }]`;
const people = (count: number): string => `
      team: { desk: { count: ${String(count)}, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(count)} }] } }`;
const DEMAND = `
      demand: { contacts: 250/week }`;

export const missedPromise = defineRule({
  id: 'coverage/missed-promise',
  principles: ['P55'],
  severity: 'error',
  docs: {
    principle: 'Every promise is kept for the share of contacts it is made to.',
    why: 'People choose you by what you promise. A promise that the people on duty cannot keep is heard as a lie, however good the answer is.',
    fix: 'Put more people on duty when the contacts come, promise a slower window, or aim for a smaller share with `reach`.',
    bad: `${DESK}${DEMAND}${people(1)}`,
    good: `${DESK}${DEMAND}${people(4)}`,
    badAlso: ['coverage/short-staffed-hours'],
  },

  *check({ model, coverage }) {
    for (const each of coverage?.promises ?? []) {
      if (kindOfMiss(each, coverage?.promises ?? []) !== 'plain') continue;
      yield missed(model, each, 'only');
    }
  },
});
