import { declined } from '../declined';
import { defineRule } from '../../rule-engine';

export const noContingencies = defineRule({
  id: 'contingencies/none',
  principles: ['P74'],
  severity: 'error',
  docs: {
    principle: 'It is settled beforehand what happens when too much happens.',
    why: 'On the day itself nobody has the time to think it up. The plan need not be perfect; it must exist.',
    fix: 'Write two levels at least: `{ level: 1, trigger: queue over 10, action: offer call backs, owner: shift lead }`, and who takes over after that.',
    bad: `
      contingencies: []`,
    good: `
      contingencies:
        - { level: 1, trigger: queue over 10, action: offer call backs, owner: shift lead }
        - { level: 2, trigger: queue over 30, action: founders answer, owner: the founder }`,
  },

  *check({ plan }) {
    if (!declined(plan.contingencies)) return;
    yield { at: ['contingencies'], message: 'nothing is settled for the day on which too much happens' };
  },
});
