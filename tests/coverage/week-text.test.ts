import { describe, expect, it } from 'vitest';
import { hoursText, spansText } from '../../src/coverage';

const DAY = 1440;
/** An hour on each of the first days of a week, every day an hour later. */
const steps = (days: number) =>
  Array.from({ length: days }, (_, day) => ({
    start: day * DAY + day * 60,
    end: day * DAY + (day + 1) * 60,
  }));

describe('hours of the week in words', () => {
  it('joins days that are alike, and hours that touch', () => {
    expect(
      spansText([
        { start: 540, end: 600 },
        { start: 600, end: 660 },
        { start: DAY + 540, end: DAY + 660 },
      ]),
    ).toBe('Mo-Tu 09:00-11:00');
    expect(hoursText(new Array<boolean>(168).fill(true))).toBe('all week');
  });

  it('names four stretches, and of five or more the first three', () => {
    expect(spansText(steps(4))).toBe('Mo 00:00-01:00, Tu 01:00-02:00, We 02:00-03:00, Th 03:00-04:00');
    expect(spansText(steps(5))).toBe('Mo 00:00-01:00, Tu 01:00-02:00, We 02:00-03:00 and 2 more stretches');
  });
});
