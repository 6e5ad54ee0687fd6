import { describe, expect, it } from 'vitest';
import { parseHours, weekMinutes } from '../../src/plan/units/hours';

const rangesOf = (text: string): readonly string[] => {
  const parsed = parseHours(text);
  return parsed.ok
    ? parsed.value.ranges.map(({ day, start, end }) => `${day} ${start / 60}-${end / 60}`)
    : [parsed.message];
};

describe('opening hours', () => {
  it.each([
    ['Mo-Fr 09:00-18:00, Sa 10:00-14:00', ['0 9-18', '1 9-18', '2 9-18', '3 9-18', '4 9-18', '5 10-14']],
    ['Sa-Mo 10:00-11:00', ['0 10-11', '5 10-11', '6 10-11']],
    ['Mo, We, Fr 10:00-11:00', ['0 10-11', '2 10-11', '4 10-11']],
    ['mo 9:00-10:00', ['0 9-10']],
    ['Mo 09:00-12:00, 13:00-17:00', ['0 9-12', '0 13-17']],
    ['Mo 13:00-17:00; Mo 09:00-13:00', ['0 9-17']],
    ['Mo 09:00-12:00, Mo 10:00-11:00', ['0 9-12']],
    ['Mo–Tu 05:00–01:00', ['0 5-25', '1 5-25']],
    ['Mo 18:00-00:00', ['0 18-24']],
    ['Mo 18:00-24:00', ['0 18-24']],
  ])('%s', (text, expected) => {
    expect(rangesOf(text)).toEqual(expected);
  });

  it('count no minute twice where a night runs into the next day’s opening', () => {
    expect(rangesOf('Fr 20:00-04:00, Sa 02:00-06:00')).toEqual(['4 20-26', '5 2-6']);
    // The next day's opening lies within the night: what is left of the night goes on after it.
    expect(rangesOf('Mo 23:00-22:00, Tu 08:00-10:00')).toEqual(['0 23-32', '1 8-22']);
    expect(rangesOf('Su 22:00-06:00, Mo 05:00-09:00')).toEqual(['0 5-9', '6 22-29']);
  });

  it('24/7 is every minute, however it is written', () => {
    for (const text of [
      '24/7',
      'Mo-Su 00:00-24:00',
      'Mo-Su 00:00-12:00, Mo-Su 12:00-24:00',
      '06:00-05:59, 05:00-07:00',
    ]) {
      const parsed = parseHours(text);
      expect(parsed.ok && weekMinutes(parsed.value.ranges)).toBe(10_080);
      expect(parsed.ok && parsed.value.always).toBe(true);
    }
  });
});
