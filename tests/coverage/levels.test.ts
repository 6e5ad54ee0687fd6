import { describe, expect, it } from 'vitest';
import { cover, plannedCost, whyNotSimulated } from '../../src/coverage';
import { peopleNeeded } from '../../src/coverage/needed';
import { isOverloaded, writtenBalance } from '../../src/coverage/overload';
import { timeCoverage } from '../../src/coverage/time';
import { coverageOf, demandOf, modelOf, only, total } from '../support/model';

describe('time', () => {
  // A department in Los Angeles, Mo-Fr 9 to 18.
  const department = (customers: string): string => `
  timezone: America/Los_Angeles
  start: 2026-01-05
  hours: { office: "Mo-Fr 09:00-18:00" }
  channels: { phone: { hours: office } }
  customers: { all: { count: 1, ${customers} } }
  team: { desk: { count: 1, week: 45h, shifts: [{ hours: "Mo-Fr 09:00-18:00" }] } }`;

  it.each([
    ['timezone: America/Los_Angeles, uses: "Mo-Fr 09:00-17:00"', 1],
    ['timezone: America/New_York, uses: "Mo-Fr 09:00-17:00"', 0.625],
    ['timezone: America/Los_Angeles, uses: "Mo-Su 09:00-21:00"', 45 / 84],
    ['timezone: America/New_York, uses: "Mo-Su 09:00-21:00"', 45 / 84],
  ])('%s', async (customers, share) => {
    const model = await modelOf(department(customers), { today: '2026-01-01' });
    expect(only(timeCoverage(model)).share).toBeCloseTo(share, 12);
  });

  it('needs somebody there, breaks off, for a phone', async () => {
    const model = await modelOf(`
  timezone: UTC
  channels: { phone: { hours: "Mo 09:00-17:00" } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo 09:00-17:00" } }
  team: { desk: { count: 1, week: 40h, shifts: [{ hours: "Mo 10:00-17:00", break: 30m }] } }`);
    const { share, uncovered } = only(timeCoverage(model));
    expect(share).toBeCloseTo(6.5 / 8, 12);
    expect(uncovered).toEqual([
      { start: 540, end: 600 },
      { start: 795, end: 825 },
    ]);
  });

  it('counts who answers for a closed phone, at their own hours, and not who only takes messages', async () => {
    const shareWith = async (service: string) => {
      const model = await modelOf(`
  timezone: UTC
  channels: { phone: { hours: "Mo 09:00-17:00", after_hours: night } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo 09:00-23:00" } }
  team: { desk: { count: 1, week: 40h, shifts: [{ hours: "Mo 09:00-13:00" }] }, night: { kind: service, channels: [phone], ${service} } }`);
      return only(timeCoverage(model)).share * 14;
    };
    // Passed on while closed only: nobody is there from 13:00 to 17:00.
    expect(await shareWith('hours: "Mo-Su 14:00-21:00"')).toBeCloseTo(4 + 4, 9);
    expect(await shareWith('hours: 24/7')).toBeCloseTo(4 + 6, 9);
    expect(await shareWith('hours: 24/7, resolves: false')).toBeCloseTo(4, 9);
  });

  it('takes of written channels what can be answered within the promise or a day', async () => {
    const covered = async (within: string) => {
      const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Su 00:00-24:00" } }
  team: { desk: { count: 1, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }
  ${within}`);
      return only(timeCoverage(model)).share * 168;
    };
    // Without a promise: while open.
    expect(await covered('')).toBeCloseTo(40, 9);
    // An hour before each opening as well: 9 h on 5 days.
    expect(await covered('waits: [{ within: 1h }]')).toBeCloseTo(45, 9);
    // A week is cut to a day: all but Friday 17:00 to Sunday 9:00.
    expect(await covered('waits: [{ within: 1w }]')).toBeCloseTo(168 - 40, 9);
    expect(await covered('waits: [{ within: best_effort }]')).toBeCloseTo(40, 9);
  });

  it('weighs tiers and issues by their contacts', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00", long: "Mo-Fr 09:00-21:00" }
  channels: { phone: { hours: office } }
  tiers: [{ id: basic }, { id: gold, channels: { phone: long } }]
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-19:00", tier: { basic: 75%, gold: 25% } } }
  team: { desk: { kind: service } }`);
    const { share, uncovered } = only(timeCoverage(model));
    // Basic 8 of 10 hours, gold all.
    expect(share).toBeCloseTo(0.75 * 0.8 + 0.25, 12);
    expect(uncovered[0]).toEqual({ start: 17 * 60, end: 19 * 60 });
  });
});

describe('people needed', () => {
  const ERLANG = (reach: string) => `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 60s, patience: 120s } }
  waits: [{ channel: phone, within: 10s, reach: ${reach} }]
  demand: { contacts: 483840/week }
  team: { desk: { count: 60, week: 168h, shrinkage: 0%, max_occupancy: 100%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: 60 }] } }`;

  it('are those of Erlang A: 50 for 83.3 % in 10 s at 48 Erlangs, one more for a little more', async () => {
    const needed = async (reach: string) => {
      const model = await modelOf(ERLANG(reach));
      return [...peopleNeeded(model, demandOf(model)).values()][0]?.[9];
    };
    expect(await needed('83%')).toBe(50);
    expect(await needed('84%')).toBe(51);
  });

  it('are work ÷ occupancy where nothing is promised, with room for what can wait', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office, handle: 30m } }
  demand: { contacts: 136/week }
  team: { desk: { count: 4, week: 40h, shrinkage: 20%, max_occupancy: 85%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 4 }] } }`);
    // 68 hours ÷ 0.85 = 80 hours on duty: 2 in each of 40 hours.
    const hours = [...peopleNeeded(model, demandOf(model)).values()][0] ?? [];
    expect(total(hours)).toBeCloseTo(80, 9);
    expect(hours.slice(9, 17).map((count) => count.toFixed(9))).toEqual(
      Array.from({ length: 8 }, () => '2.000000000'),
    );
    const { cost } = await cover(model, demandOf(model), { seed: 1, runs: 2 });
    // 80 ÷ 0.8 = 100 paid hours: 2.5 weeks of 40.
    expect(cost.headsNeeded).toBe(3);
    expect(cost.heads).toBe(4);
  });

  it('written work does not ask for somebody at night because a form never closes', async () => {
    const model = await modelOf(`
  timezone: UTC
  channels: { form: { hours: 24/7, handle: 6m } }
  waits: [{ channel: form, within: 3d }]
  demand: { contacts: 100/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, max_occupancy: 100%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`);
    expect(total([...peopleNeeded(model, demandOf(model)).values()][0] ?? [])).toBe(10);
  });
});

describe('overload', () => {
  it('takes the time of callers from those who write, hour by hour', async () => {
    const model = await modelOf(`
  timezone: UTC
  channels: { phone: { hours: "Mo-Fr 09:00-13:00", handle: 6m, patience: 5m }, email: { hours: "Mo-Fr 09:00-17:00", handle: 6m } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-13:00" } }
  issues: { a: { contacts: 300/week, channels: { phone: 100% } }, b: { contacts: 400/week, channels: { email: 100% } } }
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`);
    // 30 hours of calls in 20 hours of one person leave nothing of them; 20 hours are left for 40 hours of email.
    const balance = writtenBalance(model, demandOf(model));
    expect(balance.workMinutes).toBeCloseTo(2400, 6);
    expect(balance.doableMinutes).toBeCloseTo(1200, 6);
    expect(balance.load).toBeCloseTo(2, 9);
    expect(isOverloaded(balance)).toBe(true);
  });

  it('shares work so that most gets done', async () => {
    const balance = async (count: number) => {
      const model = await modelOf(`
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 60m } }
  issues: { a: { share: 50%, depth: deep }, b: { share: 50%, depth: shallow } }
  demand: { contacts: ${String(count)}/week }
  team:
    both: { count: 1, week: 40h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }
    only-a: { count: 1, week: 40h, issues: [a], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }`);
      return writtenBalance(model, demandOf(model));
    };
    // 40 + 40 hours fit only if the one takes all of a, and the other all of b.
    expect(isOverloaded(await balance(80))).toBe(false);
    expect((await balance(100)).doableMinutes).toBeCloseTo(80 * 60, 6);
    expect(isOverloaded(await balance(82))).toBe(true);
    expect((await balance(40)).load).toBeCloseTo(0.5, 9);
    expect((await balance(100)).load).toBeCloseTo(1.25, 9);
  });

  it('is told by the narrowest place', async () => {
    const model = await modelOf(`
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 60m } }
  issues: { a: { share: 50%, depth: deep }, b: { share: 50%, depth: shallow } }
  demand: { contacts: 40/week }
  team:
    only-a: { count: 1, week: 40h, issues: [a], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }
    only-b: { count: 1, week: 25h, issues: [b], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-14:00" }] }`);
    // 20 hours of a in 40 hours, 20 hours of b in 25.
    expect(writtenBalance(model, demandOf(model)).load).toBeCloseTo(20 / 25, 9);
  });
});

describe('budget', () => {
  it('adds what has a price: people by their week, a service by its minutes, a channel by its contacts', async () => {
    const { coverage, model } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 4m, handle_cv: 0, patience: 5m, cost: 0.5/contact }, email: { hours: 24/7, handle: 4m, cost: 120/month } }
  demand: { contacts: 700/week }
  team:
    desk: { count: 2, week: 40h, cost: 30/h, channels: [email] }
    outside: { kind: service, cost: 1.20/min, channels: [phone] }
    owner: { kind: owner, count: 1, channels: [email], issues: [rare] }
  issues: { rare: { share: 1%, depth: deep }, usual: { share: 99%, depth: shallow } }
  budget: { owner: 5h/week }`,
      { runs: 30 },
    );
    const weeks = 365.25 / 84;
    const item = (at: string) => only(coverage.cost.byItem, (each) => each.at === at).perMonth;
    expect(item('team.desk')).toBeCloseTo(2 * 40 * 30 * weeks, 6);
    expect(item('channels.email')).toBe(120);
    expect(item('team.outside') / (350 * 4 * 1.2 * weeks)).toBeCloseTo(1, 1);
    expect(item('channels.phone') / (350 * 0.5 * weeks)).toBeCloseTo(1, 1);
    expect(coverage.cost.cashPerMonth).toBeCloseTo(
      total(coverage.cost.byItem.map(({ perMonth }) => perMonth)),
      6,
    );
    expect([coverage.cost.heads, coverage.cost.ownerHours]).toEqual([2, 5]);
    expect(plannedCost(model).heads).toBe(2);
  });

  it('a service by the hour without a number of people is paid for its hours of work', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 0, patience: 5m } }
  demand: { contacts: 500/week }
  team: { outside: { kind: service, cost: 40/h } }`,
      { runs: 20 },
    );
    expect((coverage.cost.cashPerMonth ?? 0) / (50 * 40 * (365.25 / 84))).toBeCloseTo(1, 1);
  });
});

describe('what closes a gap', () => {
  const PLAN = (more: string, wait = 'within: 1m, reach: 92%', count = 2) => `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 5m } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00" } }
  waits: [{ channel: phone, ${wait} }]
  demand: { contacts: 400/week }
  team: { desk: { count: ${String(count)}, week: 40h, cost: 30/h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 2 }${more}] } }`;

  it('closes it when the plan is changed by hand', async () => {
    const { coverage } = await coverageOf(PLAN(''));
    const promise = only(coverage.promises);
    expect(promise.verdict).toBe('missed');
    const [closing] = promise.closes;
    expect(closing?.effect).toMatch(/in time \(simulated\)$/);
    const change = closing?.change ?? '';
    const [, people, hours, further, at, paid] =
      /^(\d+) more (?:people|person) in desk at (.+?)(?: and (\d+) more at (.+))? \((\d+) paid hours a week\)$/.exec(
        change,
      ) ?? [];
    const shift = (text: string | undefined, count: string | undefined): string =>
      text === undefined ? '' : `, { hours: "${text.replaceAll(' and ', ', ')}", count: ${count ?? ''} }`;
    const changed = await coverageOf(PLAN(shift(hours, people) + shift(at, further), undefined, 9));
    expect(only(changed.coverage.promises).verdict).toBe('kept');
    expect(closing?.costPerMonth).toBeCloseTo(Number(paid) * 30 * (365.25 / 84), 6);
    // One person fewer all week would not do.
    const fewer = await coverageOf(PLAN(shift(hours, String(Number(people) - 1)), undefined, 9));
    expect(only(fewer.coverage.promises).verdict).not.toBe('kept');
  });

  it('costs nothing as far as people are paid for hours that are in no shift', async () => {
    const closingOf = async (count: number) =>
      only((await coverageOf(PLAN('', undefined, count))).coverage.promises).closes[0];
    const bare = await closingOf(2);
    const paid = Number(/\((\d+) paid hours a week\)$/.exec(bare?.change ?? '')?.[1]);
    expect(paid).toBeGreaterThan(40);
    // A third person is paid for 40 h a week, and the shifts take two.
    const third = await closingOf(3);
    expect(third?.change).toContain(
      `(${String(paid)} paid hours a week, 40 of them paid already and in no shift)`,
    );
    expect(third?.costPerMonth).toBeCloseTo((paid - 40) * 30 * (365.25 / 84), 6);
    const ninth = await closingOf(9);
    expect(ninth?.change).toContain(`(${String(paid)} hours a week, paid already and in no shift)`);
    expect(ninth?.costPerMonth).toBe(0);
  });

  it('puts nobody twice where the owner is', async () => {
    const owner = PLAN('')
      .replace('desk: { count: 2, week: 40h, cost: 30/h,', 'me: { kind: owner, count: 1, week: 40h,')
      .replace('count: 2 }', 'count: 1 }');
    const { coverage } = await coverageOf(owner);
    expect(only(coverage.promises).closes[0]?.change).toMatch(
      /^\d more (?:person|people) beside me at Mo-Fr/u,
    );
  });

  it('a slower window that the same contacts keep costs nothing, and is kept when promised', async () => {
    const { coverage } = await coverageOf(
      PLAN('', 'within: 20s, reach: 80%').replace('patience: 5m', 'patience: 60m'),
    );
    const [closing] = only(coverage.promises).closes;
    expect(closing?.costPerMonth).toBe(0);
    const within = /`within: (\w+)`/.exec(closing?.change ?? '')?.[1] ?? '';
    const changed = await coverageOf(
      PLAN('', `within: ${within}, reach: 80%`).replace('patience: 5m', 'patience: 60m'),
    );
    expect(only(changed.coverage.promises).verdict).toBe('kept');
  });
});

describe('what is missing', () => {
  it('is said in the words of the plan', async () => {
    const model = await modelOf('channels: { help: { kind: self_service } }');
    expect(whyNotSimulated(model)).toBe(
      'Not simulated: declare how many contacts come (demand: { contacts: 115/week }) and who answers (team: { desk: { count: 3 } }) and a channel that people answer (channels).',
    );
  });

  it('names contacts that are too many to be simulated, over all the weeks', async () => {
    const reason = async (contacts: number, weeks?: number) =>
      whyNotSimulated(
        await modelOf(
          `channels: { email: {} }\ndemand: { contacts: ${String(contacts)}/week }\nteam: { desk: {} }`,
          weeks === undefined ? {} : { weeks },
        ),
      );
    expect(await reason(250_000)).toBeNull();
    expect(await reason(250_001)).toMatch(/1,000,004 contacts in 4 weeks are more .* \(1,000,000 contacts\)/);
    expect(await reason(250_001, 2)).toBeNull();
    expect(await reason(20_000, 52)).toMatch(/^Not simulated: 1,040,000 contacts in 52 weeks/);
  });
});
