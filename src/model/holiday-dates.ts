import type { Plan } from '../plan/schema';
import { addDays } from './calendar/dates';
import { loadHolidays } from './calendar/holidays';
import type { HolidayDates } from './context';

/** Looks up all holidays that a plan names, for the dates it is simulated on and the year after. */
export async function lookUpHolidays(
  plan: Plan,
  files: ReadonlyMap<string, string>,
  from: string,
  weeks = 4,
): Promise<HolidayDates> {
  const first = addDays(from, -60);
  const last = addDays(from, 7 * (weeks + 16) + 400);
  const sources = [...Object.values(plan.hours ?? {}), ...Object.values(plan.customers ?? {})].flatMap(
    ({ holidays }) => holidays ?? [],
  );
  const regions = [
    ...new Set(sources.flatMap((source) => (source.kind === 'region' ? [source.region] : []))),
  ];
  const table = await loadHolidays(regions, first, last);
  const byFile = new Map<string, ReadonlySet<string>>();
  if (files.size > 0) {
    const { readCalendarFile } = await import('./calendar/ical-holidays');
    for (const [name, text] of files)
      byFile.set(name, new Set(readCalendarFile(text, first, last)?.dates ?? []));
  }
  return {
    ofRegion: (region, date) => table.isHoliday(region, date),
    ofFile: (file, date) => byFile.get(file)?.has(date) ?? false,
  };
}
