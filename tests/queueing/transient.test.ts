import { describe, expect, it } from 'vitest';
import {
  erlangA,
  finiteQueue,
  mmc,
  offeredLoadAfterStep,
  transientQueue,
  type TransientInterval,
  type TransientIntervalResult,
  type TransientQueue,
} from '../../src/queueing/index';
import { bruteDay, bruteFates } from './transient-brute';

const steady = { servers: 10, arrivalRate: 2, serviceRate: 0.2, abandonRate: 0.1 };

function only(queue: TransientQueue): TransientIntervalResult {
  const [interval] = transientQueue(queue).intervals;
  if (interval === undefined) throw new Error('no interval');
  return interval;
}

describe('the transient chain in the steady state', () => {
  it.each([0.05, 0.1, 3])(
    'is Erlang A after a long time, and at once when it starts there: patience 1 ÷ %s',
    (abandonRate) => {
      const queue = { ...steady, abandonRate, target: 0.5 };
      const exact = erlangA(queue);
      const starts = [
        { duration: 1e12, start: 'empty' },
        { duration: 7, start: 'steady' },
      ] as const;
      for (const { duration, start } of starts) {
        const result = only({ intervals: [{ ...queue, duration }], start, target: 0.5 });
        expect(result.delayedShare).toBeCloseTo(exact.waitProbability, 9);
        expect(result.abandonShare).toBeCloseTo(exact.abandonProbability, 9);
        expect(result.abandoned / result.arrivals).toBeCloseTo(exact.abandonProbability, 9);
        expect(result.serviceLevel).toBeCloseTo(exact.serviceLevel, 9);
        expect(result.meanQueue).toBeCloseTo(exact.queueLength, 8);
        expect(result.meanWait).toBeCloseTo(exact.meanWait, 8);
        expect(result.meanWaitByLittle).toBeCloseTo(exact.meanWait, 8);
        expect(result.meanBusy).toBeCloseTo(exact.occupancy * 10, 8);
      }
    },
  );

  it('is Erlang C where nobody gives up', () => {
    const queue = { servers: 10, arrivalRate: 1.6, serviceRate: 0.2 };
    const exact = mmc({ ...queue, target: 0.5 });
    const result = only({ intervals: [{ ...queue, duration: 1e11 }], target: 0.5 });
    expect(result.delayedShare).toBeCloseTo(exact.waitProbability, 8);
    expect(result.serviceLevel).toBeCloseTo(exact.serviceLevel, 8);
    expect(result.meanQueue).toBeCloseTo(exact.queueLength, 7);
    expect(result.meanWait).toBeCloseTo(exact.meanWait, 7);
    expect(result.abandonShare).toBe(0);
  });

  it('is the finite queue whose places are never full', () => {
    const exact = finiteQueue({ ...steady, capacity: 200 });
    const result = only({ intervals: [{ ...steady, duration: 5 }], start: exact.probabilities });
    expect(result.queueAtEnd).toBeCloseTo(exact.queueLength, 9);
    expect(result.queueAtEnd + result.busyAtEnd).toBeCloseTo(exact.numberInSystem, 9);
    expect(result.meanWait).toBeCloseTo(exact.meanWait, 9);
  });
});

describe('the transient chain where its course is known', () => {
  it('without waiting follows the offered load', () => {
    const rates = { servers: 400, serviceRate: 0.2 };
    const intervals = [20, 50, 5].map((arrivalRate) => ({ ...rates, arrivalRate, duration: 3 }));
    let initialLoad = 0;
    for (const [index, { busyAtEnd }] of transientQueue({ intervals }).intervals.entries()) {
      const { arrivalRate } = intervals[index] ?? { arrivalRate: NaN };
      initialLoad = offeredLoadAfterStep({ arrivalRate, serviceRate: 0.2, time: 3, initialLoad });
      expect(busyAtEnd).toBeCloseTo(initialLoad, 8);
    }
  });

  it('without servers collects the arrivals, less those who give up', () => {
    const closed = { duration: 30, servers: 0, arrivalRate: 2, serviceRate: 1 };
    const patient = only({ intervals: [closed] });
    expect(patient.queueAtEnd).toBeCloseTo(60, 9);
    expect(patient.meanQueue).toBeCloseTo(30, 9);
    expect(patient).toMatchObject({ delayedShare: 1, serviceLevel: 0, meanWait: Infinity, abandoned: 0 });
    const impatient = only({ intervals: [{ ...closed, abandonRate: 0.1 }] });
    expect(impatient.queueAtEnd).toBeCloseTo(20 * (1 - Math.exp(-3)), 9);
    expect(impatient.abandonShare).toBeCloseTo(1, 9);
    expect(impatient.meanWait).toBeCloseTo(10, 9);
  });

  it('serves a night of waiting contacts in the morning', () => {
    const night = { duration: 8, servers: 0, arrivalRate: 0.5, serviceRate: 0.2 };
    const morning = { duration: 1e9, servers: 100, arrivalRate: 0, serviceRate: 0.2 };
    const { intervals, ...all } = transientQueue({ intervals: [night, morning], target: 2 });
    expect(intervals[0]?.queueAtEnd).toBeCloseTo(4, 9);
    expect(intervals[0]?.meanWait).toBeCloseTo(4, 9);
    // A hundred open at once for the four or so who wait: those of the last two hours have waited for at most two.
    expect(intervals[0]?.serviceLevel).toBeCloseTo(2 / 8, 9);
    expect(all.served).toBeCloseTo(4, 8);
  });

  it('at a cut lets contacts be finished, or puts them back', () => {
    const start = [0, 0, 0, 1]; // Two in service, one waits.
    const before = { duration: 1e-12, servers: 2, arrivalRate: 0, serviceRate: 0.5 };
    const after = { ...before, duration: 3, servers: 0 };
    const left = Math.exp(-0.5 * 3);
    const finish = transientQueue({ intervals: [before, after], start, staffCut: 'finish' }).intervals[1];
    expect(finish?.served).toBeCloseTo(2 * (1 - left), 9);
    expect(finish?.busyAtEnd).toBeCloseTo(2 * left, 9);
    expect(finish).toMatchObject({ handedBack: 0 });
    expect(finish?.queueAtEnd).toBeCloseTo(1, 9);
    const back = transientQueue({ intervals: [before, after], start, staffCut: 'handBack' }).intervals[1];
    expect(back?.served).toBe(0);
    expect(back?.handedBack).toBeCloseTo(2, 9);
    expect(back?.queueAtEnd).toBeCloseTo(3, 9);
    // One of two leaves: the other takes who waits once free, the one who leaves does not.
    const one = { ...after, servers: 1 };
    const mixed = transientQueue({ intervals: [before, one], start }).intervals[1];
    expect(mixed?.queueAtEnd).toBeCloseTo(left, 9);
    expect(mixed?.busyAtEnd).toBeCloseTo(left + (left + 1.5 * left), 9);
  });
});

describe('the transient chain keeps its books', () => {
  const day: readonly TransientInterval[] = [
    { duration: 30, servers: 4, arrivalRate: 1, serviceRate: 0.2, abandonRate: 0.1 },
    { duration: 20, servers: 9, arrivalRate: 2.5, serviceRate: 0.2, abandonRate: 0.1 },
    { duration: 30, servers: 3, arrivalRate: 1.5, serviceRate: 0.25 },
    { duration: 15, servers: 0, arrivalRate: 0.1, serviceRate: 0.25, abandonRate: 0.02 },
    { duration: 30, servers: 6, arrivalRate: 1, serviceRate: 0.2, abandonRate: 0.05 },
  ];
  it.each(['finish', 'handBack'] as const)(
    'arrivals are served, give up or are still there: %s',
    (staffCut) => {
      const result = transientQueue({ intervals: day, staffCut, start: [0, 0, 0, 0.5, 0, 0.5], target: 1 });
      let inSystem = result.inSystemAtStart;
      expect(inSystem).toBe(4);
      for (const { arrivals, served, abandoned, queueAtEnd, busyAtEnd } of result.intervals) {
        inSystem += arrivals - served - abandoned;
        expect(queueAtEnd + busyAtEnd).toBeCloseTo(inSystem, 7);
      }
      expect(result.neglectedProbability).toBeLessThan(1e-9);
      expect(result.neglectedProbability).toBeGreaterThan(0);
    },
  );

  it('an interval cut in pieces, or another unit of time, changes nothing', () => {
    const whole = transientQueue({ intervals: day, target: 1 });
    const halves = day.flatMap((interval) =>
      [interval, interval].map((half) => ({ ...half, duration: half.duration / 2 })),
    );
    const inHours = day.map((interval) => ({
      duration: interval.duration / 60,
      servers: interval.servers,
      arrivalRate: interval.arrivalRate * 60,
      serviceRate: interval.serviceRate * 60,
      abandonRate: (interval.abandonRate ?? 0) * 60,
    }));
    const pieces = transientQueue({ intervals: halves, target: 1 });
    const hours = transientQueue({ intervals: inHours, target: 1 / 60 });
    for (const name of ['served', 'abandoned', 'delayedShare', 'abandonShare', 'serviceLevel'] as const) {
      expect(pieces[name]).toBeCloseTo(whole[name], 8);
      expect(hours[name]).toBeCloseTo(whole[name], 8);
    }
    expect(pieces.meanWait).toBeCloseTo(whole.meanWait, 8);
    expect(hours.meanWait * 60).toBeCloseTo(whole.meanWait, 8);
  });

  it('after the last interval its staff serves who still waits', () => {
    const last = day.at(-1);
    if (last === undefined) throw new Error('no interval');
    const night = { ...last, arrivalRate: 0, duration: 1e6 };
    const closed = transientQueue({ intervals: day, target: 4 }).intervals;
    const open = transientQueue({ intervals: [...day, night], target: 4 }).intervals;
    for (const [index, interval] of closed.entries()) {
      expect(interval.meanWait).toBeCloseTo(open[index]?.meanWait ?? NaN, 9);
      expect(interval.abandonShare).toBeCloseTo(open[index]?.abandonShare ?? NaN, 9);
      expect(interval.serviceLevel).toBeCloseTo(open[index]?.serviceLevel ?? NaN, 9);
    }
  });
});

describe('half hours one by one mislead', () => {
  it('after a steep ramp 47 % give up, where Erlang A for the half hour says 13 %', () => {
    // Handle time 30 min, patience 15 min, 20 people; arrivals per hour go from 32 to 152 and back to 42.
    const rates = { duration: 30, servers: 20, serviceRate: 1 / 30, abandonRate: 1 / 15 };
    const intervals = [32, 152, 42].map((perHour) => ({ ...rates, arrivalRate: perHour / 60 }));
    const closing = { ...rates, duration: 120, arrivalRate: 0 };
    const ramp = transientQueue({ intervals }).intervals[2];
    expect(erlangA({ ...rates, arrivalRate: 42 / 60 }).abandonProbability).toBeCloseTo(0.13, 2);
    expect(ramp?.abandonShare).toBeCloseTo(0.47, 2);
    const small = {
      intervals: [...intervals, closing],
      staffCut: 'finish',
      start: [1],
      mostInSystem: 110,
      steps: 480,
    } as const;
    const fates = bruteFates(small, bruteDay(small));
    expect(ramp?.abandonShare).toBeCloseTo(fates[2]?.abandonShare ?? NaN, 5);
  });
});

describe('the transient chain at its limits', () => {
  it('a day of 500 people takes seconds', () => {
    const intervals = Array.from({ length: 32 }, (_, half) => ({
      duration: 30,
      servers: 500 - (half % 3) * 10,
      arrivalRate: 97 * (0.8 + 0.3 * Math.sin(half / 5)),
      serviceRate: 0.2,
      abandonRate: 0.1,
    }));
    const result = transientQueue({ intervals, target: 1 / 3 });
    const inSystem =
      (result.intervals.at(-1)?.queueAtEnd ?? NaN) + (result.intervals.at(-1)?.busyAtEnd ?? NaN);
    expect(result.served + result.abandoned + inSystem).toBeCloseTo(result.arrivals, 5);
    expect(result.neglectedProbability).toBeLessThan(1e-9);
    expect(result.serviceLevelError).toBeLessThan(1e-8);
  }, 20_000);

  const extremes: Readonly<Record<string, Partial<TransientInterval>>> = {
    'no time to speak of': { duration: 1e-300 },
    'endless time': { duration: 1e300 },
    'hardly any rates': { arrivalRate: 1e-300, serviceRate: 1e-300, abandonRate: 1e-300 },
    'nothing happens': { arrivalRate: 0, serviceRate: 0, abandonRate: 0 },
    'no arrivals': { arrivalRate: 0 },
    'no service': { serviceRate: 0 },
    'no patience': { abandonRate: 1e3 },
    'a million people': { servers: 1e6 },
    'far too few people': { servers: 1, arrivalRate: 100, abandonRate: 0 },
    'nobody there': { servers: 0 },
  };
  it.each(Object.entries(extremes))('%s: every number is one', (_, extreme) => {
    const intervals = [steady, { ...steady, ...extreme }, steady].map((rates) => ({
      duration: 20,
      ...rates,
    }));
    for (const staffCut of ['finish', 'handBack'] as const) {
      const { intervals: rows, ...all } = transientQueue({ intervals, staffCut, target: 0.3 });
      for (const row of [...rows, all]) {
        for (const value of Object.values(row)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(Infinity);
        }
        for (const share of [row.delayedShare, row.abandonShare, row.serviceLevel]) {
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('without arrivals nobody waits', () => {
    const closed = { ...steady, duration: 5, arrivalRate: 0, servers: 0 };
    expect(only({ intervals: [closed], target: 1 })).toMatchObject({
      serviceLevel: 1,
      meanWait: 0,
      abandonShare: 0,
    });
    const idle = transientQueue({ intervals: [{ ...steady, duration: 5, arrivalRate: 0 }] });
    expect(idle).toMatchObject({
      arrivals: 0,
      delayedShare: 0,
      meanWait: 0,
      abandonShare: 0,
      serviceLevel: 1,
    });
  });
});

describe('invalid input of the transient chain', () => {
  const interval = { duration: 5, ...steady };
  const run = (change: Partial<TransientQueue>): unknown =>
    transientQueue({ intervals: [interval], target: 1, ...change });

  it.each(['duration', 'servers', 'arrivalRate', 'serviceRate', 'abandonRate'])('%s is checked', (name) => {
    expect(() => run({})).not.toThrow();
    for (const value of [-1, NaN, Infinity]) {
      expect(() => run({ intervals: [interval, { ...interval, [name]: value }] })).toThrow(RangeError);
      expect(() => run({ intervals: [interval, { ...interval, [name]: value }] })).toThrow(name);
    }
  });

  it('so are whole numbers, the target, the start and an empty day', () => {
    expect(() => run({ intervals: [{ ...interval, servers: 2.5 }] })).toThrow('whole number');
    expect(() => run({ intervals: [{ ...interval, duration: 0 }] })).toThrow('above 0');
    for (const target of [-1, NaN, Infinity]) expect(() => run({ target })).toThrow('target');
    for (const start of [[], [0.5], [0.5, 0.6], [1.5, -0.5], [NaN]]) {
      expect(() => run({ start })).toThrow(RangeError);
    }
    expect(() => run({ intervals: [] })).toThrow('intervals');
    const overloaded = { ...interval, servers: 1, abandonRate: 0 };
    expect(() => run({ intervals: [overloaded], start: 'steady' })).toThrow('steady state');
  });
});
