import { defineRule } from '../../rule-engine';

export const noPath = defineRule({
  id: 'complaints/no-path',
  principles: ['P100'],
  severity: 'warning',
  docs: {
    principle: 'There is a way to complain, and it is answered fast.',
    why: 'Whoever complains has not left yet. A complaint that finds no ear here finds one in a public review.',
    fix: 'Say how complaints are met: `complaints: { within: 4h, resolve_within: 3d, apology: …, gesture: … }`.',
    bad: `
      practices: { complaints: none }`,
    good: `
      practices: { complaints: { within: 4h, resolve_within: 3d, apology: a personal note, gesture: a month free } }`,
  },

  *check({ plan }) {
    if (plan.practices?.complaints !== null) return;
    yield { at: ['practices', 'complaints'], message: 'nobody can complain: there is no way in for it' };
  },
});
