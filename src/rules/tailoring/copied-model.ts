import { defineRule } from '../../rule-engine';

export const copiedModel = defineRule({
  id: 'tailoring/copied-model',
  principles: ['P05'],
  severity: 'warning',
  docs: {
    principle: 'What others do is copied only where your customers are like theirs.',
    why: 'Famous service models fit famous companies: their customers, budgets, skills and tools are not yours.',
    fix: 'Say what makes it fit: `inspired_by: { who: …, why: our customers order weekly, too }`; or drop what does not.',
    bad: `
      practices: { inspired_by: { who: a famous shoe shop, why: none } }`,
    good: `
      practices: { inspired_by: { who: a famous shoe shop, why: our customers send half of it back as well } }`,
  },

  *check({ plan }) {
    const model = plan.practices?.inspired_by;
    if (!model || model.why !== null) return;
    yield {
      at: ['practices', 'inspired_by', 'why'],
      message: `the service follows ${model.who ?? 'a model'} for no reason that has to do with your customers`,
    };
  },
});
