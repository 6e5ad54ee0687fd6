import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/report/check-plan';
import { root } from '../cli/run';
import { completePlan } from '../support/rule-tester';

/** A gap, what its first closing says, and the plan with that change made by hand. */
interface Case {
  readonly plan: string;
  readonly at: string;
  readonly change: RegExp;
  readonly by: readonly (readonly [before: string, after: string])[];
  /** What is left where the closing says itself that it does not close all of it. */
  readonly leaves?: 'warning';
}

const example = (name: string): string => readFileSync(join(root, 'examples', name, 'plan.yaml'), 'utf8');

const OFFICE = 'Mo-Fr 09:00-17:00';
const BACKLOG = `
    currency: USD
    timezone: UTC
    channels: { email: { hours: "${OFFICE}", handle: 12m, handle_cv: 1.0 } }
    demand: { contacts: 127.5/week }
    team: { desk: { count: 1, week: 40h, cost: 20/h, shrinkage: 37.5%, absence: 0%, shifts: [{ hours: "${OFFICE}" }] } }`;
const EXPERTS = `
    currency: USD
    timezone: UTC
    channels: { email: { hours: "${OFFICE}", handle: 30m, handle_cv: 0.5 } }
    issues: { hard: { depth: deep, breadth: broad, share: 50% }, easy: { depth: shallow, breadth: broad, share: 50% } }
    demand: { contacts: 180/week }
    team:
      desk: { count: 5, week: 40h, cost: 15/h, issues: [easy], shrinkage: 0%, shifts: [{ hours: "${OFFICE}", count: 5 }] }
      expert: { count: 1, week: 40h, cost: 40/h, issues: [hard], shrinkage: 0%, shifts: [{ hours: "${OFFICE}" }] }`;
const LATER = `
    currency: USD
    timezone: UTC
    channels: { email: { hours: "Mo-Su 09:00-17:00", handle: 20m, handle_cv: 1.0 } }
    issues: { setup: { depth: deep, breadth: broad, scope: in, share: 100%, replies: 3, repeat: 0% } }
    waits: [{ channel: email, within: 24h, reach: 90%, resolve_within: 1h, pauses: [waiting_on_customer] }]
    demand: { contacts: 25/week }
    team: { desk: { count: 1, week: 56h, cost: 20/h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Su 09:00-17:00" }] } }`;
const EVENING = (more: string): string => `
    currency: USD
    timezone: UTC
    customers: { shops: { uses: "Mo-Fr 09:00-20:00" } }
    hours: { office: "${OFFICE}" }
    channels: { phone: { hours: office, handle: 3m, handle_cv: 1.0, patience: 4m${more} } }
    issues: { all: { depth: deep, breadth: broad, scope: in, share: 100% } }
    demand: { contacts: 10/week }
    team: { desk: { count: 2, week: 40h, cost: 20/h, shrinkage: 0%, shifts: [{ hours: office, count: 2 }] } }`;
const DEAR = `
    currency: USD
    team: { desk: { count: 3, week: 40h, cost: 27/h } }
    budget: { cash: 14000/month, headcount: 2 }`;

const cases: Readonly<Record<string, Case>> = {
  'the email desk for savers promises eight hours': {
    plan: example('email-desk-savers'),
    at: 'waits.email.within',
    change: /^promise 8 h instead: `within: 8h`$/,
    by: [['within: 1h, reach', 'within: 8h, reach']],
  },
  'the phone desk for owners is staffed for the Americas': {
    plan: example('phone-desk-owners'),
    at: 'customers.americas.uses',
    change: /^open and staff these hours: one person, 44 paid hours a week$/,
    by: [
      ['open: "Mo-Fr 09:00-18:00"', 'open: "Mo-Fr 05:00-18:00, Sa-Su 05:00-17:00"'],
      ['team:\n', 'team:\n  early: { count: 1, week: 44h, cost: 27/h, shifts: [{ hours: "Mo-Fr 05:00-09:00, Sa-Su 05:00-17:00" }] }\n'],
    ],
  },
  'a backlog gets the hours that are missing': {
    plan: BACKLOG,
    at: 'channels.email',
    change: /^more people in desk: about 1 paid hour a week$/,
    by: [['team: {', 'team: { more: { count: 1, week: 1h, cost: 20/h, shrinkage: 37.5%, absence: 0%, shifts: [{ hours: "Mo 09:00-10:00" }] },']],
  },
  'a backlog of experts gets hours of an expert': {
    plan: EXPERTS,
    at: 'channels.email',
    change: /^more people in expert: about 5 paid hours a week$/,
    by: [['team:\n', 'team:\n  more: { count: 1, week: 5h, cost: 40/h, issues: [hard], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-10:00" }] }\n']],
  },
  'a solution is promised for later': {
    plan: LATER,
    at: 'waits.email.resolve_within',
    change: /^promise it later instead: `resolve_within: 1d`$/,
    by: [['resolve_within: 1h', 'resolve_within: 1d']],
  },
  'evenings get a call back': {
    plan: EVENING(''),
    at: 'customers.shops.uses',
    change: /^say what happens while closed: `after_hours: message` with a `callback`$/,
    by: [['patience: 4m', 'patience: 4m, after_hours: message, callback: { within: 1d }']],
    leaves: 'warning',
  },
  'evenings with a call back get a person': {
    plan: EVENING(', after_hours: message, callback: { within: 1d }'),
    at: 'customers.shops.uses',
    change: /^open and staff these hours: one person, 15 paid hours a week$/,
    by: [
      [`office: "${OFFICE}"`, 'office: "Mo-Fr 09:00-20:00"'],
      ['shifts: [{ hours: office, count: 2 }]', `shifts: [{ hours: "${OFFICE}", count: 2 }]`],
      ['team: {', 'team: { late: { count: 1, week: 15h, cost: 20/h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 17:00-20:00" }] },'],
    ],
  },
  'money is saved by fewer hours': {
    plan: DEAR,
    at: 'budget.cash',
    change: /^1 paid hour a week fewer in desk$/,
    by: [['desk: { count: 3, week: 40h, cost: 27/h }', 'desk: { count: 2, week: 40h, cost: 27/h }, less: { count: 1, week: 39h, cost: 27/h }']],
  },
  'heads are saved by fewer people': {
    plan: DEAR,
    at: 'budget.headcount',
    change: /^1 head fewer in desk$/,
    by: [['count: 3', 'count: 2']],
  },
};

async function reportOf(text: string) {
  const { plan } = await checkPlan({
    text,
    readFile: async () => Promise.resolve({ ok: false as const }),
    file: 'plan.yaml',
    today: '2027-01-05',
    now: new Date(0),
    seed: 1,
    simulate: true,
  });
  if (plan.findings.some(({ rule }) => rule.startsWith('plan/'))) throw new Error(JSON.stringify(plan.findings[0]));
  return plan;
}

/** Paid hours × rate of all people, in money a month. */
const paidPerMonth = (text: string): number =>
  [...text.matchAll(/count: (\d+),\s+week: ([\d.]+)h,\s+cost: ([\d.]+)\/h/g)].reduce(
    (sum, [, count, week, rate]) => sum + (Number(count) * Number(week) * Number(rate) * 365.25) / 84,
    0,
  );

describe('the first thing that closes a gap', () => {
  it.each(Object.entries(cases))('closes it at its price: %s', async (_, { plan, at, change, by, leaves }) => {
    const text = plan.startsWith('\n') ? completePlan(plan) : plan;
    const before = await reportOf(text);
    const gap = before.gaps.find((each) => each.at === at);
    const [closing] = gap?.closes ?? [];
    expect(closing?.change).toMatch(change);

    const changed = by.reduce((all, [from, to]) => {
      expect(all.split(from)).toHaveLength(2);
      return all.replace(from, to);
    }, text);
    const after = await reportOf(changed);
    const left = after.findings.filter((each) => each.at === at && each.rule === before.findings.find(({ fingerprint }) => fingerprint === gap?.finding)?.rule);
    expect(left.map(({ severity }) => severity)).toEqual(leaves ? [leaves] : []);
    expect(paidPerMonth(changed) - paidPerMonth(text)).toBeCloseTo(closing?.costPerMonth ?? NaN, 6);
  });
});
