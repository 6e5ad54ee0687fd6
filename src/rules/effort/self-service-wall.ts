import { defineRule } from '../../rule-engine';

export const selfServiceWall = defineRule({
  id: 'effort/self-service-wall',
  principles: ['P81'],
  severity: 'error',
  docs: {
    principle: 'Whoever is stuck need not read first before a person helps.',
    why: 'A page as a wall makes customers pay with their time for yours: 35 minutes of reading in the story told in "The No-BS Formula for Customer Service That Doubles as Marketing".',
    fix: 'Offer the article beside the way to a person: `required_first: false`.',
    bad: `
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, self_service: { article: log-in help, required_first: true } }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
    good: `
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, self_service: { article: log-in help, required_first: false } }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
  },

  *check({ model }) {
    for (const { id, path, plan } of model.issues) {
      if (plan.depth !== 'deep' || plan.scope === 'out' || plan.self_service?.required_first !== true)
        continue;
      yield {
        at: [...path, 'self_service', 'required_first'],
        message: `${id} is deep, and customers must read before they reach a person`,
      };
    }
  },
});
