/** Calendar dates as `YYYY-MM-DD`: they sort and compare as text. No clock and no time zone is involved. */

export const MINUTES_PER_DAY = 1440;
export const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

const MILLISECONDS_PER_DAY = 86_400_000;

/** True for a date that exists, written `YYYY-MM-DD`, of the years 1900 to 2199; `2027-02-30` does not. */
export function isDate(text: string): boolean {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  // Engines differ on whether 30 February is refused or rolls over into March: going there and back tells.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

/** Days from 1970-01-01 to a date that exists. */
export function epochDayOf(date: string): number {
  const known = epochDays.get(date);
  if (known !== undefined) return known;
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  const epochDay = Date.UTC(year ?? NaN, (month ?? NaN) - 1, day) / MILLISECONDS_PER_DAY;
  epochDays.set(date, epochDay);
  return epochDay;
}

/** Calendars ask for the same few hundred dates again and again. */
const epochDays = new Map<string, number>();
const datesByDay = new Map<number, string>();

/** The date that lies so many whole days after 1970-01-01. */
export function dateOfEpochDay(epochDay: number): string {
  const known = datesByDay.get(epochDay);
  if (known !== undefined) return known;
  const date = new Date(epochDay * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
  datesByDay.set(epochDay, date);
  return date;
}

/** The date so many days later; earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  return dateOfEpochDay(epochDayOf(date) + days);
}

/** Days from one date to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** Day of the week, 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: string): number {
  return weekdayOfEpochDay(epochDayOf(date));
}

/** Day of the week, 0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday. */
export function weekdayOfEpochDay(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}
