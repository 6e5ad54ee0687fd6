import { formatDuration } from '../../support/format';
import { decimal, defineRule } from '../../rule-engine';

export const noTimeToListen = defineRule({
  id: 'issues/no-time-to-listen',
  principles: ['P88'],
  severity: 'info',
  docs: {
    principle: 'There is time to let customers tell their story, and to ask back.',
    why: 'The question that is asked is seldom the problem that is meant. Whoever cannot listen solves the wrong one.',
    fix: 'Raise `handle` until it holds listening and solving, or correct `discovery`, the time to listen.',
    bad: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }
      issues: { how-to: { depth: deep, breadth: broad, scope: in, handle: 5m, discovery: 5m }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
    good: `
      channels: { phone: {}, email: {}, help: { kind: self_service } }
      issues: { how-to: { depth: deep, breadth: broad, scope: in, handle: 8m, discovery: 4m }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
  },
  options: { talkMinutes: decimal(1, 0, 'Least minutes that are left for the answer') },

  *check({ model }, { talkMinutes }) {
    for (const { id, path, plan } of model.issues) {
      const { handle, discovery } = plan;
      const shortest = typeof handle === 'object' && handle ? Math.min(...Object.values(handle)) : handle;
      if (!discovery || !shortest || shortest >= discovery + talkMinutes) continue;
      yield {
        at: [...path, 'handle'],
        message: `${id} takes ${formatDuration(shortest)}, and listening alone takes ${formatDuration(discovery)}`,
      };
    }
  },
});
