import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA, erlangB, mmc, type ImpatientQueueResult } from '../../src/queueing/index';
import { fatesByState, fatesWithin } from './balance';

const smallQueue = fc.record({
  servers: fc.integer({ min: 1, max: 12 }),
  arrivalRate: fc.double({ min: 0.01, max: 20, noNaN: true }),
  serviceRate: fc.double({ min: 0.2, max: 3, noNaN: true }),
  abandonRate: fc.double({ min: 0.2, max: 5, noNaN: true }),
  target: fc.double({ min: 0, max: 2, noNaN: true }),
});

/** From ten thousand people to one, idle to hopeless, patience from nothing to ages. */
const anyQueue = fc.record({
  servers: fc.integer({ min: 0, max: 10_000 }),
  arrivalRate: powerOfTen(-12, 6),
  serviceRate: powerOfTen(-6, 3),
  abandonRate: powerOfTen(-15, 15),
  target: powerOfTen(-6, 6),
});

function powerOfTen(from: number, to: number): fc.Arbitrary<number> {
  return fc.double({ min: from, max: to, noNaN: true }).map((exponent) => 10 ** exponent);
}

/** Whether a value is the expected one, within a relative or an absolute error. */
function near(expected: number, relative = 1e-9, absolute = 1e-14): (actual: number) => boolean {
  return (actual) => Math.abs(actual - expected) <= relative * Math.abs(expected) + absolute;
}

describe('Erlang A', () => {
  it('solves the balance equations', () => {
    fc.assert(
      fc.property(smallQueue, (queue) => {
        const result = erlangA(queue);
        const fates = fatesByState(queue);
        expect(result.waitProbability).toSatisfy(near(fates.waiting));
        expect(result.abandonProbability).toSatisfy(near(1 - fates.served));
        expect(result.occupancy).toSatisfy(
          near((queue.arrivalRate * fates.served) / queue.serviceRate / queue.servers),
        );
        expect(result.meanWait).toSatisfy(near(fates.servedWait + fates.abandonedWait));
        expect(result.meanWaitServed).toSatisfy(near(fates.servedWait / fates.served));
        expect(result.abandonProbability * result.meanWaitAbandoned).toSatisfy(
          near(fates.abandonedWait, 1e-8),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('has the service level of all four definitions', () => {
    const settings = fc.tuple(smallQueue, fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(settings, ([queue, shortAbandonTime]) => {
        const { serviceLevel, serviceLevels } = erlangA({ ...queue, shortAbandonTime });
        const { answeredInTime } = fatesWithin(queue, queue.target);
        const short = fatesWithin(queue, shortAbandonTime).gaveUpInTime;
        expect(serviceLevel).toBe(serviceLevels.ofOffered);
        expect(serviceLevels.ofOffered).toSatisfy(near(answeredInTime));
        expect(serviceLevels.withoutShortAbandons).toSatisfy(near(answeredInTime / (1 - short)));
        expect(serviceLevels.ofAnswered).toSatisfy(near(answeredInTime / fatesByState(queue).served));
        expect(serviceLevels.ofPatient).toSatisfy(
          near(fatesWithin(queue, queue.target, true).answeredInTime),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('counts giving up within the target as short where nothing else is said', () => {
    const queue = { servers: 5, arrivalRate: 6, serviceRate: 1, abandonRate: 1, target: 0.3 };
    const { serviceLevels } = erlangA(queue);
    const { answeredInTime, gaveUpInTime } = fatesWithin(queue, 0.3);
    expect(serviceLevels.withoutShortAbandons).toSatisfy(near(answeredInTime / (1 - gaveUpInTime)));
  });

  it('is finite and within bounds at any size, load and patience', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const result = erlangA(queue);
        for (const value of shares(result)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        for (const time of [result.queueLength, result.meanWait, result.meanWaitAbandoned]) {
          expect(time).toBeGreaterThanOrEqual(0);
          expect(time).toBeLessThan(Infinity);
        }
        expect(result.meanWaitServed).toBeGreaterThanOrEqual(0);
        expect(result.serviceLevels.ofOffered).toBeLessThanOrEqual(result.serviceLevels.ofPatient + 1e-12);
        expect(result.meanWaitAbandoned * queue.abandonRate).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps Little’s law and loses nobody, at any size, load and patience', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const result = erlangA(queue);
        expect(result.queueLength).toSatisfy(near(queue.arrivalRate * result.meanWait));
        expect(result.abandonProbability * queue.arrivalRate).toSatisfy(
          near(result.queueLength * queue.abandonRate, 1e-8, 0),
        );
        if (queue.servers === 0) return;
        const served = (result.occupancy * queue.servers * queue.serviceRate) / queue.arrivalRate;
        expect(served + result.abandonProbability).toSatisfy(near(1));
        const abandonedWait = result.abandonProbability * result.meanWaitAbandoned;
        expect(served * result.meanWaitServed + abandonedWait).toSatisfy(near(result.meanWait, 1e-8, 0));
      }),
      { numRuns: 1000 },
    );
  });

  it('improves with each server and worsens with load', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const result = erlangA(queue);
        expect(worsened(result, erlangA({ ...queue, servers: queue.servers + 1 }))).toEqual([]);
        expect(worsened(erlangA({ ...queue, arrivalRate: queue.arrivalRate * 1.05 }), result)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('makes more people wait, but lose fewer, as patience grows', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const result = erlangA(queue);
        const patient = erlangA({ ...queue, abandonRate: queue.abandonRate / 2 });
        expect(patient.waitProbability).toBeGreaterThanOrEqual(result.waitProbability * (1 - 1e-9));
        expect(patient.abandonProbability).toBeLessThanOrEqual(result.abandonProbability * (1 + 1e-9));
      }),
      { numRuns: 1000 },
    );
  });

  it('becomes Erlang C as patience grows without end', () => {
    const count = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(count, fc.double({ min: 0.05, max: 0.98, noNaN: true }), (servers, rho) => {
        const queue = { servers, arrivalRate: rho * servers, serviceRate: 1, target: 0.2 };
        const limit = mmc(queue);
        for (const abandonRate of [0, 1e-300, 1e-13]) {
          const result = erlangA({ ...queue, abandonRate });
          expect(result.waitProbability).toSatisfy(near(limit.waitProbability, 1e-8));
          expect(result.serviceLevel).toSatisfy(near(limit.serviceLevel, 1e-8));
          expect(result.meanWait).toSatisfy(near(limit.meanWait, 1e-6));
          expect(result.queueLength).toSatisfy(near(limit.queueLength, 1e-6));
        }
      }),
    );
    const overloaded = erlangA({ servers: 5, arrivalRate: 9, serviceRate: 1, abandonRate: 0, target: 1 });
    expect(overloaded).toMatchObject({
      waitProbability: 1,
      abandonProbability: 0,
      serviceLevel: 0,
      occupancy: 1,
    });
    expect([overloaded.meanWait, overloaded.queueLength]).toEqual([Infinity, Infinity]);
  });

  it('loses only the surplus of an overload when patience is very long', () => {
    for (const abandonRate of [1e-6, 1e-9, 1e-200]) {
      const result = erlangA({ servers: 100, arrivalRate: 125, serviceRate: 1, abandonRate, target: 1 });
      expect(result.abandonProbability).toSatisfy(near(0.2));
      expect(result.occupancy).toSatisfy(near(1));
      expect(result.serviceLevel).toBe(0);
    }
    // Fluid limit: the served wait until as many have gone as must, ln(λ/(cμ))/θ (Whitt 2004).
    const result = erlangA({ servers: 100, arrivalRate: 125, serviceRate: 1, abandonRate: 1e-9 });
    expect(result.meanWaitServed).toSatisfy(near(Math.log(1.25) / 1e-9, 1e-6));
  });

  it('becomes Erlang B as patience vanishes', () => {
    const load = fc.double({ min: 0.01, max: 3000, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), load, (servers, arrivalRate) => {
        const blocking = erlangB({ servers, offeredLoad: arrivalRate });
        for (const abandonRate of [1e16, 1e300]) {
          const result = erlangA({ servers, arrivalRate, serviceRate: 1, abandonRate, target: 1 });
          expect(result.abandonProbability).toSatisfy(near(blocking, 1e-8));
          expect(result.serviceLevel).toSatisfy(near(1 - blocking, 1e-8));
          expect(result.serviceLevels.ofAnswered).toSatisfy(near(1, 1e-8));
          expect(result.meanWait).toSatisfy(near(0, 0, 1e-12));
        }
      }),
    );
  });

  it('is M/M/∞ where people give up as fast as they are served', () => {
    for (const [servers, load] of [
      [3, 2],
      [170, 180],
      [171, 160],
      [700, 700],
    ] as const) {
      const result = erlangA({ servers, arrivalRate: load * 3, serviceRate: 3, abandonRate: 3 });
      let probability = Math.exp(-load);
      let [below, inService] = [0, 0];
      for (let n = 0; n < servers; n++) {
        below += probability;
        inService += n * probability;
        probability *= load / (n + 1);
      }
      expect(result.waitProbability).toSatisfy(near(1 - below, 1e-9, 1e-12));
      expect(result.occupancy * servers).toSatisfy(near(inService + servers * (1 - below), 1e-9));
    }
  });

  it('has no waits without arrivals, and no service without servers', () => {
    for (const servers of [0, 1, 10_000]) {
      for (const abandonRate of [0, 1]) {
        const idle = erlangA({ servers, arrivalRate: 0, serviceRate: 1, abandonRate, target: 1 });
        expect(idle).toMatchObject({
          waitProbability: 0,
          abandonProbability: 0,
          serviceLevel: 1,
          occupancy: 0,
        });
        expect([idle.meanWait, idle.meanWaitServed, idle.queueLength]).toEqual([0, 0, 0]);
        expect(idle.serviceLevels).toEqual({
          ofOffered: 1,
          withoutShortAbandons: 1,
          ofAnswered: 1,
          ofPatient: 1,
        });
      }
    }
    const unstaffed = erlangA({ servers: 0, arrivalRate: 6, serviceRate: 1, abandonRate: 2, target: 1 });
    expect(unstaffed).toMatchObject({
      waitProbability: 1,
      abandonProbability: 1,
      serviceLevel: 0,
      occupancy: 1,
    });
    expect(unstaffed).toMatchObject({ meanWait: 0.5, queueLength: 3, meanWaitServed: Infinity });
  });

  it('gives the waits that remain when hardly anyone waits', () => {
    // Then nobody queues behind anyone: a lone waiter is there for a time of rate c·mu + theta.
    const result = erlangA({
      servers: 10_000,
      arrivalRate: 200,
      serviceRate: 1,
      abandonRate: 500,
      target: 1,
    });
    expect(result.waitProbability).toBe(0);
    expect(result.meanWaitAbandoned).toSatisfy(near(1 / 10_500, 0.03));
  });
});

function shares({ serviceLevels, ...result }: ImpatientQueueResult): number[] {
  const { ofOffered, withoutShortAbandons, ofAnswered, ofPatient } = serviceLevels;
  const levels = [ofOffered, withoutShortAbandons, ofAnswered, ofPatient];
  return [
    result.waitProbability,
    result.abandonProbability,
    result.occupancy,
    result.serviceLevel,
    ...levels,
  ];
}

/** Measures that rise where they should fall, beyond rounding. */
function worsened(before: ImpatientQueueResult, after: ImpatientQueueResult): string[] {
  const measures = ['waitProbability', 'abandonProbability', 'meanWait', 'occupancy'] as const;
  const worse: string[] = measures.filter((measure) => after[measure] > before[measure] * (1 + 1e-9));
  const level = after.serviceLevel < before.serviceLevel * (1 - 1e-9) - 1e-15;
  return level ? [...worse, 'serviceLevel'] : worse;
}
