import { defineRule } from '../../rule-engine';

export const unpublished = defineRule({
  id: 'waits/unpublished',
  principles: ['P58'],
  severity: 'warning',
  docs: {
    principle: 'Customers can read what they are promised.',
    why: 'A promise that nobody knows manages no expectation: customers go by what they are used to elsewhere.',
    fix: 'Say where it stands: `published: "https://example.com/support"`. An aim that is only yours belongs into `target`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, published: none }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, published: "https://example.com/support" }]`,
  },

  *check({ model }) {
    for (const { id, path, plan } of model.promises) {
      if (plan.published !== null || !plan.within || plan.within === 'best_effort') continue;
      yield {
        at: [...path, 'published'],
        message: `${id} promises ${plan.within.text}, and customers cannot read it anywhere`,
      };
    }
  },
});
