import { defineRule } from '../../rule-engine';

export const unrehearsed = defineRule({
  id: 'contingencies/unrehearsed',
  principles: ['P75'],
  severity: 'warning',
  docs: {
    principle: 'The plan has been run under a surprise.',
    why: 'One big surprise can beat the best plan: twice the contacts for a day, the most important person ill, the phone down.',
    fix: 'Describe one and look at it with `svcplan simulate`: `scenarios: { launch-day: { volume: x2, days: 1 } }`.',
    bad: `
      scenarios: none`,
    good: `
      scenarios: { launch-day: { volume: x2, days: 1 } }`,
  },

  *check({ plan }) {
    const { scenarios } = plan;
    if (scenarios === undefined || Object.keys(scenarios ?? {}).length > 0) return;
    yield {
      at: ['scenarios'],
      message: 'no surprise is played through: twice the contacts, somebody ill, a channel down',
    };
  },
});
