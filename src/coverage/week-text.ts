import { DAYS } from '../plan/units/hours';

/** Hours of the week in words: `Mo-Fr 09:00-11:00, Sa 10:00-12:00`; `all week` where it is every hour. */
export function hoursText(hours: readonly boolean[]): string {
  if (hours.every(Boolean)) return 'all week';
  const byDay = DAYS.map((_, day) => dayText(hours.slice(24 * day, 24 * day + 24)));
  const parts: string[] = [];
  for (let day = 0; day < byDay.length; day++) {
    const text = byDay[day] ?? '';
    if (text === '') continue;
    let last = day;
    while (byDay[last + 1] === text) last++;
    const days = last > day ? `${DAYS[day] ?? ''}-${DAYS[last] ?? ''}` : (DAYS[day] ?? '');
    parts.push(`${days} ${text}`);
    day = last;
  }
  return parts.length > 4 ? `${parts.slice(0, 3).join(', ')} and ${String(parts.length - 3)} more stretches` : parts.join(', ');
}

/** `09:00-11:00 and 14:00-15:00`; empty where no hour of the day is meant. */
function dayText(hours: readonly boolean[]): string {
  const parts: string[] = [];
  for (let hour = 0; hour < hours.length; hour++) {
    if (!hours[hour]) continue;
    let end = hour + 1;
    while (end < hours.length && hours[end]) end++;
    parts.push(`${clock(hour)}-${clock(end)}`);
    hour = end;
  }
  return parts.join(' and ');
}

/** Stretches of a week in minutes from Monday 00:00, by the hours that they touch. */
export function spansText(spans: readonly { readonly start: number; readonly end: number }[]): string {
  const hours = Array.from({ length: 168 }, (_, hour) => spans.some(({ start, end }) => start < hour * 60 + 60 && end > hour * 60));
  return hoursText(hours);
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
