import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatDuration,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
} from '../../src/support/format';

describe('formatPercent', () => {
  it.each([
    [0.953, '95.3%'],
    [0.95, '95%'],
    [1, '100%'],
    [0, '0%'],
    [1.2, '120%'],
    [12.345, '1,234.5%'],
    [-0.05, '-5%'],
    [0.1 + 0.2, '30%'],
  ])('%d is %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it('claims all or nothing only where it is exact', () => {
    expect(formatPercent(0.9999)).toBe('>99.9%');
    expect(formatPercent(0.0001)).toBe('<0.1%');
    expect(formatPercent(0.996, 0)).toBe('>99%');
    expect(formatPercent(0.9994)).toBe('99.9%');
    expect(formatPercent(0.0006)).toBe('0.1%');
  });

  it('takes the rounding errors of arithmetic for what they are', () => {
    expect(formatPercent(1 - 1e-12)).toBe('100%');
    expect(formatPercent(1e-12)).toBe('0%');
  });

  it('shows as many decimals as asked for, and none that are zero', () => {
    expect(formatPercent(0.123456, 2)).toBe('12.35%');
    expect(formatPercent(0.956, 0)).toBe('96%');
    expect(formatPercent(0.5, 2)).toBe('50%');
  });

  it('refuses what is not a share', () => {
    expect(() => formatPercent(NaN)).toThrow('broken invariant');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.001, '<1 s'],
    [1 / 3, '20 s'],
    [1.5, '1 min 30 s'],
    [5, '5 min'],
    [59 + 59.6 / 60, '1 h'], // Rounding carries into the next unit.
    [60, '1 h'],
    [90, '1 h 30 min'],
    [90.4, '1 h 30 min'],
    [26 * 60, '26 h'],
    [47 * 60 + 59, '47 h 59 min'],
    [47 * 60 + 59.8, '2 d'],
    [48 * 60, '2 d'],
    [74 * 60, '3 d 2 h'],
    [74 * 60 + 31, '3 d 3 h'],
    [1500 * 24 * 60, '1,500 d'],
    [-5, '-5 min'],
    [Infinity, 'unbounded'],
    [-Infinity, '-unbounded'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });

  it('refuses NaN', () => {
    expect(() => formatDuration(NaN)).toThrow('broken invariant');
  });
});

describe('formatMoney', () => {
  it.each([
    [16_000, 'USD', '16,000 USD'],
    [16_000.49, 'USD', '16,000 USD'],
    [16_000, '', '16,000'],
    [1_234_567.5, 'EUR', '1,234,568 EUR'],
    [4.35, 'EUR', '4.35 EUR'],
    [4.3, 'EUR', '4.30 EUR'],
    [5, 'EUR', '5 EUR'],
    [4.999, 'EUR', '5 EUR'],
    [99.994, 'EUR', '99.99 EUR'],
    [99.999, 'EUR', '100 EUR'],
    [100.4, 'EUR', '100 EUR'],
    [-750, 'GBP', '-750 GBP'],
    [-0.001, 'GBP', '0 GBP'],
  ])('%d %s is %s', (amount, currency, text) => {
    expect(formatMoney(amount, currency)).toBe(text);
  });
});

describe('formatCount', () => {
  it('counts one, many and none', () => {
    expect(formatCount(1, 'hour')).toBe('1 hour');
    expect(formatCount(3, 'hour')).toBe('3 hours');
    expect(formatCount(0, 'hour')).toBe('0 hours');
    expect(formatCount(1200, 'contact')).toBe('1,200 contacts');
    expect(formatCount(1.5, 'hour')).toBe('1.5 hours');
    expect(formatCount(1.04, 'hour')).toBe('1 hour');
  });

  it('takes a plural of its own', () => {
    expect(formatCount(2, 'person', 'people')).toBe('2 people');
    expect(formatCount(1, 'person', 'people')).toBe('1 person');
  });
});

describe('formatNumber', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [1234567.891, 2, '1,234,567.89'],
    [1000.5, 2, '1,000.5'],
    [100, 2, '100'],
    [-1234, 0, '-1,234'],
    [-0.4, 0, '0'],
    [-0.04, 1, '0'],
  ])('%d with %d decimals is %s', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
  });

  it('refuses what is not finite', () => {
    expect(() => formatNumber(Infinity)).toThrow('broken invariant');
  });
});

describe('formatList', () => {
  it('joins with commas and one word', () => {
    expect(formatList([])).toBe('');
    expect(formatList(['a'])).toBe('a');
    expect(formatList(['a', 'b'])).toBe('a and b');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
    expect(formatList(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});
