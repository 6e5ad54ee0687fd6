import { defineRule } from '../../rule-engine';
import { formatNumber } from '../../support/format';
import { staffHoursPerWeek } from '../staff-hours';

export const shallowOutlier = defineRule({
  id: 'scope/shallow-outlier',
  principles: ['P38'],
  severity: 'warning',
  docs: {
    principle: 'A rare request that hurts nobody is left out, or sold as an extra.',
    why: 'It takes time from issues that many meet or that cost customers the value of the product. Only a high-priced product includes such service in its price.',
    fix: 'Write `scope: out` with `refer_to`, or `scope: premium`; for a high-priced product write `product: { premium: true }`.',
    bad: `
      issues:
        custom-cover: { depth: shallow, breadth: narrow, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
    good: `
      issues:
        custom-cover: { depth: shallow, breadth: narrow, scope: premium }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }`,
  },

  *check({ plan, model }) {
    if (plan.product?.premium === true) return;
    for (const issue of model.issues) {
      const { depth, breadth, scope } = issue.plan;
      if (depth !== 'shallow' || breadth !== 'narrow' || scope !== 'in') continue;
      const hours = staffHoursPerWeek(model, issue);
      const takes =
        hours === null
          ? ''
          : ` and takes ${hours < 0.05 ? 'under 0.1' : formatNumber(hours, 1)} staff hours a week`;
      yield {
        at: [...issue.path, 'scope'],
        message: `${issue.id} is shallow and narrow; it is helped with at no extra price${takes}`,
      };
    }
  },
});
