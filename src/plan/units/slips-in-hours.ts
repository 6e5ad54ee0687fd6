const ALWAYS = /^(?:24 ?[x*-] ?7|247|always|24 ?h(?:ours)?(?: a day)?|round the clock|all day)$/;
const RANGE =
  /(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?|h|uhr)?\s*-\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?|h|uhr)?/g;

/** `Mon-Fri 9am-5pm`, `9-5`, `weekdays 9 to 17`. */
export function hoursRespelt(raw: string): string {
  const text = raw.toLowerCase().replaceAll(/[\u201c\u201d"]/g, '');
  if (ALWAYS.test(text)) return '24/7';
  const days = text
    .replaceAll(/\s*(?:\u2013|\u2014|\bto\b|\buntil\b|\btill\b|\bthrough\b)\s*/g, '-')
    .replaceAll(/\b(?:week|work|working |business )days?\b/g, 'Mo-Fr')
    .replaceAll(/\bweekends?\b/g, 'Sa-Su')
    .replaceAll(/\b(?:daily|every day|all week)\b/g, 'Mo-Su')
    .replaceAll(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*/g, (name) => name.slice(0, 2))
    .replaceAll(/\b(?:mo|tu|we|th|fr|sa|su)\b/g, (name) => name.charAt(0).toUpperCase() + name.slice(1))
    .replaceAll(/([a-z]):/gi, '$1');
  const hours = days.replaceAll(RANGE, (...parts: readonly (string | undefined)[]) => range(parts));
  return /[A-Z]/.test(hours) ? hours : `Mo-Fr ${hours}`;
}

/** Two times of day, each as hour, minute and half of the day. */
function range([, fromHour, fromMinute = '00', fromHalf, toHour, toMinute = '00', toHalf]: readonly (
  string | undefined
)[]): string {
  const isPm = (half: string | undefined): boolean => half?.startsWith('p') === true;
  const isAm = (half: string | undefined): boolean => half?.startsWith('a') === true;
  // Twelve is the first hour of its half.
  const hourOf = (hour: string | undefined, half: string | undefined): number =>
    isAm(half) || isPm(half) ? Number(hour) % 12 : Number(hour);
  let from = hourOf(fromHour, fromHalf);
  let to = hourOf(toHour, toHalf);
  // 9-5 is nine to seventeen; of 1-5pm both are after noon.
  const isBare = fromHalf === undefined && toHalf === undefined;
  if (isPm(toHalf) || (isBare && to <= from && from <= 12 && to < 12)) to += 12;
  if (isPm(fromHalf) || (fromHalf === undefined && isPm(toHalf) && from + 12 < to && from < 12)) from += 12;
  const time = (hour: number, minute: string): string => `${String(hour).padStart(2, '0')}:${minute}`;
  return `${time(from, fromMinute)}-${time(to, toMinute)}`;
}
