import { describe, expect, it } from 'vitest';
import { writtenBalance } from '../../src/coverage/overload';
import { stretchOf } from '../../src/coverage/run';
import { planSystem } from '../../src/coverage/system';
import { erlangA } from '../../src/queueing';
import { simulate } from '../../src/simulation/simulate';
import { coverageOf, demandOf, modelOf, only, total } from '../support/model';

const ROUND_THE_CLOCK = (count: number) =>
  `team: { desk: { count: ${String(count)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: ${String(count)} }] } }`;

describe('waits agree with theory', () => {
  it('one person and email is M/G/1: mean response = λE[S²]/2(1 − ρ) + E[S]', async () => {
    // 0.6 of the time busy, 30 min each with cv 1: 0.6 × 30 × (1 + 1)/2/0.4 + 30 = 75 min.
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 30m, handle_cv: 1.0 } }
  demand: { contacts: 201.6/week }
  ${ROUND_THE_CLOCK(1)}`,
      { runs: 60 },
    );
    const email = only(coverage.channels);
    expect(email.contacts).toBeGreaterThan(201.6 * 0.98);
    expect(email.contacts).toBeLessThan(201.6 * 1.02);
    expect((email.meanWaitMinutes ?? 0) / 75).toBeGreaterThan(0.93);
    expect((email.meanWaitMinutes ?? 0) / 75).toBeLessThan(1.07);
    expect(email.occupancy).toBeCloseTo(0.6, 1);
    expect(email.backlogGrowth).toBeNull();
  });

  it('phone alone comes close to Erlang A, and the formula beside it is Erlang A', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 5m } }
  waits: [{ channel: phone, within: 1m, reach: 80% }]
  demand: { contacts: 8400/week }
  ${ROUND_THE_CLOCK(6)}`,
      { runs: 8 },
    );
    const exact = erlangA({
      servers: 6,
      arrivalRate: 8400 / 10_080,
      serviceRate: 1 / 6,
      abandonRate: 1 / 5,
      target: 1,
    });
    const phone = only(coverage.channels);
    expect(phone.formula?.share).toBeCloseTo(exact.serviceLevel, 9);
    const { kept } = only(coverage.promises);
    // Handle times are lognormal and not exponential: a point or two.
    expect(Math.abs(kept.expected - exact.serviceLevel)).toBeLessThan(0.02);
    expect(Math.abs(phone.abandoned / phone.contacts - exact.abandonProbability)).toBeLessThan(0.02);
  });

  it('keeps a promise that is met to the second, and not one that is a second shorter', async () => {
    const kept = async (within: string) => {
      const { coverage } = await coverageOf(
        `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 5m, handle_cv: 0 } }
  waits: [{ channel: email, within: ${within}, reach: 50% }]
  demand: { contacts: 7/week }
  ${ROUND_THE_CLOCK(1)}`,
        { runs: 30 },
      );
      return only(coverage.promises).kept.expected;
    };
    // Two within five minutes of each other are 7 × 5 ÷ 10,080 = 0.3 %.
    expect(await kept('5m')).toBeGreaterThan(0.985);
    expect(await kept('4m59s')).toBe(0);
  });

  it('counts the menu as waiting', async () => {
    const kept = async (within: string) => {
      const { coverage } = await coverageOf(
        `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 5m, patience: 5m, call_tree: 1m } }
  waits: [{ channel: phone, within: ${within}, reach: 50% }]
  demand: { contacts: 70/week }
  ${ROUND_THE_CLOCK(4)}`,
        { runs: 5 },
      );
      return [only(coverage.promises).kept.expected, only(coverage.channels).p50Minutes];
    };
    expect(await kept('1m')).toEqual([1, expect.closeTo(1, 1)]);
    expect((await kept('59s'))[0]).toBe(0);
  });

  it('has urgent written contacts answered first, and callers first whom nobody promised later', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 30m, handle_cv: 1.0 } }
  issues: { outage: { depth: deep, breadth: broad, share: 30% }, other-things: { depth: shallow, breadth: narrow, share: 70% } }
  waits: [{ id: high, depth: deep, within: 2h, reach: 50% }, { id: low, within: 2h, reach: 50% }]
  demand: { contacts: 269/week }
  ${ROUND_THE_CLOCK(1)}`,
      { runs: 20 },
    );
    // Cobham: ρ = 0.8, of it 0.24 urgent. W₀ = 0.8 × 30; urgent wait W₀/(1 − 0.24), others W₀/((1 − 0.24)(1 − 0.8)).
    const mean = (id: string) => only(coverage.promises, ({ promise }) => promise.id === id);
    expect(mean('high').kept.expected).toBeGreaterThan(mean('low').kept.expected + 0.2);
    const overall = only(coverage.channels).meanWaitMinutes ?? 0;
    const cobham = 0.3 * (24 / 0.76) + 0.7 * (24 / (0.76 * 0.2)) + 30;
    expect(overall / cobham).toBeGreaterThan(0.85);
    expect(overall / cobham).toBeLessThan(1.15);
  });
});

describe('people on duty', () => {
  it('are in the mean those scheduled × (1 − shrinkage), whole shifts missed included', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 6m } }
  demand: { contacts: 100/week }
  team: { desk: { count: 5, week: 40h, shrinkage: 30%, absence: 10%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 5 }] } }`,
      { runs: 40 },
    );
    const { onDuty, occupancyOverall } = only(coverage.people);
    // 200 hours × 0.7; the error of 160 weeks is far below a percent.
    expect(Math.abs(total(onDuty) / 140 - 1)).toBeLessThan(0.01);
    // 10 hours of work in 140.
    expect(occupancyOverall).toBeCloseTo(10 / 140, 2);
    expect(coverage.cost.workMinutesPerWeek / 600).toBeCloseTo(1, 1);
  });

  it('are simulated as they are scheduled: the run’s own count of their time says the same', async () => {
    const model = await modelOf(`
  timezone: America/Los_Angeles
  start: 2027-03-01
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 6m } }
  demand: { contacts: 100/week }
  team: { desk: { count: 5, week: 40h, shrinkage: 30%, absence: 10%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 5 }] } }`);
    const demand = demandOf(model);
    const plan = planSystem(model, demand, stretchOf(model, demand, writtenBalance(model, demand)));
    // Every minute of duty in four weeks and 40 runs, by the plan's own clock.
    const minutes = new Array<number>(168).fill(0);
    const { zone, start, end } = model.period;
    const duty = (_: number, from: number, to: number): void => {
      for (let minute = Math.ceil(from); minute < to; minute++) {
        const moment = plan.startMinute + minute;
        const { weekday, minuteOfDay } = zone.toLocal(moment);
        const hour = weekday * 24 + Math.floor(minuteOfDay / 60);
        if (moment >= start && moment < end) minutes[hour] = (minutes[hour] ?? 0) + 1;
      }
    };
    const ignore = (): void => undefined;
    const observer = { outcome: ignore, resolved: ignore, work: ignore, duty };
    for (let replication = 0; replication < 40; replication++) {
      simulate(plan.system, { seed: 1, replication }, observer);
    }
    // 5 × 0.7 people from 9 to 17, nobody else, on either side of the clock change.
    const people = minutes.map((each) => each / 60 / 160);
    people.forEach((count, hour) => {
      const isOpen = hour < 120 && hour % 24 >= 9 && hour % 24 < 17;
      expect(Math.abs(count - (isOpen ? 3.5 : 0))).toBeLessThan(isOpen ? 0.4 : 1e-9);
    });
    expect(Math.abs(total(people) / 140 - 1)).toBeLessThan(0.01);
  });

  it('are there at their own hours after a clock change too', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: America/Los_Angeles
  start: 2027-03-01
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 6m } }
  demand: { contacts: 100/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`,
      { runs: 2 },
    );
    const { onDuty, needed } = only(coverage.people);
    const expected = Array.from({ length: 168 }, (_, hour) =>
      Number(hour < 120 && hour % 24 >= 9 && hour % 24 < 17),
    );
    expect(onDuty).toEqual(expected);
    expect(
      needed.map((count) => Math.min(1, count)).filter((count, hour) => count > (expected[hour] ?? 0)),
    ).toEqual([]);
    expect(coverage.weeks.map(({ plain }) => plain)).toEqual([true, false, true, true]);
  });
});

describe('more work than people', () => {
  it('lets the backlog grow by work minus capacity', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 30m, handle_cv: 0.5 } }
  waits: [{ channel: email, within: 8bh }]
  demand: { contacts: 100/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`,
      { runs: 60 },
    );
    // 50 hours of work, 36 of people: 14 hours are 28 contacts.
    const email = only(coverage.channels);
    expect(email.backlogGrowth).toMatchObject({ by: 'formula', ofContacts: 100 });
    expect(email.backlogGrowth?.contactsPerWeek).toBeCloseTo(28, 9);
    expect(only(coverage.promises).verdict).toBe('missed');
    expect(email.occupancy).toBeGreaterThan(0.97);
  });

  it('is seen of specialists alone, although others have time', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 30m, handle_cv: 0.5 } }
  issues: { hard: { depth: deep, share: 50% }, easy: { depth: shallow, share: 50% } }
  demand: { contacts: 180/week }
  team:
    expert: { count: 1, week: 40h, issues: [hard], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }
    desk: { count: 5, week: 40h, issues: [easy], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 5 }] }`,
      { runs: 20 },
    );
    // The expert has 45 hours of work and 40 hours: 10 contacts a week.
    const growth = only(coverage.channels).backlogGrowth;
    expect(growth?.contactsPerWeek).toBeCloseTo(10, 9);
    expect(growth?.teams.map(({ id }) => id)).toEqual(['expert']);
  });
});

describe('a verdict', () => {
  it('rests on plain weeks; others are listed apart', async () => {
    const { coverage, model } = await coverageOf(
      `
  timezone: UTC
  start: 2027-01-11
  hours: { office: { open: "Mo-Fr 09:00-17:00", closed: [2027-01-19] } }
  channels: { email: { hours: office, handle: 6m } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00" } }
  waits: [{ channel: email, within: 9h, reach: 50% }]
  demand: { contacts: 200/week }
  team: { desk: { count: 3, week: 40h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 3 }] } }`,
      { runs: 10 },
    );
    expect(model.period.weekList.map(({ plain }) => plain)).toEqual([true, false, true, true]);
    const { kept } = only(coverage.promises);
    expect(kept.n / 10 / 3 / 200).toBeCloseTo(1, 1);
    expect(coverage.weeks.map((week) => (week.kept ?? 0) > 0.98)).toEqual([true, false, true, true]);
    // On the closed Tuesday nobody answers: a fifth of that week's contacts.
    expect(coverage.weeks[1]?.kept).toBeCloseTo(0.8, 1);
  });

  it('is the same for the same seed, and its interval is Student’s of the runs', async () => {
    const plan = `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, patience: 5m } }
  waits: [{ channel: phone, within: 1m, reach: 70% }]
  demand: { contacts: 2000/week }
  ${ROUND_THE_CLOCK(2)}`;
    const first = await coverageOf(plan, { runs: 4 });
    const second = await coverageOf(plan, { runs: 4 });
    expect(JSON.stringify(second.coverage.channels)).toBe(JSON.stringify(first.coverage.channels));
    const { kept, verdict, reach } = only(first.coverage.promises);
    expect(kept.low).toBeLessThan(kept.expected);
    expect(verdict).toBe(kept.low >= reach ? 'kept' : kept.high < reach ? 'missed' : 'undecided');
  });
});
