import { describe, expect, it } from 'vitest';
import { DemandClock } from '../../src/simulation/demand-clock';
import { aClass, aSystem, aTeam, given, run } from './systems';

describe('the clock of demand', () => {
  // Over 60 minutes contacts come from 10 to 20, and from 40 to 50 three times as many: it runs 1.5 and 4.5 times as fast.
  const rates = { stepMinutes: 10, ratesPerMinute: Float64Array.of(0, 1, 0, 0, 3, 0) };
  const clock = new DemandClock(rates, 60);

  it('stands still while nobody comes', () => {
    expect(clock.after(0, 1.5)).toBeCloseTo(11, 12);
    expect(clock.after(12, 6)).toBeCloseTo(16, 12);
    // 6 minutes of it are left until 20; the seventh comes after 40.
    expect(clock.after(16, 6 + 4.5)).toBeCloseTo(41, 12);
    expect(clock.after(25, 9)).toBeCloseTo(42, 12);
    expect(clock.after(15, 7.5)).toBeCloseTo(40, 12);
  });

  it('has counted as many minutes as any other when the run ends', () => {
    expect(clock.after(0, 59.9)).toBeLessThan(50);
    expect(clock.after(0, 60)).toBe(Infinity);
    expect(clock.after(55, 0)).toBe(Infinity);
    expect(new DemandClock({ stepMinutes: 10, ratesPerMinute: new Float64Array(6) }, 60).after(5, 1)).toBe(
      Infinity,
    );
  });

  it('is any other where contacts come evenly, also where the run ends within a step', () => {
    const even = new DemandClock({ stepMinutes: 10, ratesPerMinute: new Float64Array(7).fill(0.3) }, 65);
    expect(even.after(3, 14)).toBeCloseTo(17, 12);
    expect(even.after(64, 0.5)).toBeCloseTo(64.5, 12);
  });

  it('tells when those who come again do so, and another class may be theirs', () => {
    const repeats = {
      share: 0.999_999,
      after: { law: 'deterministic', mean: 13.5 },
      clock: rates,
      classIndex: 1,
    } as const;
    const classes = [aClass({ ...given([12], [2]), repeats }), aClass({ id: 'again', ...given([], [2]) })];
    const record = run(aSystem(60, { classes, groups: [aTeam(1)] }));
    expect(record.byArrival(0).map(({ arrival }) => arrival)).toEqual([12]);
    // Done at 14: 9 of 13.5 minutes of the clock by 20, the others from 40 on.
    expect(record.byArrival(1).map(({ arrival }) => arrival)).toEqual([41]);
  });
});
