import { formatNumber, formatPercent } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const oneReplyOutOfReach = defineRule({
  id: 'measures/one-reply-out-of-reach',
  principles: ['P62'],
  severity: 'warning',
  docs: {
    principle: 'What is aimed for in one reply fits the replies that cases take.',
    why: 'An aim that the plan’s own numbers contradict is noticed by nobody until it is missed every month.',
    fix: 'Lower `one_reply`, or say what brings `replies` down: better questions at intake, a playbook, an article.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues: { how-to: { depth: deep, breadth: broad, scope: in, share: 100%, replies: 2 }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      targets: { one_reply: 60% }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues: { how-to: { depth: deep, breadth: broad, scope: in, share: 100%, replies: 1.5 }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      targets: { one_reply: 60% }`,
  },

  *check({ plan, model }) {
    const target = plan.targets?.one_reply;
    // What does not say how many it takes may take one.
    const helped = model.issues.filter(({ plan: { scope } }) => scope !== 'out');
    const known = helped.filter(({ plan: { replies } }) => replies);
    const weight = helped.reduce((sum, { share }) => sum + share, 0);
    if (!target || weight === 0) return;
    // As many end with each reply: of cases that take 2 on average, half end with the first (geometric, as simulated).
    const solved =
      helped.reduce((sum, { share, plan: { replies } }) => sum + share / (replies ?? 1), 0) / weight;
    if (solved >= target - 1e-9) return;
    yield {
      at: ['targets', 'one_reply'],
      message: `${formatPercent(target)} are to be solved in one reply, and the replies that issues take make it ${known.length < helped.length ? 'at most' : 'about'} ${formatPercent(solved)}`,
      because: known.slice(0, 3).map(({ id, path, plan: { replies } }) => ({
        at: [...path, 'replies'],
        message: `${id} takes ${formatNumber(replies ?? 1, 2)} replies`,
      })),
    };
  },
});
