import { accept, refuse, show, type Parsed } from './parsed';

/** One opening: from `start` to `end`, in minutes after 00:00 of `day` (0 = Monday); `end` may pass midnight. */
export interface HoursRange {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** Weekly opening hours in the notation of schema.org `openingHours`. */
export interface WeeklyHours {
  readonly text: string;
  readonly always: boolean;
  readonly ranges: readonly HoursRange[];
}

/** Hours asked for by a plan: an id of `hours`, or hours written out. */
export type HoursReference =
  { readonly kind: 'named'; readonly id: string } | { readonly kind: 'inline'; readonly hours: WeeklyHours };

export const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
export const DAY_MINUTES = 1440;
export const WEEK_MINUTES = 7 * DAY_MINUTES;
export const HOURS_HELP = 'write days and times: "Mo-Fr 09:00-18:00, Sa 10:00-14:00" or "24/7"';
const TIME = '(\\d{1,2}):(\\d{2})';
const PART = new RegExp(
  `^(?:((?:[A-Za-z]+(?:\\s*-\\s*[A-Za-z]+)?)(?:\\s*[,&]\\s*[A-Za-z]+(?:\\s*-\\s*[A-Za-z]+)?)*)\\s+)?${TIME}\\s*-\\s*${TIME}$`,
);
const DAYS_ONLY = /^[A-Za-z]+(?:\s*-\s*[A-Za-z]+)?$/;
const MOST_RANGES = 200;
/** Nobody reads longer hours; a bound keeps hostile input cheap. */
const LONGEST_TEXT = 2000;

/** Reads `Mo-Fr 09:00-18:00, Sa 10:00-14:00` or `24/7`; overlapping parts are joined. */
export function parseHours(raw: unknown): Parsed<WeeklyHours> {
  if (typeof raw !== 'string') return refuse(`${show(raw)} is not opening hours`, HOURS_HELP);
  if (raw.length > LONGEST_TEXT)
    return refuse('these opening hours are longer than 2,000 characters', HOURS_HELP);
  const text = raw.trim().replaceAll(/\s+/g, ' ').replaceAll('–', '-');
  if (text === '24/7') return accept({ text, always: true, ranges: joinRanges(everyDay(0, DAY_MINUTES)) });
  const ranges: HoursRange[] = [];
  let days: readonly number[] | undefined;
  let pendingDays = '';
  for (const piece of text.split(/[,;]/).map((part) => part.trim())) {
    if (DAYS_ONLY.test(piece)) {
      pendingDays += `${piece},`;
      continue;
    }
    const match = PART.exec(pendingDays + piece);
    pendingDays = '';
    if (!match) return refuse(`${show(raw)} is not opening hours (at ${show(piece)})`, HOURS_HELP);
    if (match[1] !== undefined) {
      const read = readDays(match[1]);
      if (!read.ok) return read;
      days = read.value;
    }
    const times = readTimes(raw, match.slice(2, 6).map(Number));
    if (!times.ok) return times;
    for (const day of days ?? DAYS.keys()) ranges.push({ day, ...times.value });
    if (ranges.length > MOST_RANGES)
      return refuse('these opening hours have more than 200 parts', 'join parts that touch');
  }
  if (pendingDays !== '' || ranges.length === 0)
    return refuse(`${show(raw)} names days without times`, HOURS_HELP);
  const joined = joinRanges(ranges);
  return accept({ text, always: weekMinutes(joined) === WEEK_MINUTES, ranges: joined });
}

/** Reads an id of `hours` or hours written out; what has the form of an id is one, for no hours have it. */
export function parseHoursReference(raw: unknown): Parsed<HoursReference> {
  // Where hours may be left out, `none` never comes here.
  if (raw === 'none') return refuse('there have to be hours here', HOURS_HELP);
  if (typeof raw === 'string' && /^[a-z][a-z0-9-]*$/.test(raw)) return accept({ kind: 'named', id: raw });
  const parsed = parseHours(raw);
  if (parsed.ok) return accept({ kind: 'inline', hours: parsed.value });
  const looksLikeHours = typeof raw !== 'string' || /\d|\b(?:mo|tu|we|th|fr|sa|su)\b/i.test(raw);
  return looksLikeHours
    ? parsed
    : refuse(`${show(raw)} is neither opening hours nor an id of \`hours\``, HOURS_HELP);
}

/** Open minutes of one week without holidays. */
export const weekMinutes = (ranges: readonly HoursRange[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

const everyDay = (start: number, end: number): HoursRange[] =>
  [...DAYS.keys()].map((day) => ({ day, start, end }));

function readDays(text: string): Parsed<readonly number[]> {
  const days: number[] = [];
  for (const piece of text.split(/[,&]/)) {
    const names = piece.split('-').map((name) => name.trim());
    const indexes = names.map((name) => DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase()));
    const bad = names[indexes.indexOf(-1)];
    if (bad !== undefined)
      return refuse(
        `${show(bad)} is not a day`,
        'write Mo, Tu, We, Th, Fr, Sa or Su, and Mo-Fr for a row of days',
      );
    const [first = 0, last = first] = indexes;
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === last) break;
    }
  }
  return accept(days);
}

function readTimes(raw: unknown, numbers: readonly number[]): Parsed<{ start: number; end: number }> {
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = numbers;
  const start = fromHour * 60 + fromMinute;
  const end = toHour * 60 + toMinute;
  if (fromMinute > 59 || toMinute > 59 || start >= DAY_MINUTES || end > DAY_MINUTES) {
    return refuse(
      `${show(raw)} has a time that no clock shows`,
      'times go from 00:00 to 23:59, and 24:00 for the end of a day',
    );
  }
  if (start === end)
    return refuse(`${show(raw)} opens and closes at the same time`, 'for all day write 00:00-24:00 or 24/7');
  return accept({ start, end: end > start ? end : end + DAY_MINUTES });
}

/** The same openings with no minute twice, in order of their start. */
function joinRanges(ranges: readonly HoursRange[]): HoursRange[] {
  return joinWithinDays(splitWhereNextDayOpens(joinWithinDays(ranges)));
}

/** Joins ranges of one day that overlap or continue each other. */
function joinWithinDays(ranges: readonly HoursRange[]): HoursRange[] {
  const joined: { day: number; start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.day - b.day || a.start - b.start)) {
    const last = joined.at(-1);
    if (last && last.day === range.day && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

/**
 * A range that runs past midnight into the next day's opening ends where that one starts, and what is left of
 * it belongs to the next day: a minute is counted to the latest interval that it lies in.
 */
function splitWhereNextDayOpens(ranges: readonly HoursRange[]): HoursRange[] {
  return ranges.flatMap((range) => {
    const overhang = range.end - DAY_MINUTES;
    const nextDay = (range.day + 1) % 7;
    const next = ranges.find(({ day, start }) => day === nextDay && start < overhang);
    if (next === undefined) return [range];
    return [
      { ...range, end: next.start + DAY_MINUTES },
      { day: nextDay, start: next.start, end: overhang },
    ];
  });
}
