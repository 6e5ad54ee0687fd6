import { describe, expect, it } from 'vitest';
import { Presence } from '../../src/simulation/presence';
import { keyOf } from '../../src/simulation/random';
import type { Duty, Team } from '../../src/simulation/system';
import { aSystem, aTeam, duty } from './systems';

const days = 400;
const system = aSystem(1440 * days, {
  dayStarts: Float64Array.from({ length: days }, (_, day) => 1440 * day),
});
/** 09:00 to 17:00 with lunch from 12:00 to 12:30, every day. */
const workingDays = (person: number): Duty[] =>
  Array.from({ length: days }, (_, day) =>
    duty(person, 1440 * day + 540, 1440 * day + 1020, [[1440 * day + 720, 1440 * day + 750]]),
  );
const drawn = (changes: Partial<Team>, seed = 1): readonly (readonly number[])[] =>
  new Presence(aTeam(0, changes), system).draw(keyOf({ seed, replication: 0 }));

describe('who is there', () => {
  it('without absence and time off: the duties without their breaks', () => {
    const [spans] = drawn({ duties: workingDays(0) });
    expect(spans?.slice(0, 8)).toEqual([540, 720, 750, 1020, 1980, 2160, 2190, 2460]);
    expect(spans).toHaveLength(4 * days);
  });

  it('duties that touch are one, and all is cut to the run', () => {
    const duties = [duty(0, -50, 10), duty(0, 10, 30), duty(0, 1440 * days - 5, 1440 * days + 5)];
    expect(drawn({ duties })).toEqual([[0, 30, 1440 * days - 5, 1440 * days]]);
  });

  it('breaks may overlap, and may reach over the ends of the duty', () => {
    const duties = [
      duty(0, 100, 200, [
        [150, 160],
        [90, 110],
        [155, 170],
        [195, 230],
      ]),
    ];
    expect(drawn({ duties })).toEqual([[110, 150, 170, 195]]);
  });

  it('absence takes whole duties, in the share asked for', () => {
    const people = drawn({ duties: [0, 1, 2, 3, 4].flatMap(workingDays), absence: 0.1 });
    const worked = people.map((spans) => minutes(spans) / 450);
    for (const own of worked) expect(Number.isInteger(own)).toBe(true);
    const absent = 2000 - worked.reduce((sum, own) => sum + own, 0);
    expect(Math.abs(absent - 200)).toBeLessThan(4 * Math.sqrt(2000 * 0.1 * 0.9));
  });

  it('people are absent independently: of five, the number absent is binomial', () => {
    const people = drawn({ duties: [0, 1, 2, 3, 4].flatMap(workingDays), absence: 0.3 }, 5);
    const present = people.map((spans) => new Set(spans.map((minute) => Math.floor(minute / 1440))));
    const absent = Array.from({ length: days }, (_, day) => present.filter((own) => !own.has(day)).length);
    const variance = absent.reduce((sum, count) => sum + (count - 1.5) ** 2, 0) / days;
    // 5 × 0.3 × 0.7 = 1.05.
    expect(Math.abs(variance - 1.05)).toBeLessThan(0.3);
  });

  it('time off comes in blocks of half an hour from the start of the duty, in the share asked for', () => {
    const [spans] = drawn({ duties: workingDays(0), offShare: 0.25 });
    for (const minute of spans ?? []) expect((minute % 1440) % 30).toBe(0);
    const expected = 0.75 * 450 * days;
    // 15 working blocks of 30 minutes a day, each off with chance ¼.
    expect(Math.abs(minutes(spans ?? []) - expected)).toBeLessThan(4 * 30 * Math.sqrt(15 * days * 0.1875));
  });

  it('a colleague more, and other days changed, move nobody else', () => {
    const rates = { absence: 0.2, offShare: 0.2 };
    const [alone] = drawn({ ...rates, duties: workingDays(7) });
    const together = drawn({ ...rates, duties: [...workingDays(3), ...workingDays(7)] });
    expect(together[1]).toEqual(alone);
    expect(together[0]).not.toEqual(alone);
    const [fewer] = drawn({ ...rates, duties: workingDays(7).slice(200) });
    expect(fewer).toEqual(alone?.filter((minute) => minute >= 1440 * 200));
  });

  it('nobody is in two places', () => {
    expect(() => drawn({ duties: [duty(0, 0, 60), duty(0, 50, 90)] })).toThrow('do not overlap');
  });
});

function minutes(spans: readonly number[]): number {
  return spans.reduce((sum, minute, index) => sum + (index % 2 === 0 ? -minute : minute), 0);
}
