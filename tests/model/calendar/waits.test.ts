import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessClock, plainWeekClock } from '../../../src/model/calendar/clock';
import { clip } from '../../../src/model/calendar/spans';
import {
  type ArrivalSpan,
  type WaitRange,
  compareWaits,
  waitRange,
} from '../../../src/model/calendar/wait-statistics';
import { type WaitLength, wallWait, waitProfile } from '../../../src/model/calendar/waits';
import { zone } from '../../../src/model/calendar/zones';
import { at, weekly } from './hours-text';

const WEEK = '2026-01-12';
const FROM = at(`${WEEK} 00:00`);
const TO = FROM + 7 * 1440;

const clockOf = (text: string, where = 'UTC'): BusinessClock =>
  plainWeekClock(weekly(text), zone(where), WEEK);
const openHours = (text: string, hours: number, where = 'UTC'): WaitLength => ({
  kind: 'businessHours',
  minutes: hours * 60,
  clock: clockOf(text, where),
});
const businessDays = (text: string, days: number): WaitLength => ({
  kind: 'businessDays',
  days,
  clock: clockOf(text),
});
const wall = (hours: number): WaitLength => ({ kind: 'wall', minutes: hours * 60 });
const during = (text: string, where = 'UTC'): ArrivalSpan[] =>
  clip(clockOf(text, where).spans(FROM, TO), FROM, TO);

/** Typical and worst wait in hours, for contacts that come during some hours. */
function hoursOf(length: WaitLength, arrivals: readonly ArrivalSpan[]): WaitRange {
  const range = waitRange(waitProfile(length, FROM, TO), arrivals);
  if (range === undefined) throw new Error('nobody arrives');
  return { typicalMinutes: range.typicalMinutes / 60, worstMinutes: range.worstMinutes / 60 };
}

describe('T1: business hours hide days', () => {
  it.each([
    [1, 'Mo-Fr 09:00-17:00', 65],
    [4, 'Mo-Fr 08:00-17:00', 67],
    [8, 'Mo-Fr 09:00-17:00', 72],
    [12, 'Mo-Fr 08:00-17:00', 90],
    [24, 'Mo-Fr 09:00-17:00', 120],
  ])('%d bh on %s is %d h at worst', (hours, text, worst) => {
    expect(hoursOf(openHours(text, hours), during(text)).worstMinutes).toBe(worst);
    expect(
      hoursOf(openHours(text, hours, 'America/New_York'), during(text, 'America/New_York')).worstMinutes,
    ).toBe(worst);
  });
  it('for contacts at any time of the week it is no shorter', () => {
    // Friday 17:00, just after closing, until Monday 17:00.
    expect(hoursOf(openHours('Mo-Fr 09:00-17:00', 8), during('24/7')).worstMinutes).toBe(72);
    // From 16:00 on a Friday, 1 bh ends on Monday: 65 hours after Friday 17:00 too.
    expect(hoursOf(openHours('Mo-Fr 09:00-17:00', 1), during('24/7')).worstMinutes).toBe(65);
  });
});

describe('typical waits, by hand', () => {
  it('8 bh of Mo-Fr 9-17 in open hours: a day, for four days of five', () => {
    expect(hoursOf(openHours('Mo-Fr 09:00-17:00', 8), during('Mo-Fr 09:00-17:00'))).toEqual({
      typicalMinutes: 24,
      worstMinutes: 72,
    });
  });
  it('1 bh in open hours: an hour, for seven of eight', () => {
    expect(hoursOf(openHours('Mo-Fr 09:00-17:00', 1), during('Mo-Fr 09:00-17:00')).typicalMinutes).toBe(1);
  });
  it('1 bh around the clock: half of all moments wait up to 10.8 h', () => {
    // 35 open hours wait 1 h. After each of five closings the wait falls to 1 h (from 17 h, or 65 h), so up to
    // w hours wait 35 + 5 (w - 1) of 168 hours, for w below 17. Half of them: w = 10.8.
    expect(hoursOf(openHours('Mo-Fr 09:00-17:00', 1), during('24/7')).typicalMinutes).toBeCloseTo(10.8, 6);
  });
  it('1 bd is until the next closing time', () => {
    // Monday to Thursday 24 to 32 h (four days), Friday 72 to 80 h: half of 40 h is 20 = 4 (w - 24).
    expect(hoursOf(businessDays('Mo-Fr 09:00-17:00', 1), during('Mo-Fr 09:00-17:00'))).toEqual({
      typicalMinutes: 29,
      worstMinutes: 80,
    });
  });
  it('wall-clock promises are what they say', () => {
    expect(hoursOf(wall(4), during('Mo-Fr 09:00-17:00'))).toEqual({ typicalMinutes: 4, worstMinutes: 4 });
  });
  it('follows where the contacts are', () => {
    const arrivals = [
      { start: at('2026-01-12 10:00'), end: at('2026-01-12 11:00'), weight: 1 }, // Monday: 24 h
      { start: at('2026-01-16 10:00'), end: at('2026-01-16 11:00'), weight: 3 }, // Friday: 72 h
    ];
    expect(hoursOf(openHours('Mo-Fr 09:00-17:00', 8), arrivals)).toEqual({
      typicalMinutes: 72,
      worstMinutes: 72,
    });
  });
  it('is undefined where nobody comes', () => {
    expect(waitRange(waitProfile(wall(1), FROM, TO), [])).toBeUndefined();
    expect(waitRange(waitProfile(wall(1), FROM, TO), [{ start: FROM, end: TO, weight: 0 }])).toBeUndefined();
  });
});

describe('T3: promises on different clocks compare at the same arrival', () => {
  const office = during('Mo-Fr 09:00-17:00');
  const profile = (length: WaitLength): ReturnType<typeof waitProfile> => waitProfile(length, FROM, TO);

  it('1 h against 4 bh of Mo-Fr 9-17 against 1 bd: faster for everybody, at any time', () => {
    const [urgent, medium, low] = [
      wall(1),
      openHours('Mo-Fr 09:00-17:00', 4),
      businessDays('Mo-Fr 09:00-17:00', 1),
    ].map(profile);
    expect(compareWaits(urgent ?? [], medium ?? [], during('24/7'))).toMatchObject({
      fasterShare: 1,
      slowerShare: 0,
    });
    expect(compareWaits(medium ?? [], low ?? [], during('24/7'))).toMatchObject({
      fasterShare: 1,
      slowerShare: 0,
    });
  });
  it('10 h on the wall beat 8 bh only for those who would wait overnight', () => {
    const compared = compareWaits(profile(wall(10)), profile(openHours('Mo-Fr 09:00-17:00', 8)), office);
    expect(compared).toEqual({ slowerShare: 0, equalShare: 0, fasterShare: 1, mostMinutesSlower: -14 * 60 });
    // 2 bh are 2 h until 15:00, then 18 h: 3 h on the wall are slower for six hours of eight.
    const mixed = compareWaits(profile(wall(3)), profile(openHours('Mo-Fr 09:00-17:00', 2)), office);
    expect(mixed?.slowerShare).toBeCloseTo(0.75, 12);
    expect(mixed?.mostMinutesSlower).toBe(60);
  });
  it('T4: a business day differs from eight business hours, and equal promises are equal', () => {
    const day = profile(openHours('Mo-Fr 09:00-17:00', 8));
    expect(compareWaits(day, day, during('24/7'))).toEqual({
      slowerShare: 0,
      equalShare: 1,
      fasterShare: 0,
      mostMinutesSlower: 0,
    });
    // Eight hours of a 20-hour day (05:00 to 01:00) are over on the same day for most.
    const long = hoursOf(openHours('Mo-Fr 05:00-01:00', 8), during('Mo-Fr 05:00-01:00'));
    expect(long).toEqual({ typicalMinutes: 8, worstMinutes: 60 }); // At worst 8 + 52 closed hours.
  });
  it('crosses inside a stretch: a falling wait against an even one', () => {
    // 1 bd on Thursday falls from 32 h to 24 h: it is slower than 30 h for the first two hours of eight.
    const thursday = [{ start: at('2026-01-15 09:00'), end: at('2026-01-15 17:00') }];
    const compared = compareWaits(profile(businessDays('Mo-Fr 09:00-17:00', 1)), profile(wall(30)), thursday);
    expect(compared?.slowerShare).toBeCloseTo(0.25, 12);
    expect(compared?.fasterShare).toBeCloseTo(0.75, 12);
    expect(compared?.mostMinutesSlower).toBe(120);
  });
});

describe('against every quarter minute of a week', () => {
  const anyLength = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('Mo-Fr 09:00-17:00', 'Mo-Fr 05:00-01:00', 'Sa 22:00-06:00, We 12:00-12:30', '24/7'),
        fc.integer({ min: 1, max: 40 }),
      )
      .map(([text, quarters]) => openHours(text, quarters / 4)),
    fc
      .tuple(
        fc.constantFrom('Mo-Fr 09:00-17:00', 'Su-Su 20:00-04:00, We 08:00-09:00', '24/7'),
        fc.integer({ min: 1, max: 5 }),
      )
      .map(([text, days]) => businessDays(text, days)),
  );
  const anyArrivals = fc.constantFrom(
    during('24/7'),
    during('Mo-Fr 09:00-17:00'),
    during('Sa 10:00-14:00, Mo 23:00-07:00'),
  );

  it('typical and worst are what counting gives', () => {
    fc.assert(
      fc.property(anyLength, anyArrivals, (length, arrivals) => {
        const waits: number[] = [];
        let worst = 0;
        for (const { start, end } of arrivals) {
          for (let moment = start + 0.5; moment < end; moment += 5) waits.push(wallWait(moment, length));
          // Jumps are just after whole minutes of the quarter hours here.
          for (let moment = start; moment < end; moment += 15)
            worst = Math.max(worst, wallWait(moment + 1e-4, length));
        }
        waits.sort((a, b) => a - b);
        const range = waitRange(waitProfile(length, FROM, TO), arrivals);
        expect(range?.worstMinutes).toBeGreaterThanOrEqual(worst);
        expect(range?.worstMinutes).toBeLessThan(worst + 0.001);
        const below = waits[Math.ceil(waits.length / 2) - 2] ?? 0;
        const above = waits[Math.ceil(waits.length / 2)] ?? Infinity;
        expect(range?.typicalMinutes).toBeGreaterThan(below - 5);
        expect(range?.typicalMinutes).toBeLessThan(above + 5);
      }),
      { numRuns: 60 },
    );
  });
});
