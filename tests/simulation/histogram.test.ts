import { describe, expect, it } from 'vitest';
import { Histogram } from '../../src/simulation/histogram';
import { streamFor } from '../../src/simulation/random';

describe('histogram', () => {
  it('quantiles are within 1 % of the sorted values, or 4 ms, over nine orders of magnitude', () => {
    const random = streamFor({ seed: 1, replication: 0 }, 'values');
    const histogram = new Histogram();
    const values = Float64Array.from({ length: 50_000 }, () => 10 ** (9 * random.uniform() - 4));
    for (const value of values) histogram.add(value);
    const sorted = values.toSorted();
    for (const p of [0.001, 0.1, 0.5, 0.9, 0.95, 0.999, 1]) {
      const exact = sorted[Math.ceil(p * sorted.length) - 1] ?? NaN;
      expect(Math.abs(histogram.quantile(p) - exact)).toBeLessThan(Math.max(0.01 * exact, 2 ** -14));
    }
    expect(histogram.max).toBe(sorted.at(-1));
    expect(histogram.quantile(1)).toBe(sorted.at(-1));
    expect(histogram.count).toBe(50_000);
  });

  it('every bin holds what belongs there: powers of two and their neighbours', () => {
    for (let octave = -13; octave < 30; octave++) {
      for (const value of [2 ** octave, 2 ** octave * 1.999, 2 ** octave * 1.0157]) {
        const histogram = new Histogram();
        histogram.add(value);
        histogram.add(1e12);
        expect(Math.abs(histogram.quantile(0.5) / value - 1)).toBeLessThan(0.008);
      }
    }
  });

  it('no wait at all is exactly no wait', () => {
    const histogram = new Histogram();
    for (const value of [0, 0, 0, 5]) histogram.add(value);
    expect(histogram.quantile(0.75)).toBe(0);
    expect(histogram.quantile(0.76)).toBe(5);
    expect(histogram.mean).toBe(1.25);
  });

  it('counts up to each limit, the own bin of the limit apart', () => {
    const histogram = new Histogram();
    for (const value of [0, 1, 2, 2, 2.01, 5]) histogram.add(value);
    // 2.01 is in the bin of 2, which ends at 2 + 1/32.
    expect(histogram.countsUpTo([0, 1, 2, 3, 2 ** 40, Infinity])).toEqual([
      { limit: 0, below: 0, upTo: 1 },
      { limit: 1, below: 1, upTo: 2 },
      { limit: 2, below: 2, upTo: 5 },
      { limit: 3, below: 5, upTo: 5 },
      { limit: 2 ** 40, below: 6, upTo: 6 },
      { limit: Infinity, below: 6, upTo: 6 },
    ]);
  });

  it('two merged say what one would have', () => {
    const [left, right, whole] = [new Histogram(), new Histogram(), new Histogram()];
    for (let value = 1; value <= 200; value++) {
      (value % 3 === 0 ? left : right).add(value / 7);
      whole.add(value / 7);
    }
    left.merge(right.counted);
    for (const p of [0.01, 0.5, 0.95, 1]) expect(left.quantile(p)).toBe(whole.quantile(p));
    expect(left.count).toBe(200);
    expect(left.mean).toBeCloseTo(whole.mean, 12);
  });

  it('an empty one knows nothing', () => {
    const histogram = new Histogram();
    expect([histogram.quantile(0.5), histogram.max, histogram.mean]).toEqual([NaN, NaN, NaN]);
  });
});
