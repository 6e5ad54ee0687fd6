import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/queueing';
import { coverageOf, only } from '../support/model';

const DESK = (count: number, more = '') =>
  `team: { desk: { count: ${String(count)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: ${String(count)} }]${more} } }`;
const PHONE = (growth: string, reach = '80%') => `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1, patience: 5m } }
  waits: [{ channel: phone, within: 1m, reach: ${reach} }]
  demand: { contacts: 8400/week${growth} }
  ${DESK(7)}`;

const inTime = (contactsPerHour: number): number =>
  erlangA({
    servers: 7,
    arrivalRate: contactsPerHour / 60,
    serviceRate: 1 / 6,
    abandonRate: 1 / 5,
    target: 1,
  }).serviceLevel;

describe('growth', () => {
  it('is silent where the plan declares none', async () => {
    for (const growth of ['', ', growth: none', ', growth: 0%/month']) {
      const { coverage } = await coverageOf(PHONE(growth), { runs: 2 });
      expect(coverage.growth).toBeNull();
    }
  });

  it('finds the month in which a live promise fails: today’s share less what Erlang A says that growth takes', async () => {
    const { coverage } = await coverageOf(PHONE(', growth: 4%/month'), { runs: 4 });
    const now = only(coverage.promises).kept.expected;
    const byHand = Array.from({ length: 13 }, (_, month) => now + inTime(50 * 1.04 ** month) - inTime(50));
    const failing = byHand.findIndex((share) => share < 0.8);
    expect(failing).toBeGreaterThan(0);
    const { promises, firstMonth, sharePerMonth, cash } = coverage.growth ?? {};
    expect(sharePerMonth).toBeCloseTo(0.04, 12);
    expect(cash).toBeNull();
    const phone = only(promises ?? []);
    expect([phone.month, firstMonth, phone.by]).toEqual([failing, failing, 'Erlang A']);
    phone.shares?.forEach((share, month) => {
      expect(share).toBeCloseTo(byHand[month] ?? NaN, 9);
    });
  });

  it('counts growth by month, whatever its period: 60.1 % a year is 4 % a month', async () => {
    const { coverage } = await coverageOf(PHONE(', growth: 60.1%/year'), { runs: 2 });
    expect(coverage.growth?.sharePerMonth).toBeCloseTo(0.04, 4);
    const weekly = await coverageOf(PHONE(', growth: 1%/week'), { runs: 2 });
    expect(weekly.coverage.growth?.sharePerMonth).toBeCloseTo(1.01 ** (365.25 / 12 / 7) - 1, 12);
  });

  it('calls month 0 what is missed now, and none what lasts a year', async () => {
    const missed = await coverageOf(PHONE(', growth: 1%/month', '99%'), { runs: 2, weeks: 1 });
    expect(missed.coverage.growth?.firstMonth).toBe(0);
    const lasting = await coverageOf(PHONE(', growth: 0.1%/month', '50%'), { runs: 3 });
    expect(lasting.coverage.growth).toMatchObject({ firstMonth: null, promises: [{ month: null }] });
  });

  it('finds the month from which more written work comes than can be done', async () => {
    // 2 people × 168 h = 20,160 minutes; 1,500 × 10 = 15,000 minutes, × 1.05 ^ 6 = 20,101, × 1.05 ^ 7 = 21,107.
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 10m, handle_cv: 1 } }
  waits: [{ channel: email, within: 24h, reach: 80% }]
  demand: { contacts: 1500/week, growth: 5%/month }
  ${DESK(2)}`,
      { runs: 2 },
    );
    expect(coverage.growth).toMatchObject({
      firstMonth: 7,
      promises: [{ month: 7, by: 'throughput', shares: null }],
    });
  });

  it('lets calls take the time of written work first', async () => {
    // Of 20,160 minutes calls take 5,000 and emails 10,000: × 1.05 ^ 6 = 20,101 fits, × 1.05 ^ 7 does not. The calls are kept for longer.
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 10m, handle_cv: 1, patience: 5m }, email: { hours: 24/7, handle: 10m, handle_cv: 1 } }
  issues: { one: { depth: deep, breadth: broad, scope: in, share: 100%, channels: { phone: 33.3333333%, email: 66.6666667% } } }
  waits: [{ channel: phone, within: 5m, reach: 50% }, { channel: email, within: 72h, reach: 80% }]
  demand: { contacts: 1500/week, growth: 5%/month }
  ${DESK(2)}`,
      { runs: 2 },
    );
    expect(coverage.growth?.promises.map(({ channel, month }) => [channel.id, month])).toEqual([
      ['phone', null],
      ['email', 7],
    ]);
  });

  it('lets only what is paid by contact or minute cost more', async () => {
    const { coverage } = await coverageOf(
      `
  currency: EUR
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 0, patience: 52w, cost: 1/contact }, help: { kind: self_service } }
  waits: [{ channel: phone, within: 5m, reach: 50% }]
  demand: { contacts: 100/week, growth: 10%/month }
  ${DESK(7, ', cost: 1/h')}
  budget: { cash: 5800/month }`,
      { runs: 40 },
    );
    // 7 × 168 h × 4.348 weeks = 5,113 a month for people; 100 × 4.348 = 435 for contacts, which fits 687 until × 1.1 ^ 4 = 637.
    const cash = coverage.growth?.cash;
    const people = (7 * 168 * 365.25) / 12 / 7;
    expect(cash?.limit).toBeCloseTo(5800, 9);
    expect(cash?.month).toBe(5);
    expect(((cash?.planned[12] ?? 0) - people) / ((cash?.planned[0] ?? 0) - people)).toBeCloseTo(
      1.1 ** 12,
      6,
    );
  });

  it('sees no end of people where a service answers as well', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1, patience: 5m } }
  waits: [{ channel: phone, within: 1m, reach: 80% }]
  demand: { contacts: 8400/week, growth: 20%/month }
  team: { agency: { kind: service, hours: 24/7, cost: 1/min } }`,
      { runs: 2 },
    );
    expect(coverage.growth).toMatchObject({ promises: [], firstMonth: null });
  });
});
