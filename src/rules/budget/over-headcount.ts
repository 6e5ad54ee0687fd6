import { plannedCost } from '../../coverage';
import { defineRule } from '../../rule-engine';
import { formatCount } from '../../support/format';
import { atMostWarning, declaredNot, hangingOn, restsOn } from '../coverage/evidence';

const PLAN = (headcount: number): string => `
      team: { desk: { count: 4, week: 40h } }
      budget: { headcount: ${String(headcount)} }`;

export const overHeadcount = defineRule({
  id: 'budget/over-headcount',
  principles: ['P03'],
  severity: 'error',
  docs: {
    principle: 'The plan needs no more people than may be employed.',
    why: 'Seats, contracts and management are limits of their own: money alone does not lift them.',
    fix: 'Plan with the people there are, use an outside service for the peaks, or raise `budget.headcount`.',
    bad: PLAN(3),
    good: PLAN(4),
  },

  *check({ plan, model, coverage }) {
    const limit = plan.budget?.headcount;
    if (limit === null || limit === undefined) return;
    const { heads } = coverage?.cost ?? plannedCost(model);
    if (heads <= limit) return;
    const employees = model.teams.filter(({ kind }) => kind === 'employee');
    const biggest = employees.toSorted((a, b) => b.count - a.count)[0];
    const assumed = declaredNot(
      model,
      employees.map(({ id }) => `team.${id}.count`),
    );
    const certain = employees.reduce(
      (sum, { id, count }) => sum + (assumed.includes(`team.${id}.count`) ? 0 : count),
      0,
    );
    const keys = certain > limit ? [] : assumed;
    yield {
      at: ['budget', 'headcount'],
      message: `the teams have ${formatCount(heads, 'head')}, and ${formatCount(limit, 'head')} may be employed${restsOn(keys)}`,
      ...atMostWarning(keys),
      because: biggest
        ? [
            {
              at: [...biggest.path, 'count'],
              message: `${formatCount(biggest.count, 'person', 'people')} here`,
            },
          ]
        : [],
      gap: {
        ...hangingOn(keys),
        level: 'budget',
        amount: heads - limit,
        unit: 'heads',
        when: 'all week',
        evidence: 'counted: `count` of every team of employees',
        closes: [
          {
            change: `${formatCount(heads - limit, 'head')} fewer${biggest ? ` in ${biggest.id}` : ''}`,
            effect: 'within the headcount; check again what it does to the promises',
            costPerMonth: biggest?.costPerMonth
              ? (-biggest.costPerMonth * (heads - limit)) / biggest.count
              : null,
          },
        ],
      },
    };
  },
});
