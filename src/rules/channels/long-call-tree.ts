import { decimal, defineRule } from '../../rule-engine';
import { formatDuration } from '../../support/format';

export const longCallTree = defineRule({
  id: 'channels/long-call-tree',
  principles: ['P29'],
  severity: 'warning',
  docs: {
    principle: 'Before the queue there is no maze.',
    why: 'The menu is the customer’s time, spent to save yours: five minutes of it in the story told in "The No-BS Formula for Customer Service That Doubles as Marketing".',
    fix: 'Cut the menu to one question (`call_tree: 30s`), or ask it of the caller in person.',
    bad: `
      channels: { phone: { call_tree: 4m }, email: {}, help: { kind: self_service } }`,
    good: `
      channels: { phone: { call_tree: 1m }, email: {}, help: { kind: self_service } }`,
  },
  options: { maxMinutes: decimal(2, 0, 'Most minutes in the menu before the queue') },

  *check({ model }, { maxMinutes }) {
    for (const { id, path, plan } of model.channels) {
      const minutes = plan.call_tree ?? 0;
      if (minutes <= maxMinutes) continue;
      yield {
        at: [...path, 'call_tree'],
        message: `customers spend ${formatDuration(minutes)} in the menu of ${id} before they wait (limit ${formatDuration(maxMinutes)})`,
      };
    }
  },
});
