import { invariant } from '../../errors';
import { MINUTES_PER_DAY, addDays } from './dates';
import { type IsClosed, type WeeklyHours, neverClosed, openSpans } from './hours';
import { type Span, countUpTo } from './spans';
import { type Minute, type Zone, fixedZone } from './zones';

/** Counts open time and business days over one calendar. Dates may lie anywhere; openings are worked out as needed. */
export interface BusinessClock {
  readonly zone: Zone;
  readonly isOpen: (moment: Minute) => boolean;
  /** The moment itself while open, else the next opening; Infinity where none comes. */
  readonly nextOpen: (moment: Minute) => Minute;
  /** Open minutes from one moment to another; negative where the second is earlier. */
  readonly openMinutesBetween: (from: Minute, to: Minute) => number;
  /**
   * The first moment by which so many open minutes have passed since the arrival: exactly at closing time it is
   * closing time, not the next opening. Infinity where they never do. 0 minutes are over at once, open or not.
   */
  readonly addOpenMinutes: (arrival: Minute, minutes: number) => Minute;
  /** The last moment from which so many (more than 0) open minutes pass until `moment`; -Infinity where none does. */
  readonly subtractOpenMinutes: (moment: Minute, minutes: number) => Minute;
  /**
   * Closing time of the nth business day (1 or more, whole) after the day of arrival. The day of arrival is that of
   * the open interval it falls into, else the local date; a business day is a date on which an interval starts.
   */
  readonly addBusinessDays: (arrival: Minute, days: number) => Minute;
  /** The open intervals that overlap a stretch of time, whole (not cut at its ends), by start. */
  readonly spans: (from: Minute, to: Minute) => readonly Span[];
}

/** What a clock runs on. */
export interface Calendar {
  readonly hours: WeeklyHours;
  readonly zone: Zone;
  /** Holidays and closed dates; none where it is missing. */
  readonly isClosed?: IsClosed;
}

/** An interval lasts at most two days, so a look four days back sees all that may reach into a moment. */
const MARGIN_DAYS = 4;
const BLOCK_DAYS = 21;
/** A calendar that stays shut this long is taken never to open again: Infinity instead of an endless search. */
const SEARCH_DAYS = 3 * 366;
/** No promise is looked for beyond a hundred years. */
const HORIZON_MINUTES = 100 * 366 * MINUTES_PER_DAY;

/** A clock over real dates: with the clock changes of its zone and the closed dates of its calendar. */
export function businessClock(calendar: Calendar): BusinessClock {
  const { zone } = calendar;
  let table: OpenTable | undefined;

  /** The table, made to hold every interval that overlaps the stretch. */
  const covering = (from: Minute, to: Minute): OpenTable => {
    if (table !== undefined && from >= table.from && to <= table.to) return table;
    const fromDate =
      table !== undefined && from >= table.from
        ? table.fromDate
        : addDays(zone.toLocal(from).date, -BLOCK_DAYS);
    const toDate =
      table !== undefined && to <= table.to ? table.toDate : addDays(zone.toLocal(to).date, BLOCK_DAYS);
    table = openTable(calendar, fromDate, toDate);
    return table;
  };

  /** Looks further and further ahead (or back) until `find` has an answer, or the calendar is shut for good. */
  const search = <Answer>(
    from: Minute,
    direction: 1 | -1,
    find: (open: OpenTable) => Answer | undefined,
  ): Answer | undefined => {
    let open = covering(from, from);
    for (;;) {
      const answer = find(open);
      if (answer !== undefined) return answer;
      const edge = direction === 1 ? open.to : open.from;
      const lastOpen = direction === 1 ? (open.spans.at(-1)?.end ?? from) : (open.spans[0]?.start ?? from);
      const shutDays = Math.abs(
        edge - (direction === 1 ? Math.max(lastOpen, from) : Math.min(lastOpen, from)),
      );
      if (shutDays > SEARCH_DAYS * MINUTES_PER_DAY || Math.abs(edge - from) > HORIZON_MINUTES)
        return undefined;
      // Steps grow with the distance, so that a far answer does not cost a table for every block on the way.
      const step = BLOCK_DAYS * MINUTES_PER_DAY + Math.abs(edge - from);
      open = direction === 1 ? covering(from, edge + step) : covering(edge - step, from);
    }
  };

  const addOpenMinutes = (arrival: Minute, minutes: number): Minute => {
    if (minutes <= 0) return arrival;
    return (
      search(arrival, 1, (open) => momentAfter(open, openMinutesAt(open, arrival) + minutes)) ?? Infinity
    );
  };
  const subtractOpenMinutes = (moment: Minute, minutes: number): Minute => {
    invariant(minutes > 0, 'open minutes to go back are above 0');
    return (
      search(moment, -1, (open) => momentBefore(open, openMinutesAt(open, moment) - minutes)) ?? -Infinity
    );
  };
  const nextOpen = (moment: Minute): Minute =>
    search(moment, 1, (open) => {
      const next = open.spans[countUpTo(open.spans, moment, ({ end }) => end)];
      return next === undefined ? undefined : Math.max(moment, next.start);
    }) ?? Infinity;
  const addBusinessDays = (arrival: Minute, days: number): Minute => {
    invariant(Number.isInteger(days) && days >= 1, 'business days are whole and at least 1');
    const closing = (open: OpenTable): Minute | undefined => {
      const dayOfArrival = spanAt(open, arrival)?.day ?? zone.toLocal(arrival).date;
      return open.days[countUpTo(open.days, dayOfArrival, ({ day }) => day) + days - 1]?.closesAt;
    };
    return search(arrival, 1, closing) ?? Infinity;
  };

  return {
    zone,
    isOpen: (moment) => spanAt(covering(moment, moment), moment) !== undefined,
    nextOpen,
    openMinutesBetween: (from, to) => {
      const open = covering(Math.min(from, to), Math.max(from, to));
      return openMinutesAt(open, to) - openMinutesAt(open, from);
    },
    addOpenMinutes,
    subtractOpenMinutes,
    addBusinessDays,
    spans: (from, to) => {
      const { spans } = covering(from, to);
      const first = countUpTo(spans, from, ({ end }) => end);
      return spans.slice(
        first,
        Math.max(
          first,
          countUpTo(spans, to, ({ start }) => start),
        ),
      );
    },
  };
}

/**
 * A clock in which every week is the plain week that starts on a date: no holidays, and the distance from UTC that
 * the zone has at that week's start. Promises are judged on it.
 */
export function plainWeekClock(hours: WeeklyHours, zone: Zone, weekStart: string): BusinessClock {
  const offsetMinutes = zone.offsetMinutesAt(zone.dayStart(weekStart));
  return businessClock({ hours, zone: fixedZone(zone.id, offsetMinutes), isClosed: neverClosed });
}

/** Openings between two dates, with running totals. `from` and `to` bound the moments that it can answer for. */
interface OpenTable {
  readonly fromDate: string;
  readonly toDate: string;
  readonly from: Minute;
  readonly to: Minute;
  readonly spans: readonly Span[];
  /** Open minutes of the table before each span. */
  readonly minutesBefore: readonly number[];
  /** Business days in order, with the end of their last interval. */
  readonly days: readonly { readonly day: string; readonly closesAt: Minute }[];
}

function openTable({ hours, zone, isClosed }: Calendar, fromDate: string, toDate: string): OpenTable {
  const spans = openSpans(hours, zone, fromDate, toDate, isClosed);
  const minutesBefore: number[] = [];
  const days: { day: string; closesAt: Minute }[] = [];
  let total = 0;
  for (const { start, end, day } of spans) {
    minutesBefore.push(total);
    total += end - start;
    const last = days.at(-1);
    if (last?.day === day) last.closesAt = end;
    else days.push({ day, closesAt: end });
  }
  const from = zone.dayStart(addDays(fromDate, MARGIN_DAYS));
  const to = zone.dayStart(addDays(toDate, -MARGIN_DAYS));
  return { fromDate, toDate, from, to, spans, minutesBefore, days };
}

function spanAt(open: OpenTable, moment: Minute): Span | undefined {
  const span = open.spans[countUpTo(open.spans, moment, ({ start }) => start) - 1];
  return span !== undefined && moment < span.end ? span : undefined;
}

/** Open minutes of the table up to a moment. */
function openMinutesAt(open: OpenTable, moment: Minute): number {
  const index = countUpTo(open.spans, moment, ({ start }) => start) - 1;
  const span = open.spans[index];
  if (span === undefined) return 0;
  return (open.minutesBefore[index] ?? 0) + Math.min(moment, span.end) - span.start;
}

/** The first moment at which the table has counted so many minutes; undefined beyond its end. */
function momentAfter(open: OpenTable, minutes: number): Minute | undefined {
  const upTo = countUpTo(open.minutesBefore, minutes, (before) => before);
  // What has passed when a span begins has passed when the one before it ends.
  const index = open.minutesBefore[upTo - 1] === minutes ? upTo - 2 : upTo - 1;
  const span = open.spans[index];
  const moment = span === undefined ? Infinity : span.start + minutes - (open.minutesBefore[index] ?? 0);
  return span !== undefined && moment <= span.end && moment <= open.to ? moment : undefined;
}

/** The last moment at which the table has counted so many minutes; undefined before its start. */
function momentBefore(open: OpenTable, minutes: number): Minute | undefined {
  const index = countUpTo(open.minutesBefore, minutes, (before) => before) - 1;
  const span = open.spans[index];
  const moment = span === undefined ? -Infinity : span.start + minutes - (open.minutesBefore[index] ?? 0);
  return span !== undefined && moment <= span.end && moment >= open.from ? moment : undefined;
}
