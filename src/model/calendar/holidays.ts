import { UserError } from '../../errors';
import { HOLIDAY_YEARS, isRegion } from '../../plan/regions.generated';

/** The public holidays of some regions. */
export interface HolidayTable {
  /** True on a public holiday or its substitute day; false on dates outside `HOLIDAY_YEARS`, which loading refuses. */
  readonly isHoliday: (region: string, date: string) => boolean;
  /** All of a region's holidays from one date to another, both included, sorted. */
  readonly dates: (region: string, from: string, to: string) => readonly string[];
}

/**
 * Loads the public holidays of regions (`US`, `US-CA`, `DE-BY`; see `isRegion`) that a stretch of dates needs. Only
 * days that are free as a whole count: not Christmas Eve from noon, not bank, school or optional holidays.
 * Throws a UserError for a region that is not known and for dates outside `HOLIDAY_YEARS`.
 */
export async function loadHolidays(
  regions: readonly string[],
  from: string,
  to: string,
): Promise<HolidayTable> {
  for (const region of regions) {
    if (!isRegion(region)) throw new UserError(`no public holidays are known for "${region}"`);
  }
  const { first, last } = HOLIDAY_YEARS;
  if (regions.length > 0 && (Number(from.slice(0, 4)) < first || Number(to.slice(0, 4)) > last)) {
    throw new UserError(
      `public holidays are known from ${String(first)} to ${String(last)}, not from ${from} to ${to}`,
      {
        hint: 'name the closed dates themselves, or choose another start',
      },
    );
  }
  const byRegion = regions.length === 0 ? new Map<string, ReadonlySet<string>>() : await readRegions(regions);
  const datesOf = (region: string): ReadonlySet<string> => {
    const dates = byRegion.get(region);
    if (dates === undefined) throw new UserError(`the public holidays of "${region}" were not loaded`);
    return dates;
  };
  return {
    isHoliday: (region, date) => datesOf(region).has(date),
    dates: (region, start, end) =>
      [...datesOf(region)]
        .filter((date) => date >= start && date <= end)
        .toSorted((a, b) => (a < b ? -1 : 1)),
  };
}

async function readRegions(regions: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
  // 150 KB that only plans with public holidays need.
  const { PUBLIC_HOLIDAYS } = await import('./public-holidays.generated');
  const byRegion = new Map<string, ReadonlySet<string>>();
  for (const region of regions) byRegion.set(region, readRegion(PUBLIC_HOLIDAYS, region));
  return byRegion;
}

/** A part of a region keeps the dates of the whole, but for those after "|", and adds its own. */
function readRegion(table: string, region: string): Set<string> {
  const parent = region.includes('-')
    ? readRegion(table, region.slice(0, region.lastIndexOf('-')))
    : new Set<string>();
  const lineStart = table.indexOf(`\n${region}:`);
  const line = table.slice(lineStart + region.length + 2, table.indexOf('\n', lineStart + 1));
  const [added = '', removed = ''] = line.split('|');
  for (const date of decode(removed)) parent.delete(date);
  for (const date of decode(added)) parent.add(date);
  return parent;
}

/** `1225` stands for that day of every year, `270531` for one date. */
function decode(codes: string): string[] {
  const years = Array.from(
    { length: HOLIDAY_YEARS.last - HOLIDAY_YEARS.first + 1 },
    (_, i) => HOLIDAY_YEARS.first + i,
  );
  return codes
    .split(' ')
    .filter((code) => code !== '')
    .flatMap((code) => {
      const day = `-${code.slice(-4, -2)}-${code.slice(-2)}`;
      return code.length === 4
        ? years.map((year) => `${String(year)}${day}`)
        : [`20${code.slice(0, 2)}${day}`];
    });
}
