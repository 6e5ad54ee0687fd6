import { accept, refuse, show, type Parsed } from './parsed';
import { parseWallMinutes } from './duration';

export const PERIODS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** Days in a period; a month is a twelfth of 365.25 days. */
export const PERIOD_DAYS: Readonly<Record<Period, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.25 / 12,
  year: 365.25,
};

/** How often: kept as written, and per week for arithmetic. */
export interface Rate {
  readonly amount: number;
  readonly per: Period;
  readonly perWeek: number;
}

/** A share that applies once a period, such as growth of 4 % a month. */
export interface ShareRate {
  readonly share: number;
  readonly per: 'week' | 'month' | 'year';
}

export const RATE_PATTERN = '^[0-9]+(\\.[0-9]+)?/(hour|day|week|month|year|h|d|w)$';
export const SHARE_PATTERN = '^[0-9]+(\\.[0-9]+)?%$';
const RATE = /^(\d+(?:\.\d+)?)\s*\/\s*([a-z]+)$/;
const SHORT: Readonly<Record<string, Period>> = { h: 'hour', d: 'day', w: 'week' };
const LARGEST = 1e12;

/** Reads `420/week` or `0.25/month`. */
export function parseRate(raw: unknown): Parsed<Rate> {
  const match = typeof raw === 'string' ? RATE.exec(raw.trim()) : null;
  const per = match ? periodOf(match[2] ?? '') : undefined;
  if (!match || !per) {
    if (typeof raw === 'number')
      return refuse(`${show(raw)} does not say how often`, `say per what: ${raw}/week, ${raw}/month …`);
    return refuse(
      `${show(raw)} is not a rate`,
      'write a number per hour, day, week, month or year: 420/week',
    );
  }
  const amount = Number(match[1]);
  if (amount > LARGEST) return tooLarge(raw);
  return accept({ amount, per, perWeek: (amount * 7) / PERIOD_DAYS[per] });
}

export function periodOf(name: string): Period | undefined {
  return Object.hasOwn(SHORT, name) ? SHORT[name] : PERIODS.find((period) => period === name);
}

/** Reads `20%` or `0.2` as a share from 0 to 1. */
export function parseShare(raw: unknown): Parsed<number> {
  const share = readShare(raw);
  if (share === undefined) {
    return refuse(`${show(raw)} is not a share`, 'write a percentage or a number from 0 to 1: 20% or 0.2');
  }
  if (share > 1) {
    const wrote = typeof raw === 'number' && raw > 1 && raw <= 100;
    return refuse(
      `${show(raw)} is more than the whole`,
      wrote ? `write ${raw}% if that is meant` : 'write at most 100%',
    );
  }
  return accept(share);
}

/** Reads a spread such as `20%` or `1.2`; unlike a share it may be above 1. */
export function parseSpread(raw: unknown): Parsed<number> {
  const spread = readShare(raw);
  if (spread === undefined)
    return refuse(`${show(raw)} is not a spread`, 'write standard deviation ÷ mean: 1.0 or 20%');
  if (spread > 10)
    return refuse(
      `${show(raw)} is a spread of more than ten times the mean`,
      'write standard deviation ÷ mean: 1.0 or 20%',
    );
  return accept(spread);
}

const SHARE_RATE = /^(-?\d+(?:\.\d+)?)\s*%\s*\/\s*([a-z]+)$/;

/** Reads `4%/month`; negative is shrinking. */
export function parseShareRate(raw: unknown): Parsed<ShareRate> {
  const match = typeof raw === 'string' ? SHARE_RATE.exec(raw.trim()) : null;
  const per = match ? periodOf(match[2] ?? '') : undefined;
  if (!match || !per || per === 'hour' || per === 'day') {
    return refuse(
      `${show(raw)} is not a share per period`,
      'write a percentage per week, month or year: 4%/month',
    );
  }
  const share = Number(match[1]) / 100;
  if (share <= -1 || share > 10)
    return refuse(`${show(raw)} is out of range`, 'write more than -100% and at most 1000%');
  return accept({ share, per });
}

/** Reads `x2` or `x0.5` as a factor. */
export function parseFactor(raw: unknown): Parsed<number> {
  const match = typeof raw === 'string' ? /^x(\d+(?:\.\d+)?)$/.exec(raw.trim()) : null;
  if (!match) return refuse(`${show(raw)} is not a factor`, 'write x2 for twice as much, x0.5 for half');
  const factor = Number(match[1]);
  return factor > 1000 ? tooLarge(raw) : accept(factor);
}

/** A reader of whole numbers from `least` to `most`. */
export function parseWhole(least: number, most: number): (raw: unknown) => Parsed<number> {
  return (raw) => {
    if (typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= most) return accept(raw);
    return refuse(
      `${show(raw)} is not a whole number from ${least} to ${most}`,
      `write it in digits, such as ${Math.max(least, 3)}`,
    );
  };
}

function readShare(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) && raw >= 0 ? Math.abs(raw) : undefined; // Minus zero is zero.
  const match = typeof raw === 'string' ? /^(\d+(?:\.\d+)?)\s*%$/.exec(raw.trim()) : null;
  // 35 % is 0.35, not 0.35000000000000003.
  return match ? Number((Number(match[1]) / 100).toPrecision(14)) : undefined;
}

const tooLarge = (raw: unknown): Parsed<never> =>
  refuse(`${show(raw)} is larger than any service`, 'check the number of digits');

/** Working time per period, such as ten hours a week. */
export interface TimeRate {
  readonly minutes: number;
  readonly per: 'day' | 'week' | 'month';
}

export const TIME_RATE_PATTERN = '^([0-9]+(\\.[0-9]+)?[hm])+/(day|week|month)$';

/** Reads `10h/week` or `30m/day`. */
export function parseTimeRate(raw: unknown): Parsed<TimeRate> {
  const match = typeof raw === 'string' ? /^([0-9.hm]+)\s*\/\s*([a-z]+)$/.exec(raw.trim()) : null;
  const minutes = match ? parseWallMinutes(match[1]) : undefined;
  const per = match ? periodOf(match[2] ?? '') : undefined;
  if (!minutes?.ok || per === undefined || per === 'hour' || per === 'year') {
    return refuse(
      `${show(raw)} is not working time per period`,
      'write hours or minutes per day, week or month: 10h/week, 30m/day',
    );
  }
  return accept({ minutes: minutes.value, per });
}

/** A reader of decimal numbers from `least` to `most`. */
export function parseDecimal(least: number, most: number): (raw: unknown) => Parsed<number> {
  return (raw) => {
    if (typeof raw === 'number' && raw >= least && raw <= most) return accept(raw);
    return refuse(
      `${show(raw)} is not a number from ${least} to ${most}`,
      `write it in digits, such as ${least + 0.5}`,
    );
  };
}
