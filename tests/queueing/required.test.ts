import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  erlangA,
  mmc,
  requiredServersErlangA,
  requiredServersErlangC,
  scheduledServers,
} from '../../src/queueing/index';

const demand = fc.record({
  arrivalRate: fc.double({ min: 1e-3, max: 120, noNaN: true }),
  serviceRate: fc.double({ min: 0.5, max: 2, noNaN: true }),
});
const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });
const maybe = (values: fc.Arbitrary<number>): fc.Arbitrary<number | undefined> =>
  fc.option(values, { nil: undefined });
const goals = fc.record({
  serviceLevel: fc.option(fc.record({ share, target: fc.double({ min: 0, max: 2, noNaN: true }) }), {
    nil: undefined,
  }),
  maxMeanWait: maybe(fc.double({ min: 1e-3, max: 2, noNaN: true })),
  maxOccupancy: maybe(fc.oneof(fc.constant(1), fc.double({ min: 0.1, max: 0.99, noNaN: true }))),
});

describe('required servers', () => {
  it('are the fewest that reach every goal when nobody gives up', () => {
    fc.assert(
      fc.property(demand, goals, (load, goal) => {
        const reached = (servers: number): boolean => {
          const result = mmc({ ...load, servers, target: goal.serviceLevel?.target ?? 0 });
          return (
            result.meanWait <= (goal.maxMeanWait ?? Number.MAX_VALUE) &&
            result.serviceLevel >= (goal.serviceLevel?.share ?? 0) &&
            result.occupancy <= (goal.maxOccupancy ?? 1)
          );
        };
        let expected = 0;
        while (!reached(expected)) expected++;
        expect(requiredServersErlangC({ ...load, ...goal })).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('are the fewest that reach every goal when people give up', () => {
    const abandonRates = fc.double({ min: 1e-3, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        demand,
        goals,
        abandonRates,
        maybe(share),
        (load, goal, abandonRate, maxAbandonProbability) => {
          const reached = (servers: number): boolean => {
            const result = erlangA({ ...load, servers, abandonRate, target: goal.serviceLevel?.target ?? 0 });
            return (
              result.meanWait <= (goal.maxMeanWait ?? Infinity) &&
              result.serviceLevel >= (goal.serviceLevel?.share ?? 0) &&
              result.occupancy <= (goal.maxOccupancy ?? 1) &&
              result.abandonProbability <= (maxAbandonProbability ?? 1)
            );
          };
          let expected = 0;
          while (!reached(expected)) expected++;
          expect(requiredServersErlangA({ ...load, ...goal, abandonRate, maxAbandonProbability })).toBe(
            expected,
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('agree where patience has no end', () => {
    const load = { arrivalRate: 48, serviceRate: 1, serviceLevel: { share: 0.8, target: 1 / 3 } };
    const patient = requiredServersErlangC(load);
    expect(requiredServersErlangA({ ...load, abandonRate: 0 })).toBe(patient);
    expect(requiredServersErlangA({ ...load, abandonRate: 1e-12 })).toBe(patient);
  });

  it('are found for ten thousand people', () => {
    const load = { arrivalRate: 9800, serviceRate: 1, serviceLevel: { share: 0.8, target: 0.1 } };
    for (const abandonRate of [0, 0.5]) {
      const servers = requiredServersErlangA({ ...load, abandonRate });
      const level = (count: number): number =>
        erlangA({ ...load, abandonRate, servers: count, target: 0.1 }).serviceLevel;
      expect(level(servers)).toBeGreaterThanOrEqual(0.8);
      expect(level(servers - 1)).toBeLessThan(0.8);
    }
  });

  it('are nobody without arrivals and endless where nobody may be busy', () => {
    const goal = { serviceRate: 1, serviceLevel: { share: 0.9, target: 0 }, maxOccupancy: 0.5 };
    expect(requiredServersErlangC({ ...goal, arrivalRate: 0 })).toBe(0);
    expect(requiredServersErlangA({ ...goal, arrivalRate: 0, abandonRate: 1 })).toBe(0);
    expect(requiredServersErlangC({ ...goal, arrivalRate: 1, maxOccupancy: 0 })).toBe(Infinity);
    expect(requiredServersErlangA({ ...goal, arrivalRate: 1, abandonRate: 1, maxOccupancy: 0 })).toBe(
      Infinity,
    );
  });

  it('end also for goals of perfection and very low occupancy', () => {
    for (const abandonRate of [0, 1]) {
      const perfect = { arrivalRate: 5, serviceRate: 1, abandonRate, serviceLevel: { share: 1, target: 0 } };
      expect(requiredServersErlangA(perfect)).toBeLessThan(40);
      expect(requiredServersErlangA({ ...perfect, maxMeanWait: 0 })).toBeLessThan(40);
      expect(requiredServersErlangA({ ...perfect, maxOccupancy: 1e-8 })).toBe(500_000_000);
    }
    const impatient = { arrivalRate: 5, serviceRate: 1, abandonRate: 1 };
    const servers = requiredServersErlangA({ ...impatient, maxAbandonProbability: 0 });
    expect(erlangA({ ...impatient, servers }).abandonProbability).toBeLessThanOrEqual(1e-15);
    expect(erlangA({ ...impatient, servers: servers - 1 }).abandonProbability).toBeGreaterThan(1e-15);
  });

  it('do not cost a person where a load should be a whole number', () => {
    // 0.1 + 0.2 and the like: ten Erlangs a rounding error high or low.
    for (const arrivalRate of [10, 10.000000000000002, 9.999999999999998]) {
      expect(requiredServersErlangC({ arrivalRate, serviceRate: 1 })).toBe(11);
      const capped = { arrivalRate, serviceRate: 1, maxOccupancy: 0.5 };
      expect(requiredServersErlangC(capped)).toBe(20);
      expect(requiredServersErlangA({ ...capped, abandonRate: 1e-9 })).toBe(20);
    }
    for (let load = 1; load <= 300; load++) {
      // Through a handle time of 0.1 hours and rates per hour: load·10·0.1 need not be whole any more.
      const input = { arrivalRate: load * 10, serviceRate: 1 / 0.1, maxOccupancy: 0.8 };
      expect(requiredServersErlangC(input)).toBe(Math.max(load + 1, Math.ceil((load * 10) / 8)));
    }
  });

  it('are scheduled with what is lost to shrinkage, and no more', () => {
    expect(scheduledServers({ servers: 14, shrinkage: 0.3 })).toBe(20); // 14 / 0.7 is 20.000000000000004.
    expect(scheduledServers({ servers: 15, shrinkage: 0.3 })).toBe(22);
    expect(scheduledServers({ servers: 0, shrinkage: 0.3 })).toBe(0);
    expect(scheduledServers({ servers: 9, shrinkage: 0 })).toBe(9);
    // Whole numbers of people through whole percents, exact in integers: `present` of `scheduled` are there.
    const everyPercent = Array.from({ length: 100 }, (_, percent) => percent);
    const wrong = everyPercent.flatMap((percent) =>
      everyPercent
        .filter((scheduled) => (scheduled * (100 - percent)) % 100 === 0)
        .map((scheduled) => ({ scheduled, present: (scheduled * (100 - percent)) / 100 }))
        .filter(
          ({ scheduled, present }) =>
            scheduledServers({ servers: present, shrinkage: percent / 100 }) !== scheduled,
        ),
    );
    expect(wrong).toEqual([]);
    expect(() => scheduledServers({ servers: 1, shrinkage: 1 })).toThrow(RangeError);
  });
});
