import type { WeeklyHours } from '../../../src/model/calendar/hours';
import { type Zone, zone } from '../../../src/model/calendar/zones';
import type { Minute } from '../../../src/model/calendar/zones';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Reads hours such as `Mo-Fr 09:00-17:00, Sa 10:00-14:00` or `24/7`; an end at or before the start is on the next day. */
export function weekly(text: string): WeeklyHours {
  const items = text === '24/7' ? ['Mo-Su 00:00-24:00'] : text.split(', ');
  const ranges = items.flatMap((item) => {
    const match = /^(\w\w)(?:-(\w\w))? (\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(item);
    if (match === null) throw new Error(`not hours: ${item}`);
    const first = DAYS.indexOf(match[1] ?? '');
    const last = DAYS.indexOf(match[2] ?? match[1] ?? '');
    const start = Number(match[3]) * 60 + Number(match[4]);
    const end = Number(match[5]) * 60 + Number(match[6]);
    return DAYS.map((_, day) => ({ day, start, end: end > start ? end : end + 1440 })).slice(first, last + 1);
  });
  return { text, ranges };
}

/** The moment of a wall-clock time such as `2026-01-09 16:55` in a zone. */
export function at(text: string, where: string | Zone = 'UTC'): Minute {
  const place = typeof where === 'string' ? zone(where) : where;
  return place.fromLocal(text.slice(0, 10), Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)));
}

/** The wall-clock time of a moment, as `2026-01-09 16:55`. */
export function local(moment: Minute, where: string = 'UTC'): string {
  const { date, minuteOfDay } = zone(where).toLocal(moment);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${date} ${two(minuteOfDay / 60)}:${two(minuteOfDay % 60)}`;
}
