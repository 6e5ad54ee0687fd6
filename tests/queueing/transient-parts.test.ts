import { describe, expect, it } from 'vitest';
import { poissonWeights } from '../../src/queueing/transient-poisson';
import { advanceStates, steadyState } from '../../src/queueing/transient-states';
import { uniformise, WorkLimit } from '../../src/queueing/transient-steps';
import { advanceWaiting } from '../../src/queueing/transient-waiting';

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

describe('waiting contacts that do not give up', () => {
  const queue = { servers: 4, arrivalRate: 0, serviceRate: 0.5, abandonRate: 0 };
  const withAhead = (ahead: number): Float64Array => {
    const waiting = new Float64Array(ahead + 1);
    waiting[ahead] = 1;
    return waiting;
  };

  it.each([0, 1, 40, 1500])('%s ahead: answered after one turn more than that, on average', (ahead) => {
    const { end, waited, answered } = advanceWaiting(queue, withAhead(ahead), 1e9, new WorkLimit());
    expect(end).toHaveLength(0);
    expect(answered).toBeCloseTo(1, 12);
    expect(waited / ((ahead + 1) / 2)).toBeCloseTo(1, 11);
  });

  it('one ahead: known at any time', () => {
    const { end, waited, answered } = advanceWaiting(queue, withAhead(1), 0.7, new WorkLimit());
    const none = Math.exp(-1.4);
    expect(Array.from(end)).toEqual([expect.closeTo(1.4 * none, 14), expect.closeTo(none, 14)]);
    expect(answered).toBeCloseTo(1 - 2.4 * none, 13);
    expect(waited).toBeCloseTo(1 - none - 0.7 * none, 13); // ∫ e^−2t (1 + 2t) dt
  });

  it('many ahead: as with a patience that is hardly ever used up', () => {
    const patient = advanceWaiting(queue, withAhead(300), 150, new WorkLimit());
    const almost = advanceWaiting({ ...queue, abandonRate: 1e-12 }, withAhead(300), 150, new WorkLimit());
    expect(patient.answered).toBeCloseTo(almost.answered, 7);
    expect(patient.waited).toBeCloseTo(almost.waited, 6);
    expect(patient.answered).toBeGreaterThan(0.4);
    expect(patient.answered).toBeLessThan(0.6);
  });
});
