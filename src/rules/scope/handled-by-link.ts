import { defineRule } from '../../rule-engine';

/** To send customers to a page, and that is all. A bare address may well be where staff look the answer up. */
const LINK_ONLY =
  /^(?:we )?(?:just )?(?:send|point|refer|direct|redirect|link|referred|sent|pointed)(?: (?:them|customers?|people|callers?|everybody|everyone))? to (?:the |our |an? )?(?:web ?site|web ?page|site|page|faqs?|docs|documentation|help (?:page|pages|center|centre|site))[.!]?$/i;

export const handledByLink = defineRule({
  id: 'scope/handled-by-link',
  principles: ['P39'],
  severity: 'warning',
  docs: {
    principle: 'Whoever asks a person gets an answer, not an address.',
    why: 'Most have been to the website before they asked. The extra step is to ask what they want to achieve.',
    fix: 'Say what staff do besides: `handling: ask for the goal, answer, then send the article`.',
    bad: `
      issues: { pricing: { depth: shallow, breadth: narrow, scope: premium, handling: send them to the website }, other-brands: { depth: shallow, breadth: narrow, scope: out, refer_to: their makers } }`,
    good: `
      issues: { pricing: { depth: shallow, breadth: narrow, scope: premium, handling: ask for the goal and answer }, other-brands: { depth: shallow, breadth: narrow, scope: out, refer_to: their makers } }`,
  },

  *check({ model }) {
    for (const { id, path, plan } of model.issues) {
      if (!plan.handling || plan.scope === 'out' || !LINK_ONLY.test(plan.handling.trim())) continue;
      yield { at: [...path, 'handling'], message: `whoever asks about ${id} gets a link and nothing else` };
    }
  },
});
