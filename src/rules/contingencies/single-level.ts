import { defineRule } from '../../rule-engine';

export const singleLevel = defineRule({
  id: 'contingencies/single-level',
  principles: ['P74'],
  severity: 'warning',
  docs: {
    principle: 'Behind the first measure stands a second.',
    why: 'A measure that does not suffice needs a next one: from making one customer happy to the founder taking the phone.',
    fix: 'Add a level: what happens, at which sign, and who decides it.',
    bad: `
      contingencies: [{ level: 1, trigger: queue over 10, action: offer call backs, owner: shift lead }]`,
    good: `
      contingencies:
        - { level: 1, trigger: queue over 10, action: offer call backs, owner: shift lead }
        - { level: 2, trigger: queue over 30, action: founders answer, owner: the founder }`,
  },

  *check({ plan }) {
    const { contingencies } = plan;
    if (!contingencies || contingencies.length === 0) return;
    const levels = new Set(contingencies.map(({ level }, index) => level ?? index + 1));
    if (levels.size > 1) return;
    yield {
      at: ['contingencies', 0],
      message: 'there is one level of measures, and nothing for when it does not suffice',
    };
  },
});
