import { defineRule } from '../../rule-engine';
import { hasEnded, isPromiseGone, violationOf } from './changed';

export const promiseRemovedWithoutNotice = defineRule({
  id: 'change/promise-removed-without-notice',
  principles: ['P65', 'P69'],
  severity: 'error',
  docs: {
    principle: 'A promise ends only after customers were told its last day, and after that day.',
    why: 'Customers plan on what they were promised. Told in time, they make other plans; surprised, they go elsewhere.',
    fix: 'Keep the promise, write its last day into it (`ends: 2027-06-30`), and take it out after that day; or accept the removal in `waivers`, with a reason and `until`.',
    before: `
      start: 2027-02-01
      channels: { email: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, ends: 2027-01-31 }, { id: updates, channel: email, update_every: 24h }]`,
    bad: `
      start: 2027-02-01
      channels: { email: {}, help: { kind: self_service } }`,
    good: `
      start: 2027-02-01
      channels: { email: {}, help: { kind: self_service } }
      waits: [{ id: updates, channel: email, update_every: 24h }]`,
  },

  *check(analysed) {
    const { base } = analysed;
    for (const change of base?.changes ?? []) {
      if (!isPromiseGone(change) || hasEnded(change, analysed)) continue;
      const notice = change.ends === undefined ? 'without notice' : `before its last day, ${change.ends}`;
      yield { ...violationOf(change), message: `${change.message}, ${notice}` };
    }
  },
});
