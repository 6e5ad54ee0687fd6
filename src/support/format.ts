import { invariant } from '../errors';

const secondsPerMinute = 60;
const secondsPerHour = 3600;
const secondsPerDay = 86_400;

/** Shares closer to 0 or 1 than this are rounding errors of the arithmetic, not results. */
const shareTolerance = 1e-9;

/**
 * A share of 0..1 as a percentage with at most `digits` decimals: "95.3%", "95%".
 * "0%" and "100%" are claims about every contact, so only exact shares print as such:
 * the rest of the way there reads "<0.1%" and ">99.9%".
 */
export function formatPercent(share: number, digits = 1): string {
  invariant(Number.isFinite(share), 'a share is a finite number');
  const step = 10 ** -digits;
  if (share > shareTolerance && share * 100 < step / 2) return `<${formatNumber(step, digits)}%`;
  if (share < 1 - shareTolerance && share * 100 >= 100 - step / 2) {
    return `>${formatNumber(100 - step, digits)}%`;
  }
  return `${formatNumber(share * 100, digits)}%`;
}

/**
 * Minutes as at most two neighbouring units: "20 s", "1 min 30 s", "1 h 30 min", "26 h", "3 d 2 h".
 * Days start at 48 hours. Up to an hour it is exact to the second, up to two days to the minute, then
 * to the hour. A wait that grows without end (Infinity) is "unbounded".
 */
export function formatDuration(minutes: number): string {
  invariant(!Number.isNaN(minutes), 'a duration is a number');
  if (minutes < 0) return `-${formatDuration(-minutes)}`;
  if (minutes === Infinity) return 'unbounded';

  const seconds = Math.round(minutes * secondsPerMinute);
  if (seconds === 0) return minutes > 0 ? '<1 s' : '0 s';
  if (seconds < secondsPerHour) return formatUnits(seconds, secondsPerMinute, 'min', 1, 's');

  const wholeMinutes = roundTo(seconds, secondsPerMinute);
  if (wholeMinutes < 2 * secondsPerDay) {
    return formatUnits(wholeMinutes, secondsPerHour, 'h', secondsPerMinute, 'min');
  }
  return formatUnits(roundTo(seconds, secondsPerHour), secondsPerDay, 'd', secondsPerHour, 'h');
}

/** `seconds` in a large and a small unit, leaving out the one that is zero. */
function formatUnits(
  seconds: number,
  largeSeconds: number,
  large: string,
  smallSeconds: number,
  small: string,
): string {
  const whole = Math.floor(seconds / largeSeconds);
  const rest = (seconds % largeSeconds) / smallSeconds;
  const parts: string[] = [];
  if (whole > 0) parts.push(`${formatNumber(whole)} ${large}`);
  if (rest > 0) parts.push(`${String(rest)} ${small}`);
  return parts.join(' ');
}

const roundTo = (value: number, step: number): number => Math.round(value / step) * step;

/**
 * An amount with its ISO 4217 code, free of locale: "16,000 USD", "4.35 EUR"; "16,000" where the code is empty. Cents are shown below
 * 100, where they matter (the cost of one contact), and dropped above (the cost of a month).
 */
export function formatMoney(amount: number, currency: string): string {
  const cents = Math.round(amount * 100) / 100;
  const whole = Number.isInteger(cents) || Math.abs(cents) >= 100;
  return `${whole ? formatNumber(amount) : withCommas(cents.toFixed(2))} ${currency}`.trimEnd();
}

/** "1 hour", "3 hours", "1,200 hours". Pass the plural where it is not noun + "s". */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  const text = formatNumber(count, 1);
  return `${text} ${text === '1' ? noun : plural}`;
}

/** A number with commas between thousands and at most `digits` decimals: "12,345", "0.5". */
export function formatNumber(value: number, digits = 0): string {
  invariant(Number.isFinite(value), 'a printed number is finite');
  const fixed = value.toFixed(digits);
  return withCommas(digits === 0 ? fixed : fixed.replace(/\.?0+$/, ''));
}

/** Groups the digits before the decimal point; a zero that came from rounding loses its minus sign. */
function withCommas(fixed: string): string {
  const [whole = '', decimals] = fixed.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  const text = decimals === undefined ? grouped : `${grouped}.${decimals}`;
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}

/** "a", "a and b", "a, b and c"; "" for none. `conjunction` may be "or". */
export function formatList(items: readonly string[], conjunction = 'and'): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}
