import { describe, expect, it } from 'vitest';
import {
  type Interval,
  clip,
  intersect,
  longestGap,
  totalMinutes,
  union,
} from '../../../src/model/calendar/spans';
import { openSpans } from '../../../src/model/calendar/hours';
import { zone } from '../../../src/model/calendar/zones';
import { at, local, weekly } from './hours-text';

/** Open time of a week of dates (and the days around it) in a zone. */
const open = (text: string, where: string, from: string, to: string): Interval[] =>
  openSpans(weekly(text), zone(where), from, to);

describe('T5: hours of the customers, wherever they are', () => {
  it('8 to 17 in four American zones keeps staff busy from 8 in New York to 17 in Los Angeles, 12 h a day', () => {
    const zones = ['America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles'];
    const needed = union(
      ...zones.map((where) => open('Mo-Fr 08:00-17:00', where, '2026-01-05', '2026-01-12')),
    );
    expect(needed.map(({ start, end }) => [local(start, 'America/New_York'), (end - start) / 60])[0]).toEqual(
      ['2026-01-05 08:00', 12],
    );
    expect(totalMinutes(needed)).toBe(5 * 12 * 60);
  });
  it('Sydney, Berlin and San Francisco are never all closed on a Wednesday in January', () => {
    const zones = ['Australia/Sydney', 'Europe/Berlin', 'America/Los_Angeles'];
    const needed = union(
      ...zones.map((where) => open('Mo-Fr 08:00-17:00', where, '2026-01-12', '2026-01-17')),
    );
    const wednesday = clip(needed, at('2026-01-14 00:00'), at('2026-01-15 00:00'));
    // 21:00 to 06:00Z, 07:00 to 16:00Z, 16:00 to 01:00Z: one hour is missing, between Sydney and Berlin.
    expect(longestGap(wednesday)).toEqual({ start: at('2026-01-14 06:00'), end: at('2026-01-14 07:00') });
    expect(totalMinutes(wednesday)).toBe(23 * 60);
  });
});

describe('T7: a follow-the-sun weekend from Friday 17:00 Pacific to Monday 10:00 in Sydney', () => {
  it.each([
    ['2026-01-16', 46],
    ['2026-03-27', 47], // The United States have changed their clocks, Australia changes on 5 April.
    ['2026-07-17', 48],
    ['2027-01-15', 46],
    ['2027-03-26', 47],
    ['2027-07-16', 48],
  ])('%s: %d h', (friday, hours) => {
    const monday = new Date(Date.parse(friday) + 3 * 86_400_000).toISOString().slice(0, 10);
    const before = new Date(Date.parse(friday) - 4 * 86_400_000).toISOString().slice(0, 10);
    const after = new Date(Date.parse(friday) + 8 * 86_400_000).toISOString().slice(0, 10);
    const team = union(
      open('Mo-Fr 09:00-17:00', 'America/Los_Angeles', before, after),
      open('Mo-Fr 10:00-18:00', 'Australia/Sydney', before, after),
    );
    const gap = longestGap(team);
    expect(gap).toEqual({
      start: at(`${friday} 17:00`, 'America/Los_Angeles'),
      end: at(`${monday} 10:00`, 'Australia/Sydney'),
    });
    expect(((gap?.end ?? 0) - (gap?.start ?? 0)) / 60).toBe(hours);
  });
});

describe('T17: phone support from 9am to 6pm Pacific on weekdays, week of 2026-01-05', () => {
  const support = open('Mo-Fr 09:00-18:00', 'America/Los_Angeles', '2026-01-04', '2026-01-13');

  it.each([
    ['Mo-Fr 09:00-17:00', 'America/Los_Angeles', 100],
    ['Mo-Fr 09:00-17:00', 'America/New_York', 62.5],
    ['Mo-Su 09:00-21:00', 'America/Los_Angeles', 53.6],
    ['Mo-Su 09:00-21:00', 'America/New_York', 53.6],
  ])('of %s in %s it covers %f %%', (text, where, percent) => {
    const uses = open(text, where, '2026-01-05', '2026-01-12');
    const covered = (100 * totalMinutes(intersect(uses, support))) / totalMinutes(uses);
    expect(Math.round(covered * 10) / 10).toBe(percent);
  });
});
