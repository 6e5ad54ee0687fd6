import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/queueing/erlang-a';
import { erlangB } from '../../src/queueing/erlang-b';
import type { Law } from '../../src/simulation/laws';
import { simulateQueue, type QueueEstimates } from '../../src/simulation/single-queue';
import { meanEstimate, type Estimate } from '../../src/simulation/statistics';
import { standardErrorsOff } from './deviation';

interface Case {
  readonly servers: number;
  readonly arrivalsPerMinute: number;
  readonly handlingMinutes: number;
  /** Infinity = nobody gives up; 0 = whoever finds nobody free is gone. */
  readonly patienceMinutes: number;
  readonly targetMinutes: number;
  readonly contactsPerRun: number;
}

const seeds = 60;

const cases: Record<string, Case> = {
  'small and impatient: 3 people, 2 Erlangs': aCase(3, 0.2, 10, 4, 1 / 3, 2_000),
  'large and impatient: 50 people, 48 Erlangs': aCase(50, 48, 1, 2, 1 / 6, 4_000),
  'overloaded: 9 people, 10 Erlangs': aCase(9, 10 / 3, 3, 5, 1 / 3, 2_500),
  'small and patient: 3 people, 2 Erlangs': aCase(3, 2, 1, Infinity, 0.5, 3_000),
  'large and patient: 100 people, 85 Erlangs': aCase(100, 85, 1, Infinity, 0.1, 4_000),
  'nobody waits: 10 people, 10 Erlangs, lost when all are busy': aCase(10, 10, 1, 0, 0, 2_000),
};

describe('one queue agrees with its exact solution', () => {
  // Of 60 intervals of 95 %, 52 or more hold the truth in 99.6 % of all sets of 60.
  it.each(Object.entries(cases))(
    '%s',
    (_, input) => {
      const exact = exactly(input);
      const estimates = Array.from({ length: seeds }, (__, index) => estimate(input, index + 1));
      const levels = estimates.map(({ serviceLevel }) => serviceLevel);
      const hits = levels.filter(({ low, high }) => low <= exact.serviceLevel && exact.serviceLevel <= high);
      expect(hits.length).toBeGreaterThanOrEqual(52);
      // All seeds together know the level to half a point.
      const { value, low, high } = meanEstimate(levels.map((level) => level.value));
      expect((high - low) / 2).toBeLessThanOrEqual(0.005);
      expect(Math.abs(value - exact.serviceLevel)).toBeLessThanOrEqual(0.005);
      expect(off(estimates, ({ serviceLevel }) => serviceLevel, exact.serviceLevel)).toBeLessThan(4);
      expect(off(estimates, ({ abandoned }) => abandoned, exact.abandoned)).toBeLessThan(4);
      expect(off(estimates, ({ waiting }) => waiting, exact.waiting)).toBeLessThan(4);
      expect(off(estimates, ({ meanWaitMinutes }) => meanWaitMinutes, exact.meanWaitMinutes)).toBeLessThan(4);
      expect(off(estimates, ({ occupancy }) => occupancy, exact.occupancy)).toBeLessThan(4);
    },
    60_000,
  );
});

describe('errors seen in the field', () => {
  it('48 Erlangs on 50 people, handled in 60 s, patience 120 s: 83.3 % in 10 s, 3.1 % give up', () => {
    const { serviceLevel, abandoned } = estimate(aCase(50, 48, 1, 2, 1 / 6, 40_000), 7);
    expect(serviceLevel.value).toBeCloseTo(0.8326, 2);
    expect(abandoned.value).toBeCloseTo(0.0309, 2);
  });

  it('as many Erlangs as people is not hopeless: 51.7 % in 20 s, 10.9 % give up', () => {
    const { serviceLevel, abandoned } = estimate(aCase(10, 10 / 3, 3, 5, 1 / 3, 20_000), 7);
    expect(serviceLevel.value).toBeCloseTo(0.517, 2);
    expect(abandoned.value).toBeCloseTo(0.109, 2);
  });
});

describe('the number of runs', () => {
  it('grows until the level is known as well as asked for', () => {
    const input = queueInput(aCase(3, 2, 1, Infinity, 0.5, 2_000), 3);
    const rough = simulateQueue({ ...input, runs: 400, halfWidth: 0.02 });
    const fine = simulateQueue({ ...input, runs: 400, halfWidth: 0.005 });
    expect(halfWidthOf(fine)).toBeLessThanOrEqual(0.005);
    expect(halfWidthOf(rough)).toBeLessThanOrEqual(0.02);
    expect(fine.runs).toBeGreaterThan(4 * rough.runs);
    expect(simulateQueue({ ...input, runs: 7, halfWidth: 0.0001 }).runs).toBe(7);
  });
});

function aCase(
  servers: number,
  arrivalsPerMinute: number,
  handlingMinutes: number,
  patienceMinutes: number,
  targetMinutes: number,
  contactsPerRun: number,
): Case {
  return { servers, arrivalsPerMinute, handlingMinutes, patienceMinutes, targetMinutes, contactsPerRun };
}

function estimate(input: Case, seed: number): QueueEstimates {
  return simulateQueue(queueInput(input, seed));
}

function queueInput(input: Case, seed: number): Parameters<typeof simulateQueue>[0] {
  const { handlingMinutes, patienceMinutes, arrivalsPerMinute, contactsPerRun } = input;
  const warmUpMinutes = 40 * handlingMinutes;
  return {
    servers: input.servers,
    arrivalsPerMinute,
    handling: { law: 'exponential', mean: handlingMinutes },
    patience: patienceLaw(patienceMinutes),
    targetMinutes: input.targetMinutes,
    seed,
    minutes: warmUpMinutes + contactsPerRun / arrivalsPerMinute,
    warmUpMinutes,
    runs: 20,
  };
}

function patienceLaw(mean: number): Law | null {
  if (mean === Infinity) return null;
  return mean === 0 ? { law: 'deterministic', mean } : { law: 'exponential', mean };
}

function exactly(input: Case) {
  const { servers, arrivalsPerMinute, handlingMinutes, patienceMinutes, targetMinutes } = input;
  if (patienceMinutes === 0) {
    const blocked = erlangB({ servers, offeredLoad: arrivalsPerMinute * handlingMinutes });
    const occupancy = (arrivalsPerMinute * handlingMinutes * (1 - blocked)) / servers;
    return { serviceLevel: 1 - blocked, abandoned: blocked, waiting: blocked, meanWaitMinutes: 0, occupancy };
  }
  const queue = erlangA({
    servers,
    arrivalRate: arrivalsPerMinute,
    serviceRate: 1 / handlingMinutes,
    abandonRate: 1 / patienceMinutes,
    target: targetMinutes,
  });
  return {
    serviceLevel: queue.serviceLevel,
    abandoned: queue.abandonProbability,
    waiting: queue.waitProbability,
    meanWaitMinutes: queue.meanWait,
    occupancy: queue.occupancy,
  };
}

/** In standard errors of the mean over the seeds. */
function off(
  estimates: readonly QueueEstimates[],
  pick: (estimates: QueueEstimates) => Estimate,
  truth: number,
): number {
  return standardErrorsOff(
    estimates.map((each) => pick(each).value),
    truth,
  );
}

const halfWidthOf = ({ serviceLevel }: QueueEstimates): number => (serviceLevel.high - serviceLevel.low) / 2;
