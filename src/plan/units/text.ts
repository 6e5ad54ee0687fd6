import { closest } from '../../support/closest';
import { isTabledZone } from './clock-changes';
import { accept, refuse, show, type Parsed } from './parsed';

export const ID_PATTERN = '^[a-z][a-z0-9-]*$';
/** Ids that mean something by themselves; no entry of a plan may have one. */
export const RESERVED_IDS: readonly string[] = [
  'other',
  'none',
  'open',
  'voicemail',
  'message',
  'closed',
  'customer',
];
const LONGEST_TEXT = 2000;

/** Reads words; a number or yes/no is taken as the words it was written as. */
export function parseText(raw: unknown): Parsed<string> {
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') {
    const text = String(raw).trim();
    if (/^(?:None|NONE)$/.test(text))
      return refuse(`${show(raw)} is read as text`, 'write none in small letters if there is none');
    if (text === '') return refuse('this text is empty', 'write the text, or none if there is none');
    return text.length > LONGEST_TEXT
      ? refuse('this text has more than 2,000 characters', 'shorten it')
      : accept(text);
  }
  return refuse(`${show(raw)} is not text`, 'write it on one line, in quotes if it has a colon');
}

/** Reads why something is accepted: text, and no `none`. */
export function parseReason(raw: unknown): Parsed<string> {
  return raw === 'none'
    ? refuse('a waiver needs a reason', 'write why it is accepted: reason: contract until June')
    : parseText(raw);
}

/** Reads an id: lower-case letters, digits and hyphens, starting with a letter. */
export function parseId(raw: unknown): Parsed<string> {
  if (typeof raw !== 'string' || !/^[a-z][a-z0-9-]*$/.test(raw) || raw.length > 100) {
    return refuse(
      `${show(raw)} is not an id`,
      'use lower-case letters, digits and hyphens, starting with a letter: cannot-log-in',
    );
  }
  return accept(raw);
}

/** Reads a calendar date; `2027-02-30` is refused. */
export function parseDate(raw: unknown): Parsed<string> {
  const match = typeof raw === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw.trim()) : null;
  if (!match) return refuse(`${show(raw)} is not a date`, 'write year-month-day: 2027-01-04');
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  // A day that its month has not is one of another month.
  if (date.getUTCMonth() + 1 !== month) {
    return refuse(`${show(raw)} is not in the calendar`, 'write a day that exists: 2027-02-28');
  }
  if ((year ?? 0) < 1970 || (year ?? 0) > 2199)
    return refuse(`${show(raw)} is too far away`, 'write a year from 1970 to 2199');
  return accept(match[0]);
}

/** Reads a language tag such as `en` or `pt-BR`. */
export function parseLanguage(raw: unknown): Parsed<string> {
  if (typeof raw === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(raw)) return accept(raw);
  return refuse(`${show(raw)} is not a language`, 'write a language tag: en, de, pt-BR');
}

/** Zones outside of the tables that were asked for, by name in small letters: a formatter takes milliseconds each time. */
const knownZones = new Map<string, boolean>();

/** Reads a time zone that this system knows, or `customer`. */
export function parseTimeZone(raw: unknown): Parsed<string> {
  if (typeof raw === 'string' && (raw === 'customer' || isTimeZone(raw))) return accept(raw);
  return refuse(
    `${show(raw)} is not a time zone`,
    () => `${suggestZone(raw)}write Area/City as in America/New_York or Europe/Berlin, UTC, or customer`,
  );
}

/** A zone named by its city alone, or with a slip of the pen. */
function suggestZone(raw: unknown): string {
  if (typeof raw !== 'string') return '';
  const zones = Intl.supportedValuesOf('timeZone');
  const city = raw.trim().toLowerCase().replaceAll(' ', '_');
  const near = zones.find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ?? closest(raw, zones);
  return near === undefined ? '' : `did you mean \`${near}\`? Otherwise `;
}

/** Offsets are read here, for what `Intl` makes of them depends on the version of Node: `UTC-06:00`, `GMT+1`, `+05:30`. */
function isFixedOffset(id: string): boolean {
  const match = /^(?:(?:UTC|GMT)[+-](\d{1,2})|[+-](\d{2}))(?::?(\d{2}))?$/i.exec(id);
  return match !== null && Number(match[1] ?? match[2]) <= 14 && Number(match[3] ?? 0) <= 59;
}

function isTimeZone(id: string): boolean {
  if (/^(?:UTC|GMT)?[+-]/i.test(id)) return isFixedOffset(id);
  if (isTabledZone(id)) return true;
  const name = id.toLowerCase();
  if (name.length > 60) return false;
  if (knownZones.size === 0)
    for (const zone of Intl.supportedValuesOf('timeZone')) knownZones.set(zone.toLowerCase(), true);
  const known = knownZones.get(name) ?? hasFormatter(id);
  knownZones.set(name, known);
  return known;
}

/** Listing is cheap and covers nearly all; a formatter also knows aliases such as `Asia/Kolkata`. */
function hasFormatter(id: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: id }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // That is how Intl says that it does not know the zone.
  }
}

/** Reads the name of a file beside or below the plan. */
export function parseFileName(raw: unknown): Parsed<string> {
  if (typeof raw !== 'string' || raw.trim() === '')
    return refuse(`${show(raw)} is not a file name`, 'write a file beside the plan: demand.csv');
  const parts = raw.split(/[/\\]/);
  if (/^(?:[/\\]|[A-Za-z]:|[a-z]+:\/\/)/.test(raw) || parts.includes('..') || raw.includes('\0')) {
    return refuse(
      `${show(raw)} is outside the plan's folder`,
      'name a file beside or below the plan: demand.csv',
    );
  }
  return accept(raw);
}
