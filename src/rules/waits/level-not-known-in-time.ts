import type { PromiseModel } from '../../model';
import { defineRule } from '../../rule-engine';
import { groupBy, helpedTypes } from '../contacts';
import { partyKey, promisesKey } from '../order';

const SELECTORS = ['issue', 'depth', 'breadth', 'priority'] as const;

export const levelNotKnownInTime = defineRule({
  id: 'waits/level-not-known-in-time',
  principles: ['P57', 'P56'],
  severity: 'warning',
  docs: {
    principle: 'A wait that depends on the issue needs to know the issue while the customer waits.',
    why: 'On the phone or in a chat nobody knows what it is about before somebody answers. A faster level for some issues then exists on paper only.',
    fix: 'Ask before the queue (`call_tree: 30s`, or `intake: [what is wrong]`), give those issues a channel of their own, or promise one level.',
    bad: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: phone, depth: deep, within: 1m }, { channel: phone, within: 5m }]`,
    good: `
      channels: { phone: { call_tree: 30s }, email: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: phone, depth: deep, within: 1m }, { channel: phone, within: 5m }]`,
  },

  *check({ model }) {
    const blind = helpedTypes(model).filter(({ channel }) => !channel.knowsIssue);
    const told = new Set<PromiseModel>();
    for (const types of groupBy(blind, partyKey)) {
      // A channel on which every issue is promised the same needs to know nothing.
      if (new Set(types.map(promisesKey)).size < 2) continue;
      for (const { promises, channel } of types) {
        for (const promise of promises) {
          const selector = SELECTORS.find((key) => promise.plan[key]);
          if (!selector || told.has(promise)) continue;
          told.add(promise);
          yield {
            at: [...promise.path, selector],
            message: `${promise.id} holds for some issues only (by ${selector}), and on the ${channel.id} nobody knows the issue before somebody answers`,
            because: [{ at: channel.path, message: 'this channel has neither a call_tree nor an intake' }],
          };
        }
      }
    }
  },
});
