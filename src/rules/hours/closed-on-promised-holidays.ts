import { defineRule } from '../../rule-engine';

export const closedOnPromisedHolidays = defineRule({
  id: 'hours/closed-on-promised-holidays',
  principles: ['P17'],
  severity: 'error',
  docs: {
    principle: 'Around the clock means on holidays too.',
    why: 'Customers read 24/7 as every day of the year. A closed holiday breaks that promise on the day on which they have nobody else to ask.',
    fix: 'Write `holidays: none` if it is really open every day, or name the hours it keeps instead of 24/7.',
    bad: `
      hours: { always: { open: 24/7, holidays: US } }`,
    good: `
      hours: { always: { open: 24/7, holidays: none } }`,
  },

  *check({ plan }) {
    for (const [id, { open, holidays, closed }] of Object.entries(plan.hours ?? {})) {
      if (!open.always) continue;
      const key =
        holidays && holidays.length > 0 ? 'holidays' : closed && closed.length > 0 ? 'closed' : null;
      if (key === null) continue;
      const days = key === 'holidays' ? 'public holidays' : 'days of its own';
      yield {
        at: ['hours', id, key],
        message: `the hours ${id} say ${open.text} and close on ${days}`,
        because: [{ at: ['hours', id, 'open'], message: 'this promises every hour of the year' }],
      };
    }
  },
});
