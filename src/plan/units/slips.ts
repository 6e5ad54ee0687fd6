import { helpOf, type Parsed } from './parsed';

/**
 * A reader that also tells what was probably meant by a text that it refuses: the text as `respell` writes it, where
 * that is accepted.
 */
export function suggesting<T>(
  parse: (raw: unknown) => Parsed<T>,
  respell: (text: string) => string,
): (raw: unknown) => Parsed<T> {
  return (raw) => {
    const parsed = parse(raw);
    if (parsed.ok || typeof raw !== 'string' || raw.length > LONGEST) return parsed;
    return { ...parsed, help: () => withGuess(parse, respell(raw.trim()), raw, helpOf(parsed)) };
  };
}

/** What was meant, before the help, where it is accepted and nothing else is guessed at yet. */
function withGuess(
  parse: (raw: unknown) => Parsed<unknown>,
  meant: string,
  raw: string,
  help: string,
): string {
  if (help.startsWith('did you mean') || meant === raw) return help;
  const isRight = parse(meant).ok || parse(asNumber(meant)).ok;
  return isRight ? `did you mean \`${quoted(meant)}\`? Otherwise ${help}` : help;
}

/** Longer texts are no slips of the pen. */
const LONGEST = 80;

const asNumber = (text: string): unknown => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined);

/** Opening hours have colons and commas, which mean something in YAML. */
const quoted = (text: string): string => (/[:,]/.test(text) ? `"${text}"` : text);

/** `Deep One` and `deep_one` as an id. */
export const idRespelt = (text: string): string => text.toLowerCase().replaceAll(/[\s_]+/g, '-');

/** `eur`, `euro` and `€` as a code. */
export const currencyRespelt = (text: string): string => CURRENCIES[text.toLowerCase()] ?? text.toUpperCase();

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
};

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?:business|working|open) ?hours?/g, 'bh'],
  [/(?:business|working) ?days?/g, 'bd'],
  [/percent|pct/g, '%'],
  [/(?:seconds?|secs?)\b/g, 's'],
  [/(?:minutes?|mins?)\b/g, 'm'],
  [/(?:hours?|hrs?)\b/g, 'h'],
  [/days?\b/g, 'd'],
  [/(?:weeks?|wks?)\b/g, 'w'],
];

/** Amounts, rates, shares and lengths of time: `5 minutes`, `$30 per hour`, `15k/month`, `1,000`, `12,5%`. */
export function amountRespelt(text: string): string {
  const [figure = '', ...per] = text
    .toLowerCase()
    .replace(/^~\s*/, '')
    .replaceAll(/[$\u20ac\u00a3]|\b(?:usd|eur|gbp|chf)\b/g, '')
    .split(/\s*\/\s*|\s+(?:per|an?|each|every)\s+/);
  const digits = figure
    .replaceAll(/(\d)[.,' ](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)k\b/, '$1000')
    .replace(/(\d),(?=\d)/, '$1.');
  const value = UNITS.reduce((rest, [words, unit]) => rest.replaceAll(words, unit), digits).replaceAll(
    /\s+|\band\b/g,
    '',
  );
  return [value, ...per.map((name) => PER[name.trim()] ?? name.trim())].join('/');
}

const PER: Readonly<Record<string, string>> = {
  hr: 'h',
  hours: 'h',
  minute: 'min',
  minutes: 'min',
  m: 'min',
  days: 'day',
  wk: 'week',
  weeks: 'week',
  mo: 'month',
  mth: 'month',
  months: 'month',
  yr: 'year',
  y: 'year',
  annum: 'year',
  years: 'year',
  contacts: 'contact',
  call: 'contact',
  ticket: 'contact',
};

/** Dates with the year last are only plain where dots stand between: the day comes first then. */
export function dateRespelt(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const [, y = year, m = month, d = day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text;
}
