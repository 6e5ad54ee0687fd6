import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules';
import { noLimit } from '../../src/rules/budget/no-limit';
import { overCash } from '../../src/rules/budget/over-cash';
import { overHeadcount } from '../../src/rules/budget/over-headcount';
import { overOwnerHours } from '../../src/rules/budget/over-owner-hours';
import { check, standing, testRule } from '../support/rule-tester';

// 3 × 40 h × 27 a week are 3,240; × 365.25 ÷ 84 weeks a month are 14,088.214… a month.
const team = (more = ''): string => `
    currency: USD
    team: { desk: { count: 3, week: 40h, cost: 27/h${more} } }`;

testRule(noLimit, {
  'none is one': `
    budget: none # expect: budget/no-limit`,
  'so are three times none': `
    budget: # expect: budget/no-limit
      cash: none
      headcount: none
      owner: none`,
  'one that is not decided may be the limit': `
    budget: { cash: none, headcount: none }`,
  'one limit is enough': `
    budget: { cash: none, headcount: none, owner: 5h/week }`,
  'silence is no answer': `
    team: { desk: { count: 2, week: 40h } }`,
});

testRule(overCash, {
  'a budget that pays for the plan to the cent is enough': `${team()}
    budget: { cash: 14088.22/month }`,
  'a cent less is not': `${team()}
    budget: { cash: 14088.2/month } # expect: budget/over-cash`,
  'money per year is a twelfth a month': `${team()}
    budget: { cash: 169058.6/year }`,
  'channels cost money too': `${team()}
    channels: { phone: { cost: 100/month } }
    budget: { cash: 14100/month } # expect: budget/over-cash`,
  'shifts do not change what people are paid': `${team(', shifts: [{ hours: "Mo-Fr 09:00-10:00" }]')}
    budget: { cash: 14088.22/month }`,
  'an assumed week makes it a warning': `
    team: { desk: { count: 3, cost: 27/h } }
    budget: { cash: 14000/month } # expect: budget/over-cash (warning)`,
  'a week is assumed of who costs nothing: that changes no money': `${team()}
    budget: { cash: 14000/month } # expect: budget/over-cash (error)`.replace(
    '} }',
    '}, me: { kind: owner } }',
  ),
  'so many heads are assumed too': `
    team: { desk: { week: 40h, cost: 27/h } }
    budget: { cash: 4000/month } # expect: budget/over-cash (warning)`,
  'what is certain is enough to be over': `
    team: { desk: { count: 3, week: 40h, cost: 27/h }, more: { cost: 27/h } }
    budget: { cash: 14000/month } # expect: budget/over-cash (error)`,
  'what has no price is not judged': `
    team: { desk: { count: 3, week: 40h } }
    budget: { cash: 1/month }`,
});

// Erlang B, nearly: 31 % of 6,720 calls find four people busy and go on to the service; 8,978 a month.
const overflowing = (cash: number): string => `
    timezone: UTC
    channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 4m, overflow: { to: outside, after: 1s } } }
    demand: { contacts: 6720/week }
    team: { desk: { count: 4, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7, count: 4 }] }, outside: { kind: service, cost: 1/contact } }
    budget: { cash: ${String(cash)}/month }`;

testRule(
  overCash,
  {
    'what chance decides is over where all of its interval is': `${overflowing(8000)} # expect: budget/over-cash (error)`,
    'and too close to call where the limit lies within': `${overflowing(8980)} # expect: budget/over-cash (warning)`,
    'and fine where the limit lies above': overflowing(10_000),
    'what is paid by the minute hangs on how long calls take': `
    timezone: UTC
    channels: { phone: { hours: 24/7 } }
    demand: { contacts: 1000/week }
    team: { out: { kind: service, cost: 1/min } }
    budget: { cash: 10000/month } # expect: budget/over-cash (warning)`,
    'and not where the plan says how long': `
    timezone: UTC
    channels: { phone: { hours: 24/7, handle: 5m } }
    demand: { contacts: 1000/week }
    team: { out: { kind: service, cost: 1/min } }
    budget: { cash: 10000/month } # expect: budget/over-cash (error)`,
  },
  { simulate: true },
);

testRule(overHeadcount, {
  'as many as allowed': `
    team: { a: { count: 2 }, b: { count: 1 } }
    budget: { headcount: 3 }`,
  'one more': `
    team: { a: { count: 3 }, b: { count: 1 } }
    budget: { headcount: 3 } # expect: budget/over-headcount`,
  'so many are assumed': `
    team: { a: { shifts: [{ hours: "Mo 09:00-17:00", count: 4 }] } }
    budget: { headcount: 3 } # expect: budget/over-headcount (warning)`,
  'as many as allowed are certain, and what is over them is assumed': `
    team: { a: { count: 3 }, b: { shifts: [{ hours: "Mo 09:00-17:00", count: 2 }] } }
    budget: { headcount: 3 } # expect: budget/over-headcount (warning)`,
  'owners and services are no heads': `
    team: { a: { count: 3 }, me: { kind: owner, count: 1 }, out: { kind: service, count: 5 } }
    budget: { headcount: 3 }`,
});

testRule(overOwnerHours, {
  'ten of ten hours': `
    team: { me: { kind: owner, week: 10h } }
    budget: { owner: 10h/week }`,
  'ten and a half': `
    team: { me: { kind: owner, week: 10h30m } }
    budget: { owner: 10h/week } # expect: budget/over-owner-hours`,
  'hours per month are spread over its weeks': `
    team: { me: { kind: owner, week: 10h } }
    budget: { owner: 43h/month } # expect: budget/over-owner-hours`,
  'without a week of his own the owner plans with the budget': `
    team: { me: { kind: owner } }
    budget: { owner: 10h/week }`,
});

describe('the gap of a budget', () => {
  it('belongs to its finding, says how much, and is closed by the hours it names', async () => {
    const { findings, gaps } = await check(rules, `${team()}\n    budget: { cash: 12000/month }`, {
      simulate: true,
    });
    const finding = standing({ findings, gaps, waivers: [] }).find(({ rule }) => rule === 'budget/over-cash');
    const [gap, ...others] = gaps.filter(({ finding: of }) => of === finding?.fingerprint);
    expect(others).toEqual([]);
    expect(gap?.amount).toBeCloseTo((3240 * 365.25) / 84 - 12_000, 6);
    const [fewer] = gap?.closes ?? [];
    const hours = Number(/(\d+) paid hours/.exec(fewer?.change ?? '')?.[1]);
    // What the hours save is at least what is missing, and one hour less would not be.
    expect((hours * 27 * 365.25) / 84).toBeGreaterThanOrEqual(gap?.amount ?? Infinity);
    expect(((hours - 1) * 27 * 365.25) / 84).toBeLessThan(gap?.amount ?? 0);
    // 2,088.21 a month are 17.8 hours a week of 117.40 a month each.
    expect(fewer?.costPerMonth).toBeCloseTo(-18 * 27 * (365.25 / 84), 6);
    expect(gap?.closes[1]?.change).toBe('a budget of 14,089 USD a month');
    expect(gap?.closes[1]?.costPerMonth).toBeCloseTo(gap?.amount ?? NaN, 9);
  });
});
