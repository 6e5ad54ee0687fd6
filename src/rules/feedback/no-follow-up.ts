import { defineRule } from '../../rule-engine';

export const noFollowUp = defineRule({
  id: 'feedback/no-follow-up',
  principles: ['P107'],
  severity: 'warning',
  docs: {
    principle: 'After a case, somebody asks whether it is really solved.',
    why: 'Most unhappy customers say nothing and leave. 97 % of firms send no form after a case, as reported in "10 principles of great customer service".',
    fix: 'Ask a share of them, a few days later: `follow_up: { channel: email, delay: 3d, share: 20%, questions: [what did we miss] }`.',
    bad: `
      practices: { follow_up: none }`,
    good: `
      practices: { follow_up: { delay: 3d, share: 20%, questions: [what did we miss] } }`,
  },

  *check({ plan }) {
    const { follow_up: followUp } = plan.practices ?? {};
    if (followUp === null) {
      yield {
        at: ['practices', 'follow_up'],
        message: 'no customer is asked whether the case was really solved',
      };
    } else if (followUp?.share === 0) {
      yield { at: ['practices', 'follow_up', 'share'], message: 'customers are asked after 0% of the cases' };
    }
  },
});
