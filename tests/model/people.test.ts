import { describe, expect, it } from 'vitest';
import { at, modelOf, only, total } from '../support/model';

const BASE = `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00" } }
  demand: { contacts: 100/week }`;
const teamOf = async (team: string, base = BASE) => {
  const model = await modelOf(`${base}\n  team: { desk: ${team} }`);
  return { model, team: only(model.teams) };
};
const hours = (quarters: readonly number[]): number[] =>
  Array.from({ length: 168 }, (_, hour) => total(quarters.slice(4 * hour, 4 * hour + 4)) / 4);

describe('shifts', () => {
  it('are worked in the team’s zone, over midnight, by as many as they say', async () => {
    const { model, team } = await teamOf(
      '{ timezone: America/New_York, shifts: [{ hours: "Fr 20:00-02:00", count: 3 }] }',
    );
    // In winter 20:00 in New York is 1:00 UTC of the next day.
    const people = hours(team.plainPeople);
    const saturday = people.slice(5 * 24, 6 * 24);
    expect(saturday).toEqual(Array.from({ length: 24 }, (_, hour) => (hour >= 1 && hour < 7 ? 3 : 0)));
    expect(total(people)).toBe(18);
    expect(team.count).toBe(3);
    expect(only(model.assumptions, ({ at: place }) => place === 'team.desk.count').value).toBe('3');
  });

  it('keep their wall-clock times over a clock change', async () => {
    const model = await modelOf(
      `${BASE}\n  start: 2027-03-08\n  team: { desk: { timezone: America/New_York, shifts: [{ hours: "Mo 09:00-10:00" }] } }`,
      { weeks: 2 },
    );
    const starts = only(model.teams).duties.map(({ start }) => new Date(start * 60_000).toISOString());
    expect(starts).toContain('2027-03-08T14:00:00.000Z');
    expect(starts).toContain('2027-03-15T13:00:00.000Z');
  });

  it('have one break a day each, one after another around the middle', async () => {
    const { model, team } = await teamOf('{ shifts: [{ hours: "Mo 09:00-17:00", count: 3, break: 30m }] }');
    const monday = team.duties.filter(({ start }) => start === at(model, 0, 9));
    expect(monday.map(({ breaks }) => breaks.map(({ start }) => start - at(model, 0, 0)))).toEqual([
      [735],
      [765],
      [795],
    ]);
    expect(total(team.plainPeople) / 4).toBe(3 * 7.5);
  });

  it('worked in parts have their break in the longest part', async () => {
    const { model, team } = await teamOf(
      '{ shifts: [{ hours: "Mo 08:00-10:00, Mo 12:00-18:00", break: 1h }] }',
    );
    const monday = team.duties.filter(({ start }) => start >= at(model, 0, 0) && start < at(model, 1, 0));
    expect(monday.map(({ breaks }) => breaks.length)).toEqual([0, 1]);
    expect(total(team.plainPeople) / 4).toBe(7);
  });
});

describe('people where no number is given', () => {
  const countOf = async (team: string) => {
    const { model, team: desk } = await teamOf(team);
    return [desk.count, model.assumptions.find(({ at: place }) => place === 'team.desk.count')?.source];
  };
  const fewest = 'the fewest who can work its shifts';

  it('are the fewest who can work the shifts: as many as are there at once, and have the paid hours', async () => {
    // One person from Monday to Friday, written in two lines.
    const parts = '{ hours: "Mo-Th 08:00-16:00" }, { hours: "Fr 08:00-12:00" }';
    expect(await countOf(`{ shifts: [${parts}] }`)).toEqual([1, fewest]);
    // Early and late meet for two hours.
    const met = '{ hours: "Mo-We 08:00-15:00" }, { hours: "Mo-We 13:00-20:00", count: 2 }';
    expect(await countOf(`{ shifts: [${met}] }`)).toEqual([3, fewest]);
    // They do not meet, and 70 hours are more than one person’s 40.
    const apart = '{ hours: "Mo-Fr 08:00-14:00" }, { hours: "Mo-Fr 14:00-22:00" }';
    expect(await countOf(`{ shifts: [${apart}] }`)).toEqual([2, fewest]);
    expect(await countOf(`{ week: 20h, shifts: [${apart}] }`)).toEqual([4, fewest]);
    // Who ends when the other begins is not there with them.
    expect(await countOf(`{ week: 80h, shifts: [${apart}] }`)).toEqual([1, fewest]);
    // Breaks are unpaid: 5 × 8.
    expect(await countOf('{ shifts: [{ hours: "Mo-Fr 09:00-18:00", break: 1h }] }')).toEqual([1, fewest]);
    // 7 × 8 hours, the night from Sunday to Monday once.
    expect(await countOf('{ week: 56h, shifts: [{ hours: "Mo-Su 22:00-06:00" }] }')).toEqual([1, fewest]);
    expect(await countOf('{ kind: owner, week: 10h, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }')).toEqual([
      1,
      fewest,
    ]);
    expect(await countOf('{ week: 40h }')).toEqual([1, 'nothing else is declared']);
  });
});

describe('shrinkage', () => {
  const of = async (team: string) => {
    const { model, team: desk } = await teamOf(`{ count: 1, week: 40h, ${team} }`);
    const assumed = model.assumptions.find(({ at: place }) => place === 'team.desk.shrinkage');
    return [desk.shrinkage, desk.absence, assumed?.value];
  };

  it('is never less than the parts that are declared, whatever is assumed of the whole', async () => {
    expect(await of('absence: 4%')).toEqual([0.3, 0.04, '30%']);
    expect(await of('absence: 40%')).toEqual([0.4, 0.4, '40%']);
    // 2 of 8 hours a day.
    expect(await of('absence: 10%, improvement: 2h/day')).toEqual([expect.closeTo(0.35, 12), 0.1, '35%']);
    expect(await of('shrinkage: none, absence: 5%')).toEqual([0.05, 0.05, '5%']);
    expect(await of('shrinkage: none')).toEqual([0, 0, undefined]);
    expect(await of('shrinkage: 20%, absence: 5%')).toEqual([0.2, 0.05, undefined]);
  });
});

describe('an assumed roster', () => {
  it('begins when doors open, has every open hour once where the hours suffice, and nobody before or after', async () => {
    const { team } = await teamOf(
      '{ count: 2, week: 30h }',
      `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 08:30-17:00" } }
  demand: { contacts: 100/week }`,
    );
    // 42.5 open hours, 60 paid.
    const open = team.plainPeople.filter(
      (_, quarter) => quarter % 96 >= 34 && quarter % 96 < 68 && quarter < 480,
    );
    expect(Math.min(...open)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...team.plainPeople)).toBe(2);
    expect(total(team.plainPeople)).toBe(total(open));
    expect(Math.abs(total(open) / 4 - 60)).toBeLessThanOrEqual(1);
    expect(team.rosterAssumed).toBe(true);
  });

  it('is whole people, never more than there are, for the paid hours, at any size', async () => {
    for (const [count, week] of [
      [1, 20],
      [3, 40],
      [7, 37.5],
      [40, 20],
    ] as const) {
      const { team } = await teamOf(
        `{ count: ${String(count)}, week: ${String(week)}h }`,
        `
  timezone: UTC
  channels: { email: { hours: "Mo-Su 06:00-22:00" } }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00" } }
  demand: { contacts: 100/week }`,
      );
      expect(team.plainPeople.every((people) => Number.isInteger(people) && people <= count)).toBe(true);
      expect(Math.abs(total(team.plainPeople) / 4 - count * week)).toBeLessThanOrEqual(1);
      expect(Math.max(...team.duties.map(({ start, end }) => end - start))).toBeLessThanOrEqual(480);
    }
  });

  it('follows the load: twice the contacts, twice the further people', async () => {
    const { team } = await teamOf(
      '{ count: 20, week: 16h }',
      `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00" } }
  customers:
    morning: { count: 3, timezone: UTC, uses: "Mo-Fr 09:00-13:00", contacts: 10/week }
    late: { count: 1, timezone: UTC, uses: "Mo-Fr 13:00-17:00", contacts: 10/week }`,
    );
    // 320 hours: one in each of 40 open hours, the others 3 : 1.
    const people = hours(team.plainPeople);
    const sum = (from: number): number =>
      total(people.filter((_, hour) => hour % 24 >= from && hour % 24 < from + 4));
    expect(sum(9)).toBe(20 + 210);
    expect(sum(13)).toBe(20 + 70);
  });

  it('works in the hours of what it takes only', async () => {
    const { team } = await teamOf(
      '{ count: 1, week: 5h, channels: [phone] }',
      `
  timezone: UTC
  channels: { email: { hours: 24/7 }, phone: { hours: "Mo-Fr 12:00-13:00" } }
  demand: { contacts: 100/week }`,
    );
    expect(hours(team.plainPeople).flatMap((people, hour) => (people > 0 ? [hour] : []))).toEqual([
      12, 36, 60, 84, 108,
    ]);
  });
});

describe('what people cost', () => {
  const WEEKS = 365.25 / 12 / 7;

  it('is count × week × rate, with or without shifts', async () => {
    for (const shifts of ['', ', shifts: [{ hours: "Mo-Fr 09:00-10:00" }]']) {
      const { team } = await teamOf(`{ count: 3, week: 38h, cost: 27/h${shifts} }`);
      expect(team.costPerMonth).toBeCloseTo(3 * 38 * 27 * WEEKS, 6);
      expect(team.costPerHour).toBe(27);
    }
  });

  it('is converted from other periods', async () => {
    const cost = async (rate: string) => (await teamOf(`{ count: 2, week: 40h, cost: ${rate} }`)).team;
    expect((await cost('4000/month')).costPerMonth).toBeCloseTo(8000, 9);
    expect((await cost('4000/month')).costPerHour).toBeCloseTo(4000 / (40 * WEEKS), 9);
    expect((await cost('52000/year')).costPerMonth).toBeCloseTo(104_000 / 12, 9);
  });

  it('by the day is for days of work: those with a shift, never two for one person', async () => {
    const perWeek = async (team: string) => ((await teamOf(team)).team.costPerMonth ?? 0) / WEEKS;
    const shifts = (hours: string) => `{ count: 1, week: 20h, cost: 80/day, shifts: [${hours}] }`;
    expect(await perWeek(shifts('{ hours: "Mo-We 09:00-15:00" }'))).toBeCloseTo(3 * 80, 9);
    const split = '{ hours: "Mo-Fr 08:00-10:00" }, { hours: "Mo-Fr 16:00-18:00" }';
    expect(await perWeek(shifts(split))).toBeCloseTo(5 * 80, 9);
    expect(
      await perWeek(
        '{ count: 2, week: 40h, cost: 80/day, shifts: [{ hours: "Mo-Su 09:00-17:00" }, { hours: "Sa 12:00-20:00" }] }',
      ),
    ).toBeCloseTo(8 * 80, 9);
    // Seven nights: the one that reaches into the week from the Sunday before is not an eighth.
    const nights = '{ count: 1, week: 56h, cost: 80/day, shifts: [{ hours: "Mo-Su 22:00-06:00" }] }';
    expect(await perWeek(nights)).toBeCloseTo(7 * 80, 9);
    const { team } = await teamOf(shifts('{ hours: "Mo-Th 09:00-14:00" }'));
    expect(team.costPerHour).toBeCloseTo((4 * 80) / 20, 9);
    expect(await perWeek('{ kind: service, hours: "Mo-Sa 08:00-20:00", cost: 80/day }')).toBeCloseTo(
      6 * 80,
      9,
    );
  });

  it('by the day is taken for five days where nothing says which, and says so', async () => {
    const { model, team } = await teamOf('{ count: 2, week: 40h, cost: 80/day }');
    expect((team.costPerMonth ?? 0) / WEEKS).toBeCloseTo(2 * 5 * 80, 9);
    expect(model.assumptions.map(({ at, value }) => `${at}: ${value}`)).toContain(
      'team.desk.cost: 5 days a week',
    );
  });

  it('has an owner work the hours of the budget', async () => {
    const { team } = await teamOf('{ kind: owner, count: 1 } }\n  budget: { owner: 10h/week');
    expect(team.weekMinutes).toBe(600);
  });

  it('counts nobody of a service that does not say how many', async () => {
    const { team } = await teamOf('{ kind: service, cost: 1.10/min }');
    expect([team.unlimited, team.count, team.costPerMonth, team.duties]).toEqual([true, 0, 0, []]);
  });
});

describe('what people can take', () => {
  it('goes by channel, issue, tier and language', async () => {
    const model = await modelOf(`
  timezone: UTC
  channels: { email: { hours: 24/7 }, phone: { hours: 24/7 } }
  customers:
    de: { count: 1, language: de, tier: basic }
    any: { count: 1, tier: gold }
  tiers: [{ id: basic }, { id: gold }]
  issues: { a: { share: 50%, depth: deep }, b: { share: 50%, depth: shallow } }
  demand: { contacts: 10/week }
  team:
    all: { count: 1 }
    english: { count: 1, languages: [en] }
    german: { count: 1, languages: [en, de] }
    gold: { count: 1, tiers: [gold] }
    a: { count: 1, issues: [a], channels: [phone] }`);
    const able = model.demand?.classes.map(({ id, type, issues }) => [
      id,
      model.teams.filter((team) => issues.every((issue) => team.takes(type, issue))).map((team) => team.id),
    ]);
    expect(Object.fromEntries(able ?? [])).toEqual({
      'de/basic/email/a': ['all', 'german'],
      'de/basic/email/b': ['all', 'german'],
      'any/gold/email/a': ['all', 'english', 'german', 'gold'],
      'any/gold/email/b': ['all', 'english', 'german', 'gold'],
      'de/basic/phone/a': ['all', 'german', 'a'],
      'de/basic/phone/b': ['all', 'german'],
      'any/gold/phone/a': ['all', 'english', 'german', 'gold', 'a'],
      'any/gold/phone/b': ['all', 'english', 'german', 'gold'],
    });
  });

  it('a service that a channel calls on is not there for that channel’s regular work', async () => {
    const { team, model } = await teamOf(
      '{ kind: service, channels: [phone, chat] }',
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, overflow: { to: desk, after: 1m } }, chat: { hours: 24/7 }, email: { hours: 24/7 } }`,
    );
    expect(model.channels.map((channel) => team.isRegularOn(channel))).toEqual([false, true, false]);
  });
});
