import { costOfSide } from '../../comparison/resources';
import { decimal, defineRule } from '../../rule-engine';
import { formatPercent } from '../../support/format';
import { violationOf } from './changed';

const PLAN = (rate: number): string => `
      currency: USD
      team: { desk: { count: 3, week: 40h, cost: ${String(rate)}/h } }`;

export const costIncrease = defineRule({
  id: 'change/cost-increase',
  principles: ['P03'],
  severity: 'warning',
  docs: {
    principle: 'What a change costs is seen before it is made.',
    why: 'A shift here and a channel there are paid for every month from then on.',
    fix: 'See whether the change is worth it; if it is, accept the cost in `waivers`, with a reason and `until`.',
    before: PLAN(27),
    bad: PLAN(30),
    good: PLAN(28),
  },
  options: {
    maxIncrease: decimal(0.05, 0, 'Most that the cost may grow, as a share of what it was'),
  },

  *check(analysed, { maxIncrease }) {
    const { base } = analysed;
    const before = base && costOfSide(base).cashPerMonth;
    for (const change of base?.changes ?? []) {
      if (change.kind !== 'cost' || change.amount === undefined || !before) continue;
      const increase = change.amount / before;
      if (increase <= maxIncrease + 1e-9) continue;
      yield {
        ...violationOf(change),
        message: `${change.message}: ${formatPercent(increase)} more (limit ${formatPercent(maxIncrease)})`,
      };
    }
  },
});
