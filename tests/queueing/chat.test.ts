import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatAgent, erlangA, pooledChatSlots } from '../../src/queueing/index';

const positive = fc.double({ min: 0.01, max: 5, noNaN: true });

describe('chat slots of one agent', () => {
  it('are as many servers where chats do not slow each other', () => {
    const slots = fc.integer({ min: 1, max: 8 });
    const patience = fc.oneof(fc.constant(0), positive);
    fc.assert(
      fc.property(slots, positive, positive, patience, (servers, arrivalRate, serviceRate, abandonRate) => {
        const totalRateByOpenChats = Array.from({ length: servers }, (_, index) => (index + 1) * serviceRate);
        const chat = chatAgent({ arrivalRate, totalRateByOpenChats, abandonRate, target: 0.5 });
        const queue = erlangA({ servers, arrivalRate, serviceRate, abandonRate, target: 0.5 });
        expect(chat.waitProbability).toBeCloseTo(queue.waitProbability, 9);
        expect(chat.abandonProbability).toBeCloseTo(queue.abandonProbability, 9);
        expect(chat.serviceLevel).toBeCloseTo(queue.serviceLevel, 9);
        expect(chat.busyChats / servers).toBeCloseTo(queue.occupancy, 9);
        // 1 / (1 + wait) also compares endless waits.
        expect(1 / (1 + chat.meanWait)).toBeCloseTo(1 / (1 + queue.meanWait), 9);
      }),
    );
  });

  it('solve the balance equations of any curve', () => {
    const curve = fc.array(positive, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        curve,
        positive,
        fc.double({ min: 0.3, max: 5, noNaN: true }),
        (rates, arrivalRate, theta) => {
          const chat = chatAgent({ arrivalRate, totalRateByOpenChats: rates, abandonRate: theta });
          const weights = [1];
          for (let n = 1; n <= 300; n++) {
            const rate = rates[Math.min(n, rates.length) - 1] ?? NaN;
            const out = rate + Math.max(0, n - rates.length) * theta;
            weights.push(((weights[n - 1] ?? NaN) * arrivalRate) / out);
          }
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const mean = (of: (n: number) => number): number =>
            weights.reduce((sum, weight, n) => sum + weight * of(n), 0) / total;
          const queueLength = mean((n) => Math.max(0, n - rates.length));
          expect(chat.waitProbability).toBeCloseTo(
            mean((n) => (n >= rates.length ? 1 : 0)),
            9,
          );
          expect(chat.busyChats).toBeCloseTo(
            mean((n) => Math.min(n, rates.length)),
            9,
          );
          expect(chat.occupancy).toBeCloseTo(
            mean((n) => (n > 0 ? 1 : 0)),
            9,
          );
          expect(chat.queueLength).toBeCloseTo(queueLength, 8);
          expect(chat.abandonProbability).toBeCloseTo((theta * queueLength) / arrivalRate, 8);
        },
      ),
    );
  });

  it('have waits at the spare rate when nobody gives up', () => {
    // M/M/1: P(wait > t) = ρ·e^(−(μ − λ)t).
    const chat = chatAgent({ arrivalRate: 0.5, totalRateByOpenChats: [1], target: 2 });
    expect(chat.serviceLevel).toBeCloseTo(1 - 0.5 * Math.exp(-1), 12);
  });

  it('wait for ever in overload and never without arrivals', () => {
    const overloaded = chatAgent({ arrivalRate: 2, totalRateByOpenChats: [1, 3, 2], target: 9 });
    expect(overloaded).toMatchObject({
      waitProbability: 1,
      serviceLevel: 0,
      meanWait: Infinity,
      busyChats: 3,
    });
    expect(overloaded).toMatchObject({ queueLength: Infinity, occupancy: 1 });
    const idle = chatAgent({ arrivalRate: 0, totalRateByOpenChats: [1, 2] });
    expect(idle).toMatchObject({
      waitProbability: 0,
      serviceLevel: 1,
      meanWait: 0,
      busyChats: 0,
      occupancy: 0,
    });
  });
});

describe('pooled chat slots', () => {
  it('are Erlang A when people give up', () => {
    const rates = { arrivalRate: 0.8, serviceRate: 1 / 15, abandonRate: 0.2, target: 1 };
    expect(pooledChatSlots({ ...rates, agents: 5, slots: 3 })).toEqual(erlangA({ ...rates, servers: 15 }));
  });
});
