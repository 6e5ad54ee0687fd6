import { declined } from '../declined';
import { defineRule } from '../../rule-engine';

export const impersonal = defineRule({
  id: 'records/impersonal',
  principles: ['P86'],
  severity: 'info',
  docs: {
    principle: 'Whoever answers knows whom they talk to.',
    why: 'People want to be treated as the person they are: by name, by what they bought, by what they asked last time.',
    fix: 'Name what staff see of a customer: `records: { profile_fields: [name, plan, last contact] }`.',
    bad: `
      practices: { records: { profile_fields: [] } }`,
    good: `
      practices: { records: { profile_fields: [name, last contact] } }`,
  },

  *check({ plan }) {
    if (!declined(plan.practices?.records?.profile_fields)) return;
    yield {
      at: ['practices', 'records', 'profile_fields'],
      message: 'staff see nothing of the customer they talk to',
    };
  },
});
