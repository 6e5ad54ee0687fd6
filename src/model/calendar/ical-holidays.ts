import { dateOfEpochDay, daysBetween, epochDayOf, isDate } from './dates';
import { type ContentLine, type EventBlock, readEvents } from './ical-lines';
import { parseRecurrence, recurrenceDays } from './recurrence';

/** What a file of closed days says. */
export interface CalendarFile {
  /** Closed dates of the stretch asked for, sorted, each once. */
  readonly dates: readonly string[];
  /** Events that close no day, and why: for a message, so that nothing is left out in silence. */
  readonly ignored: readonly { readonly line: number; readonly summary: string; readonly why: string }[];
}

/** The most days that are looked at for one file's repeating events: an upper bound on time (about half a second). */
const MOST_DAYS = 2_000_000;

/**
 * Reads the closed dates from `from` to `to` (both included) of an iCalendar file: all-day events, also over several
 * days and repeating. Undefined for text that is no calendar. Time is bounded for every input of up to 512 KB.
 */
export function readCalendarFile(text: string, from: string, to: string): CalendarFile | undefined {
  const events = readEvents(text);
  if (events === undefined) return undefined;
  const dates = new Set<string>();
  const ignored: { line: number; summary: string; why: string }[] = [];
  let daysLeft = MOST_DAYS;
  for (const event of events) {
    const read = readEvent(event, from, to, daysLeft);
    if (typeof read === 'string') {
      ignored.push({
        line: event.line,
        summary: valueOf(event, 'SUMMARY')?.value.slice(0, 80) ?? '',
        why: read,
      });
      continue;
    }
    daysLeft -= read.cost;
    for (const date of read.dates) dates.add(date);
  }
  return { dates: [...dates].toSorted(), ignored };
}

/** The event's dates and how many days were looked at for them, or why it closes no day. */
function readEvent(
  event: EventBlock,
  from: string,
  to: string,
  daysLeft: number,
): { readonly dates: readonly string[]; readonly cost: number } | string {
  if (valueOf(event, 'STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return 'it is cancelled';
  if (valueOf(event, 'RECURRENCE-ID') !== undefined) return 'it changes one date of another event';
  if (valueOf(event, 'RDATE') !== undefined) return 'it lists further dates (RDATE)';
  const first = allDayDate(valueOf(event, 'DTSTART'));
  if (first === undefined) return 'it does not start at the beginning of a day';
  const length = daysLong(event, first);
  if (length === undefined) return 'it does not last whole days';
  if (length > 366) return 'it lasts longer than a year';

  const rules = event.lines.filter(({ name }) => name === 'RRULE');
  const rule = rules.length === 1 ? parseRecurrence(rules[0]?.value ?? '') : undefined;
  if (rules.length > 0 && rule === undefined) return 'its rule of repetition is not understood';
  const daysSearched = rule === undefined ? 0 : Math.max(0, daysBetween(first, to));
  if (daysSearched > daysLeft) return TOO_MANY;
  const excluded = new Set(exceptions(event));
  const [firstDay, lastDay] = [epochDayOf(from), epochDayOf(to)];
  const starts = (rule === undefined ? [epochDayOf(first)] : recurrenceDays(rule, first, to)).filter(
    (day) => day <= lastDay && day + length > firstDay && !excluded.has(day),
  );
  const cost = daysSearched + starts.length * length;
  if (cost > daysLeft) return TOO_MANY;
  const dates = starts
    .flatMap((start) => Array.from({ length }, (_, day) => start + day))
    .filter((day) => day >= firstDay && day <= lastDay)
    .map((day) => dateOfEpochDay(day));
  return { dates, cost };
}

const TOO_MANY = 'the file holds too many repeating events';

function valueOf(event: EventBlock, name: string): ContentLine | undefined {
  return event.lines.find((line) => line.name === name);
}

/** The date of `20271224` or, as some programs write a whole day, of `20271224T000000` in local time. */
function allDayDate(line: ContentLine | undefined): string | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T000000)?$/.exec(line?.value.trim() ?? '');
  const date = match === null ? '' : `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  return isDate(date) ? date : undefined;
}

/** Whole days from the start to the end, which is the first day after; one where the event names neither end nor length. */
function daysLong(event: EventBlock, first: string): number | undefined {
  const duration = valueOf(event, 'DURATION');
  if (duration !== undefined) {
    const match = /^\+?P(?:(\d{1,3})W|(\d{1,4})D)$/.exec(duration.value.trim());
    const days = match === null ? 0 : Number(match[1] ?? 0) * 7 + Number(match[2] ?? 0);
    return days >= 1 ? days : undefined;
  }
  const end = valueOf(event, 'DTEND');
  if (end === undefined) return 1;
  const endDate = allDayDate(end);
  if (endDate === undefined || endDate < first) return undefined;
  // An end on the start itself is not allowed by the standard, but widely written for one day.
  return Math.max(1, daysBetween(first, endDate));
}

function exceptions(event: EventBlock): number[] {
  return event.lines
    .filter(({ name }) => name === 'EXDATE')
    .flatMap((line) => line.value.split(',').map((value) => allDayDate({ ...line, value })))
    .filter((date) => date !== undefined)
    .map((date) => epochDayOf(date));
}
