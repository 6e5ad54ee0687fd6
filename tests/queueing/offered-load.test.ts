import { describe, expect, it } from 'vitest';
import { offeredLoadAfterStep, offeredLoadOfSinusoid } from '../../src/queueing/index';

describe('the offered load of M(t)/M/∞', () => {
  it('of a step moves from where it was to arrivals ÷ service', () => {
    const step = { arrivalRate: 30, serviceRate: 2, initialLoad: 40 };
    expect(offeredLoadAfterStep({ ...step, time: 0 })).toBe(40);
    expect(offeredLoadAfterStep({ ...step, time: Math.log(2) / 2 })).toBeCloseTo((40 + 15) / 2, 12);
    expect(offeredLoadAfterStep({ ...step, time: 1e9 })).toBe(15);
  });

  it('of a step is what two steps in a row give', () => {
    const step = { arrivalRate: 30, serviceRate: 2 };
    const initialLoad = offeredLoadAfterStep({ ...step, time: 0.3 });
    const inTwo = offeredLoadAfterStep({ ...step, time: 0.9, initialLoad });
    expect(inTwo).toBeCloseTo(offeredLoadAfterStep({ ...step, time: 1.2 }), 12);
  });

  it('of a sinusoid solves m′ = λ(t) − μ·m', () => {
    const day = { meanRate: 20, amplitude: 15, period: 24, serviceRate: 0.4 };
    for (const time of [0, 3, 7.5, 11, 20]) {
      const at = (moment: number): number => offeredLoadOfSinusoid({ ...day, time: moment });
      const slope = (at(time + 1e-4) - at(Math.max(0, time - 1e-4))) / (time === 0 ? 1e-4 : 2e-4);
      const rate = 20 + 15 * Math.sin((2 * Math.PI * time) / 24);
      expect(Math.abs(slope - (rate - 0.4 * at(time)))).toBeLessThan(1e-3);
    }
  });

  it('of a sinusoid repeats, follows slow swings and smooths out fast ones', () => {
    const day = { meanRate: 20, amplitude: 15, serviceRate: 2 };
    const noon = offeredLoadOfSinusoid({ ...day, period: 24, time: 12 });
    expect(offeredLoadOfSinusoid({ ...day, period: 24, time: 12 + 24 * 1000 })).toBeCloseTo(noon, 9);
    expect(offeredLoadOfSinusoid({ ...day, period: 1e9, time: 0.25e9 })).toBeCloseTo(17.5, 9);
    expect(offeredLoadOfSinusoid({ ...day, period: 1e-9, time: 0.25e-9 })).toBeCloseTo(10, 6);
    expect(offeredLoadOfSinusoid({ ...day, period: 1e-300, time: 0 })).toBe(10);
    // Rates whose squares underflow: (mean − amplitude·w/(1 + w²)) / μ with w = frequency ÷ μ = 2π.
    const tiny = offeredLoadOfSinusoid({ ...day, serviceRate: 1e-200, period: 1e200, time: 0 });
    expect(tiny / 1e200).toBeCloseTo(20 - (15 * 2 * Math.PI) / (1 + 4 * Math.PI ** 2), 10);
  });
});
