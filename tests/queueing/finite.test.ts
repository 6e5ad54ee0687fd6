import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA, erlangB, finiteQueue, mmc } from '../../src/queueing/index';
import { stateProbabilities } from './balance';

const queue = fc
  .record({
    servers: fc.integer({ min: 0, max: 300 }),
    places: fc.integer({ min: 0, max: 300 }),
    arrivalRate: fc.double({ min: 0, max: 500, noNaN: true }),
    serviceRate: fc.double({ min: 0.01, max: 10, noNaN: true }),
    abandonRate: fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 100, noNaN: true })),
  })
  // Someone leaves at last; the queue that only fills up is below.
  .filter(({ servers, abandonRate }) => servers > 0 || abandonRate > 0)
  .map(({ places, ...rest }) => ({ ...rest, capacity: rest.servers + places }));

describe('a queue with limited places', () => {
  it('balances the flows over every border between states', () => {
    fc.assert(
      fc.property(queue, (input) => {
        const { probabilities } = finiteQueue(input);
        expect(probabilities).toHaveLength(input.capacity + 1);
        expect(Math.abs(sum(probabilities) - 1)).toBeLessThan(1e-10);
        for (let n = 1; n <= input.capacity; n++) {
          const busy = Math.min(n, input.servers);
          const down = busy * input.serviceRate + (n - busy) * input.abandonRate;
          const up = (probabilities[n - 1] ?? 0) * input.arrivalRate;
          expect(Math.abs(up - (probabilities[n] ?? 0) * down)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it('loses nobody: admitted are served or give up, and Little’s law holds', () => {
    fc.assert(
      fc.property(queue, (input) => {
        const result = finiteQueue(input);
        for (const value of Object.values(result)) expect(value).not.toBeNaN();
        const admittedRate = input.arrivalRate * (1 - result.blockProbability);
        const servedRate = result.occupancy * input.servers * input.serviceRate;
        expect(Math.abs(admittedRate * (1 - result.abandonProbability) - servedRate)).toBeLessThan(1e-8);
        // Where nearly all are blocked, 1 − blockProbability keeps few digits, and a long wait multiplies what is lost.
        const lost = 2 * Number.EPSILON * input.arrivalRate * result.meanWait;
        expect(Math.abs(admittedRate * result.meanWait - result.queueLength)).toBeLessThan(1e-8 + lost);
      }),
      // One seed found that: nobody serves, and patience ends after years.
      {
        examples: [
          [
            {
              servers: 0,
              arrivalRate: 0.2862430088462615,
              serviceRate: 0.01,
              abandonRate: 1e-9,
              capacity: 1,
            },
          ],
        ],
      },
    );
  });

  it('is Erlang B without places to wait, and Erlang C or A with very many', () => {
    const rates = { servers: 8, arrivalRate: 7, serviceRate: 1 };
    const blocking = erlangB({ servers: 8, offeredLoad: 7 });
    expect(finiteQueue({ ...rates, capacity: 8 }).blockProbability).toBeCloseTo(blocking, 12);
    const patient = finiteQueue({ ...rates, capacity: 1000 });
    expect(patient.meanWait).toBeCloseTo(mmc(rates).meanWait, 9);
    expect(patient.waitProbability).toBeCloseTo(mmc(rates).waitProbability, 9);
    const impatient = finiteQueue({ ...rates, arrivalRate: 12, abandonRate: 0.3, capacity: 1000 });
    const limit = erlangA({ ...rates, arrivalRate: 12, abandonRate: 0.3 });
    expect(impatient.abandonProbability).toBeCloseTo(limit.abandonProbability, 10);
    expect(impatient.meanWait).toBeCloseTo(limit.meanWait, 10);
  });

  it('gives the same states as textbook sums', () => {
    const small = { servers: 3, arrivalRate: 4, serviceRate: 1, abandonRate: 0.5 };
    const states = stateProbabilities(small, 9);
    const { probabilities } = finiteQueue({ ...small, capacity: 9 });
    for (const [n, probability] of states.entries()) expect(probabilities[n]).toBeCloseTo(probability, 13);
  });

  it('counts only the admitted among those who wait', () => {
    // M/M/1/2 with equal rates: each state has 1/3; of the two that admit, one makes wait, for 1 time unit.
    const result = finiteQueue({ servers: 1, capacity: 2, arrivalRate: 1, serviceRate: 1 });
    expect(result.blockProbability).toBeCloseTo(1 / 3, 14);
    expect(result.waitProbability).toBeCloseTo(1 / 2, 14);
    expect(result.meanWait).toBeCloseTo(1 / 2, 14);
  });

  it('survives sizes and loads that under- and overflow', () => {
    const idle = finiteQueue({ servers: 10_000, capacity: 20_000, arrivalRate: 1e-200, serviceRate: 1 });
    expect(idle.probabilities[0]).toBe(1);
    expect(idle).toMatchObject({ blockProbability: 0, meanWait: 0 });
    const full = finiteQueue({ servers: 10_000, capacity: 20_000, arrivalRate: 1e200, serviceRate: 1 });
    expect(full.blockProbability).toBeCloseTo(1, 12);
    expect(full.numberInSystem).toBeCloseTo(20_000, 6);
    const middle = finiteQueue({ servers: 10_000, capacity: 20_000, arrivalRate: 9500, serviceRate: 1 });
    expect(middle.numberInSystem).toBeCloseTo(9500, 3); // Hardly anyone waits: M/M/∞.
  });

  it('fills up where nobody ever leaves, and is empty where nobody comes', () => {
    const stuck = finiteQueue({ servers: 0, capacity: 3, arrivalRate: 1, serviceRate: 1 });
    expect([...stuck.probabilities]).toEqual([0, 0, 0, 1]);
    expect(stuck).toMatchObject({ blockProbability: 1, queueLength: 3, meanWait: 0, waitProbability: 0 });
    const empty = finiteQueue({ servers: 2, capacity: 3, arrivalRate: 0, serviceRate: 1 });
    expect([...empty.probabilities]).toEqual([1, 0, 0, 0]);
    expect(empty).toMatchObject({ blockProbability: 0, queueLength: 0, meanWait: 0, occupancy: 0 });
  });
});

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
