import { epochDayOf, weekdayOfEpochDay } from './dates';

/** A rule such as `FREQ=YEARLY;BYMONTH=11;BYDAY=4TH` (RFC 5545, 3.3.10), for whole days. */
export interface Recurrence {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | undefined;
  /** Last date, included. */
  readonly until: string | undefined;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  /** `nth` is 0 for every such weekday, -1 for the last of its month or year. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
  /** 0 for Monday: on which day a week begins matters to every second week. */
  readonly weekStart: number;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const PARTS = new Set(['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST']);

/** Reads a rule; undefined for one with parts that whole days do not need or that are not understood (BYSETPOS, …). */
export function parseRecurrence(text: string): Recurrence | undefined {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    if (!PARTS.has(name) || value === '' || parts.has(name)) return undefined;
    parts.set(name, value);
  }
  const frequency = parts.get('FREQ');
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY')
    return undefined;
  const interval = wholeNumber(parts.get('INTERVAL') ?? '1', 1, 1000);
  const count = parts.has('COUNT') ? wholeNumber(parts.get('COUNT') ?? '', 1, 1_000_000) : null;
  const until = /^(\d{4})(\d{2})(\d{2})(T|$)/.exec(parts.get('UNTIL') ?? '');
  const months = numbers(parts.get('BYMONTH'), 1, 12);
  const monthDays = numbers(parts.get('BYMONTHDAY'), -31, 31);
  const weekdays = (parts.get('BYDAY')?.split(',') ?? []).map(readWeekday);
  const known = weekdays.filter((weekday) => weekday !== undefined);
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO');
  if (interval === undefined || count === undefined || months === undefined || monthDays === undefined)
    return undefined;
  if (weekStart < 0 || known.length < weekdays.length || (parts.has('UNTIL') && until === null))
    return undefined;
  if (known.some(({ nth }) => nth !== 0) && (frequency === 'DAILY' || frequency === 'WEEKLY'))
    return undefined;
  return {
    frequency,
    interval,
    count: count ?? undefined,
    until: until === null ? undefined : `${until[1] ?? ''}-${until[2] ?? ''}-${until[3] ?? ''}`,
    months,
    monthDays,
    weekdays: known,
    weekStart,
  };
}

function readWeekday(text: string): { readonly nth: number; readonly weekday: number } | undefined {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text);
  return match === null
    ? undefined
    : { nth: Number(match[1] ?? 0), weekday: WEEKDAYS.indexOf(match[2] ?? '') };
}

function numbers(text: string | undefined, low: number, high: number): readonly number[] | undefined {
  const all = (text?.split(',') ?? []).map((item) => wholeNumber(item, low, high));
  const known = all.filter((item) => item !== undefined && item !== 0);
  return known.length === all.length ? known.filter((item) => item !== undefined) : undefined;
}

function wholeNumber(text: string, low: number, high: number): number | undefined {
  const value = /^[+-]?\d{1,7}$/.test(text) ? Number(text) : NaN;
  return value >= low && value <= high ? value : undefined;
}

/**
 * The days of a rule (since 1970-01-01) up to and including `last`. It asks of every day from `first` on whether the
 * rule takes it, which costs the same for every rule, also for one that takes none; `first` itself always counts.
 */
export function recurrenceDays(rule: Recurrence, first: string, last: string): number[] {
  const days = [epochDayOf(first)];
  const lastDay = epochDayOf(rule.until !== undefined && rule.until < last ? rule.until : last);
  const takes = matcher(rule, first);
  for (let day = epochDayOf(first) + 1; day <= lastDay; day++) {
    if (rule.count !== undefined && days.length >= rule.count) break;
    if (takes(day)) days.push(day);
  }
  return days;
}

function matcher(rule: Recurrence, first: string): (epochDay: number) => boolean {
  const { frequency, interval, months, monthDays, weekdays } = rule;
  const start = partsOf(epochDayOf(first));
  const weekOf = (day: number): number => Math.floor((day + 3 - rule.weekStart) / 7);
  const periods = {
    DAILY: (day: number) => day - start.epochDay,
    WEEKLY: (day: number) => weekOf(day) - weekOf(start.epochDay),
    MONTHLY: (_: number, { year, month }: DayParts) => (year - start.year) * 12 + month - start.month,
    YEARLY: (_: number, { year }: DayParts) => year - start.year,
  } as const;
  const perMonth = frequency === 'MONTHLY' || months.length > 0;
  /** What the rule leaves open is taken from its first date. */
  const isDefaultDay = ({ month, monthDay, weekday }: DayParts): boolean => {
    if (monthDays.length > 0 || weekdays.length > 0 || frequency === 'DAILY') return true;
    if (frequency === 'WEEKLY') return weekday === start.weekday;
    return monthDay === start.monthDay && (perMonth || month === start.month);
  };
  return (epochDay) => {
    const day = partsOf(epochDay);
    if (periods[frequency](epochDay, day) % interval !== 0 || !isDefaultDay(day)) return false;
    if (months.length > 0 && !months.includes(day.month)) return false;
    const fromEnd = day.monthDay - day.monthLength - 1;
    if (monthDays.length > 0 && !monthDays.includes(day.monthDay) && !monthDays.includes(fromEnd))
      return false;
    return weekdays.length === 0 || weekdays.some((wanted) => isNthWeekday(wanted, day, perMonth));
  };
}

interface DayParts {
  readonly epochDay: number;
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  readonly monthLength: number;
  readonly weekday: number;
}

function partsOf(epochDay: number): DayParts {
  const date = new Date(epochDay * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const monthLength = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return {
    epochDay,
    year,
    month,
    monthDay: date.getUTCDate(),
    monthLength,
    weekday: weekdayOfEpochDay(epochDay),
  };
}

function isNthWeekday(wanted: { nth: number; weekday: number }, day: DayParts, perMonth: boolean): boolean {
  if (wanted.weekday !== day.weekday) return false;
  if (wanted.nth === 0) return true;
  const yearStart = epochDayOf(`${String(day.year).padStart(4, '0')}-01-01`);
  const yearLength = epochDayOf(`${String(day.year).padStart(4, '0')}-12-31`) - yearStart + 1;
  const at = perMonth ? day.monthDay : day.epochDay - yearStart + 1;
  const length = perMonth ? day.monthLength : yearLength;
  return wanted.nth > 0 ? Math.ceil(at / 7) === wanted.nth : -Math.ceil((length - at + 1) / 7) === wanted.nth;
}
