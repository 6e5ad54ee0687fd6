import { plannedCost } from '../../coverage';
import { defineRule } from '../../rule-engine';
import { formatNumber } from '../../support/format';
import { atMostWarning, declaredNot, hangingOn, restsOn } from '../coverage/evidence';
import { ownerLimit } from './owner-hours';

const PLAN = (week: string): string => `
      team: { me: { kind: owner, count: 1, week: ${week} } }
      budget: { owner: 10h/week }`;

export const overOwnerHours = defineRule({
  id: 'budget/over-owner-hours',
  principles: ['P03'],
  severity: 'error',
  docs: {
    principle: 'The owner answers customers for no more hours than the owner has for it.',
    why: 'Your own time is a budget like money: what goes into answering is missing from building and selling.',
    fix: 'Plan with the hours you have, promise slower answers, or let somebody else take a part.',
    bad: PLAN('20h'),
    good: PLAN('10h'),
  },

  *check({ plan, model, coverage }) {
    const { ownerHours } = coverage?.cost ?? plannedCost(model);
    const most = ownerLimit(plan);
    if (ownerHours === null || ownerHours <= most + 1e-6) return;
    const owner = model.teams.find(({ kind }) => kind === 'owner');
    const keys = declaredNot(model, [`team.${owner?.id ?? ''}.week`]);
    yield {
      at: ['budget', 'owner'],
      message: `the owner is planned for ${formatNumber(ownerHours, 1)} hours a week, and has ${formatNumber(most, 1)}${restsOn(keys)}`,
      ...atMostWarning(keys),
      because: owner ? [{ at: owner.path, message: 'the owner’s time' }] : [],
      gap: {
        ...hangingOn(keys),
        level: 'budget',
        amount: ownerHours - most,
        unit: 'hours/week',
        when: 'all week',
        evidence: 'counted: `count` × `week` of the owner',
        closes: [
          {
            change: `${formatNumber(ownerHours - most, 1)} hours a week fewer, or somebody else for them`,
            effect: 'within the owner’s time',
            costPerMonth: null,
          },
        ],
      },
    };
  },
});
