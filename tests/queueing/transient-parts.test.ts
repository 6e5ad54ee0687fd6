import { describe, expect, it } from 'vitest';
import { poissonWeights } from '../../src/queueing/transient-poisson';
import { advanceStates, steadyState } from '../../src/queueing/transient-states';
import { uniformise, WorkLimit } from '../../src/queueing/transient-steps';

describe('Poisson weights', () => {
  it.each([1e-300, 0.001, 0.7, 1, 25, 700, 12_345.6, 1e6])('of mean %s are the probabilities', (mean) => {
    const { first, weights, tails, missing } = poissonWeights(mean);
    const counts = Array.from(weights, (_, index) => first + index);
    const moment = (of: (count: number) => number): number =>
      counts.reduce((total, count, index) => total + of(count) * (weights[index] ?? NaN), 0);
    expect(moment(() => 1)).toBeCloseTo(1, 12);
    expect(moment((count) => count) / mean).toBeCloseTo(1, 11);
    expect(moment((count) => (count - mean) ** 2) / mean).toBeCloseTo(1, 9);
    // Time passes as the clock ticks: the tails sum to the mean.
    const ticks = first + tails.reduce((total, tail) => total + tail, 0);
    expect(ticks / mean).toBeCloseTo(1, 11);
    expect(missing).toBeGreaterThanOrEqual(0);
    expect(missing).toBeLessThan(1e-18);
  });

  it('of mean 2 and 0 are known', () => {
    const { first, weights, tails } = poissonWeights(2);
    expect(first).toBe(0);
    for (const [count, factor] of [1, 2, 2, 4 / 3, 2 / 3].entries()) {
      expect(weights[count]).toBeCloseTo(factor * Math.exp(-2), 14);
    }
    expect(tails[1]).toBeCloseTo(1 - 3 * Math.exp(-2), 14);
    expect(poissonWeights(0).weights[0]).toBe(1);
  });
});

describe('steps of the chain', () => {
  const one = { first: 0, values: Float64Array.of(1) };

  it('what moves above the last state is counted as lost', () => {
    const rates = { up: 1, down: Float64Array.of(0, 0), end: 0 };
    const { end, overflow, lost } = uniformise(one, rates, 2, new WorkLimit());
    expect(end.values[0]).toBeCloseTo(Math.exp(-2), 14);
    expect(end.values[1]).toBeCloseTo(2 * Math.exp(-2), 14);
    expect(overflow).toBeGreaterThanOrEqual(1 - 3 * Math.exp(-2));
    expect(lost).toBeGreaterThanOrEqual(overflow);
  });

  it('states are added until hardly anything is lost', () => {
    const queue = { servers: 0, arrivalRate: 50, serviceRate: 1, abandonRate: 0, steady: undefined };
    const tolerance = { overflowPerTime: 1e-12, settled: 0 };
    const { end, spent, lost } = advanceStates(queue, one, 100, tolerance, new WorkLimit());
    const mean = end.values.reduce((total, probability, count) => total + probability * count, 0);
    const square = end.values.reduce(
      (total, probability, count) => total + probability * (count - 5000) ** 2,
      0,
    );
    expect(mean / 5000).toBeCloseTo(1, 11);
    expect(square / 5000).toBeCloseTo(1, 9);
    expect(spent.reduce((total, time) => total + time, 0)).toBeCloseTo(100, 9);
    expect(lost).toBeLessThan(2e-10);
  });

  it('too much work ends in an error', () => {
    const rates = { up: 1, down: Float64Array.of(0, 1, 2), end: 0 };
    expect(() => uniformise(one, rates, 100, new WorkLimit(1000))).toThrow(RangeError);
  });
});

describe('the steady state', () => {
  it('is there where it can be', () => {
    const rates = { servers: 2, arrivalRate: 1, serviceRate: 1, abandonRate: 0 };
    expect(steadyState({ ...rates, servers: 1 })).toBeUndefined();
    expect(steadyState({ ...rates, serviceRate: 0 })).toBeUndefined();
    expect(steadyState({ ...rates, arrivalRate: 0, servers: 0 })).toBeUndefined();
    // M/M/2 at half load: 1/3, 1/3, 1/6, 1/12 …
    const half = steadyState(rates);
    for (const [state, share] of [1 / 3, 1 / 3, 1 / 6, 1 / 12].entries()) {
      expect(half?.[state]).toBeCloseTo(share, 13);
    }
    expect(steadyState({ ...rates, arrivalRate: 0 })?.[0]).toBe(1);
  });
});
