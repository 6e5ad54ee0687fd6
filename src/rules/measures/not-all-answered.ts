import { formatPercent } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const notAllAnswered = defineRule({
  id: 'measures/not-all-answered',
  principles: ['P61'],
  severity: 'warning',
  docs: {
    principle: 'Every request is answered.',
    why: 'A request without an answer is a customer who was told that they do not matter. Two thirds of firms do not answer mails, as reported in "10 principles of great customer service".',
    fix: 'Aim for all of them: `targets: { answered: 100% }`.',
    bad: `
      targets: { answered: 95% }`,
    good: `
      targets: { answered: 100% }`,
  },

  *check({ plan }) {
    const answered = plan.targets?.answered;
    const at = ['targets', 'answered'];
    if (answered === null) yield { at, message: 'it is not aimed to answer every request' };
    if (typeof answered === 'number' && answered < 1) {
      yield { at, message: `it is aimed to answer ${formatPercent(answered)} of the requests, not all` };
    }
  },
});
