import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDate, weekdayOf } from '../../../src/model/calendar/dates';

describe('dates', () => {
  it.each(['2027-02-28', '2028-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (date) => {
    expect(isDate(date)).toBe(true);
  });
  it.each([
    '2027-02-30',
    '2027-02-29',
    '2100-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-1',
    '20270101',
    '',
    '0050-01-01',
  ])('"%s" does not', (date) => {
    expect(isDate(date)).toBe(false);
  });
  it('knows the weekday of days in the almanac', () => {
    expect(weekdayOf('1970-01-01')).toBe(3); // Thursday
    expect(weekdayOf('1969-07-20')).toBe(6); // Sunday, the moon landing
    expect(weekdayOf('2000-01-01')).toBe(5); // Saturday
    expect(weekdayOf('2026-01-05')).toBe(0); // Monday of the week that the plan format quotes
  });
  it('counts days over month, leap day and year', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2027-01-01', '2028-01-01')).toBe(365);
    expect(daysBetween('2028-01-01', '2029-01-01')).toBe(366);
  });
});
