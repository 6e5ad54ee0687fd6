import { defineRule } from '../../rule-engine';

export const feeForHelp = defineRule({
  id: 'scope/fee-for-help',
  principles: ['P41'],
  severity: 'error',
  docs: {
    principle: 'Talking to a person costs customers nothing.',
    why: 'A price on asking sours what was paid for before: 45 dollars in the story told in "The No-BS Formula for Customer Service That Doubles as Marketing". Only an extra that hurts nobody and is not your fault may be sold.',
    fix: 'Drop the fee; or sell a shallow and narrow request that is not your fault as an extra: `scope: premium`.',
    bad: `
      currency: USD
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, fee: 45 }, other-brands: { depth: shallow, breadth: narrow, scope: out, refer_to: their makers } }`,
    good: `
      currency: USD
      issues: { extra-training: { depth: shallow, breadth: narrow, scope: premium, fault: theirs, fee: 45 }, other-brands: { depth: shallow, breadth: narrow, scope: out, refer_to: their makers } }`,
  },

  *check({ model }) {
    for (const { id, path, plan } of model.issues) {
      const { fee, depth, breadth, fault, scope } = plan;
      if (!fee || fee.amount === 0 || scope === 'out') continue;
      const isOurs = fault === 'ours';
      if (scope === 'premium' && depth === 'shallow' && breadth === 'narrow' && !isOurs) continue;
      const isDeep = depth === 'deep';
      const why = isOurs
        ? ', which is your own fault'
        : isDeep
          ? ', which keeps them from using the product'
          : '';
      yield {
        at: [...path, 'fee'],
        severity: isOurs || isDeep ? 'error' : 'warning',
        message: `customers pay a fee to be helped with ${id}${why}`,
      };
    }
  },
});
