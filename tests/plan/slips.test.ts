import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';

const PLAN = 'svcplan: 1\nname: Shop\n';

/** Plans with a value left open, by what is to be written there. */
const PLACES = {
  within: 'channels: { email: { hours: 24/7 } }\nwaits: [{ channel: email, within: VALUE }]',
  handle: 'channels: { email: { handle: VALUE } }',
  open: 'hours: { office: { open: VALUE } }',
  shift: 'team: { desk: { count: 9, shifts: [{ hours: VALUE }] } }',
  cost: 'team: { desk: { cost: VALUE } }',
  cash: 'budget: { cash: VALUE }',
  owner: 'budget: { owner: VALUE }',
  contacts: 'demand: { contacts: VALUE }',
  count: 'customers: { all: { count: VALUE } }',
  reach: 'channels: { email: {} }\nwaits: [{ channel: email, within: 8h, reach: VALUE }]',
  growth: 'demand: { contacts: 9/week, growth: VALUE }',
  timezone: 'timezone: VALUE',
  holidays: 'hours: { office: { open: 24/7, holidays: VALUE } }',
  currency: 'currency: VALUE',
  start: 'start: VALUE',
  issue: 'issues: { VALUE: { depth: deep } }',
} as const;

describe('a value in other words is told in those of plans', () => {
  it.each<[keyof typeof PLACES, string, string]>([
    ['within', '5 min', '5m'],
    ['within', '5 minutes', '5m'],
    ['within', '30 sec', '30s'],
    ['within', '1 hour 30 minutes', '1h30m'],
    ['within', '1 hour and 30 min', '1h30m'],
    ['within', '24 hours', '24h'],
    ['within', '3 days', '3d'],
    ['within', '4 business hours', '4bh'],
    ['within', '1 business day', '1bd'],
    ['within', '2 working days', '2bd'],
    ['within', '1 bd', '1bd'],
    ['within', 'best effort', 'best_effort'],
    ['within', 'Best-Effort', 'best_effort'],
    ['handle', '6 mins', '6m'],
    ['handle', '{ value: 6 mins, source: guess }', '6m'],
    ['handle', '"1,5h"', '1.5h'],
    ['open', 'Mon-Fri 09:00-17:00', '"Mo-Fr 09:00-17:00"'],
    ['open', 'Mon-Fri 9am-5pm', '"Mo-Fr 09:00-17:00"'],
    ['open', 'Monday to Friday 9 a.m. to 5:30 p.m.', '"Mo-Fr 09:00-17:30"'],
    ['open', 'Mo-Fr 9-17', '"Mo-Fr 09:00-17:00"'],
    ['open', '"Mo-Fr: 9.00 - 17.30 Uhr"', '"Mo-Fr 09:00-17:30"'],
    ['open', '9-5', '"Mo-Fr 09:00-17:00"'],
    ['open', '1-5pm', '"Mo-Fr 13:00-17:00"'],
    ['open', '"Mon-Fri 12am-12pm"', '"Mo-Fr 00:00-12:00"'],
    ['open', 'weekdays 8 until 18', '"Mo-Fr 08:00-18:00"'],
    ['open', '"weekends 10am-2pm, Wed 9-12"', '"Sa-Su 10:00-14:00, We 09:00-12:00"'],
    ['open', 'daily 8-20', '"Mo-Su 08:00-20:00"'],
    ['open', '24x7', '24/7'],
    ['open', '“Mo-Fr 09:00-17:00”', '"Mo-Fr 09:00-17:00"'],
    ['shift', 'Mon-Fri 9am-5pm', '"Mo-Fr 09:00-17:00"'],
    ['cost', '$30/h', '30/h'],
    ['cost', '30 EUR/hour', '30/hour'],
    ['cost', '30 per hour', '30/hour'],
    ['cost', '1.20 a minute', '1.20/min'],
    ['cost', '3 per call', '3/contact'],
    ['cash', '15k/month', '15000/month'],
    ['cash', '"15,000/month"', '15000/month'],
    ['cash', "15'000/mo", '15000/month'],
    ['cash', '€ 15.000 per month', '15000/month'],
    ['owner', '10 hours a week', '10h/week'],
    ['contacts', '115 per week', '115/week'],
    ['contacts', '"1,200/wk"', '1200/week'],
    ['count', '"1,000"', '1000'],
    ['count', '"1.000"', '1000'],
    ['count', '~1000', '1000'],
    ['reach', '90 percent', '90%'],
    ['reach', '"92,5%"', '92.5%'],
    ['growth', '4% per month', '4%/month'],
    ['timezone', 'Berlin', 'Europe/Berlin'],
    ['timezone', 'New York', 'America/New_York'],
    ['timezone', 'Europe/Berln', 'Europe/Berlin'],
    ['holidays', 'Germany', 'DE'],
    ['holidays', 'uk', 'GB'],
    ['holidays', 'de-by', 'DE-BY'],
    ['currency', 'euro', 'EUR'],
    ['currency', '$', 'USD'],
    ['currency', 'eur', 'EUR'],
    ['start', '01.02.2027', '2027-02-01'],
    ['start', '2027/2/1', '2027-02-01'],
    ['issue', 'Cannot log in', 'cannot-log-in'],
    ['issue', 'cannot_log_in', 'cannot-log-in'],
  ])('%s: %s', (place, wrong, right) => {
    const loaded = loadPlan(PLAN + PLACES[place].replace('VALUE', wrong));
    expect(loaded.ok).toBe(false);
    if (loaded.ok) return;
    expect(loaded.problems.map(({ help }) => /^did you mean `(.+?)`\?/iu.exec(help)?.[1])).toEqual([right]);
    // What is told is right as it stands.
    expect(loadPlan(PLAN + PLACES[place].replace('VALUE', right))).toMatchObject({ ok: true });
  });

  it.each<[keyof typeof PLACES, string]>([
    ['within', 'soon'],
    ['within', '5 parsecs'],
    ['handle', '1 business day'],
    ['open', 'mornings'],
    ['open', '25-26'],
    ['cost', '30'],
    ['cash', 'plenty'],
    ['start', '2/1/2027'],
    ['timezone', 'Nowhere/Land'],
    ['holidays', 'US-ZZ'],
    ['currency', 'XXQ'],
    ['count', 'many'],
    ['issue', '1st'],
  ])('%s: %s is not guessed at', (place, wrong) => {
    const loaded = loadPlan(PLAN + PLACES[place].replace('VALUE', wrong));
    const told = loaded.ok ? [] : loaded.problems.map(({ help }) => help);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/did you mean/iu);
  });
});
