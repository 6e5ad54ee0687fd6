import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/report/check-plan';
import { completePlan } from '../support/rule-tester';

async function reportOf(plan: string) {
  const { plan: report } = await checkPlan({
    text: completePlan(plan),
    readFile: async () => Promise.resolve({ ok: false as const }),
    file: 'plan.yaml',
    today: '2027-01-05',
    now: new Date(0),
    seed: 1,
    simulate: true,
  });
  return report;
}

/** 128.5 contacts of 12 minutes are 25.7 hours of work against 25 on duty: 1.12 paid hours, in whole ones 2. */
const DESK = (budget: string, kind = 'employee'): string => `
    currency: USD
    timezone: UTC
    channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 12m, handle_cv: 1.0 } }
    demand: { contacts: 128.5/week }
    team: { desk: { kind: ${kind}, count: 1, week: 40h, cost: 20/h, shrinkage: 37.5%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }
    budget: { ${budget} }`;

const PAID = 40 * 20 * (365.25 / 84);
const MORE = 2 * 20 * (365.25 / 84);

async function backlogClosing(plan: string) {
  const { gaps } = await reportOf(plan);
  return gaps.find(({ at }) => at === 'channels.email')?.closes[0];
}

describe('what closes a gap, against the budget', () => {
  it('says how much money it is over, in words and as a number', async () => {
    const closing = await backlogClosing(DESK(`cash: ${String(Math.ceil(PAID + 50))}/month`));
    expect(closing?.costPerMonth).toBeCloseTo(MORE, 6);
    expect(closing?.paid?.team).toBe('desk');
    expect(closing?.paid?.hours).toBe(2);
    expect(closing?.over?.cash).toBeCloseTo(PAID + MORE - Math.ceil(PAID + 50), 2);
    expect(closing?.effect).toMatch(/; over the budget by 12\d USD a month$/);
  });

  it('says nothing where the money is there', async () => {
    const closing = await backlogClosing(DESK('cash: 4000/month'));
    expect(closing?.over).toBeUndefined();
    expect(closing?.effect).not.toContain('over');
  });

  it('counts the heads that further hours take, and the owner’s own hours', async () => {
    expect((await backlogClosing(DESK('headcount: 1')))?.over).toEqual({ heads: 1 });
    expect((await backlogClosing(DESK('headcount: 1')))?.effect).toMatch(/; over the headcount by 1 person$/);
    const owner = await backlogClosing(DESK('owner: 41h/week', 'owner'));
    expect(owner?.change).toMatch(/^more time of desk: about 2 paid hours a week/);
    expect(owner?.over).toEqual({ owner: 1 });
    expect((await backlogClosing(DESK('owner: 42h/week', 'owner')))?.over).toBeUndefined();
  });

  it('puts what is within the budget first', async () => {
    const { gaps } = await reportOf(`
    currency: USD
    timezone: UTC
    channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, handle_cv: 1.0, patience: 60m, after_hours: closed } }
    waits: [{ channel: phone, within: 20s, reach: 80% }]
    demand: { contacts: 400/week }
    team: { desk: { count: 2, week: 40h, cost: 20/h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 2 }] } }
    budget: { cash: ${String(Math.ceil(2 * PAID))}/month }`);
    const closes = gaps.find(({ level }) => level === 'promise')?.closes ?? [];
    expect(closes.map(({ over }) => over !== undefined)).toEqual([false, true]);
  });
});

describe('hours that nobody covers', () => {
  const ALONE = (owner: string): string => `
    timezone: UTC
    customers: { shops: { uses: "Mo-Fr 09:00-21:00" } }
    channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, patience: 4m, after_hours: closed } }
    demand: { contacts: 20/week }
    team: { me: { kind: owner, count: 1, week: 40h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }
    budget: { owner: ${owner} }`;
  const staffed = async (owner: string) =>
    (await reportOf(ALONE(owner))).gaps
      .find(({ level }) => level === 'time')
      ?.closes.find(({ change }) => change.startsWith('open and staff'));

  it('are not put upon an owner who has no more', async () => {
    expect((await staffed('40h/week'))?.change).toBe(
      'open and staff these hours: one person beside me, who has no more hours, 20 hours a week',
    );
    expect((await staffed('60h/week'))?.change).toBe(
      'open and staff these hours: one person, 20 paid hours a week',
    );
  });
});
