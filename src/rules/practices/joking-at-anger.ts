import { defineRule } from '../../rule-engine';

export const jokingAtAnger = defineRule({
  id: 'practices/joking-at-anger',
  principles: ['P90'],
  severity: 'error',
  docs: {
    principle: 'Nobody jokes with an angry customer.',
    why: 'A joke tells the angry that their trouble is not taken seriously.',
    fix: 'Take the humour out of `negative`: calm, brief, and what is being done.',
    bad: `
      practices: { tone: { negative: a light joke to break the ice } }`,
    good: `
      practices: { tone: { negative: calm and brief without jokes } }`,
  },

  *check({ plan }) {
    const negative = plan.practices?.tone?.negative;
    if (!negative || !HUMOUR.test(negative.replace(REFUSED, ''))) return;
    yield { at: ['practices', 'tone', 'negative'], message: 'angry customers are met with humour' };
  },
});

const HUMOUR =
  /\b(?:jok(?:e|es|ing)|humou?r(?:ous)?|funny|witty|wit|puns?|playful|memes?|banter|tease|teasing)\b/i;
/** What follows a no is not done. */
const REFUSED = /\b(?:no|not|never|without|avoid|don[\u2019']?t|free of|instead of)\b[^,.;]*/gi;
