import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangBCapacity, lnErlangB, requiredServersErlangB } from '../../src/queueing/index';

/** The textbook sum a^c/c! ÷ Σ a^k/k!, which only small systems survive. */
function blockingBySum(servers: number, load: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k <= servers; k++) {
    term *= load / k;
    sum += term;
  }
  return term / sum;
}

const servers = fc.integer({ min: 0, max: 10_000 });
const load = fc.double({ min: 1e-6, max: 20_000, noNaN: true });

describe('Erlang B', () => {
  it('is the textbook sum for small systems', () => {
    for (const count of [0, 1, 2, 5, 20, 60]) {
      for (const offeredLoad of [1e-3, 0.5, 3, 19, 80]) {
        const exact = blockingBySum(count, offeredLoad);
        expect(Math.abs(erlangB({ servers: count, offeredLoad }) / exact - 1)).toBeLessThan(1e-12);
      }
    }
  });

  it('is a probability at any size, falls with each server and rises with the load', () => {
    fc.assert(
      fc.property(servers, load, (count, offeredLoad) => {
        const blocking = erlangB({ servers: count, offeredLoad });
        expect(blocking).toBeGreaterThanOrEqual(0);
        expect(blocking).toBeLessThanOrEqual(1);
        expect(erlangB({ servers: count + 1, offeredLoad })).toBeLessThanOrEqual(blocking);
        expect(erlangB({ servers: count, offeredLoad: offeredLoad * 1.01 })).toBeGreaterThanOrEqual(blocking);
      }),
    );
  });

  it('has a logarithm that agrees with it, and stays finite where it underflows', () => {
    fc.assert(
      fc.property(servers, load, (count, offeredLoad) => {
        const ln = lnErlangB({ servers: count, offeredLoad });
        expect(ln).toBeGreaterThan(-Infinity);
        expect(ln).toBeLessThanOrEqual(0);
        const blocking = erlangB({ servers: count, offeredLoad });
        // Relative, but for the smallest numbers, which a double holds with few digits.
        expect(Math.abs(Math.exp(ln) - blocking)).toBeLessThanOrEqual(1e-10 * blocking + 1e-310);
      }),
    );
    expect(erlangB({ servers: 10_000, offeredLoad: 200 })).toBe(0);
    // For c far above a, B is nearly a^c e^−a / c!; Stirling's series gives ln 10000!.
    const lnFactorial = 10_000.5 * Math.log(10_000) - 10_000 + Math.log(2 * Math.PI) / 2 + 1 / 120_000;
    const expected = 10_000 * Math.log(200) - 200 - lnFactorial;
    expect(Math.abs(lnErlangB({ servers: 10_000, offeredLoad: 200 }) / expected - 1)).toBeLessThan(1e-12);
  });

  it('knows no load and no servers', () => {
    expect(erlangB({ servers: 3, offeredLoad: 0 })).toBe(0);
    expect(erlangB({ servers: 0, offeredLoad: 0 })).toBe(1);
    expect(erlangB({ servers: 0, offeredLoad: 7 })).toBe(1);
    expect(lnErlangB({ servers: 3, offeredLoad: 0 })).toBe(-Infinity);
    expect(lnErlangB({ servers: 0, offeredLoad: 7 })).toBeCloseTo(0, 15);
  });

  it('finds the load for a blocking', () => {
    const blocking = fc.double({ min: 1e-12, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), blocking, (count, share) => {
        const offeredLoad = erlangBCapacity({ servers: count, blocking: share });
        expect(Math.abs(erlangB({ servers: count, offeredLoad }) / share - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 50 },
    );
    // The table of Erlang B at 1 %: 10, 20 and 100 servers.
    expect(erlangBCapacity({ servers: 10, blocking: 0.01 })).toBeCloseTo(4.46, 2);
    expect(erlangBCapacity({ servers: 20, blocking: 0.01 })).toBeCloseTo(12.0, 1);
    expect(erlangBCapacity({ servers: 100, blocking: 0.01 })).toBeCloseTo(84.1, 1);
    expect(erlangBCapacity({ servers: 5, blocking: 0 })).toBe(0);
    expect(erlangBCapacity({ servers: 5, blocking: 1 })).toBe(Infinity);
  });

  it('needs the fewest servers for a blocking', () => {
    const share = fc.double({ min: 1e-9, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 500, noNaN: true }), share, (offeredLoad, maxBlocking) => {
        const count = requiredServersErlangB({ offeredLoad, maxBlocking });
        expect(erlangB({ servers: count, offeredLoad })).toBeLessThanOrEqual(maxBlocking * (1 + 2e-9));
        if (count === 0) return;
        expect(erlangB({ servers: count - 1, offeredLoad })).toBeGreaterThan(maxBlocking);
      }),
    );
    expect(requiredServersErlangB({ offeredLoad: 0, maxBlocking: 0 })).toBe(0);
    expect(requiredServersErlangB({ offeredLoad: 1, maxBlocking: 0 })).toBe(Infinity);
  });

  it('does not ask for one more where the goal is met exactly', () => {
    expect(requiredServersErlangB({ offeredLoad: 1, maxBlocking: 0.5 })).toBe(1);
    expect(requiredServersErlangB({ offeredLoad: 1.0000000000000002, maxBlocking: 0.5 })).toBe(1);
    expect(requiredServersErlangB({ offeredLoad: 1, maxBlocking: 0.2 })).toBe(2);
  });
});
