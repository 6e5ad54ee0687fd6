import { defineRule } from '../../rule-engine';
import { nameIssues, typesOfEveryTier } from '../contacts';
import { isUnpromised, lowestPriority } from '../unpromised';

export const noPromiseForLowest = defineRule({
  id: 'priorities/no-promise-for-lowest',
  principles: ['P73'],
  severity: 'warning',
  docs: {
    principle: 'The lowest priority has a promise, too.',
    why: 'What has no date is put off while anything else comes in. Somebody is waiting for it all the same.',
    fix: 'Add a general wait at the end of the list, such as `{ channel: email, within: 24h }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: email, depth: deep, within: 1h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: email, depth: deep, within: 1h }, { channel: email, within: 24h }]`,
  },

  *check({ model }) {
    const lowest = lowestPriority(model);
    if (lowest === null) return;
    const types = typesOfEveryTier(model).filter(({ issues }) => issues.some(({ declared }) => declared));
    const low = types.filter(({ priority }) => priority === lowest);
    if (low.length === 0 || !low.every(isUnpromised) || types.every(isUnpromised)) return;
    const issues = [...new Set(low.flatMap((type) => type.issues))].filter(({ declared }) => declared);
    const [first] = issues;
    if (!first) return;
    const isOne = issues.length === 1;
    yield {
      at: first.path,
      message: `${nameIssues(issues)} ${isOne ? 'has' : 'have'} the lowest priority (${model.priorities[lowest] ?? ''}) and no promise on any channel`,
    };
  },
});
