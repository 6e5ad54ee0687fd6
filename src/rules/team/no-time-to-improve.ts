import { defineRule } from '../../rule-engine';

export const noTimeToImprove = defineRule({
  id: 'team/no-time-to-improve',
  principles: ['P97'],
  severity: 'info',
  docs: {
    principle: 'Whoever answers has some time away from the queue to make things better.',
    why: 'The people who hear every problem know best what to mend, and never get to it. Basecamp gave two hours a day, as reported in "10 principles of great customer service".',
    fix: 'Set time aside, inside of `shrinkage`: `improvement: 30m/day`.',
    bad: `
      team: { desk: { count: 2, improvement: none } }`,
    good: `
      team: { desk: { count: 2, shrinkage: 25%, improvement: 30m/day } }`,
  },

  *check({ plan }) {
    for (const [id, team] of Object.entries(plan.team ?? {})) {
      // What an outside service does with its time is its own affair.
      if (team.improvement !== null || team.kind === 'service') continue;
      yield {
        at: ['team', id, 'improvement'],
        message: `${id} has no time away from the queue to improve things`,
      };
    }
  },
});
