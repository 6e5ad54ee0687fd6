/** Zones that are a mere distance from UTC. They are right for one half of the year wherever clocks change. */

const OFFSET = /^(?:(?:UTC|GMT)([+-])(\d{1,2})|([+-])(\d{2}))(?::?(\d{2}))?$/i;
const UTC = /^(?:Etc\/)?(?:UTC|UCT|Universal|Zulu)$/i;
const NAMED_OFFSET = /^(?:Etc\/.+|EST|MST|HST|GMT|GMT0|Greenwich)$/i;

/** True for UTC by any of its names. */
export function isUtc(id: string): boolean {
  return UTC.test(id);
}

/** True for zones that say how far from UTC and not where: `UTC-06:00`, `+05:30`, `EST`, `Etc/GMT+5`, `GMT`. UTC is none. */
export function isFixedOffset(id: string): boolean {
  return !isUtc(id) && (NAMED_OFFSET.test(id) || fixedOffsetMinutes(id) !== undefined);
}

/** Minutes ahead of UTC of `+05:30`, `-0600`, `UTC-06:00`, `UTC+2` or `GMT+1`; undefined for anything else. */
export function fixedOffsetMinutes(id: string): number | undefined {
  const match = OFFSET.exec(id);
  if (match === null) return undefined;
  const hours = Number(match[2] ?? match[4]);
  const minutes = Number(match[5] ?? 0);
  if (hours > 23 || minutes > 59) return undefined;
  const size = hours * 60 + minutes;
  return (match[1] ?? match[3]) === '-' && size > 0 ? -size : size;
}
