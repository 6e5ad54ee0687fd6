import { accept, refuse, show, type Parsed } from './parsed';

/**
 * A length of time on one of three clocks: wall-clock minutes; minutes counted only while a calendar is
 * open (`8bh`); or business days, which end at closing time (`2bd`).
 */
export type Duration =
  | { readonly clock: 'wall'; readonly minutes: number; readonly text: string }
  | { readonly clock: 'open-hours'; readonly minutes: number; readonly text: string }
  | { readonly clock: 'business-days'; readonly days: number; readonly text: string };

const MINUTES = { s: 1 / 60, m: 1, h: 60, d: 1440, w: 10_080 } as const;
const PART = /(\d+(?:\.\d+)?)([smhdw])/g;
const WALL = /^(?:\d+(?:\.\d+)?[smhdw])+$/;
const BUSINESS = /^(\d+(?:\.\d+)?)b([hd])$/;

/** Longer than anybody waits; it also keeps sums of times exact. */
const LONGEST_MINUTES = 10 * 366 * 1440;

export const WALL_PATTERN = '^([0-9]+(\\.[0-9]+)?[smhdw])+$';
export const DURATION_PATTERN = '^(([0-9]+(\\.[0-9]+)?[smhdw])+|[0-9]+(\\.[0-9]+)?bh|[0-9]+bd)$';

/** Reads `20s`, `1h30m`, `8bh`, `2bd`: longer than zero and at most ten years. */
export function parseDuration(raw: unknown): Parsed<Duration> {
  if (typeof raw !== 'string') return refuseDuration(raw);
  const text = raw.trim();
  const business = BUSINESS.exec(text);
  if (business) return parseBusiness(text, Number(business[1]), business[2] === 'd');
  if (!WALL.test(text)) return refuseDuration(raw);
  let minutes = 0;
  let previous = Infinity;
  for (const [, amount, unit] of text.matchAll(PART)) {
    const size = MINUTES[unit as keyof typeof MINUTES];
    if (size >= previous) {
      return refuse(
        `${show(raw)} is not a length of time`,
        'write the larger unit first and each unit once: 1h30m',
      );
    }
    previous = size;
    minutes += Number(amount) * size;
  }
  return bounded({ clock: 'wall', minutes: tidy(minutes), text });
}

/** Reads a wall-clock length of time only, as minutes; `bh` and `bd` are refused. */
export function parseWallMinutes(raw: unknown): Parsed<number> {
  const parsed = parseDuration(raw);
  if (!parsed.ok) return parsed;
  if (parsed.value.clock === 'wall') return accept(parsed.value.minutes);
  return refuse(
    `${show(raw)} counts business time, and this is work or waiting by the wall clock`,
    'write it as 20s, 5m or 1h30m',
  );
}

function parseBusiness(text: string, amount: number, isDays: boolean): Parsed<Duration> {
  if (isDays && !Number.isInteger(amount)) {
    return refuse(
      `${show(text)} is not a whole number of business days`,
      'write whole days (2bd) or business hours (12bh)',
    );
  }
  return bounded(
    isDays
      ? { clock: 'business-days', days: amount, text }
      : { clock: 'open-hours', minutes: tidy(amount * 60), text },
  );
}

function bounded(duration: Duration): Parsed<Duration> {
  const minutes = duration.clock === 'business-days' ? duration.days * 1440 : duration.minutes;
  if (minutes <= 0)
    return refuse(`${show(duration.text)} is no time at all`, 'write a length above zero, such as 20s or 5m');
  if (minutes > LONGEST_MINUTES)
    return refuse(`${show(duration.text)} is more than ten years`, 'write ten years or less, such as 30d');
  return accept(duration);
}

function refuseDuration(raw: unknown): Parsed<never> {
  if (typeof raw === 'number')
    return refuse(`${show(raw)} has no unit`, `say of what: ${raw}m, ${raw}h, ${raw}bh (open hours) …`);
  return refuse(
    `${show(raw)} is not a length of time`,
    'write 20s, 5m, 1h30m, 24h, 3d or 2w; 8bh for open hours, 2bd for business days',
  );
}

/** Seconds are sixtieths of a minute: 20 s must not become 0.33333333333333337. */
const tidy = (minutes: number): number => Math.round(minutes * 60e6) / 60e6;
