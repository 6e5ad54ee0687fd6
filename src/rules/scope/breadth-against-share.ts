import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';

export const breadthAgainstShare = defineRule({
  id: 'scope/breadth-against-share',
  principles: ['P32'],
  severity: 'warning',
  docs: {
    principle: 'Broad issues are those that many customers meet, and the numbers show it.',
    why: 'Breadth decides what to fix in the product first. An issue that is called narrow while it fills the queue is never fixed.',
    fix: 'Change `breadth` to what the share says, or the share where it is a guess.',
    bad: `
      issues:
        how-to: { depth: deep, breadth: narrow, scope: in, share: 40% }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }`,
    good: `
      issues:
        how-to: { depth: deep, breadth: broad, scope: in, share: 40% }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }`,
  },
  options: {
    broadFrom: share(0.1, 'Share of all contacts from which an issue is broad'),
  },

  *check({ model }, { broadFrom }) {
    for (const { path, id, plan, share, shareDeclared } of model.issues) {
      if (!shareDeclared || !plan.breadth) continue;
      const breadth = share >= broadFrom - 1e-9 ? 'broad' : 'narrow';
      if (breadth === plan.breadth) continue;
      const border = `${breadth === 'broad' ? 'broad from' : 'narrow below'} ${formatPercent(broadFrom)}`;
      yield {
        at: [...path, 'breadth'],
        message: `${id} is called ${plan.breadth} and makes up ${formatPercent(share)} of all contacts (${border})`,
        help: `Write \`breadth: ${breadth}\`, or correct the share where it is a guess.`,
      };
    }
  },
});
