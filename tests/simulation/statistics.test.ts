import { describe, expect, it } from 'vitest';
import {
  binomialEstimate,
  meanEstimate,
  ratioEstimate,
  shareDifference,
  shareEstimate,
  studentQuantile,
} from '../../src/simulation/statistics';

describe('Student quantiles', () => {
  // NIST/SEMATECH e-Handbook, table 1.3.6.7.2 (three decimals), columns 0.95, 0.975, 0.99, 0.995, 0.999.
  const table: [number, number[]][] = [
    [1, [6.314, 12.706, 31.821, 63.657, 318.313]],
    [2, [2.92, 4.303, 6.965, 9.925, 22.327]],
    [3, [2.353, 3.182, 4.541, 5.841, 10.215]],
    [4, [2.132, 2.776, 3.747, 4.604, 7.173]],
    [5, [2.015, 2.571, 3.365, 4.032, 5.893]],
    [9, [1.833, 2.262, 2.821, 3.25, 4.297]],
    [10, [1.812, 2.228, 2.764, 3.169, 4.144]],
    [19, [1.729, 2.093, 2.539, 2.861, 3.579]],
    [30, [1.697, 2.042, 2.457, 2.75, 3.385]],
    [100, [1.66, 1.984, 2.364, 2.626, 3.174]],
  ];
  it.each(table)('%i degrees of freedom as in the table', (df, row) => {
    const chances = [0.95, 0.975, 0.99, 0.995, 0.999];
    for (const [index, chance] of chances.entries()) {
      const printed = row[index] ?? NaN;
      // The table prints 318.313 where the closed form below gives 318.309.
      expect(Math.abs(studentQuantile(chance, df) - printed)).toBeLessThan(printed > 300 ? 0.005 : 0.00051);
    }
  });

  it.each([0.001, 0.025, 0.3, 0.6, 0.9, 0.975, 0.9995])('closed forms at %f', (p) => {
    expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 6);
    const a = 4 * p * (1 - p);
    expect(studentQuantile(p, 2)).toBeCloseTo(2 * (p - 0.5) * Math.sqrt(2 / a), 6);
    // Four degrees of freedom: Shaw 2006, "Sampling Student's T distribution".
    const q = Math.cos(Math.acos(Math.sqrt(a)) / 3) / Math.sqrt(a);
    expect(studentQuantile(p, 4)).toBeCloseTo(Math.sign(p - 0.5) * 2 * Math.sqrt(q - 1), 6);
  });

  it('becomes the normal quantile and is symmetric', () => {
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(1.959964 + 2.4e-6, 6);
    expect(studentQuantile(0.125, 7)).toBe(-studentQuantile(0.875, 7));
    expect(studentQuantile(0.5, 3)).toBe(0);
  });
});

describe('intervals over replications', () => {
  it('of a mean, by hand: 1, 2, 3, 4 is 2.5 ± 3.182446 × 1.290994 ÷ 2', () => {
    const { value, low, high } = meanEstimate([1, 2, 3, 4]);
    expect(value).toBe(2.5);
    expect(high - value).toBeCloseTo(3.182446 * 0.6454972, 5);
    expect(value - low).toBeCloseTo(high - value, 12);
  });

  it('of a ratio, by hand: 10/20, 30/40, 20/30', () => {
    // R = 60/90; differences −10/3, 10/3, 0; s² = (200/9)/2; half width 4.302653 × √(100/9 ÷ 3) ÷ 30.
    const { value, high } = ratioEstimate([10, 30, 20], [20, 40, 30]);
    expect(value).toBeCloseTo(2 / 3, 12);
    expect(high - value).toBeCloseTo((4.302653 * Math.sqrt(100 / 27)) / 30, 6);
  });

  it('one replication tells nothing of the spread', () => {
    expect(meanEstimate([3])).toEqual({ value: 3, low: -Infinity, high: Infinity });
    expect(shareEstimate([30], [60])).toEqual({ value: 0.5, low: 0, high: 1 });
  });

  it('12 of 12 kept is a share of 73.5 % or more, not certainty', () => {
    const { value, low, high } = shareEstimate([4, 4, 4], [4, 4, 4]);
    expect(value).toBe(1);
    // Clopper & Pearson: 0.025 to the power of 1/12.
    expect(low).toBeCloseTo(0.025 ** (1 / 12), 9);
    expect(high).toBe(1);
  });

  it('replications that agree exactly still leave the chance of single contacts', () => {
    const { low, high } = shareEstimate([5, 5], [10, 10]);
    const exact = binomialEstimate(10, 20);
    expect([low, high]).toEqual([exact.low, exact.high]);
  });

  it('nothing offered is no number, and may be anything', () => {
    expect(shareEstimate([0, 0], [0, 0])).toEqual({ value: NaN, low: 0, high: 1 });
  });

  it('three replications that agree by luck are no more sure than their contacts, ten may be', () => {
    const few = shareEstimate([122, 121, 120], [248, 248, 248]);
    const exact = binomialEstimate(363, 744);
    expect(few.low).toBeLessThanOrEqual(exact.low);
    expect(few.high).toBeGreaterThanOrEqual(exact.high);
    const kept = Array.from({ length: 10 }, (_, run) => 120 + (run % 3));
    const many = shareEstimate(
      kept,
      kept.map(() => 248),
    );
    expect(many.high - many.low).toBeLessThan(0.01);
  });

  it('Clopper–Pearson: 4 of 20 lies between 5.7334 % and 43.6614 %', () => {
    const { low, high } = binomialEstimate(4, 20);
    // The defining equations: a tail of 2.5 % on either side, summed term by term.
    expect(binomialTail(20, low, (k) => k >= 4)).toBeCloseTo(0.025, 9);
    expect(binomialTail(20, high, (k) => k <= 4)).toBeCloseTo(0.025, 9);
    expect(low).toBeCloseTo(0.057334, 6);
    expect(high).toBeCloseTo(0.436614, 6);
  });
});

function binomialTail(n: number, p: number, counts: (k: number) => boolean): number {
  let term = (1 - p) ** n;
  let sum = 0;
  for (let k = 0; k <= n; k++) {
    if (counts(k)) sum += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return sum;
}

describe('the difference of two shares', () => {
  const judged = [10, 10, 10];

  it('is exact where chance did the same to both', () => {
    const { value, low, high } = shareDifference({ kept: [8, 6, 7], judged }, { kept: [9, 7, 8], judged });
    expect([value, low, high].map((each) => each.toFixed(9))).toEqual([
      '-0.100000000',
      '-0.100000000',
      '-0.100000000',
    ]);
  });

  it('has the Student interval of the differences, by hand: 4.3027 √(0.02 ÷ 2 ÷ 3)', () => {
    const { value, high } = shareDifference({ kept: [9, 7, 8], judged }, { kept: [8, 8, 8], judged });
    expect(value).toBeCloseTo(0, 12);
    expect(high).toBeCloseTo(0.248_41, 4);
  });

  it('says nothing after one replication', () => {
    const one = { kept: [9], judged: [10] };
    expect(shareDifference(one, { kept: [1], judged: [10] })).toMatchObject({ low: -1, high: 1 });
  });
});
