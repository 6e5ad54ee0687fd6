import { describe, expect, it } from 'vitest';
import { ArrivalPlan, drawDayLevels, type ArrivalProcess } from '../../src/simulation/arrivals';
import { keyOf, streamFor, type Random } from '../../src/simulation/random';
import { momentsOf, standardErrorsOff } from './deviation';
import type { Arrivals, System } from '../../src/simulation/system';
import { aClass, aSystem, run } from './systems';

const hourly = (...perHour: number[]) => ({
  stepMinutes: 60,
  ratesPerMinute: Float64Array.from(perHour, (rate) => rate / 60),
  scale: 1,
});

/** The arrivals of a class of its own, at the start of a replication. */
function begun(arrivals: Arrivals, system: System, random: Random): ArrivalProcess {
  const process = new ArrivalPlan({ ...system, classes: [aClass({ arrivals })] }).processOf(0);
  process.begin(random);
  return process;
}

/** Contacts per step of 60 minutes, over so many replications. */
function countsPerHour(perHour: readonly number[], replications: number): number[][] {
  const system = aSystem(60 * perHour.length);
  return Array.from({ length: replications }, (_, replication) => {
    const random = streamFor({ seed: 21, replication }, 'arrival', 'calls');
    const process = begun(hourly(...perHour), system, random);
    const counts = perHour.map(() => 0);
    for (let time = process.next(); time < Infinity; time = process.next()) {
      const hour = Math.floor(time / 60);
      counts[hour] = (counts[hour] ?? 0) + 1;
    }
    return counts;
  });
}

describe('arrivals at rates that change', () => {
  it('a quiet night does not hold back the first busy hour: 20 calls in it, not 8', () => {
    const night = Array.from({ length: 8 }, () => 0.1);
    const counts = countsPerHour([...night, 20, 20], 4_000);
    for (const [hour, rate] of [...night, 20, 20].entries()) {
      expect(
        offPoisson(
          counts.map((run) => run[hour] ?? NaN),
          rate,
        ),
      ).toBeLessThan(4);
    }
  });

  it('an hour of rate 0 has no calls, and ends', () => {
    const counts = countsPerHour([0, 30, 0, 0, 5], 4_000);
    for (const [hour, rate] of [0, 30, 0, 0, 5].entries()) {
      expect(
        offPoisson(
          counts.map((run) => run[hour] ?? NaN),
          rate,
        ),
      ).toBeLessThan(4);
    }
  });

  it('within a step calls are spread evenly, wherever the steps before ended', () => {
    const record = run(
      aSystem(60 * 40, {
        classes: [
          aClass({
            arrivals: hourly(...Array.from({ length: 40 }, (_, hour) => (hour % 2 === 0 ? 3 : 600))),
            handling: { law: 'deterministic', mean: 0 },
          }),
        ],
      }),
    );
    const minutes = record.told.map(({ arrival }) => arrival).filter((minute) => minute % 120 >= 60);
    const early = minutes.filter((minute) => minute % 60 < 6).length;
    // 12,000 calls, a tenth of them in the first six minutes of their hour.
    expect(Math.abs(early - 1200)).toBeLessThan(4 * Math.sqrt(1200));
  });

  it('the scale multiplies the shared rates', () => {
    const system = aSystem(60);
    const counts = Array.from({ length: 2_000 }, (_, replication) => {
      const random = streamFor({ seed: 4, replication }, 'arrival', 'calls');
      const process = begun({ ...hourly(10), scale: 0.3 }, system, random);
      let count = 0;
      while (process.next() < Infinity) count++;
      return count;
    });
    expect(offPoisson(counts, 3)).toBeLessThan(4);
  });

  it('one uniform a call: the same rate told in one step or in many gives the same calls', () => {
    const times = (arrivals: ReturnType<typeof hourly>): number[] => {
      const random = streamFor({ seed: 4, replication: 0 }, 'arrival', 'calls');
      const process = begun(arrivals, aSystem(600), random);
      return Array.from({ length: 100 }, () => process.next());
    };
    const inOne = times({ stepMinutes: 600, ratesPerMinute: Float64Array.of(0.5), scale: 1 });
    for (const [index, time] of times(hourly(...Array.from({ length: 10 }, () => 30))).entries()) {
      expect(time).toBeCloseTo(inOne[index] ?? NaN, 9);
    }
  });

  it('rates that do not cover the run are refused', () => {
    const classes = [aClass({ arrivals: hourly(1, 1) })];
    expect(() => run(aSystem(121, { classes }))).toThrow('rates cover the whole run');
  });
});

describe('levels of days', () => {
  const dayStarts = Float64Array.from({ length: 2000 }, (_, day) => 1440 * day);

  it('are gamma-distributed about 1, with the spread asked for, and the same for all classes', () => {
    const system = aSystem(1440 * 2000, { dayStarts, dayVariation: 0.2 });
    const levels = drawDayLevels(system, keyOf({ seed: 2, replication: 0 }));
    const mean = levels.reduce((sum, level) => sum + level, 0) / 2000;
    const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / 2000;
    expect(Math.abs(mean - 1)).toBeLessThan((4 * 0.2) / Math.sqrt(2000));
    expect(Math.abs(variance / 0.04 - 1)).toBeLessThan(4 * Math.sqrt(2 / 2000));
    const skewness =
      levels.reduce((sum, level) => sum + ((level - mean) / Math.sqrt(variance)) ** 3, 0) / 2000;
    // A gamma law of cv 0.2 has skewness 0.4.
    expect(Math.abs(skewness - 0.4)).toBeLessThan(4 * Math.sqrt(6 / 2000) * 1.5);
  });

  it('counts of days vary by both: variance = mean + (mean × cv)², and two classes go up and down together', () => {
    const classes = [aClass({ id: 'a' }), aClass({ id: 'b' })].map((each) => ({
      ...each,
      arrivals: { stepMinutes: 3e6, ratesPerMinute: Float64Array.of(100 / 1440), scale: 1 },
      handling: { law: 'deterministic', mean: 0 } as const,
    }));
    const record = run(aSystem(1440 * 2000, { classes, dayStarts, dayVariation: 0.2 }));
    const counts = [new Float64Array(2000), new Float64Array(2000)] as const;
    for (const { classIndex, arrival } of record.told) {
      const day = Math.floor(arrival / 1440);
      const own = counts[classIndex === 0 ? 0 : 1];
      own[day] = (own[day] ?? 0) + 1;
    }
    // 100 + 20² = 500 each; covariance 400; over 2000 days known to some ±10 %.
    expect(covariance(counts[0], counts[0])).toBeGreaterThan(430);
    expect(covariance(counts[0], counts[0])).toBeLessThan(570);
    expect(covariance(counts[0], counts[1])).toBeGreaterThan(330);
    expect(covariance(counts[0], counts[1])).toBeLessThan(470);
  });

  it('a longer run begins like a shorter one', () => {
    const longer = drawDayLevels(
      aSystem(9e9, { dayStarts, dayVariation: 0.3 }),
      keyOf({ seed: 2, replication: 1 }),
    );
    const starts = dayStarts.slice(0, 7);
    const week = drawDayLevels(
      aSystem(9e9, { dayStarts: starts, dayVariation: 0.3 }),
      keyOf({ seed: 2, replication: 1 }),
    );
    expect(week).toEqual(longer.slice(0, 7));
  });
});

/** How far, in standard errors, the counts are off a Poisson law in mean or variance, whichever is worse. */
function offPoisson(counts: readonly number[], rate: number): number {
  const { variance } = momentsOf(counts);
  if (rate === 0) return variance === 0 && counts[0] === 0 ? 0 : Infinity;
  // Var(s²) = (µ₄ − σ⁴)/n with µ₄ = rate + 3 rate² for a Poisson law.
  const varianceError = Math.sqrt((rate + 2 * rate * rate) / counts.length);
  return Math.max(standardErrorsOff(counts, rate), Math.abs(variance - rate) / varianceError);
}

function covariance(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, index) => sum + (value - meanA) * ((b[index] ?? NaN) - meanB), 0) / a.length;
}
