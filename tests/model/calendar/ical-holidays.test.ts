import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarFile, readCalendarFile } from '../../../src/model/calendar/ical-holidays';

/** A calendar of events, each given as its content lines. */
const calendar = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const read = (text: string, from = '2026-01-01', to = '2028-12-31'): CalendarFile | undefined =>
  readCalendarFile(text, from, to);
const datesOf = (...lines: readonly string[]): readonly string[] | undefined => read(calendar(lines))?.dates;

describe('a calendar file of closed days', () => {
  it('holds single days, also where folded, with parameters and in either way to write a whole day', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20271224')).toEqual(['2027-12-24']);
    expect(datesOf('SUMMARY:a', 'DTSTART;VAL', ' UE=DATE:2027', ' 1224')).toEqual(['2027-12-24']);
    expect(
      datesOf('DTSTART;TZID="Europe/Berlin;x:y":20271224T000000', 'DTEND;TZID=Europe/Berlin:20271225T000000'),
    ).toEqual(['2027-12-24']);
  });
  it('holds stretches of days: the end is the first day after', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20271227')).toEqual([
      '2027-12-24',
      '2027-12-25',
      '2027-12-26',
    ]);
    expect(datesOf('DTSTART;VALUE=DATE:20271231', 'DURATION:P2D')).toEqual(['2027-12-31', '2028-01-01']);
    expect(datesOf('DTSTART;VALUE=DATE:20251231', 'DTEND;VALUE=DATE:20260103')).toEqual([
      '2026-01-01',
      '2026-01-02',
    ]); // Began before.
  });
  it('takes an end on the start itself, or a length of one day, for one day, and nothing shorter', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20271224')).toEqual(['2027-12-24']);
    expect(datesOf('DTSTART;VALUE=DATE:20271224', 'DURATION:P1D')).toEqual(['2027-12-24']);
    expect(datesOf('DTSTART;VALUE=DATE:20271224', 'DURATION:P0D')).toEqual([]);
    expect(datesOf('DTSTART;VALUE=DATE:20271224', 'DTEND;VALUE=DATE:20271223')).toEqual([]);
  });
  it('holds a year of closed days, and no more', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20260101', 'DURATION:P366D')).toHaveLength(366);
    expect(datesOf('DTSTART;VALUE=DATE:20260101', 'DURATION:P367D')).toEqual([]);
  });
  it('survives a byte order mark, lone line feeds, alarms and time zones', () => {
    const text = calendar([
      'DTSTART;VALUE=DATE:20271224',
      'BEGIN:VALARM',
      'DURATION:PT5M',
      'TRIGGER:-PT15M',
      'END:VALARM',
    ]);
    const zoned = text.replace(
      'BEGIN:VEVENT',
      'BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT',
    );
    expect(read(`\uFEFF${zoned.replaceAll('\r\n', '\n')}`)).toEqual({ dates: ['2027-12-24'], ignored: [] });
  });
  it('says which events close no day, and why', () => {
    const text = calendar(
      ['SUMMARY:Lunch', 'DTSTART:20270104T120000', 'DTEND:20270104T130000'],
      ['SUMMARY:Fair', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270105'],
      ['SUMMARY:Odd', 'DTSTART;VALUE=DATE:20270106', 'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1'],
      ['SUMMARY:Gone', 'DTSTART;VALUE=DATE:20270230'],
    );
    expect(read(text)).toEqual({
      dates: [],
      ignored: [
        { line: 3, summary: 'Lunch', why: 'it does not start at the beginning of a day' },
        { line: 8, summary: 'Fair', why: 'it is cancelled' },
        { line: 13, summary: 'Odd', why: 'its rule of repetition is not understood' },
        { line: 18, summary: 'Gone', why: 'it does not start at the beginning of a day' },
      ],
    });
  });
  it.each(['', 'hours: 24/7', 'BEGIN:VCARD\nEND:VCARD', '<html></html>'])('is not "%s"', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('repeating events', () => {
  it('are those of the calendar on the wall', () => {
    // Thanksgiving, the fourth Thursday in November; the last Monday in May; Friday the 13th.
    expect(datesOf('DTSTART;VALUE=DATE:20251127', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH')).toEqual([
      '2026-11-26',
      '2027-11-25',
      '2028-11-23',
    ]);
    expect(datesOf('DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO')).toEqual([
      '2026-05-25',
      '2027-05-31',
      '2028-05-29',
    ]);
    expect(
      datesOf('DTSTART;VALUE=DATE:20260213', 'RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=4'),
    ).toEqual(['2026-02-13', '2026-03-13', '2026-11-13', '2027-08-13']);
  });
  // https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3 prints these rules with their dates.
  it.each([
    ['19970519', 'FREQ=YEARLY;BYDAY=20MO', ['1997-05-19', '1998-05-18', '1999-05-17']],
    [
      '19970313',
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03-13 1997-03-20 1997-03-27 1998-03-05 1998-03-12'.split(' '),
    ],
    ['19970905', 'FREQ=MONTHLY;COUNT=4;BYDAY=1FR', ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05']],
    [
      '19970922',
      'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
      '1997-09-22 1997-10-20 1997-11-17 1997-12-22 1998-01-19 1998-02-16'.split(' '),
    ],
    [
      '19970928',
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09-28 1997-10-29 1997-11-28 1997-12-29 1998-01-29 1998-02-26'.split(' '),
    ],
    [
      '19970910',
      'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11',
      '1997-09-10 1997-09-11 1999-03-10 1999-03-11'.split(' '),
    ],
    [
      '19970610',
      'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
      '1997-06-10 1997-07-10 1998-06-10 1998-07-10'.split(' '),
    ],
    [
      '19970805',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
      ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
    ],
    [
      '19970805',
      'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
      ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
    ],
  ])('from %s, %s, are those of RFC 5545', (start, rule, expected) => {
    const dates = read(
      calendar([`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`]),
      '1997-01-01',
      '1999-12-31',
    )?.dates;
    expect(dates?.slice(0, expected.length)).toEqual(expected);
  });
  it('leave out days that do not exist', () => {
    expect(datesOf('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')).toEqual(['2028-02-29']);
  });
  it('leave out exceptions and end where they end', () => {
    expect(
      datesOf(
        'DTSTART;VALUE=DATE:20271220',
        'RRULE:FREQ=DAILY;UNTIL=20271224',
        'EXDATE;VALUE=DATE:20271222,20271223',
      ),
    ).toEqual(['2027-12-20', '2027-12-21', '2027-12-24']);
  });
  it.each([
    ['20260105', 'FREQ=YEARLY'],
    ['20260131', 'FREQ=MONTHLY;COUNT=9'],
    ['20260105', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=12'],
    ['20260105', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=MO;COUNT=12'],
    ['20260106', 'FREQ=WEEKLY;UNTIL=20260401T120000Z'],
    ['20260101', 'FREQ=DAILY;INTERVAL=10;COUNT=40'],
    ['20260115', 'FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=20'],
    ['20260601', 'FREQ=YEARLY;BYMONTH=6,9;BYMONTHDAY=1,30'],
    ['20260202', 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO,3MO;COUNT=9'],
  ])('from %s, %s, are what ical.js finds', (start, rule) => {
    const text = calendar([`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`]);
    const component =
      new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent') ?? undefined;
    const iterator = new ICAL.Event(component).iterator();
    const expected: string[] = [`${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6)}`];
    for (let next = iterator.next(); next as unknown; next = iterator.next()) {
      if (next.toString() > '2028-12-31') break;
      if (next.toString() > (expected[0] ?? '')) expected.push(next.toString());
    }
    expect(read(text)?.dates).toEqual(expected.filter((date) => date >= '2026-01-01'));
  });
});

describe('hostile calendars', () => {
  const within = (text: string, milliseconds: number): CalendarFile | undefined => {
    // Time of the processor: what else the machine does meanwhile is no matter.
    const start = process.cpuUsage();
    const answer = read(text);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(milliseconds);
    return answer;
  };
  it.each([
    'FREQ=DAILY;INTERVAL=7;BYDAY=SU', // From a Monday: never.
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTH=3;BYMONTHDAY=5',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
  ])('%s takes no other date, and ends', (rule) => {
    expect(within(calendar(['DTSTART;VALUE=DATE:20260105', `RRULE:${rule}`]), 500)?.dates).toEqual([
      '2026-01-05',
    ]);
  });
  it.each([
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=DAILY;FREQ=DAILY',
    ';;;',
    '=',
  ])('the rule %s is refused', (rule) => {
    expect(read(calendar(['DTSTART;VALUE=DATE:20260105', `RRULE:${rule}`]))?.ignored).toHaveLength(1);
  });
  it('half a megabyte of endless events takes a bounded time, and says what it left out', () => {
    const event = ['DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY'];
    const answer = within(calendar(...Array.from({ length: 6000 }, () => event)), 10_000);
    expect(answer?.dates).toHaveLength(3 * 365 + 1);
    expect(answer?.ignored.at(-1)?.why).toBe('the file holds too many repeating events');
  });
  it('half a megabyte of one folded line, of colons or of nested beginnings takes no time to speak of', () => {
    expect(within(`BEGIN:VCALENDAR\n${'X\n '.repeat(170_000)}`, 2000)?.ignored).toEqual([]);
    expect(within(`BEGIN:VCALENDAR\n${';'.repeat(500_000)}:`, 2000)?.ignored).toEqual([]);
    expect(within(`BEGIN:VCALENDAR\n${'BEGIN:VEVENT\n'.repeat(40_000)}`, 2000)?.ignored).toHaveLength(40_000);
  });
});
