import { describe, expect, it } from 'vitest';
import { allenCunneen, erlangA, erlangC, garnett, halfinWhitt, mmc } from '../../src/queueing/index';

/** Φ(1), Φ(2) and Φ(5) of the normal distribution, from tables of 15 digits. */
const normal = [
  { at: 1, below: 0.841344746068543 },
  { at: 2, below: 0.977249868051821 },
  { at: 5, below: 0.999999713348428 },
] as const;

describe('the approximation of Halfin and Whitt', () => {
  it('comes close to Erlang C for large teams', () => {
    for (const beta of [0.1, 0.5, 1, 2, 3]) {
      const offeredLoad = 250_000;
      const exact = erlangC({ servers: offeredLoad + Math.round(beta * 500), offeredLoad });
      expect(Math.abs(halfinWhitt({ beta }) / exact - 1)).toBeLessThan(0.02);
    }
  });

  it('is 1 without a margin and vanishes with a large one', () => {
    expect(halfinWhitt({ beta: 0 })).toBe(1);
    expect(halfinWhitt({ beta: -3 })).toBe(1);
    expect(halfinWhitt({ beta: 1e-12 })).toBeCloseTo(1, 10);
    expect(halfinWhitt({ beta: 100 })).toBe(0);
  });
});

describe('the approximation of Garnett', () => {
  it('is the normal tail where people give up as fast as they are served', () => {
    for (const { at, below } of normal) {
      expect(garnett({ beta: at, abandonPerServiceRate: 1 })).toBeCloseTo(1 - below, 14);
      expect(garnett({ beta: -at, abandonPerServiceRate: 1 })).toBeCloseTo(below, 13);
    }
    expect(garnett({ beta: 0, abandonPerServiceRate: 1 })).toBeCloseTo(0.5, 14);
  });

  it('comes close to Erlang A for large teams', () => {
    for (const beta of [-2, -0.5, 0, 1, 2.5]) {
      for (const abandonRate of [0.1, 1, 10]) {
        const servers = 40_000 + Math.round(beta * 200);
        const exact = erlangA({ servers, arrivalRate: 40_000, serviceRate: 1, abandonRate }).waitProbability;
        const approximate = garnett({ beta, abandonPerServiceRate: abandonRate });
        expect(Math.abs(approximate / exact - 1)).toBeLessThan(0.03);
      }
    }
  });

  it('is a probability however far out', () => {
    for (const beta of [-1e8, -50, -31, -30, -2, 2, 30, 50, 1e8]) {
      for (const abandonPerServiceRate of [1e-12, 1, 1e12]) {
        const waiting = garnett({ beta, abandonPerServiceRate });
        expect(waiting).toBeGreaterThanOrEqual(0);
        expect(waiting).toBeLessThanOrEqual(1);
      }
    }
    const [before, after] = [-29.999_999, -30.000_001].map((beta) =>
      garnett({ beta, abandonPerServiceRate: 1e6 }),
    );
    expect(after).toBeCloseTo(before ?? NaN, 7);
  });
});

describe('the approximation of Allen and Cunneen', () => {
  it('is exact for M/M/c, halves for constant service and has no steady state in overload', () => {
    const queue = { servers: 8, arrivalRate: 6, serviceRate: 1 };
    const exact = mmc(queue).meanWait;
    expect(allenCunneen({ ...queue, scvArrival: 1, scvService: 1 })).toBeCloseTo(exact, 14);
    expect(allenCunneen({ ...queue, scvArrival: 1, scvService: 0 })).toBeCloseTo(exact / 2, 14);
    expect(allenCunneen({ ...queue, servers: 6, scvArrival: 0, scvService: 0 })).toBe(Infinity);
  });
});
