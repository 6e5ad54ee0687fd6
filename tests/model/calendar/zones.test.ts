import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { isFixedOffset, isTimeZone, zone } from '../../../src/model/calendar/zones';
import { isTabledZone, tabledZones } from '../../../src/plan/units/clock-changes';
import { ZONE_DATA } from '../../../src/plan/units/zones.generated';
import { at, local } from './hours-text';

/** Minutes of Temporal, which reached all 21 probes of wall times right on every host. */
function temporalMinute(zoneId: string, wall: string): number {
  return (
    Temporal.PlainDateTime.from(wall).toZonedDateTime(zoneId, { disambiguation: 'compatible' })
      .epochMilliseconds / 60_000
  );
}

describe('zone names', () => {
  it.each([
    'UTC',
    'Asia/Kolkata',
    'Asia/Calcutta',
    'America/New_York',
    'europe/berlin',
    'EST',
    'Etc/GMT+5',
    'US/Pacific',
  ])('%s is a zone', (id) => {
    expect(isTimeZone(id)).toBe(true);
  });
  it.each([
    ['UTC-06:00', -360],
    ['+05:30', 330],
    ['-0930', -570],
    ['UTC+2', 120],
    ['GMT+1', 60],
    ['+14', 840],
    ['-00:00', 0],
    ['Etc/GMT+5', -300], // The sign of these names is turned around.
    ['EST', -300],
  ])('%s is %d minutes ahead of UTC, in summer too', (id, minutes) => {
    expect(isTimeZone(id)).toBe(true);
    expect(zone(id).offsetMinutesAt(at('2026-07-01 12:00'))).toBe(minutes);
    expect(zone(id).offsetMinutesAt(at('2026-01-01 12:00'))).toBe(minutes);
  });
  it.each([
    'America/Springfield',
    '',
    'customer',
    '+5',
    '+24:00',
    'UTC-06:75',
    'MT',
    '+05:3',
    'UTC+',
    'New York',
  ])('"%s" is not', (id) => {
    expect(isTimeZone(id)).toBe(false);
  });
  it('T6: tells offsets that know no summer time from places', () => {
    const offsets = [
      'UTC-06:00',
      'UTC+2',
      '+05:30',
      'GMT-6',
      'GMT',
      'EST',
      'MST',
      'HST',
      'Etc/GMT+6',
      'Etc/GMT',
    ];
    const places = [
      'America/Denver',
      'Europe/Vienna',
      'Asia/Kolkata',
      'UTC',
      'Etc/UTC',
      'EST5EDT',
      'America/Phoenix',
    ];
    expect(offsets.filter((id) => !isFixedOffset(id))).toEqual([]);
    expect(places.filter((id) => isFixedOffset(id))).toEqual([]);
  });
});

describe('clock changes', () => {
  it('come from tables for the zones that people write, and from Intl for the rest', () => {
    for (const id of [
      'Europe/Berlin',
      'Asia/Kolkata',
      'US/Eastern',
      'America/Argentina/Salta',
      'Pacific/Chatham',
    ])
      expect(isTabledZone(id)).toBe(true);
    for (const id of ['EST5EDT', 'europe/berlin', 'Berlin', '']) expect(isTabledZone(id)).toBe(false);
  });
  it('skips and repeats an hour in New York', () => {
    expect(local(at('2026-03-08 02:30', 'America/New_York'), 'America/New_York')).toBe('2026-03-08 03:30');
    // 01:30 comes twice on 1 November: the first is still summer time, 05:30Z.
    expect(local(at('2026-11-01 01:30', 'America/New_York'))).toBe('2026-11-01 05:30');
    expect(local(at('2026-11-01 06:30'), 'America/New_York')).toBe('2026-11-01 01:30');
  });
  it('moves Lord Howe by half an hour', () => {
    const { transitions, dayStart } = zone('Australia/Lord_Howe');
    const sizes = transitions(at('2026-01-01 00:00'), at('2027-01-01 00:00')).map(
      (t) => t.offsetAfter - t.offsetBefore,
    );
    expect(sizes).toEqual([-30, 30]);
    expect(dayStart('2026-10-05') - dayStart('2026-10-04')).toBe(23.5 * 60);
    expect(dayStart('2026-04-06') - dayStart('2026-04-05')).toBe(24.5 * 60);
  });
  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['Africa/Cairo', '2026-04-24', 23], // Midnight itself is skipped: the day begins at 01:00.
    ['Asia/Kolkata', '2026-03-29', 24],
  ])('a day in %s, %s, has %d hours', (id, date, hours) => {
    const next = Temporal.PlainDate.from(date).add({ days: 1 }).toString();
    expect(zone(id).dayStart(next) - zone(id).dayStart(date)).toBe(hours * 60);
  });
  // Of years that are over: governments change their minds about those to come, and Node's versions know them differently.
  it('gives Casablanca its Ramadan: an hour back on 23 February, forward again on 6 April 2025', () => {
    const changes = zone('Africa/Casablanca').transitions(at('2025-01-01 00:00'), at('2025-12-31 00:00'));
    expect(changes.map(({ at: moment, offsetAfter }) => [local(moment).slice(0, 10), offsetAfter])).toEqual([
      ['2025-02-23', 0],
      ['2025-04-06', 60],
    ]);
  });
  it('lists changes after the first moment and up to the last', () => {
    const { transitions } = zone('Europe/Berlin');
    const change = at('2026-03-29 01:00');
    expect(transitions(change - 1, change).map((found) => found.at)).toEqual([change]);
    expect(transitions(change, change + 1)).toEqual([]);
  });
  it('leaves out the 30th of December 2011 in Apia', () => {
    const apia = zone('Pacific/Apia');
    expect(apia.dayStart('2011-12-31')).toBe(apia.dayStart('2011-12-30'));
    expect(local(at('2011-12-29 23:59', apia) + 1, 'Pacific/Apia')).toBe('2011-12-31 00:00');
  });
  it('agrees with Temporal on every change in every zone that Intl or our tables list, 2024 to 2038', () => {
    const from = at('2024-01-01 00:00');
    // Another version of the data may know better what is to come, and of what was only that Moldova has changed at 01:00 UTC since 2022.
    const isSameData = process.versions['tz'] === ZONE_DATA.version;
    const to = at(isSameData ? '2038-12-31 00:00' : '2025-12-31 00:00');
    const corrected = isSameData ? [] : ['Europe/Chisinau', 'Europe/Tiraspol'];
    const listed = new Set([...Intl.supportedValuesOf('timeZone'), ...tabledZones()]);
    expect(listed.size).toBeGreaterThan(420);
    const different = [...listed].filter((id) => {
      const expected: number[] = [];
      let now: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
        from * 60_000,
      ).toZonedDateTimeISO(id);
      while ((now = now.getTimeZoneTransition('next')) !== null && now.epochMilliseconds / 60_000 <= to) {
        expected.push(now.epochMilliseconds / 60_000);
      }
      const found = zone(id).transitions(from, to);
      return JSON.stringify(found.map((t) => t.at)) !== JSON.stringify(expected);
    });
    expect(different.filter((id) => !corrected.includes(id))).toEqual([]);
  }, 60_000);
  it.each([
    'America/New_York',
    'Europe/London',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'America/Santiago',
    'Africa/Cairo',
    'America/Havana',
    'Pacific/Chatham',
  ])('agrees with Temporal on every quarter hour around the changes of %s, 2024 and 2025', (id) => {
    const { transitions, fromLocal, toLocal } = zone(id);
    const changes = transitions(at('2024-01-01 00:00'), at('2026-01-01 00:00'));
    expect(changes.length).toBeGreaterThanOrEqual(4);
    for (const { at: change } of changes) {
      for (let offset = -300; offset <= 300; offset += 15) {
        const wall = new Date((change + offset + zone(id).offsetMinutesAt(change)) * 60_000).toISOString();
        const minuteOfDay = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
        expect(fromLocal(wall.slice(0, 10), minuteOfDay)).toBe(temporalMinute(id, wall.slice(0, 16)));
        const there = Temporal.Instant.fromEpochMilliseconds((change + offset) * 60_000).toZonedDateTimeISO(
          id,
        );
        expect(toLocal(change + offset)).toEqual({
          date: there.toPlainDate().toString(),
          weekday: there.dayOfWeek - 1,
          minuteOfDay: there.hour * 60 + there.minute,
        });
      }
    }
  });
  it('counts on over midnight', () => {
    expect(local(zone('UTC').fromLocal('2026-12-31', 1500))).toBe('2027-01-01 01:00');
    // 26:00 on the eve of the change is a time that the clock skips.
    expect(local(zone('Europe/Berlin').fromLocal('2026-03-28', 26 * 60 + 30), 'Europe/Berlin')).toBe(
      '2026-03-29 03:30',
    );
  });
});

describe('shift lengths from the reference data (model shiftHours, Python zoneinfo on IANA data)', () => {
  it.each([
    {
      zone: 'Europe/Berlin',
      start: '2026-03-28T22:00',
      end: '2026-03-29T06:00',
      hours: 7,
      utcStart: '2026-03-28 21:00',
    },
    {
      zone: 'America/New_York',
      start: '2026-03-08T00:00',
      end: '2026-03-09T00:00',
      hours: 23,
      utcStart: '2026-03-08 05:00',
    },
    {
      zone: 'Australia/Lord_Howe',
      start: '2026-04-05T00:00',
      end: '2026-04-06T00:00',
      hours: 24.5,
      utcStart: '2026-04-04 13:00',
    },
    {
      zone: 'Africa/Casablanca',
      start: '2026-02-15T00:00',
      end: '2026-02-16T00:00',
      hours: 25,
      utcStart: '2026-02-14 23:00',
    },
  ])('$zone $start: $hours h', (row) => {
    const start = at(row.start, row.zone);
    expect((at(row.end, row.zone) - start) / 60).toBe(row.hours);
    expect(local(start)).toBe(row.utcStart);
  });
});
