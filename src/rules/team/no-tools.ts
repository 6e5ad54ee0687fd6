import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

export const noTools = defineRule({
  id: 'team/no-tools',
  principles: ['P94'],
  severity: 'info',
  docs: {
    principle: 'Whoever answers has the tools and the information for it.',
    why: 'Without a place to look up the customer and the answer, staff ask the customer for both.',
    fix: 'Name what staff work with, such as `tools: [shared inbox, knowledge base]`.',
    bad: `
      practices: { tools: [] }`,
    good: `
      practices: { tools: [shared inbox, knowledge base] }`,
  },

  *check({ plan }) {
    if (!declined(plan.practices?.tools)) return;
    yield { at: ['practices', 'tools'], message: 'staff have no tools to look up a customer or an answer' };
  },
});
