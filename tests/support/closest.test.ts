import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest } from '../../src/support/closest';

const channels = ['phone', 'email', 'chat', 'self_service', 'social'];

describe('closest', () => {
  it.each([
    ['a letter changed', 'phome', 'phone'],
    ['a letter lost', 'emil', 'email'],
    ['a letter added', 'chatt', 'chat'],
    ['neighbours swapped', 'hcat', 'chat'],
    ['capitals', 'EMAIL', 'email'],
    ['three slips in a long name', 'slef_srvicee', 'self_service'],
  ])('sees through %s', (_slip, name, meant) => {
    expect(closest(name, channels)).toBe(meant);
  });

  it('suggests nothing for a name that is like none of them', () => {
    expect(closest('fax', channels)).toBeUndefined();
    expect(closest('telephone', channels)).toBeUndefined();
    expect(closest('', channels)).toBeUndefined();
    expect(closest('a', ['b'])).toBeUndefined();
    expect(closest('phone', [])).toBeUndefined();
  });

  it('allows one slip for every three letters and no more', () => {
    expect(closest('abcdef', ['xycdef'])).toBe('xycdef');
    expect(closest('abcdef', ['xyzdef'])).toBeUndefined();
    expect(closest('abcde', ['abcxy'])).toBeUndefined();
  });

  it('prefers the nearest, then the first', () => {
    expect(closest('phone', ['phonse2', 'phonex', 'phonez', 'phxnee'])).toBe('phonex');
    expect(closest('phone', ['phonee', 'PHONE'])).toBe('PHONE');
  });

  it('counts slips as the textbook matrix does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        const slips = alignmentDistance(left, right);
        const near = slips <= Math.max(1, Math.floor(left.length / 3));
        const alike = slips < Math.max(left.length, right.length);
        expect(closest(left, [right])).toBe(near && alike ? right : undefined);
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('stays cheap for many candidates and for hostile names', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `customer-segment-number-${String(index)}`);
    const started = performance.now();
    expect(closest('customer-segment-nmber-9876', many)).toBe('customer-segment-number-9876');
    expect(closest('x'.repeat(100_000), ['y'.repeat(100_000)])).toBeUndefined();
    expect(closest('phone', ['y'.repeat(1_000_000), 'phome'])).toBe('phome');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

/** Optimal string alignment by its full matrix, straight from the recurrence. */
function alignmentDistance(left: string, right: string): number {
  const cell = (row: number, column: number): number => {
    if (row === 0 || column === 0) return Math.max(row, column);
    return table[row]?.[column] ?? Infinity;
  };
  const table: number[][] = [];
  for (let row = 1; row <= left.length; row++) {
    const line: number[] = [];
    table[row] = line;
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      line[column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + cost,
        row > 1 && column > 1 && swapped ? cell(row - 2, column - 2) + 1 : Infinity,
      );
    }
  }
  return cell(left.length, right.length);
}
