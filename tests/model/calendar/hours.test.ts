import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/calendar/dates';
import { type WeeklyHours, openSpans } from '../../../src/model/calendar/hours';
import { totalMinutes } from '../../../src/model/calendar/spans';
import { zone } from '../../../src/model/calendar/zones';
import { local, weekly } from './hours-text';

/** Open intervals of a few dates, as local times. */
function opened(
  hours: WeeklyHours,
  where: string,
  from: string,
  to: string,
  closed: readonly string[] = [],
): string[] {
  const spans = openSpans(hours, zone(where), from, to, (date) => closed.includes(date));
  return spans.map(({ start, end, day }) => `${day}: ${local(start, where)} to ${local(end, where)}`);
}

/** Open hours of one date. */
function hoursOf(text: string, where: string, date: string): number {
  return totalMinutes(openSpans(weekly(text), zone(where), date, addDays(date, 1))) / 60;
}

describe('opening hours over real dates', () => {
  it('open on the dates of the week, in the zone', () => {
    expect(
      opened(weekly('Mo-Fr 09:00-17:00, Sa 10:00-14:00'), 'America/Los_Angeles', '2026-01-09', '2026-01-13'),
    ).toEqual([
      '2026-01-09: 2026-01-09 09:00 to 2026-01-09 17:00',
      '2026-01-10: 2026-01-10 10:00 to 2026-01-10 14:00',
      '2026-01-12: 2026-01-12 09:00 to 2026-01-12 17:00',
    ]);
  });
  it('T8: an interval over midnight is one interval of the day on which it starts', () => {
    expect(opened(weekly('Mo 05:00-01:00'), 'UTC', '2026-01-05', '2026-01-07')).toEqual([
      '2026-01-05: 2026-01-05 05:00 to 2026-01-06 01:00',
    ]);
  });
  it('T8: 24:00 is the end of the day: nothing is missing before midnight', () => {
    expect(opened(weekly('Mo 18:00-24:00, Tu 00:00-06:00'), 'UTC', '2026-01-05', '2026-01-07')).toEqual([
      '2026-01-05: 2026-01-05 18:00 to 2026-01-06 00:00',
      '2026-01-06: 2026-01-06 00:00 to 2026-01-06 06:00',
    ]);
  });
  it('closes all of an interval that starts on a closed date, and none that only ends on one', () => {
    expect(opened(weekly('Mo-Su 22:00-06:00'), 'UTC', '2026-12-24', '2026-12-27', ['2026-12-25'])).toEqual([
      '2026-12-24: 2026-12-24 22:00 to 2026-12-25 06:00',
      '2026-12-26: 2026-12-26 22:00 to 2026-12-27 06:00',
    ]);
  });
  it.each([
    ['24/7', 'America/New_York', '2026-03-08', 23],
    ['24/7', 'America/New_York', '2026-11-01', 25],
    ['24/7', 'Australia/Lord_Howe', '2026-10-04', 23.5],
    ['24/7', 'Pacific/Apia', '2011-12-30', 0], // The date did not happen.
    ['Mo-Su 09:00-17:00', 'Pacific/Apia', '2011-12-30', 0],
    ['Mo-Su 09:00-17:00', 'America/New_York', '2026-03-08', 8],
    ['Mo-Su 22:00-06:00', 'Europe/Berlin', '2026-03-28', 7],
    ['Mo-Su 22:00-06:00', 'Europe/Berlin', '2026-10-24', 9],
    ['Mo-Su 01:00-02:30', 'America/New_York', '2026-03-08', 1.5], // Ends at a time that is skipped: at 03:30.
    ['Mo-Su 01:30-03:00', 'America/New_York', '2026-11-01', 2.5], // Starts at the first 01:30.
  ])('%s in %s opens %s for %d hours', (text, where, date, hours) => {
    expect(hoursOf(text, where, date)).toBe(hours);
  });
  it('is open around the clock over a clock change without a hole', () => {
    const spans = openSpans(weekly('24/7'), zone('Europe/Berlin'), '2026-10-20', '2026-11-01');
    expect(spans.slice(1).every(({ start }, index) => start === spans[index]?.end)).toBe(true);
    expect(totalMinutes(spans)).toBe((12 * 24 + 1) * 60);
  });
  it('counts shared time once, for the interval that started first', () => {
    expect(
      opened(weekly('Mo 22:00-06:00, Tu 05:00-09:00, Tu 08:00-10:00'), 'UTC', '2026-01-05', '2026-01-07'),
    ).toEqual([
      '2026-01-05: 2026-01-05 22:00 to 2026-01-06 06:00',
      '2026-01-06: 2026-01-06 06:00 to 2026-01-06 09:00',
      '2026-01-06: 2026-01-06 09:00 to 2026-01-06 10:00',
    ]);
  });
});
