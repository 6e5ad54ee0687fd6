import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { loadHolidays } from '../../../src/model/calendar/holidays';
import { HOLIDAY_YEARS, isRegion, regionCodes } from '../../../src/plan/regions.generated';

async function holidays(region: string, from: string, to: string): Promise<readonly string[]> {
  return (await loadHolidays([region], from, to)).dates(region, from, to);
}

describe('regions', () => {
  it('are known by their ISO 3166-2 codes', () => {
    expect(
      ['US', 'US-CA', 'US-LA-NO', 'DE', 'DE-BY', 'GB-ENG', 'GB-SCT', 'JP', 'IN', 'CA-ON', 'AU-NSW'].filter(
        (code) => !isRegion(code),
      ),
    ).toEqual([]);
  });
  it('that do not exist are refused', () => {
    expect(
      ['US-ZZ', 'XX', '', 'US ', 'US US-CA', 'us', 'US-', '-CA', 'U', 'none', 'constructor', 'US-CA-'].filter(
        isRegion,
      ),
    ).toEqual([]);
  });
  it('are listed for suggestions', () => {
    expect(regionCodes().length).toBeGreaterThan(600);
    expect(regionCodes().every(isRegion)).toBe(true);
  });
});

describe('public holidays', () => {
  it('of the United States, 2027: those of the Office of Personnel Management, with the days off in lieu', async () => {
    // The calendar's dates and, where they fall on a weekend, the Friday or Monday that is free instead.
    expect(await holidays('US', '2027-01-01', '2027-12-31')).toEqual(
      [
        ['2027-01-01', '2027-01-18', '2027-02-15', '2027-05-31', '2027-06-19', '2027-07-04', '2027-09-06'],
        ['2027-10-11', '2027-11-11', '2027-11-25', '2027-12-25'],
        ['2027-06-18', '2027-07-05', '2027-12-24', '2027-12-31'],
      ]
        .flat()
        .toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });
  it('of California: no Columbus Day, but César Chávez Day and the day after Thanksgiving', async () => {
    const dates = await holidays('US-CA', '2027-01-01', '2027-12-31');
    expect(dates).not.toContain('2027-10-11');
    expect(dates).toEqual(expect.arrayContaining(['2027-03-31', '2027-11-26', '2027-01-18', '2027-07-05']));
  });
  it('of Bavaria: Epiphany, Corpus Christi and All Saints beside the nine of Germany', async () => {
    const germany = [
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-17',
      '2027-10-03',
      '2027-12-25',
      '2027-12-26',
    ];
    expect(await holidays('DE', '2027-01-01', '2027-12-31')).toEqual(germany);
    expect(await holidays('DE-BY', '2027-01-01', '2027-12-31')).toEqual(
      expect.arrayContaining([...germany, '2027-01-06', '2027-05-27', '2027-11-01']),
    );
    expect(await holidays('DE-BE', '2027-01-01', '2027-12-31')).toContain('2027-03-08');
  });
  it('of England, 2026 and 2027, as on gov.uk; of Scotland, not Easter Monday', async () => {
    // Boxing Day 2026 is a Saturday (Monday off); Christmas and Boxing Day 2027 a weekend (Monday and Tuesday off).
    const england = await holidays('GB-ENG', '2026-01-01', '2027-12-31');
    expect(england).toEqual(
      expect.arrayContaining([
        '2026-04-03',
        '2026-04-06',
        '2026-05-04',
        '2026-05-25',
        '2026-08-31',
        '2026-12-25',
        '2026-12-28',
      ]),
    );
    expect(england).toEqual(
      expect.arrayContaining([
        '2027-03-26',
        '2027-03-29',
        '2027-05-03',
        '2027-05-31',
        '2027-08-30',
        '2027-12-27',
        '2027-12-28',
      ]),
    );
    const scotland = await holidays('GB-SCT', '2026-01-01', '2026-12-31');
    expect(scotland).not.toContain('2026-04-06');
    expect(scotland).toContain('2026-11-30');
  });
  it('last as many days as they last, and half days are none', async () => {
    expect(await holidays('EG', '2026-03-01', '2026-03-31')).toEqual([
      '2026-03-20',
      '2026-03-21',
      '2026-03-22',
    ]); // Eid al-Fitr
    expect(await holidays('AU-SA', '2026-12-24', '2026-12-24')).toEqual([]); // From 19:00 only.
  });
  it('answer for each region by itself', async () => {
    const table = await loadHolidays(['US', 'DE'], '2027-01-01', '2027-12-31');
    expect(table.isHoliday('US', '2027-07-05')).toBe(true);
    expect(table.isHoliday('DE', '2027-07-05')).toBe(false);
    expect(() => table.isHoliday('FR', '2027-07-14')).toThrow('not loaded');
  });
  it('of places that are not known, or of years that are not, are refused', async () => {
    await expect(loadHolidays(['US-ZZ'], '2027-01-01', '2027-02-01')).rejects.toThrow(
      'no public holidays are known for "US-ZZ"',
    );
    await expect(loadHolidays(['US'], '2036-12-20', '2037-01-10')).rejects.toThrow('known from 2025 to 2036');
    await expect(loadHolidays(['US'], '2024-12-20', '2025-01-10')).rejects.toThrow('known from 2025 to 2036');
    await expect(loadHolidays([], '2040-01-01', '2040-02-01')).resolves.toBeDefined();
  });
  it('are what the source holds today, for some regions of every kind', async () => {
    for (const code of ['US-LA-NO', 'JP', 'CH-ZH', 'ES-CT-B', 'IL', 'IR', 'HK', 'FR']) {
      const [country = '', state = '', region = ''] = code.split('-');
      const source = new Holidays(country, state, region, { types: ['public'] });
      const years = Array.from(
        { length: HOLIDAY_YEARS.last - HOLIDAY_YEARS.first + 1 },
        (_, i) => HOLIDAY_YEARS.first + i,
      );
      const firstDays = years
        .flatMap((year) => source.getHolidays(year))
        .filter(({ date }) => date.includes(' 00:00:00'));
      const held = new Set(await holidays(code, '2025-01-01', '2036-12-31'));
      const missing = firstDays
        .map(({ date }) => date.slice(0, 10))
        .filter((date) => date < '2037' && !held.has(date));
      expect([code, missing]).toEqual([code, []]);
    }
  }, 30_000);
});
