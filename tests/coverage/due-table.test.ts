import { describe, expect, it } from 'vitest';
import { dueTableOf } from '../../src/coverage/due-table';
import { businessClock } from '../../src/model/calendar/clock';
import { dueAt } from '../../src/model/calendar/waits';
import { zone } from '../../src/model/calendar/zones';
import { Random } from '../../src/simulation/random';
import { at, weekly } from '../model/calendar/hours-text';

describe('a table of when contacts are due', () => {
  // Berlin changes its clocks on 28 March; Easter Monday is closed.
  const from = at('2027-03-15 00:00');
  const clocks = ['Mo-Fr 09:00-17:00', 'Mo-Sa 08:00-12:00, Mo-Fr 13:00-22:00', 'Fr 20:00-04:00', '24/7'].map(
    (hours) =>
      businessClock({
        hours: weekly(hours),
        zone: zone('Europe/Berlin'),
        isClosed: (date) => date === '2027-03-29',
      }),
  );
  const lengths = clocks.flatMap((clock) => [
    ...[30, 60, 480, 3000].map((minutes) => ({ kind: 'businessHours', minutes, clock }) as const),
    ...[1, 2, 5].map((days) => ({ kind: 'businessDays', days, clock }) as const),
  ]);

  it('says what the calendar says, at any minute of a run', () => {
    const random = new Random('minutes');
    for (const length of lengths) {
      const table = dueTableOf(length, from);
      for (let contact = 0; contact < 2_000; contact++) {
        const minute = random.uniform() * 28 * 1440 - 10;
        expect(table(minute)).toBeCloseTo(dueAt(from + minute, length) - from, 6);
      }
    }
  });

  it('is the same moment for all who are due at one, so that who came first stays first', () => {
    const table = dueTableOf(
      {
        kind: 'businessDays',
        days: 2,
        clock: businessClock({ hours: weekly('Mo-Fr 09:00-17:00'), zone: zone('UTC') }),
      },
      from,
    );
    const dues = [1, 100.3, 600.7, 1000, 1439].map(table);
    expect(new Set(dues)).toEqual(new Set([2 * 1440 + 17 * 60]));
  });

  it('never comes where nothing opens any more', () => {
    const shut = businessClock({
      hours: weekly('Mo-Fr 09:00-17:00'),
      zone: zone('UTC'),
      isClosed: (date) => date > '2027-03-16',
    });
    const table = dueTableOf({ kind: 'businessHours', minutes: 120, clock: shut }, from);
    expect(table(60)).toBe(11 * 60);
    expect(table(1440 + 15 * 60)).toBe(1440 + 17 * 60);
    expect(table(1440 + 16 * 60)).toBe(Infinity);
    expect(table(5 * 1440)).toBe(Infinity);
  });
});
