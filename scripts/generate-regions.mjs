/**
 * Writes what svcplan knows of public holidays, so that no holiday library runs with it:
 * - src/plan/regions.generated.ts: the codes that a plan may name, for validation;
 * - src/model/calendar/public-holidays.generated.ts: the dates, loaded only for plans with holidays.
 * Source: the npm package date-holidays (data CC BY-SA 3.0, see THIRD-PARTY-NOTICES.md). Takes about 20 s.
 * With `--check` it writes nothing and exits with 1 where a file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';

const FIRST_YEAR = 2025;
const LAST_YEAR = 2036;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;
const { version } = createRequire(import.meta.url)('date-holidays/package.json');

/** Every code with the arguments that date-holidays wants for it: `US`, `US-CA`, `DE-BY-A`. */
function listRegions() {
  const source = new Holidays();
  return keys(source.getCountries()).flatMap((country) => [
    [country],
    ...keys(source.getStates(country)).flatMap((state) => [
      [country, state],
      ...keys(source.getRegions(country, state)).map((region) => [country, state, region]),
    ]),
  ]);
}

/** Dates without work of one region: public holidays and their substitutes that last the whole day. */
function listDates(region) {
  const source = new Holidays(...region, { types: ['public'] });
  const dates = new Set();
  // A substitute may fall into the year before or after.
  for (let year = FIRST_YEAR - 1; year <= LAST_YEAR + 1; year++) {
    for (const { date, start, end } of source.getHolidays(year)) {
      if (!date.includes(' 00:00:00')) continue; // Half days, such as Christmas Eve from noon.
      const first = Date.parse(date.slice(0, 10));
      const days = Math.round((end - start) / 86_400_000); // A day of a clock change has 23 or 25 hours.
      for (let day = 0; day < days; day++) {
        const found = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
        const year = Number(found.slice(0, 4));
        if (year >= FIRST_YEAR && year <= LAST_YEAR) dates.add(found);
      }
    }
  }
  return dates;
}

/** `1225` = 25 December of every year; `270531` = 31 May 2027. */
function encode(dates) {
  const byDay = groupBy(dates, monthAndDay);
  return [...byDay]
    .flatMap(([day, all]) => (all.length === YEARS ? [day] : all.map((date) => date.slice(2, 4) + day)))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join(' ');
}

const monthAndDay = (date) => date.slice(5, 7) + date.slice(8, 10);

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

const keys = (record) => Object.keys(record ?? {});

const header = `// Generated from date-holidays ${version} by \`npm run generate\`. Do not edit.
// Data: CC BY-SA 3.0, from date-holidays (https://github.com/commenthol/date-holidays) and the Wikipedia articles
// it names; see THIRD-PARTY-NOTICES.md.
`;

const regions = listRegions();
const datesByCode = new Map(regions.map((region) => [region.join('-'), listDates(region)]));

/** A region differs little from the one above it: what it adds, then after "|" what it leaves out. */
const lines = [...datesByCode].map(([code, dates]) => {
  const parent = datesByCode.get(code.slice(0, Math.max(0, code.lastIndexOf('-')))) ?? new Set();
  const added = encode([...dates].filter((date) => !parent.has(date)));
  const removed = encode([...parent].filter((date) => !dates.has(date)));
  return `${code}:${added}${removed === '' ? '' : `|${removed}`}`;
});

const files = {
  '../src/plan/regions.generated.ts': `${header}
/** First and last year whose public holidays are known. */
export const HOLIDAY_YEARS = { first: ${FIRST_YEAR}, last: ${LAST_YEAR} } as const;

/** Codes of the regions whose public holidays are known, each between spaces: ISO 3166-2, a few with a third part. */
export const REGIONS = \` ${[...datesByCode.keys()].join(' ')} \`;

/** True for the code of a region whose public holidays are known, such as \`US\`, \`US-CA\` or \`DE-BY-A\`. */
export function isRegion(code: string): boolean {
  return /^[\\w-]+$/.test(code) && REGIONS.includes(\` \${code} \`);
}

/** All those codes, for suggestions. */
export function regionCodes(): readonly string[] {
  return REGIONS.trim().split(' ');
}
`,
  '../src/model/calendar/public-holidays.generated.ts': `${header}
/**
 * A line for each region: code, ":", dates. \`1225\` is that day of every year from ${FIRST_YEAR} to ${LAST_YEAR}, \`270531\` one date.
 * A part of a region says how it differs from the whole: dates that come on top, "|", dates that are not kept.
 */
export const PUBLIC_HOLIDAYS = \`
${lines.join('\n')}
\`;
`,
};

for (const [path, text] of Object.entries(files)) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  }
}
