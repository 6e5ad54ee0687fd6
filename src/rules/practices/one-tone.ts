import { formatList } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const oneTone = defineRule({
  id: 'practices/one-tone',
  principles: ['P90'],
  severity: 'warning',
  docs: {
    principle: 'The voice stays, and its tone follows the customer’s mood.',
    why: 'The same cheer that pleases a happy customer mocks an angry one.',
    fix: 'Say how you sound to each mood: `tone: { voice: …, positive: …, neutral: …, negative: … }`.',
    bad: `
      practices: { tone: { voice: warm and plain, positive: cheerful, neutral: friendly, negative: none } }`,
    good: `
      practices: { tone: { voice: warm and plain, positive: cheerful, neutral: friendly, negative: calm and brief } }`,
  },

  *check({ plan }) {
    const { tone } = plan.practices ?? {};
    if (tone === null) yield { at: ['practices', 'tone'], message: 'nothing says how staff sound' };
    const missing = (['positive', 'neutral', 'negative'] as const).filter((mood) => tone?.[mood] === null);
    const [first] = missing;
    if (first === undefined) return;
    yield {
      at: ['practices', 'tone', first],
      message: `nothing says how to sound to a customer whose mood is ${formatList(missing, 'or')}`,
    };
  },
});
