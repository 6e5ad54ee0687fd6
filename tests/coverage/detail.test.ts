import { describe, expect, it } from 'vitest';
import { cover } from '../../src/coverage';
import { detailCoverage } from '../../src/coverage/detail';
import { chainShare } from '../../src/coverage/detail/chain';
import { fluidClearing, reopeningsOf } from '../../src/coverage/detail/clearing';
import { DetailObserver } from '../../src/coverage/detail/observer';
import { levelsOf } from '../../src/coverage/detail/summary';
import { emptyDetail } from '../../src/coverage/detail/tally';
import { loneQueue } from '../../src/coverage/formulas';
import { planSystem } from '../../src/coverage/system';
import { erlangA, transientQueue } from '../../src/queueing';
import { prepare } from '../../src/simulation/simulate';
import { demandOf, modelOf, only } from '../support/model';

const DESK = (count: number, hours = 'Mo-Su 00:00-24:00') =>
  `team: { desk: { count: ${String(count)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "${hours}", count: ${String(count)} }] } }`;

async function detailOf(yaml: string, runs: number, weeks = 2) {
  const model = await modelOf(yaml, { weeks });
  const coverage = await cover(model, demandOf(model), { seed: 1, runs }, false);
  return { model, coverage, detail: detailCoverage(model, demandOf(model), coverage, 1) };
}

describe('days and weeks', () => {
  it('shows the bad day that a good week hides: nobody answers on Tuesdays', async () => {
    const { detail, coverage } = await detailOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 1m, handle_cv: 0, patience: 2m } }
  waits: [{ channel: phone, within: 5m, reach: 80% }]
  demand: { contacts: 1400/week }
  ${DESK(6, 'Mo 00:00-24:00, We-Su 00:00-24:00')}`,
      10,
    );
    const { days, weeks, worstHour } = only(detail.spreads);
    expect(days).toMatchObject({ n: 140, worst: 0, p5: 0, p50: 1 });
    expect(days.below).toBeCloseTo(1 / 7, 12);
    expect(weeks.n).toBe(20);
    // Six of seven days: 0.857 with a standard deviation of √(0.857 × 0.143 ÷ 1,400) = 0.009.
    expect(Math.abs(weeks.p50 - 6 / 7)).toBeLessThan(0.01);
    expect(weeks.worst).toBeGreaterThan(6 / 7 - 0.045);
    expect(weeks.below).toBe(0);
    expect(worstHour?.share).toBe(0);
    expect(Math.floor((worstHour?.hour ?? 0) / 24)).toBe(1);
    // The verdict is as it would be without anybody listening.
    expect(only(coverage.promises).kept.expected).toBeCloseTo(
      only(detail.serviceLevels).levels.ofOffered,
      12,
    );
  });

  it('names no worst hour where nothing is missed', async () => {
    const { detail } = await detailOf(
      `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 1m, handle_cv: 0 } }
  waits: [{ channel: email, within: 24h, reach: 80% }]
  demand: { contacts: 70/week }
  ${DESK(2)}`,
      3,
    );
    expect(only(detail.spreads)).toMatchObject({ worstHour: null, days: { worst: 1, below: 0 } });
    expect(detail.serviceLevels).toEqual([]);
  });
});

describe('the ledger of promises', () => {
  const twoSegments = (night: string) => `
  timezone: UTC
  customers:
    day: { count: 100, uses: "Mo-Su 10:00-16:00", contacts: 7/week }
    night: { count: 100, uses: "${night}", contacts: 7/week }
  channels: { phone: { hours: 24/7, handle: 1m, handle_cv: 0, patience: 2m } }
  waits: [{ channel: phone, within: 5m, reach: 80% }]
  ${DESK(12, 'Mo-Su 08:00-20:00')}`;

  it('names the segment that pays for a good mean: nobody answers at night', async () => {
    const { detail, coverage } = await detailOf(twoSegments('Mo-Su 00:00-04:00'), 5);
    const { worst, segments } = only(detail.ledger);
    expect(worst?.id).toBe('night');
    expect(segments.map(({ segment, kept }) => [segment.id, kept.expected])).toEqual([
      ['night', 0],
      ['day', 1],
    ]);
    const [night, day] = segments;
    expect((night?.kept.n ?? 0) + (day?.kept.n ?? 0)).toBe(only(coverage.promises).kept.n);
    // Half of the contacts are theirs: the mean of both is half, and that of 7,000 contacts to 0.6 %.
    expect(Math.abs(only(coverage.promises).kept.expected - 0.5)).toBeLessThan(0.025);
  });

  it('names none where all are served alike, or where there is one', async () => {
    const { detail } = await detailOf(twoSegments('Mo-Su 10:00-16:00'), 5);
    expect(only(detail.ledger).worst).toBeNull();
    expect(only(detail.ledger).segments).toHaveLength(2);
    const alone = await detailOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 1m, patience: 2m } }
  waits: [{ channel: phone, within: 5m, reach: 80% }]
  demand: { contacts: 1400/week }
  ${DESK(3, 'Mo-Su 08:00-20:00')}`,
      3,
    );
    expect(only(alone.detail.ledger)).toMatchObject({ worst: null, segments: [{}] });
  });
});

describe('the four service levels', () => {
  it('agree with Erlang A, each by its definition, where handle times are exponential', async () => {
    const model = await modelOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1, patience: 5m } }
  waits: [{ channel: phone, within: 1m, reach: 80% }]
  demand: { contacts: 9000/week }
  ${DESK(6)}`,
      { weeks: 4 },
    );
    const demand = demandOf(model);
    const { start, end } = model.period;
    const plan = planSystem(model, demand, { from: start - 1440, to: end });
    const classes = plan.system.classes.map((each) => ({
      ...each,
      handling: { law: 'exponential', mean: 6 } as const,
    }));
    const tally = emptyDetail(model, []);
    const observer = new DetailObserver(model, plan, tally);
    const runner = prepare({ ...plan.system, classes });
    for (let replication = 0; replication < 30; replication++) {
      observer.begin();
      runner.run({ seed: 1, replication }, observer);
    }
    const exact = erlangA({
      servers: 6,
      arrivalRate: 9000 / 10_080,
      serviceRate: 1 / 6,
      abandonRate: 1 / 5,
      target: 1,
    });
    const levels = levelsOf(demand, only(tally.promises))?.levels;
    // A million contacts that depend on each other: 0.003 is more than four standard errors.
    for (const key of ['ofOffered', 'withoutShortAbandons', 'ofAnswered', 'ofPatient'] as const) {
      expect(Math.abs((levels?.[key] ?? NaN) - exact.serviceLevels[key])).toBeLessThan(0.003);
    }
    expect(new Set(Object.values(levels ?? {}).map((level) => level?.toFixed(3))).size).toBe(4);
  });

  it('says nothing of patient customers where hardly anybody stays as long as the promise lasts', async () => {
    const { detail } = await detailOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1, patience: 1m } }
  waits: [{ channel: phone, within: 4m, reach: 50% }]
  demand: { contacts: 100/week }
  ${DESK(1)}`,
      2,
    );
    expect(only(detail.serviceLevels).levels.ofPatient).toBeNull();
  });
});

describe('what waits when people come back', () => {
  // 1 contact an hour of 30 min at all hours; three people, Monday to Friday 9 to 17: 180 min of work an hour.
  const WEEKEND = `
  timezone: UTC
  hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
  channels: { email: { hours: office, handle: 30m, handle_cv: 0 } }
  waits: [{ channel: email, within: 2bd, reach: 80% }]
  customers: { all: { uses: 24/7 } }
  demand: { contacts: 168/week }
  ${DESK(3, 'Mo-Fr 09:00-17:00')}`;

  it('is found after the longest pause, and cleared as a fluid by hand', async () => {
    const model = await modelOf(WEEKEND);
    const demand = demandOf(model);
    const reopening = only(reopeningsOf(model, demand));
    expect(reopening).toMatchObject({ opensAt: 9 * 60, closedMinutes: 64 * 60 });
    // 64 h × 30 min = 1,920 min wait: 8 h × 180 = 1,440 on Monday, the other 480 take 2 h 40 min of Tuesday: 26 h 40 min after.
    expect(fluidClearing(model, demand, reopening)).toBeCloseTo(26 * 60 + 40, 6);
  });

  it('is cleared in the simulation about when the fluid says', async () => {
    const { detail } = await detailOf(WEEKEND, 40, 4);
    const clearing = only(detail.clearings);
    expect(Math.abs(clearing.waiting - 64)).toBeLessThan(3);
    expect(clearing.fluidMinutes).toBeCloseTo(1600, 6);
    expect(Math.abs(clearing.p50Minutes - 1600)).toBeLessThan(60);
    expect(clearing.p90Minutes).toBeGreaterThan(clearing.p50Minutes);
    expect(clearing.longestMinutes).toBeGreaterThanOrEqual(clearing.p90Minutes);
  });

  it('waits for calls, which take their people first: half of the time gone doubles it', async () => {
    const model = await modelOf(
      `
  timezone: UTC
  hours: { office: { open: "Mo-Su 00:00-12:00", holidays: none } }
  channels: { email: { hours: office, handle: 30m, handle_cv: 0 }, phone: { hours: office, handle: 30m, handle_cv: 0 } }
  issues: { one: { depth: deep, breadth: broad, scope: in, share: 100%, channels: { phone: 50%, email: 50% } } }
  customers: { all: { uses: 24/7 } }
  demand: { contacts: 672/week }
  ${DESK(2, 'Mo-Su 00:00-12:00')}`,
    );
    // 2 emails an hour at all hours; 2 calls an hour while open take one of two people. 12 h × 60 min = 720 min at 60 an hour.
    const [reopening] = reopeningsOf(model, demandOf(model));
    expect(reopening?.closedMinutes).toBe(720);
    expect(reopening && fluidClearing(model, demandOf(model), reopening)).toBe(Infinity);
    const less = await modelOf(
      `
  timezone: UTC
  hours: { office: { open: "Mo-Su 00:00-12:00", holidays: none } }
  channels: { email: { hours: office, handle: 10m, handle_cv: 0 }, phone: { hours: office, handle: 30m, handle_cv: 0 } }
  issues: { one: { depth: deep, breadth: broad, scope: in, share: 100%, channels: { phone: 50%, email: 50% } } }
  customers: { all: { uses: 24/7 } }
  demand: { contacts: 672/week }
  ${DESK(2, 'Mo-Su 00:00-12:00')}`,
    );
    // 12 h × 2 × 10 = 240 min at 60 an hour, the other hour of a person's being calls: 4 h.
    const [at] = reopeningsOf(less, demandOf(less));
    expect(at && fluidClearing(less, demandOf(less), at)).toBeCloseTo(240, 6);
  });

  it('is not looked for where somebody always answers', async () => {
    const { detail } = await detailOf(WEEKEND.replaceAll('Mo-Fr 09:00-17:00', 'Mo-Su 00:00-24:00'), 2);
    expect(detail.clearings).toEqual([]);
  });
});

describe('priorities', () => {
  it('tell who starves: of more work than can be done, the lowest is never answered', async () => {
    const { detail } = await detailOf(
      `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 30m, handle_cv: 1 } }
  issues:
    down: { depth: deep, breadth: broad, scope: in, share: 50% }
    wording: { depth: shallow, breadth: narrow, scope: in, share: 50% }
  waits: [{ channel: email, within: 24h, reach: 80% }]
  demand: { contacts: 504/week }
  ${DESK(1)}`,
      5,
      4,
    );
    const [first, last] = detail.priorities;
    expect([first?.name, last?.name, detail.priorities.length]).toEqual(['urgent', 'low', 2]);
    expect(first?.neverAnswered).toBe(0);
    expect(last?.neverAnswered).toBeGreaterThan(0);
    expect(last?.longestMinutes).toBeGreaterThan(3 * (first?.longestMinutes ?? Infinity));
  });
});

describe('solvers beside each other', () => {
  const PHONE = (curve: string, count: number, within = '1m', more = '') => `
  timezone: UTC
  channels: { phone: { hours: ${curve}, handle: 6m, handle_cv: 1, patience: 5m } }
  waits: [{ channel: phone, within: ${within}, reach: 80% }]
  demand: { contacts: 8400/week${more} }
  ${DESK(count)}`;

  it('agree where every hour is like the last: the chain is Erlang A', async () => {
    const model = await modelOf(PHONE('24/7', 6));
    const demand = demandOf(model);
    const queue = loneQueue(model, demand, only(model.channels));
    const exact = erlangA({
      servers: 6,
      arrivalRate: 8400 / 10_080,
      serviceRate: 1 / 6,
      abandonRate: 1 / 5,
      target: 1,
    });
    expect(queue && chainShare(model, queue)).toBeCloseTo(exact.serviceLevel, 6);
  });

  it('tell apart a day that begins empty, and the chain is the one of those hours', async () => {
    const model = await modelOf(PHONE('"Mo-Fr 09:00-17:00"', 21));
    const demand = demandOf(model);
    const queue = loneQueue(model, demand, only(model.channels));
    const exact = transientQueue({
      intervals: [
        { duration: 540, servers: 21, arrivalRate: 0, serviceRate: 1 / 6, abandonRate: 1 / 5 },
        { duration: 480, servers: 21, arrivalRate: 8400 / 2400, serviceRate: 1 / 6, abandonRate: 1 / 5 },
        { duration: 420, servers: 21, arrivalRate: 0, serviceRate: 1 / 6, abandonRate: 1 / 5 },
      ],
      target: 1,
    });
    expect(queue && chainShare(model, queue)).toBeCloseTo(exact.serviceLevel, 9);
    const settled = erlangA({
      servers: 21,
      arrivalRate: 3.5,
      serviceRate: 1 / 6,
      abandonRate: 1 / 5,
      target: 1,
    });
    expect(exact.serviceLevel - settled.serviceLevel).toBeGreaterThan(0.001);
  });

  it('give a reason where they differ, and none where they do not', async () => {
    const alike = await detailOf(PHONE('24/7', 9), 6);
    const { others, reasons } = only(alike.detail.opinions);
    expect(others.map(({ solver }) => solver)).toEqual(['Erlang A', 'transient chain']);
    expect(reasons).toEqual([]);
    const varying = await detailOf(PHONE('24/7', 8, '1m', ', variation: 40%'), 12);
    expect(only(varying.detail.opinions).reasons).toEqual(['days differ by 40%; formulas know one day']);
  });

  it('keep silent where a channel shares its people', async () => {
    const { detail } = await detailOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, patience: 5m }, email: { hours: 24/7, handle: 6m } }
  waits: [{ channel: phone, within: 1m, reach: 80% }]
  demand: { contacts: 840/week }
  ${DESK(4)}`,
      2,
    );
    expect(detail.opinions).toEqual([]);
  });
});

describe('tiers beside each other', () => {
  it('tells what each gets: contacts, share in time and waits', async () => {
    // Every contact takes a minute of ten people who are never all busy: nobody waits, but premium is promised nothing.
    const { detail } = await detailOf(
      `
  timezone: UTC
  tiers: [{ id: basic }, { id: premium }]
  customers: { shops: { count: 70, contacts: 10/week, tier: { basic: 75%, premium: 25% } } }
  channels: { phone: { hours: 24/7, handle: 1m, handle_cv: 0, patience: 2m } }
  waits: [{ channel: phone, tier: basic, within: 5m, reach: 80% }]
  ${DESK(10)}`,
      10,
    );
    expect(detail.tiers.map(({ name, kept, writtenP95Minutes }) => [name, kept, writtenP95Minutes])).toEqual([
      ['basic', 1, null],
      ['premium', null, null],
    ]);
    const [basic, premium] = detail.tiers.map(({ contactsPerWeek }) => contactsPerWeek);
    // 525 and 175 a week over 20 weeks: √(525 ÷ 20) = 5.1 and √(175 ÷ 20) = 3.0.
    expect(Math.abs((basic ?? 0) - 525)).toBeLessThan(21);
    expect(Math.abs((premium ?? 0) - 175)).toBeLessThan(12);
    for (const { liveP95Minutes } of detail.tiers) expect(liveP95Minutes).toBe(0);
  });

  it('counts the menu as a wait', async () => {
    const { detail } = await detailOf(
      `
  timezone: UTC
  tiers: [{ id: basic }, { id: premium }]
  customers: { shops: { count: 70, contacts: 10/week, tier: { basic: 50%, premium: 50% } } }
  channels: { phone: { hours: 24/7, handle: 1m, handle_cv: 0, patience: 2m, call_tree: 90s } }
  ${DESK(10)}`,
      2,
    );
    // Ten people for 0.07 Erlangs: nobody waits after it. The histogram knows the minute and a half to 1 %.
    for (const { liveP95Minutes } of detail.tiers) expect((liveP95Minutes ?? 0) / 1.5).toBeCloseTo(1, 1);
  });

  it('counts those too who find it closed and leave a message, or are passed on to a team', async () => {
    // Half of the day it is closed: 700 contacts a week all the same.
    const contacts = async (afterHours: string): Promise<number> => {
      const { detail } = await detailOf(
        `
  timezone: UTC
  tiers: [{ id: basic }, { id: premium }]
  customers: { shops: { count: 70, contacts: 10/week, uses: 24/7, tier: { basic: 50%, premium: 50% } } }
  channels: { phone: { hours: "Mo-Su 00:00-12:00", handle: 1m, handle_cv: 0, patience: 2m, after_hours: ${afterHours} } }
  team:
    desk: { count: 10, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7, count: 10 }] }
    outside: { kind: service, cost: 1/contact, channels: [] }`,
        10,
      );
      return detail.tiers.reduce((sum, { contactsPerWeek }) => sum + contactsPerWeek, 0);
    };
    // 20 weeks: √(700 ÷ 20) = 5.9.
    for (const afterHours of ['message', 'outside', 'closed'])
      expect(Math.abs((await contacts(afterHours)) - 700)).toBeLessThan(24);
  });

  it('says nothing of tiers that the plan does not have', async () => {
    const { detail } = await detailOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 1m, patience: 2m } }
  demand: { contacts: 700/week }
  ${DESK(10)}`,
      2,
    );
    expect(detail.tiers).toEqual([]);
  });
});

describe('a line that nobody leaves', () => {
  it('is Erlang C, in the simulation and by formula, and assumes no patience', async () => {
    // 3 people and 2 Erlangs: 44.4 % wait, and of all 1 − 0.444 × e^(−1 × 0.5 ÷ 1) = 73.0 % are answered in half a mean handle time.
    const model = await modelOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 10m, handle_cv: 1, patience: none } }
  waits: [{ channel: phone, within: 5m, reach: 80% }]
  demand: { contacts: 2016/week }
  ${DESK(3)}`,
      { weeks: 4 },
    );
    const coverage = await cover(model, demandOf(model), { seed: 1, runs: 10 }, false);
    expect(model.assumptions.map(({ at }) => at)).not.toContain('channels.phone.patience');
    const { formula, abandoned } = only(coverage.channels);
    expect(formula).toMatchObject({ model: 'Erlang C' });
    expect(formula?.share).toBeCloseTo(1 - (4 / 9) * Math.exp(-0.5), 6);
    expect(abandoned).toBe(0);
  });
});
