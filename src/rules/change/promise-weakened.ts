import { defineRule, type AnalysedPlan } from '../../rule-engine';
import { hasEnded, isPromiseGone, violationOf } from './changed';

type Changes = NonNullable<AnalysedPlan['base']>['changes'];
type Change = Changes[number];

/** What customers were told, or could rely on. */
const PROMISED: readonly Change['kind'][] = [
  'promise',
  'hours',
  'channel',
  'language',
  'tier',
  'scope',
  'fee',
];

export const promiseWeakened = defineRule({
  id: 'change/promise-weakened',
  principles: ['P65', 'P58'],
  severity: 'error',
  docs: {
    principle: 'No change takes a promise from customers by accident.',
    why: 'A longer window, fewer hours or a fee slips easily into a change that is about something else. Customers notice it on the day after.',
    fix: 'Take this part of the change back; or accept it in `waivers`, with a reason and a last day (`until`).',
    before: `
      channels: { email: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]`,
    bad: `
      channels: { email: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 24h }]`,
    good: `
      channels: { email: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h }]`,
  },

  *check(analysed) {
    const { base } = analysed;
    for (const change of base?.changes ?? []) {
      if (change.direction !== 'weaker' || !PROMISED.includes(change.kind)) continue;
      if (isPromiseGone(change) || hasEnded(change, analysed)) continue;
      if (base && isToldByItsPromises(change, base.changes)) continue;
      yield violationOf(change);
    }
  },
});

/** A channel that goes takes its promises along, and each of them is a finding of its own. */
const isToldByItsPromises = ({ kind, after, channel }: Change, changes: Changes): boolean =>
  kind === 'channel' &&
  after === null &&
  changes.some((each) => isPromiseGone(each) && each.channel === channel);
