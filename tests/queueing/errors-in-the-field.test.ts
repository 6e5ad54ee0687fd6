import { describe, expect, it } from 'vitest';
import {
  erlangA,
  erlangB,
  erlangC,
  mmc,
  pooledChatSlots,
  requiredServersErlangA,
  requiredServersErlangC,
} from '../../src/queueing/index';

/** Mistakes that other calculators make, each with the right answer. Times in seconds. */
describe('errors seen in the field', () => {
  it('Erlang A is computed, not guessed: 83.3 % in 10 s and 3.1 % lost, not 49.5 % and 13.9 %', () => {
    const result = erlangA({
      servers: 50,
      arrivalRate: 48 / 60,
      serviceRate: 1 / 60,
      abandonRate: 1 / 120,
      target: 10,
    });
    expect(result.serviceLevel).toBeCloseTo(0.833, 3);
    expect(result.abandonProbability).toBeCloseTo(0.031, 3);
  });

  // B(10, 8) by the recursion from B(0) = 1 is 0.12166; C = 10 B / (10 − 8 (1 − B)).
  it('T16: eight Erlangs to ten people wait with 0.409, not 0.337, and 65.4 % are answered in 20 s, not 86 %', () => {
    expect(erlangC({ servers: 10, offeredLoad: 8 })).toBeCloseTo(0.4092, 4);
    expect(1 - erlangC({ servers: 10, offeredLoad: 8 }) * Math.exp((-2 * 20) / 240)).toBeCloseTo(0.654, 3);
    const { serviceLevel } = mmc({ servers: 10, arrivalRate: 8 / 240, serviceRate: 1 / 240, target: 20 });
    expect(serviceLevel).toBeCloseTo(0.654, 3);
  });

  it('as many people as Erlangs is not hopeless when people give up: 51.7 % in 20 s, not 0', () => {
    const result = erlangA({
      servers: 10,
      arrivalRate: 10 / 180,
      serviceRate: 1 / 180,
      abandonRate: 1 / 300,
      target: 20,
    });
    expect(result.serviceLevel).toBeCloseTo(0.517, 3);
    expect(result.abandonProbability).toBeCloseTo(0.109, 3);
  });

  it('a search for Erlang A may end below the load: 465 people for 480 Erlangs', () => {
    const serviceLevel = { share: 0.8, target: 1 / 9 };
    const input = { arrivalRate: 480, serviceRate: 1, abandonRate: 0.6, serviceLevel };
    expect(requiredServersErlangA(input)).toBe(465);
    expect(requiredServersErlangA({ ...input, abandonRate: 0 })).toBe(490);
  });

  it('a search for Erlang C starts at the first number above the load: 1 person for half an Erlang, not 2', () => {
    const serviceLevel = { share: 0.5, target: 20 };
    const input = { arrivalRate: 0.5 / 180, serviceRate: 1 / 180, serviceLevel };
    expect(requiredServersErlangC(input)).toBe(1);
    expect(mmc({ ...input, servers: 1, target: 20 }).serviceLevel).toBeGreaterThan(0.5);
  });

  it('more than 170 people are no overflow', () => {
    for (const servers of [169, 170, 171, 172, 500, 10_000]) {
      const offeredLoad = servers * 0.97;
      const waiting = erlangC({ servers, offeredLoad });
      expect(waiting).toBeGreaterThan(0);
      expect(waiting).toBeLessThan(1);
      expect(erlangB({ servers, offeredLoad })).toBeLessThan(waiting);
      const lost = erlangA({ servers, arrivalRate: offeredLoad, serviceRate: 1, abandonRate: 1 });
      expect(lost.abandonProbability).toBeGreaterThan(0);
      expect(lost.abandonProbability).toBeLessThan(0.03);
    }
  });

  it('chat slots are slots: 31.9 % wait, not the 55 % of a handle time divided by them', () => {
    const rates = { arrivalRate: 48 / 3600, serviceRate: 1 / 900 };
    expect(pooledChatSlots({ ...rates, agents: 5, slots: 3 }).waitProbability).toBeCloseTo(0.319, 3);
  });

  it('the wait of those who gave up is no estimate of patience: theirs is shorter than it', () => {
    const queue = { servers: 8, arrivalRate: 10 / 180, serviceRate: 1 / 180, abandonRate: 1 / 345 };
    expect(erlangA(queue).meanWaitAbandoned).toBeLessThan(345);
  });
});
