import { describe, expect, it } from 'vitest';
import { transientQueue, type TransientIntervalResult } from '../../src/queueing/index';
import { bruteDay, bruteFates, bruteLevel, type SmallDay } from './transient-brute';

/** Arrivals, servers and patience that go up, down and to nothing; the last stretch empties the queue. */
const day = {
  intervals: [
    { duration: 4, servers: 3, arrivalRate: 2.5, serviceRate: 0.5, abandonRate: 0.3 },
    { duration: 4, servers: 1, arrivalRate: 1.5, serviceRate: 0.5, abandonRate: 0.3 },
    { duration: 4, servers: 0, arrivalRate: 0.5, serviceRate: 0.7, abandonRate: 0.2 },
    { duration: 4, servers: 4, arrivalRate: 1, serviceRate: 0.7, abandonRate: 0 },
    { duration: 4, servers: 2, arrivalRate: 1, serviceRate: 0.6, abandonRate: 0.5 },
    { duration: 40, servers: 2, arrivalRate: 0, serviceRate: 0.6, abandonRate: 0.5 },
  ],
  start: [0.2, 0.1, 0, 0, 0.3, 0.4],
  mostInSystem: 40,
} as const;

describe.each(['finish', 'handBack'] as const)(
  'a small system against its differential equations, %s',
  (staffCut) => {
    const small: SmallDay = { ...day, staffCut, steps: 400 };
    const course = bruteDay(small);
    const result = transientQueue({ intervals: day.intervals, start: day.start, staffCut });
    const [first, second, third, fourth, fifth] = result.intervals;

    it('numbers in the system agree', () => {
      expect(result.intervals).toHaveLength(6);
      for (const [index, interval] of result.intervals.entries()) {
        const { grid, ...expected } = course[index] ?? { grid: [] };
        expect(grid).toHaveLength(401);
        for (const [name, value] of Object.entries(expected)) {
          expect(interval[name as keyof TransientIntervalResult]).toBeCloseTo(value, 6);
        }
      }
    });

    it('what becomes of the arrivals of an interval agrees, later intervals included', () => {
      const fates = bruteFates(small, course);
      for (const [index, interval] of [first, second, third, fourth, fifth].entries()) {
        expect(interval?.abandonShare).toBeCloseTo(fates[index]?.abandonShare ?? NaN, 6);
        expect(interval?.meanWait).toBeCloseTo(fates[index]?.meanWait ?? NaN, 6);
      }
    });

    // A target within an interval, one as long as an interval, and one that reaches over two changes.
    it.each([0.5, 4, 5.2])('service level within %s agrees, through changes of staff and rates', (target) => {
      const coarse: SmallDay = { ...day, intervals: day.intervals.slice(0, 5), staffCut, steps: 80 };
      const states = bruteDay(coarse);
      const levels = transientQueue({ intervals: coarse.intervals, start: day.start, staffCut, target });
      expect(levels.serviceLevelError).toBeLessThan(1e-9);
      for (const [index, interval] of levels.intervals.entries()) {
        const expected = bruteLevel(coarse, states, index, target * 20);
        expect(interval.serviceLevel).toBeCloseTo(expected, 6);
      }
    });
  },
);

it.each([
  ['service', { serviceRate: 1.5 }],
  ['patience', { abandonRate: 1.2 }],
] as const)('the level feels a change of %s alone', (_, change) => {
  const rates = { duration: 4, servers: 2, arrivalRate: 2, serviceRate: 0.5, abandonRate: 0.3 };
  const intervals = [rates, rates, { ...rates, ...change }];
  const small: SmallDay = { intervals, start: [1], staffCut: 'finish', mostInSystem: 40, steps: 80 };
  const states = bruteDay(small);
  const levels = transientQueue({ intervals, target: 5 });
  for (const [index, interval] of levels.intervals.slice(0, 2).entries()) {
    expect(interval.serviceLevel).toBeCloseTo(bruteLevel(small, states, index, 100), 6);
  }
});
