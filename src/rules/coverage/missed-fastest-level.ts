import { defineRule } from '../../rule-engine';
import { kindOfMiss, missed } from './promise-gap';

const PLAN = `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 10m, handle_cv: 1.0 }, help: { kind: self_service } }
      issues: { cannot-log-in: { depth: deep, breadth: broad, scope: in, share: 12%, interim: we call back }, refund: { depth: shallow, breadth: broad, scope: in, share: 83% }, tax-advice: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: an accountant } }
      demand: { contacts: 150/week }`;
const people = (count: number): string => `
      team: { desk: { count: ${String(count)}, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(count)} }] } }`;

export const missedFastestLevel = defineRule({
  id: 'coverage/missed-fastest-level',
  principles: ['P71'],
  severity: 'error',
  docs: {
    principle: 'The fastest level you offer is delivered.',
    why: 'The fastest promise goes to those in most pain. Missing it costs more than never having made it.',
    fix: 'Offer it to fewer (`issue`, `tier`, `priority`), put more people on duty (`shifts`), or promise a slower `within`.',
    bad: `${PLAN}${people(1)}
      waits: [{ channel: email, depth: deep, within: 1h, reach: 99% }, { channel: email, within: 24h, reach: 10% }]`,
    good: `${PLAN}${people(4)}
      waits: [{ channel: email, depth: deep, within: 1h, reach: 60% }, { channel: email, within: 24h, reach: 10% }]`,
  },

  *check({ model, coverage }) {
    for (const each of coverage?.promises ?? []) {
      if (kindOfMiss(each, coverage?.promises ?? []) !== 'fastest') continue;
      yield missed(model, each, 'the fastest level is not delivered: only');
    }
  },
});
