import { defineRule } from '../../rule-engine';
import { kindOfMiss, missed } from './promise-gap';

const PLAN = `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 4h } }, email: { hours: office, handle: 5m }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 30s, reach: 80%, contractual: true, credit: 10% }, { channel: email, within: 24h, reach: 10% }]
      demand: { contacts: 250/week }`;
const people = (count: number): string => `
      team: { desk: { count: ${String(count)}, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(count)} }] } }`;

export const breachedContract = defineRule({
  id: 'coverage/breached-contract',
  principles: ['P72'],
  severity: 'error',
  docs: {
    principle: 'A promise that a contract holds you to is kept.',
    why: 'A missed contract costs credits and trust, and the other side keeps the record.',
    fix: 'Staff for it, or agree on what you can keep before the contract is next renewed.',
    bad: `${PLAN}${people(1)}`,
    good: `${PLAN}${people(4)}`,
    badAlso: ['coverage/short-staffed-hours'],
  },

  *check({ model, coverage }) {
    for (const each of coverage?.promises ?? []) {
      if (kindOfMiss(each, coverage?.promises ?? []) !== 'contract') continue;
      const { credit } = each.promise.plan;
      const owed = credit === undefined || credit === null ? '' : ' (which costs the credit beside it)';
      yield missed(model, each, `a contract is breached${owed}: only`);
    }
  },
});
