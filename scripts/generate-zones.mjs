/**
 * Writes src/plan/units/zones.generated.ts: the clock changes of all time zones in the years that plans are about, so
 * that a run needs no formatter of `Intl`, whose first one takes longer than reading a whole plan.
 * Source: the time zone data (IANA) of the Node that runs it. What is not in there is asked of `Intl` as it comes up.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FIRST_YEAR = 2025;
const LAST_YEAR = 2037;
const UNIT = 15; // Minutes; all clocks change on a quarter hour.
const WEEK = 7 * 1440;
const start = Date.UTC(FIRST_YEAR, 0, 1) / 60_000;
const end = Date.UTC(LAST_YEAR + 1, 0, 1) / 60_000;

/** Names of today that `Intl` knows and lists under an older one. */
const namesOfToday =
  'Africa/Asmara America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Atikokan America/Indiana/Indianapolis America/Kentucky/Louisville America/Nuuk Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Atlantic/Faroe Europe/Kyiv Pacific/Chuuk Pacific/Kanton Pacific/Pohnpei US/Central US/Eastern US/Mountain US/Pacific'.split(
    ' ',
  );

function clockOf(id) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
  return (minute) => {
    const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(
      format.format(minute * 60_000),
    );
    return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  };
}

/** The two offsets of a zone and when it goes from one to the other; undefined where it has more than two. */
function describe(id) {
  const offsetAt = clockOf(id);
  const offsets = [offsetAt(start)];
  const changes = [];
  for (let week = start; week < end; week += WEEK) {
    const after = offsetAt(Math.min(week + WEEK, end));
    if (after === offsets.at(-1)) continue;
    let [low, high] = [week, week + WEEK];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === offsets.at(-1)) low = middle;
      else high = middle;
    }
    changes.push(high);
    offsets.push(after);
  }
  if (changes.some((change) => change % UNIT !== 0)) throw new Error(`${id} changes between quarter hours`);
  const alternates = offsets.every((offset, index) => offset === offsets[index % 2]);
  return alternates ? { offsets: offsets.slice(0, 2), changes } : undefined;
}

/** Quarter hours from one change to the next, the first one from the start of the first year. */
const steps = (changes) =>
  changes.map((change, index) => ((change - (changes[index - 1] ?? start)) / UNIT).toString(36));

/** `Europe/Berlin Vienna America/Boise`: without a region it is that of the name before. */
function joinNames(ids) {
  let region = '';
  return ids
    .toSorted()
    .map((id) => {
      const own = id.slice(0, id.indexOf('/') + 1);
      const isShort = own === region && own !== '' && !id.slice(own.length).includes('/');
      region = own;
      return isShort ? id.slice(own.length) : id;
    })
    .join(' ');
}

const lines = new Map();
for (const id of [...Intl.supportedValuesOf('timeZone'), ...namesOfToday]) {
  const zone = describe(id);
  if (zone === undefined || !id.includes('/')) continue;
  // Zones that change together share all but the first step.
  const [first = '', ...others] = steps(zone.changes);
  const rule = others.join(' ');
  const own = [...zone.offsets, first].join(' ');
  if (!lines.has(rule)) lines.set(rule, new Map());
  const zones = lines.get(rule);
  zones.set(own, [...(zones.get(own) ?? []), id]);
}

const text = `// Generated from the time zone data of Node (IANA ${process.versions.tz}) by \`npm run generate\`. Do not edit.

/** The data's version, and the years that are covered. */
export const ZONE_DATA = { version: '${process.versions.tz}', first: ${FIRST_YEAR}, last: ${LAST_YEAR} } as const;

/**
 * A line for all zones whose clocks change together: quarter hours between the changes, in base 36. After each ";" the
 * two offsets in minutes and the quarter hours from the start of the first year to the first change, ":" and the zones;
 * a name without a region has that of the name before.
 */
export const ZONES = \`
${[...lines].map(([rule, zones]) => [rule, ...[...zones].map(([own, ids]) => `${own}:${joinNames(ids)}`)].join(';')).join('\n')}
\`;
`;
writeFileSync(fileURLToPath(new URL('../src/plan/units/zones.generated.ts', import.meta.url)), text);
