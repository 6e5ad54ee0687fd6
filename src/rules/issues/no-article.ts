import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';

export const noArticle = defineRule({
  id: 'issues/no-article',
  principles: ['P42'],
  severity: 'warning',
  docs: {
    principle: 'What is asked most can be looked up.',
    why: 'A good article answers at any hour and costs nothing the second time. Start with what comes most.',
    fix: 'Write one, and say which share of the questions it answers: `self_service: { article: …, deflects: 20% }`.',
    bad: `
      issues: { how-to: { depth: deep, breadth: broad, scope: in, share: 60%, self_service: none }, invoices: { depth: shallow, breadth: broad, scope: in, share: 40% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
    good: `
      issues: { how-to: { depth: deep, breadth: broad, scope: in, share: 60%, self_service: { article: first steps } }, invoices: { depth: shallow, breadth: broad, scope: in, share: 40% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }`,
  },
  options: { minShare: share(0.2, 'Share of all contacts from which an issue should have an article') },

  *check({ model }, { minShare }) {
    const covered = model.issues.reduce(
      (sum, { plan, share: ofAll }) => sum + (plan.self_service?.article ? ofAll : 0),
      0,
    );
    for (const { id, path, plan, share: ofAll, shareDeclared } of model.issues) {
      const missing = plan.self_service === null || plan.self_service?.article === null;
      // That a broad issue is to stay, with no fix and no article, has a rule of its own.
      if (plan.breadth === 'broad' && plan.eliminate === null) continue;
      if (!missing || !shareDeclared || plan.scope === 'out' || ofAll < minShare - 1e-9) continue;
      yield {
        at: [...path, 'self_service'],
        message: `${id} is ${formatPercent(ofAll)} of all contacts, and there is nothing to look up (articles are there for ${formatPercent(covered)})`,
      };
    }
  },
});
