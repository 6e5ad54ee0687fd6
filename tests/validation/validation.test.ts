import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { handleTimes, noSpread, readHalfHours, simulateBank } from './bank';
import { cases } from './cases';
import { agrees, measure } from './measure';
import { caseRow } from './page';

const page = 'docs/validation.md';

describe('the validation table', () => {
  it('has thirty systems of different names, and two or more of every topic that plans mix', () => {
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cases.map(({ topic, name, measure: what }) => [topic, name, what].join())).size).toBe(
      cases.length,
    );
    for (const topic of ['priorities', 'chat', 'overflow', 'callback', 'end of shift', 'absence']) {
      expect(cases.filter((each) => each.topic === topic).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('is published as it stands', () => {
    expect(existsSync(page)).toBe(true);
    const published = readFileSync(page, 'utf8').split('\n');
    for (const each of cases) {
      // What chance made of it takes too long to make again here.
      const row = caseRow(each, { simulated: NaN, standardError: NaN, off: NaN });
      const start = row.slice(0, row.indexOf('NaN'));
      expect(published.find((line) => line.startsWith(start)) ?? start).not.toBe(start);
    }
  });

  it('finds an engine that errs: half a minute more per contact does not agree', () => {
    const [first] = cases;
    if (first === undefined) throw new Error('there are no cases');
    const few = { ...first, runs: 8 };
    expect(agrees(measure(few, 1), first.exact)).toBe(true);
    const wrong = { ...few, value: (counts: Parameters<typeof few.value>[0]) => first.value(counts) + 0.5 };
    expect(agrees(measure(wrong, 1), first.exact)).toBe(false);
  });
});

describe('the half hours of a call centre', () => {
  const text =
    'slot,calls,served,mean,sd,staff\n09:00,60,50,100,0,20\n09:30,0,0,,,0\n09:00,20,150,200,0,20\n';
  const halfHours = readHalfHours(text, {
    slot: 'slot',
    arrivals: 'calls',
    served: 'served',
    meanServiceSeconds: 'mean',
    sdServiceSeconds: 'sd',
    agents: 'staff',
  });

  it('are read by the names of their columns', () => {
    expect(halfHours.map(({ slot, arrivals, agents }) => [slot, arrivals, agents])).toEqual([
      [18, 60, 20],
      [19, 0, 0],
      [18, 20, 20],
    ]);
  });

  it('give handle times by time of day, weighted by calls, with 5 seconds between calls', () => {
    const { minutes, cv } = handleTimes(halfHours);
    // (50 × 100 + 150 × 200)/200 = 175 s; its spread is √(0.25 × 0.75) × 100 = 43.3 s.
    expect(minutes[18]).toBeCloseTo(3, 12);
    expect(minutes[0]).toBeCloseTo(3, 12);
    expect(cv).toBeCloseTo(43.30127 / 180, 6);
  });

  it('without anybody there everyone gives up, after their patience', () => {
    const alone = halfHours.map((each) => ({ ...each, agents: 0 }));
    const long = [
      ...alone,
      ...Array.from({ length: 10 }, () => ({ ...alone[0], arrivals: 0 }) as (typeof alone)[0]),
    ];
    const { abandoned, meanWaitSeconds } = simulateBank(long, handleTimes(halfHours), noSpread, 20);
    expect(abandoned).toBe(1);
    expect(Math.abs(meanWaitSeconds / 345 - 1)).toBeLessThan(0.1);
  });
});
