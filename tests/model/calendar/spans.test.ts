import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as spans from '../../../src/model/calendar/spans';

const MINUTES = 60;

/** Which of 60 minutes are inside: the plainest thing that a list of intervals can mean. */
const minutesOf = (list: readonly spans.Interval[]): boolean[] =>
  Array.from({ length: MINUTES }, (_, minute) =>
    list.some(({ start, end }) => start <= minute && minute < end),
  );

const anyList = fc.array(
  fc
    .tuple(fc.nat(MINUTES), fc.nat(MINUTES))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 8 },
);
const disjointList = anyList.map((list) => spans.union(list));

describe('spans', () => {
  it('join what overlaps or touches', () => {
    const joined = spans.union(
      [
        { start: 0, end: 2 },
        { start: 8, end: 9 },
      ],
      [
        { start: 2, end: 5 },
        { start: 4, end: 4.5 },
      ],
    );
    expect(joined).toEqual([
      { start: 0, end: 5 },
      { start: 8, end: 9 },
    ]);
    expect(spans.totalMinutes(joined)).toBe(6);
  });
  it('know their longest gap', () => {
    expect(
      spans.longestGap([
        { start: 0, end: 1 },
        { start: 3, end: 5 },
        { start: 5, end: 6 },
        { start: 9, end: 10 },
      ]),
    ).toEqual({
      start: 6,
      end: 9,
    });
    // The first of equals.
    expect(
      spans.longestGap([
        { start: 4, end: 5 },
        { start: 0, end: 1 },
        { start: 8, end: 9 },
      ]),
    ).toEqual({ start: 1, end: 4 });
    expect(spans.longestGap([{ start: 0, end: 1 }])).toBeUndefined();
  });
  it('mean what their minutes mean, whatever is done to them', () => {
    fc.assert(
      fc.property(anyList, disjointList, disjointList, (any, left, right) => {
        const [inAny, inLeft, inRight] = [minutesOf(any), minutesOf(left), minutesOf(right)];
        expect(minutesOf(spans.union(any, left))).toEqual(inAny.map((inside, i) => inside || inLeft[i]));
        expect(minutesOf(spans.intersect(left, right))).toEqual(
          inLeft.map((inside, i) => inside && inRight[i]),
        );
        expect(minutesOf(spans.subtract(left, right))).toEqual(
          inLeft.map((inside, i) => inside && inRight[i] === false),
        );
        expect(spans.totalMinutes(left)).toBe(inLeft.filter(Boolean).length);
        expect(inLeft.map((_, minute) => spans.contains(left, minute))).toEqual(inLeft);
      }),
    );
  });
});
