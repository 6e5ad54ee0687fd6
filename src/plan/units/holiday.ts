import { accept, refuse, show, type Parsed } from './parsed';
import { isRegion, regionCodes } from './region';
import { parseDate, parseFileName } from './text';

/** One source of closed days: a region's public holidays, each segment's own, a date, or an iCalendar file. */
export type HolidaySource =
  | { readonly kind: 'region'; readonly region: string }
  | { readonly kind: 'customer' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'file'; readonly file: string };

/** Reads `US`, `DE-BY`, `customer`, `2027-12-24` or `holidays.ics`. */
export function parseHoliday(raw: unknown): Parsed<HolidaySource> {
  if (raw === 'customer') return accept({ kind: 'customer' });
  if (typeof raw === 'string' && raw.toLowerCase().endsWith('.ics')) {
    const file = parseFileName(raw);
    return file.ok ? accept({ kind: 'file', file: file.value }) : file;
  }
  if (typeof raw === 'string' && /^\d/.test(raw)) {
    const date = parseDate(raw);
    return date.ok ? accept({ kind: 'date', date: date.value }) : date;
  }
  if (typeof raw === 'string' && isRegion(raw)) return accept({ kind: 'region', region: raw });
  return refuse(
    `${show(raw)} is not a region with known public holidays`,
    () =>
      `${suggestRegion(raw)}write a country or part of one (US, US-CA, DE-BY), customer, none, a date (2027-12-24) or an .ics file`,
  );
}

/** Only the same letters in other case are a slip, for of short codes nearly all are one letter apart; or a country by its name. */
function suggestRegion(raw: unknown): string {
  if (typeof raw !== 'string') return '';
  const name = raw.trim().toLowerCase();
  const named = new Intl.DisplayNames('en', { type: 'region' });
  const near =
    COMMON_NAMES[name] ??
    regionCodes().find(
      (code) =>
        code.toLowerCase() === name || (/^[A-Z]{2}$/.test(code) && named.of(code)?.toLowerCase() === name),
    );
  return near === undefined ? '' : `did you mean \`${near}\`? Otherwise `;
}

const COMMON_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB-ENG',
  scotland: 'GB-SCT',
  wales: 'GB-WLS',
  usa: 'US',
};
