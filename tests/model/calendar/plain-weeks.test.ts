import { describe, expect, it } from 'vitest';
import { firstPlainWeek, plainWeeks } from '../../../src/model/calendar/plain-weeks';
import { zone } from '../../../src/model/calendar/zones';

const losAngeles = zone('America/Los_Angeles');

describe('plain weeks', () => {
  it('have neither a holiday nor a clock change in any zone of the plan', () => {
    const weeks = plainWeeks({
      startDate: '2027-03-01',
      weeks: 6,
      zone: losAngeles,
      zones: [losAngeles, zone('America/New_York'), zone('Europe/Berlin'), losAngeles],
      isClosed: (date) => date === '2027-03-31',
    });
    expect(weeks).toEqual([
      { startDate: '2027-03-01', plain: true, why: [] },
      {
        startDate: '2027-03-08',
        plain: false,
        why: [
          'clocks change in America/Los_Angeles on 2027-03-14',
          'clocks change in America/New_York on 2027-03-14',
        ],
      },
      { startDate: '2027-03-15', plain: true, why: [] },
      { startDate: '2027-03-22', plain: false, why: ['clocks change in Europe/Berlin on 2027-03-28'] },
      { startDate: '2027-03-29', plain: false, why: ['2027-03-31 is a holiday'] },
      { startDate: '2027-04-05', plain: true, why: [] },
    ]);
  });
  it('start on the weekday on which the plan starts', () => {
    const query = { startDate: '2027-03-11', zone: losAngeles, zones: [losAngeles], isClosed: () => false };
    // Sunday 14 March is in the first of them.
    expect(plainWeeks({ ...query, weeks: 2 }).map(({ startDate, plain }) => [startDate, plain])).toEqual([
      ['2027-03-11', false],
      ['2027-03-18', true],
    ]);
    expect(firstPlainWeek(query)).toBe('2027-03-18');
  });
  it('may not exist', () => {
    expect(
      firstPlainWeek({ startDate: '2027-01-04', zone: losAngeles, zones: [], isClosed: () => true }),
    ).toBeUndefined();
  });
});
