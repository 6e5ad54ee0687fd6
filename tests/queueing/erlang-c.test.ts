import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, mmc } from '../../src/queueing/index';

const servers = fc.integer({ min: 1, max: 10_000 });
const share = fc.double({ min: 1e-6, max: 0.999_999, noNaN: true });

describe('Erlang C', () => {
  it('follows from Erlang B: C = B / (1 − ρ(1 − B))', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.95, noNaN: true }),
        (count, rho) => {
          const offeredLoad = count * rho;
          const blocking = erlangB({ servers: count, offeredLoad });
          const expected = blocking / (1 - rho * (1 - blocking));
          expect(Math.abs(erlangC({ servers: count, offeredLoad }) - expected)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('is finite and ordered at any size', () => {
    fc.assert(
      fc.property(servers, share, (count, rho) => {
        const offeredLoad = count * rho;
        const waiting = erlangC({ servers: count, offeredLoad });
        expect(waiting).toBeGreaterThanOrEqual(erlangB({ servers: count, offeredLoad }));
        expect(waiting).toBeLessThanOrEqual(1);
        expect(erlangC({ servers: count + 1, offeredLoad })).toBeLessThanOrEqual(waiting);
        expect(erlangC({ servers: count, offeredLoad: offeredLoad * 1.001 })).toBeGreaterThanOrEqual(waiting);
      }),
    );
  });

  it('has waits that keep Little’s law and a service level that rises with the target', () => {
    const rate = fc.double({ min: 1e-6, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(servers, share, rate, (count, rho, serviceRate) => {
        const arrivalRate = rho * count * serviceRate;
        const result = mmc({ servers: count, arrivalRate, serviceRate, target: 1 });
        const near = (actual: number, expected: number): void =>
          expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
        near(result.queueLength, arrivalRate * result.meanWait);
        near(result.numberInSystem, arrivalRate * result.meanTimeInSystem);
        near(result.occupancy, rho);
        near(result.meanWait, result.waitProbability * result.meanWaitOfDelayed);
        const at = (target: number): number =>
          mmc({ servers: count, arrivalRate, serviceRate, target }).serviceLevel;
        near(at(0), 1 - result.waitProbability);
        expect(at(2)).toBeGreaterThanOrEqual(result.serviceLevel);
      }),
    );
  });

  it('keeps waiting forever where the load reaches the servers', () => {
    for (const arrivalRate of [3, 3.1, 1e9]) {
      const result = mmc({ servers: 3, arrivalRate, serviceRate: 1, target: 1e9 });
      expect(result).toMatchObject({ waitProbability: 1, serviceLevel: 0, occupancy: 1 });
      expect([result.meanWait, result.queueLength, result.numberInSystem]).toEqual([
        Infinity,
        Infinity,
        Infinity,
      ]);
    }
  });

  it('has no waits without arrivals, even without servers', () => {
    for (const count of [0, 1, 10_000]) {
      const result = mmc({ servers: count, arrivalRate: 0, serviceRate: 1 });
      expect(result).toMatchObject({
        waitProbability: 0,
        serviceLevel: 1,
        meanWait: 0,
        queueLength: 0,
        occupancy: 0,
      });
    }
  });
});
