import { DAYS } from '../plan/units/hours';

const DAY_MINUTES = 1440;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Hours of the week in words: `Mo-Fr 09:00-11:00, Sa 10:00-12:00`; `all week` where it is every hour. */
export function hoursText(hours: readonly boolean[]): string {
  return spansText(
    hours.flatMap((isMeant, hour) => (isMeant ? [{ start: hour * 60, end: hour * 60 + 60 }] : [])),
  );
}

/** Stretches of a week in minutes from Monday 00:00, in the same words. */
export function spansText(spans: readonly Stretch[]): string {
  const byDay = DAYS.map((_, day) => dayText(spans, day * DAY_MINUTES));
  if (byDay.every((text) => text === '00:00-24:00')) return 'all week';
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
  return parts.length > 4
    ? `${parts.slice(0, 3).join(', ')} and ${String(parts.length - 3)} more stretches`
    : parts.join(', ');
}

/** `09:00-11:00 and 14:00-15:00`; empty where nothing of the day is meant. */
function dayText(spans: readonly Stretch[], dayStart: number): string {
  const parts: { start: number; end: number }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(span.start - dayStart, 0);
    const end = Math.min(span.end - dayStart, DAY_MINUTES);
    const last = parts.at(-1);
    if (end <= start) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  const texts = parts.map(({ start, end }) => `${clock(start)}-${clock(end)}`);
  return texts.length > 3
    ? `${texts.slice(0, 2).join(' and ')} and ${String(texts.length - 2)} more times`
    : texts.join(' and ');
}

function clock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
