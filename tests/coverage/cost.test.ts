import { describe, expect, it } from 'vitest';
import { coverageOf, only } from '../support/model';

const WEEKS = 365.25 / 12 / 7;

describe('what the work needs', () => {
  // 8 hours of mail a week, 40 % of the time on duty busy at most, and a fifth of the paid time not on duty: 8 ÷ 0.4 ÷ 0.8 = 25.
  const OWNER = (week: string, promise: string) => `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office, handle: 60m, handle_cv: 0 } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00" } }
  ${promise}
  demand: { contacts: 8/week }
  team: { me: { kind: owner, count: 1, week: ${week}, shrinkage: 20%, absence: 0%, max_occupancy: 40%, shifts: [{ hours: "Mo-Fr 09:00-13:00" }] } }`;

  it('of the owner is hours on duty, with what is lost of the paid time on top', async () => {
    const { coverage } = await coverageOf(OWNER('40h', ''), { runs: 2 });
    expect(coverage.cost.ownerHoursNeeded).toBeCloseTo(25, 9);
    expect(coverage.cost.ownerHours).toBe(40);
    expect([coverage.cost.heads, coverage.cost.headsNeeded]).toEqual([0, null]);
  });

  it('is no more than planned where every promise is kept with that', async () => {
    const owner = async (promise: string) => (await coverageOf(OWNER('20h', promise), { runs: 8 })).coverage;
    const kept = await owner('waits: [{ within: 4d, reach: 50% }]');
    expect(kept.promises.map(({ verdict }) => verdict)).toEqual(['kept']);
    expect(kept.cost.ownerHoursNeeded).toBe(20);
    const missed = await owner('waits: [{ within: 61m, reach: 99% }]');
    expect(missed.promises.map(({ verdict }) => verdict)).toEqual(['missed']);
    expect(missed.cost.ownerHoursNeeded).toBeCloseTo(25, 9);
  });

  it('of heads is at least as many as are needed at once, however short the day', async () => {
    // 2.6 Erlangs with 5 minutes of patience: Erlang A wants 5 people for nine of ten within a minute, for an hour a week.
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  hours: { rush: "Mo 09:00-10:00" }
  channels: { phone: { hours: rush, handle: 6m, patience: 5m } }
  customers: { all: { count: 1, timezone: UTC, uses: rush } }
  waits: [{ within: 1m, reach: 90% }]
  demand: { contacts: 26/week }
  team: { desk: { count: 2, week: 40h, shrinkage: 0%, max_occupancy: 100%, shifts: [{ hours: rush, count: 2 }] } }`,
      { runs: 8 },
    );
    expect(only(coverage.promises).verdict).toBe('missed');
    expect([coverage.cost.heads, coverage.cost.headsNeeded]).toEqual([2, 5]);
    expect([coverage.cost.ownerHours, coverage.cost.ownerHoursNeeded]).toEqual([null, null]);
  });
});

describe('what is paid by use', () => {
  it('is contacts × price of a team by the contact, and minutes × price of a channel by the minute', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 3m, handle_cv: 0, patience: 5m, cost: 0.20/min } }
  demand: { contacts: 1000/week }
  team: { outside: { kind: service, cost: 4/contact } }`,
      { runs: 20 },
    );
    const costOf = (at: string): number => only(coverage.cost.byItem, (each) => each.at === at).perMonth;
    expect(costOf('team.outside') / (1000 * 4 * WEEKS)).toBeCloseTo(1, 1);
    expect(costOf('channels.phone') / (1000 * 3 * 0.2 * WEEKS)).toBeCloseTo(1, 1);
    expect(coverage.cost.heads).toBe(0);
    expect(coverage.cost.paidMinutesPerWeek).toBe(0);
    // Per contact and per minute of the very same contacts: 4 against 0.60.
    expect(costOf('team.outside') / costOf('channels.phone')).toBeCloseTo(4 / 0.6, 2);
  });
});

describe('what is paid by use and follows from the plan', () => {
  const costOf = async (plan: string, runs: number) =>
    (await coverageOf(`\n  timezone: UTC${plan}`, { runs })).coverage.cost;

  it('is contacts × handle time × price, however few the runs', async () => {
    const hotline = `
  channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: closed } }
  customers: { all: { timezone: UTC, uses: "Mo-Fr 09:00-18:00" } }
  demand: { contacts: 900/week }
  team: { outside: { kind: service, cost: 1.10/min } }`;
    // Eight of nine find it open: 800 calls of 6 minutes.
    for (const runs of [1, 3]) {
      const cost = await costOf(hotline, runs);
      expect(cost.cashPerMonth).toBeCloseTo(800 * 6 * 1.1 * WEEKS, 6);
      expect(cost.cashInterval).toBeNull();
    }
  });

  it('counts replies, messages, and calls that are passed on after hours', async () => {
    const cost = await costOf(
      `
  channels:
    phone: { hours: "Mo-Fr 09:00-17:00", handle: 5m, patience: 4m, after_hours: answering }
    chat: { hours: "Mo-Fr 09:00-17:00", handle: 8m, patience: 4m, concurrency: 1, after_hours: message, cost: 2/contact }
    email: { hours: "Mo-Fr 09:00-17:00", handle: 10m, cost: 0.5/min }
  customers: { all: { timezone: UTC, uses: "Mo-Fr 09:00-19:00" } }
  issues:
    a: { contacts: 100/week, channels: { phone: 100% } }
    b: { contacts: 50/week, channels: { chat: 100% } }
    c: { contacts: 200/week, replies: 1.5, channels: { email: 100% } }
  team:
    callers: { kind: service, cost: 1/min, channels: [phone] }
    writers: { kind: service, cost: 60/h, channels: [chat, email] }
    answering: { kind: service, cost: 3/contact, hours: 24/7, channels: [phone] }`,
      2,
    );
    const perWeek = Object.fromEntries(cost.byItem.map(({ at, perMonth }) => [at, perMonth / WEEKS]));
    // A fifth of those who call or chat find it closed.
    expect(perWeek['team.callers']).toBeCloseTo(80 * 5, 6);
    expect(perWeek['team.answering']).toBeCloseTo(20 * 3, 6);
    expect(perWeek['team.writers']).toBeCloseTo(50 * 8 + 200 * 1.5 * 10, 6);
    expect(perWeek['channels.chat']).toBeCloseTo(50 * 2, 6);
    expect(perWeek['channels.email']).toBeCloseTo(200 * 1.5 * 10 * 0.5, 6);
    expect(cost.cashInterval).toBeNull();
  });

  it('agrees with what is simulated', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, patience: 5m, after_hours: outside } }
  customers: { all: { timezone: UTC, uses: "Mo-Fr 09:00-19:00" } }
  demand: { contacts: 500/week }
  team: { regular: { kind: service, cost: 2/min }, outside: { kind: service, cost: 1/min } }`,
      { runs: 60 },
    );
    const work = coverage.channels.reduce((sum, { workMinutesPerWeek }) => sum + workMinutesPerWeek, 0);
    const [regular, outside] = coverage.cost.byItem;
    const expected = (regular?.perMonth ?? 0) / 2 / WEEKS + (outside?.perMonth ?? 0) / WEEKS;
    expect(expected).toBeCloseTo(500 * 6, 6);
    expect(work / expected).toBeCloseTo(1, 1);
  });

  it('has an interval where only the runs can tell, and it holds the truth', async () => {
    // Erlang B: 4 Erlangs on 4 people block 31.07 %; one of four people is free within the second with 1 − e^(−4/360).
    const overflow = `
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 4m, overflow: { to: outside, after: 1s } } }
  demand: { contacts: 6720/week }
  team:
    desk: { count: 4, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7, count: 4 }] }
    outside: { kind: service, cost: 1/contact }`;
    const cost = await costOf(overflow, 12);
    const truth = 6720 * 0.310_68 * Math.exp(-4 / 360) * WEEKS;
    expect(cost.cashInterval?.low).toBeLessThan(truth);
    expect(cost.cashInterval?.high).toBeGreaterThan(truth);
    expect((cost.cashInterval?.high ?? 0) - (cost.cashInterval?.low ?? 0)).toBeLessThan(truth * 0.05);
  });

  it('is run until it is known to a fiftieth, and on which side of the budget it is', async () => {
    const plan = (budget: string) => `
  timezone: UTC
  channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: closed, overflow: { to: outside, after: 1m } } }
  waits: [{ channel: phone, within: 5m, reach: 20% }]
  demand: { contacts: 500/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }, outside: { kind: service, cost: 1/min } }
  ${budget}`;
    const { coverage: wide } = await coverageOf(plan(''));
    const { low = 0, high = Infinity } = wide.cost.cashInterval ?? {};
    expect(high - low).toBeLessThanOrEqual(0.04 * (wide.cost.cashPerMonth ?? 0));
    const limit = (low + high) / 2;
    const { coverage: close } = await coverageOf(plan(`budget: { cash: ${limit.toFixed(2)}/month }`));
    expect(close.runs).toBeGreaterThan(wide.runs);
  });
});
