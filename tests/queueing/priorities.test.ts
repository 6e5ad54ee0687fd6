import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mg1, mmc, prioritiesMg1, prioritiesMmc } from '../../src/queueing/index';

const rates = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 6 });

describe('priorities without interruption', () => {
  it('only share out the wait that first-come first-served has (one service rate)', () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 40 }), (arrivalRates, servers) => {
        const arrivalRate = arrivalRates.reduce((total, rate) => total + rate, 0);
        const serviceRate = 1;
        const result = prioritiesMmc({ servers, arrivalRates, serviceRate });
        const together = mmc({ servers, arrivalRate, serviceRate });
        expect(result.waitProbability).toBeCloseTo(together.waitProbability, 12);
        for (const wait of result.meanWaits) expect(wait).toBeGreaterThanOrEqual(0);
        expect(result.meanWaits).toEqual([...result.meanWaits].sort((a, b) => a - b));
        // 1 / (1 + wait) also compares endless waits.
        expect(1 / (1 + result.meanWait)).toBeCloseTo(1 / (1 + together.meanWait), 9);
      }),
    );
  });

  it('keep the work of M/G/1: loads weighted by waits do not depend on the order (Kleinrock 1965)', () => {
    const classes = [
      { rate: 0.1, mean: 1, moment: 3 },
      { rate: 0.2, mean: 2, moment: 4 },
      { rate: 0.05, mean: 5, moment: 60 },
    ];
    const works = [classes, [...classes].reverse()].map((order) => {
      const { meanWaits } = prioritiesMg1({
        arrivalRates: order.map(({ rate }) => rate),
        meanServiceTimes: order.map(({ mean }) => mean),
        secondMoments: order.map(({ moment }) => moment),
      });
      return order.reduce((work, { rate, mean }, index) => work + rate * mean * (meanWaits[index] ?? NaN), 0);
    });
    // ρ·W0/(1 − ρ) with ρ = 0.75 and W0 = (0.3 + 0.8 + 3)/2.
    for (const work of works) expect(work).toBeCloseTo((0.75 * 2.05) / 0.25, 10);
  });

  it('are M/G/1 for a single class', () => {
    const one = prioritiesMg1({ arrivalRates: [0.3], meanServiceTimes: [2], secondMoments: [9] });
    const plain = mg1({ arrivalRate: 0.3, meanServiceTime: 2, secondMoment: 9 });
    expect(one.meanWait).toBeCloseTo(plain.meanWait, 12);
    expect(one.queueLengths[0]).toBeCloseTo(plain.queueLength, 12);
  });

  it('spare the urgent when only the others overload the queue', () => {
    // Every server is always busy, one comes free at the rate 2·1; the urgent meet 1 − 0.5 of room.
    const result = prioritiesMmc({ servers: 2, arrivalRates: [1, 5, 0], serviceRate: 1 });
    expect(result.meanWaits[0]).toBeCloseTo(1, 12);
    expect(result.meanWaits.slice(1)).toEqual([Infinity, Infinity]);
    expect(result.queueLengths.slice(1)).toEqual([Infinity, 0]);
    expect(result.meanWait).toBe(Infinity);
    // One server: 0.5 of the time with the urgent (constant 1), the rest with the others (constant 2).
    const single = prioritiesMg1({ arrivalRates: [0.5, 9], meanServiceTimes: [1, 2], secondMoments: [1, 4] });
    expect(single.residualService).toBeCloseTo(0.5 * 0.5 + 0.5 * 1, 12);
    expect(single.meanWaits).toEqual([1.5, Infinity]);
  });

  it('know no arrivals, no classes and no servers', () => {
    expect(prioritiesMmc({ servers: 2, arrivalRates: [0, 0], serviceRate: 1 }).meanWaits).toEqual([0, 0]);
    expect(prioritiesMmc({ servers: 2, arrivalRates: [], serviceRate: 1 }).meanWait).toBe(0);
    expect(prioritiesMmc({ servers: 0, arrivalRates: [1, 0], serviceRate: 1 }).queueLengths).toEqual([
      Infinity,
      0,
    ]);
    expect(prioritiesMmc({ servers: 0, arrivalRates: [0], serviceRate: 1 }).meanWaits).toEqual([0]);
  });
});

describe('M/G/1', () => {
  it('is M/M/1 for exponential service, and half its wait for constant service', () => {
    for (const arrivalRate of [0, 0.01, 0.5, 0.99]) {
      const exponential = mg1({ arrivalRate, meanServiceTime: 1, secondMoment: 2 });
      const expected = mmc({ servers: 1, arrivalRate, serviceRate: 1 });
      expect(exponential.meanWait).toBeCloseTo(expected.meanWait, 10);
      expect(exponential.numberInSystem).toBeCloseTo(expected.numberInSystem, 10);
      const constant = mg1({ arrivalRate, meanServiceTime: 1, secondMoment: 1 });
      expect(constant.meanWait).toBeCloseTo(expected.meanWait / 2, 10);
    }
  });

  it('has no steady state from a load of 1', () => {
    const result = mg1({ arrivalRate: 1, meanServiceTime: 1, secondMoment: 1 });
    expect(result).toMatchObject({ occupancy: 1, meanWait: Infinity, queueLength: Infinity });
    expect(mg1({ arrivalRate: 1.4, meanServiceTime: 1, secondMoment: 1 }).meanWait).toBe(Infinity);
  });

  it('refuses a second moment below the square of the mean', () => {
    expect(() => mg1({ arrivalRate: 1, meanServiceTime: 2, secondMoment: 3.9 })).toThrow(RangeError);
  });
});
