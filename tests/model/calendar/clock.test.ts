import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessClock, businessClock, plainWeekClock } from '../../../src/model/calendar/clock';
import { addDays } from '../../../src/model/calendar/dates';
import type { WeeklyHours } from '../../../src/model/calendar/hours';
import { type Zone, zone } from '../../../src/model/calendar/zones';
import { at, local, weekly } from './hours-text';

const clockOf = (text: string, where = 'UTC', closed: readonly string[] = []): BusinessClock =>
  businessClock({ hours: weekly(text), zone: zone(where), isClosed: (date) => closed.includes(date) });

describe('business hours', () => {
  it('T2: Friday 16:55 plus 24 office hours of Mo-Fr 9-17 is Wednesday 16:55, five days later', () => {
    const clock = clockOf('Mo-Fr 09:00-17:00', 'America/Los_Angeles');
    const due = clock.addOpenMinutes(at('2026-01-09 16:55', clock.zone), 24 * 60);
    expect(local(due, 'America/Los_Angeles')).toBe('2026-01-14 16:55');
  });
  it('end at closing time, not at the next opening, where both have counted enough', () => {
    const clock = clockOf('Mo-Fr 09:00-17:00');
    expect(local(clock.addOpenMinutes(at('2026-01-09 09:00'), 480))).toBe('2026-01-09 17:00');
    expect(local(clock.addOpenMinutes(at('2026-01-09 09:00') + 0.01, 480))).toBe('2026-01-12 09:00');
    expect(local(clock.addOpenMinutes(at('2026-01-10 12:00'), 480))).toBe('2026-01-12 17:00');
  });
  it('are over at once where there are none, open or not', () => {
    const clock = clockOf('Mo-Fr 09:00-17:00');
    expect(local(clock.addOpenMinutes(at('2026-01-10 12:00'), 0))).toBe('2026-01-10 12:00');
  });
  it('see the night that began the day before, wherever the last question was', () => {
    for (let days = -150; days <= 150; days++) {
      const clock = clockOf('Mo-Su 22:00-06:00');
      clock.isOpen(at('2026-06-15 12:00'));
      expect(clock.isOpen(at('2026-06-15 00:00') + days * 1440)).toBe(true);
      expect(
        clock.spans(at('2026-06-15 00:00') + days * 1440, at('2026-06-15 00:00') + days * 1440 + 1),
      ).toHaveLength(1);
    }
  });
  it('skip holidays, and count the hour that a night loses', () => {
    const clock = clockOf('Mo-Fr 09:00-17:00', 'UTC', ['2026-12-25']);
    expect(local(clock.addOpenMinutes(at('2026-12-24 16:00'), 120))).toBe('2026-12-28 10:00');
    const night = clockOf('Mo-Su 22:00-06:00', 'Europe/Berlin');
    const start = at('2026-03-28 22:00', 'Europe/Berlin');
    expect(local(night.addOpenMinutes(start, 420), 'Europe/Berlin')).toBe('2026-03-29 06:00');
    expect(night.openMinutesBetween(start, start + 1440)).toBe(420 + 60); // 24 hours later it is 23:00.
  });
  it('are never over where the calendar never opens again', () => {
    const clock = businessClock({
      hours: weekly('Mo-Fr 09:00-17:00'),
      zone: zone('UTC'),
      isClosed: (date) => date > '2026-06-01',
    });
    expect(clock.addOpenMinutes(at('2026-05-28 12:00'), 100_000)).toBe(Infinity);
    expect(clock.addBusinessDays(at('2026-05-28 12:00'), 10)).toBe(Infinity);
    expect(clock.nextOpen(at('2026-06-01 17:00'))).toBe(Infinity);
    expect(local(clock.nextOpen(at('2026-06-01 07:00')))).toBe('2026-06-01 09:00');
  });
  it('reach over years without being asked in order', () => {
    const clock = clockOf('Mo-Fr 09:00-17:00');
    // 261 weekdays from Thursday 2026-01-01 to 2026-12-31, both included.
    expect(clock.openMinutesBetween(at('2026-01-01 00:00'), at('2027-01-01 00:00'))).toBe(261 * 480);
    expect(clock.openMinutesBetween(at('2019-01-07 00:00'), at('2019-01-14 00:00'))).toBe(5 * 480);
    expect(local(clock.addOpenMinutes(at('2026-01-01 09:00'), 261 * 480))).toBe('2026-12-31 17:00');
    expect(local(clock.subtractOpenMinutes(at('2026-12-31 17:00'), 261 * 480))).toBe('2026-01-01 09:00');
  });
});

describe('business days', () => {
  const monday = clockOf('Mo-Fr 05:00-01:00');
  it.each([
    ['Mo-Fr 09:00-17:00', '2026-01-08 10:00', 1, '2026-01-09 17:00'],
    ['Mo-Fr 09:00-17:00', '2026-01-08 20:00', 1, '2026-01-09 17:00'], // After closing, still Thursday.
    ['Mo-Fr 09:00-17:00', '2026-01-09 03:00', 1, '2026-01-12 17:00'], // Before opening, already Friday.
    ['Mo-Fr 09:00-17:00', '2026-01-10 12:00', 1, '2026-01-12 17:00'], // A Saturday is a day of arrival too.
    ['Mo-Fr 09:00-17:00', '2026-01-09 10:00', 2, '2026-01-13 17:00'],
    ['Mo-Fr 09:00-12:00, Mo-Fr 14:00-18:00', '2026-01-05 10:00', 1, '2026-01-06 18:00'],
    ['Mo-Fr 05:00-01:00', '2026-01-06 00:30', 1, '2026-01-07 01:00'], // 00:30 is Monday's; Tuesday closes at 01:00.
    ['Mo-Fr 05:00-01:00', '2026-01-06 01:00', 1, '2026-01-08 01:00'], // Just closed: it is Tuesday.
    ['Mo-Fr 05:00-01:00', '2026-01-10 00:30', 1, '2026-01-13 01:00'], // Friday's night.
    ['24/7', '2026-01-10 12:00', 1, '2026-01-12 00:00'], // Calendar days: by the end of Sunday.
    ['24/7', '2026-01-10 00:00', 3, '2026-01-14 00:00'],
  ])('%s, arrival %s, %d bd: %s', (text, arrival, days, due) => {
    expect(local(clockOf(text).addBusinessDays(at(arrival), days))).toBe(due);
  });
  it('around the clock are the days of the zone', () => {
    const clock = clockOf('24/7', 'America/Los_Angeles');
    const due = clock.addBusinessDays(at('2026-03-07 23:30', clock.zone), 1);
    expect(local(due, 'America/Los_Angeles')).toBe('2026-03-09 00:00');
  });
  it('leave out holidays', () => {
    const clock = clockOf('Mo-Fr 09:00-17:00', 'UTC', ['2026-12-25']);
    expect(local(clock.addBusinessDays(at('2026-12-24 12:00'), 1))).toBe('2026-12-28 17:00');
  });
  it('refuse parts of a day', () => {
    expect(() => monday.addBusinessDays(0, 0.5)).toThrow('business days are whole');
  });
});

describe('against one minute at a time', () => {
  const START = at('2026-02-23 00:00');
  const MINUTES = 35 * 1440; // Five weeks around the spring change of New York; Berlin's comes at their end.

  /** What the wall clock shows at every minute, and the date before. */
  const wallClock = (
    place: Zone,
  ): { weekday: number; date: string; minuteOfDay: number; dayBefore: string }[] =>
    Array.from({ length: MINUTES }, (_, minute) => {
      const now = place.toLocal(START + minute);
      return { ...now, dayBefore: addDays(now.date, -1) };
    });

  /** Open or not for every minute, from what the wall clock shows: no interval and no sum is involved. */
  const minuteByMinute = (
    hours: WeeklyHours,
    clock: ReturnType<typeof wallClock>,
    closed: string,
  ): boolean[] =>
    clock.map(({ weekday, date, minuteOfDay, dayBefore }) =>
      hours.ranges.some(
        ({ day, start, end }) =>
          (day === weekday && date !== closed && start <= minuteOfDay && minuteOfDay < end) ||
          (day === (weekday + 6) % 7 && dayBefore !== closed && minuteOfDay + 1440 < end),
      ),
    );

  /** Hours that start and end outside 00:00 to 04:00, when clocks change. */
  const anyHours = fc
    .uniqueArray(fc.tuple(fc.nat(6), fc.integer({ min: 24, max: 90 }), fc.integer({ min: 1, max: 80 })), {
      minLength: 1,
      maxLength: 9,
    })
    .map((list): WeeklyHours => ({
      text: 'drawn by chance',
      ranges: list.map(([day, start, length]) => {
        const end = (start + length) * 10;
        return { day, start: start * 10, end: end > 1440 && end < 1680 ? 1440 : end };
      }),
    }))
    .filter(({ ranges }) => ranges.every(({ start, end }) => end > start));

  it.each(['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata'])('in %s', (id) => {
    const place = zone(id);
    const wall = wallClock(place);
    fc.assert(
      fc.property(
        anyHours,
        fc.nat(20 * 1440),
        fc.integer({ min: 1, max: 3000 }),
        (hours, offset, minutes) => {
          const closed = '2026-03-05';
          const clock = businessClock({ hours, zone: place, isClosed: (date) => date === closed });
          const open = minuteByMinute(hours, wall, closed);
          const arrival = START + offset;

          expect(clock.isOpen(arrival)).toBe(open[offset]);
          const next = open.indexOf(true, offset);
          // Beyond the five weeks nothing is counted here.
          fc.pre(next >= 0);
          expect(clock.nextOpen(arrival)).toBe(START + next);

          let left = minutes;
          let minute = offset;
          for (; minute < MINUTES && left > 0; minute++) if (open[minute] === true) left--;
          fc.pre(left === 0);
          expect(clock.addOpenMinutes(arrival, minutes)).toBe(START + minute);
          expect(clock.openMinutesBetween(arrival, START + minute)).toBe(minutes);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('for any calendar', () => {
  const anyClock = fc.constantFrom(
    clockOf('Mo-Fr 09:00-17:00', 'America/New_York', ['2026-03-09']),
    clockOf('Mo-Fr 05:00-01:00', 'Europe/Berlin'),
    clockOf('24/7', 'Australia/Lord_Howe'),
    clockOf('Sa 22:00-06:00, We 12:00-12:30', 'Africa/Casablanca'),
  );
  /** Multiples of 1/64 minute, with which sums of floating-point numbers are exact. */
  const sixtyFourths = (min: number, max: number): fc.Arbitrary<number> =>
    fc.integer({ min: min * 64, max: max * 64 }).map((count) => count / 64);
  const anyMoment = sixtyFourths(at('2026-01-01 00:00'), at('2026-12-31 00:00'));
  const anyMinutes = sixtyFourths(1, 20_000);

  it('adding open minutes is undone by counting and by taking them back', () => {
    fc.assert(
      fc.property(anyClock, anyMoment, anyMinutes, (clock, arrival, minutes) => {
        const due = clock.addOpenMinutes(arrival, minutes);
        expect(clock.openMinutesBetween(arrival, due)).toBe(minutes);
        const latest = clock.subtractOpenMinutes(due, minutes);
        expect(latest).toBeGreaterThanOrEqual(arrival);
        expect(clock.openMinutesBetween(arrival, latest)).toBe(0);
      }),
    );
  });
  it('who comes later is never due earlier, and more time never ends earlier', () => {
    fc.assert(
      fc.property(
        anyClock,
        anyMoment,
        fc.nat(5000),
        anyMinutes,
        fc.nat(500),
        fc.integer({ min: 1, max: 9 }),
        (clock, arrival, later, minutes, more, days) => {
          const due = clock.addOpenMinutes(arrival, minutes);
          expect(clock.addOpenMinutes(arrival + later, minutes)).toBeGreaterThanOrEqual(due);
          expect(clock.addOpenMinutes(arrival, minutes + more)).toBeGreaterThanOrEqual(due);
          expect(clock.addBusinessDays(arrival + later, days)).toBeGreaterThanOrEqual(
            clock.addBusinessDays(arrival, days),
          );
        },
      ),
    );
  });
});

describe('a plain week', () => {
  it('knows no holidays and no clock changes, only the distance from UTC at its start', () => {
    const summer = plainWeekClock(weekly('Mo-Fr 09:00-17:00'), zone('America/New_York'), '2026-07-06');
    expect(local(summer.nextOpen(at('2026-07-06 00:00')))).toBe('2026-07-06 13:00');
    expect(local(summer.nextOpen(at('2026-12-07 00:00')))).toBe('2026-12-07 13:00');
  });
});
