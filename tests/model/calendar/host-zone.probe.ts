import { businessClock } from '../../../src/model/calendar/clock';
import { openSpans } from '../../../src/model/calendar/hours';
import { loadHolidays } from '../../../src/model/calendar/holidays';
import { plainWeeks } from '../../../src/model/calendar/plain-weeks';
import { zone } from '../../../src/model/calendar/zones';
import { at, local, weekly } from './hours-text';

/** Prints answers that the host's own zone must not change. Bundled and run as a process of its own by host-zone.test.ts. */
async function probe(): Promise<unknown> {
  const table = await loadHolidays(['US', 'DE-BY'], '2026-01-01', '2027-12-31');
  const zones = [
    'America/New_York',
    'Europe/Berlin',
    'Australia/Lord_Howe',
    'Europe/London',
    'Asia/Kolkata',
    'UTC',
  ];
  return {
    hostOffsetMinutes: new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset(),
    walls: zones.flatMap((id) =>
      [
        '2026-03-08 02:30',
        '2026-03-29 01:30',
        '2026-10-04 02:00',
        '2026-10-25 02:30',
        '2026-11-01 01:30',
      ].map((wall) => local(at(wall, id))),
    ),
    changes: zones.map((id) => zone(id).transitions(at('2026-01-01 00:00'), at('2028-01-01 00:00'))),
    spans: zones.map((id) => openSpans(weekly('Mo-Su 22:00-06:00'), zone(id), '2026-01-01', '2027-01-01')),
    due: zones.map((id) => {
      const clock = businessClock({
        hours: weekly('Mo-Fr 09:00-17:00'),
        zone: zone(id),
        isClosed: (date) => table.isHoliday('US', date),
      });
      return [
        clock.addOpenMinutes(at('2026-03-06 16:00'), 3000),
        clock.addBusinessDays(at('2026-12-24 12:00'), 3),
      ];
    }),
    weeks: plainWeeks({
      startDate: '2026-01-05',
      weeks: 52,
      zone: zone('Europe/Berlin'),
      zones: zones.map(zone),
      isClosed: () => false,
    }),
    holidays: ['US', 'DE-BY'].map((region) => table.dates(region, '2026-01-01', '2027-12-31')),
  };
}

process.stdout.write(JSON.stringify(await probe()));
