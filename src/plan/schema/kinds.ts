import * as z from 'zod/mini';
import {
  DURATION_PATTERN,
  parseDuration,
  parseWallMinutes,
  WALL_PATTERN,
  type Duration,
} from '../units/duration';
import { parseHours, parseHoursReference } from '../units/hours';
import { MONEY_PATTERN, parseCurrency, parseMoney, type Money } from '../units/money';
import {
  parseDecimal,
  parseFactor,
  parseRate,
  parseShare,
  parseShareRate,
  parseSpread,
  parseTimeRate,
  parseWhole,
  RATE_PATTERN,
  SHARE_PATTERN,
  TIME_RATE_PATTERN,
} from '../units/number';
import { accept, refuse, show, type Parsed } from '../units/parsed';
import { currencyRespelt, dateRespelt, idRespelt, suggesting } from '../units/slips';
import { hoursRespelt } from '../units/slips-in-hours';
import {
  ID_PATTERN,
  parseDate,
  parseFileName,
  parseId,
  parseLanguage,
  parseReason,
  parseText,
  parseTimeZone,
} from '../units/text';
import { parseHoliday } from '../units/holiday';
import { isChannelKind } from './channel-kinds';
import { kind, mapped, number, oncePerSchema, suggest } from './kind';

export { described } from './described';
export { groupOf, mapped, opt } from './kind';

const oneOrMore = <S extends z.ZodMiniType>(item: S) =>
  z.union([mapped(item, (value): z.output<S>[] => [value]), z.array(item)]);
const sharedOneOrMore = oncePerSchema(oneOrMore);

/** One value or a list of them, read as a list. */
export const list = <S extends z.ZodMiniType>(item: S) =>
  // Made once for each schema, of the type that it would have if it were made again.
  sharedOneOrMore(item) as unknown as ReturnType<typeof oneOrMore<S>>;

/** A map from id to entry. */
export const byId = <S extends z.ZodMiniType>(entry: S) => z.record(id, entry);

/** One of a few words. YAML reads some words as yes or no elsewhere; here they stay words. */
export function word<const W extends string>(...words: readonly W[]) {
  const parse = (raw: unknown): Parsed<W> => {
    const found = words.find((candidate) => candidate === raw);
    return found === undefined
      ? refuse(`${show(raw)} is not known here`, `${suggest(raw, words)}write one of ${words.join(', ')}`)
      : accept(found);
  };
  return kind(parse, { enum: words });
}

const money = (per: readonly Money['per'][], names?: { readonly id: string; readonly description: string }) =>
  number(
    parseMoney(...per),
    names && {
      ...names,
      type: per.includes('once') ? ['string', 'number'] : 'string',
      pattern: MONEY_PATTERN,
    },
  );

const parseYesNo = (raw: unknown): Parsed<boolean> => {
  if (typeof raw === 'boolean') return accept(raw);
  if (raw === 'yes' || raw === 'on') return accept(true);
  if (raw === 'no' || raw === 'off') return accept(false);
  return refuse(`${show(raw)} is neither true nor false`, 'write true or false');
};

const parseWindow = (raw: unknown): Parsed<Duration | 'best_effort'> =>
  raw === 'best_effort' ? accept('best_effort') : parseDuration(raw);

const windowRespelt = (text: string): string => text.toLowerCase().replaceAll(/[\s-]+/g, '_');

export const id = kind(suggesting(parseId, idRespelt), { type: 'string', pattern: ID_PATTERN });
/** Customers may like, and competitors may have, kinds of channel that the plan has not. */
export const channelOrKind = kind(
  (raw) => (typeof raw === 'string' && isChannelKind(raw) ? accept(raw) : parseId(raw)),
  {
    type: 'string',
    pattern: `${ID_PATTERN}|^(in_person|self_service)$`,
  },
);
export const text = kind(parseText, { type: ['string', 'number', 'boolean'] });
export const reason = kind(parseReason, { type: ['string', 'number', 'boolean'], not: { const: 'none' } });
export const yesNo = kind(parseYesNo, { enum: [true, false, 'yes', 'no', 'on', 'off'] });
export const date = kind(suggesting(parseDate, dateRespelt), {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
});
export const timeZone = kind(parseTimeZone, { type: 'string', description: 'IANA time zone, or customer' });
export const language = kind(parseLanguage, { type: 'string' });
export const fileName = kind(parseFileName, { type: 'string' });
export const holiday = kind(parseHoliday, {
  type: 'string',
  description: 'A region (US-CA), customer, a date, or an iCalendar file beside the plan',
});
export const currency = kind(suggesting(parseCurrency, currencyRespelt), {
  type: 'string',
  pattern: '^[A-Z]{3}$',
});
export const hours = kind(suggesting(parseHours, hoursRespelt), {
  id: 'hours',
  type: 'string',
  description: 'Weekly hours: Mo-Fr 09:00-18:00, or 24/7',
});
export const hoursReference = kind(suggesting(parseHoursReference, hoursRespelt), {
  id: 'hours-or-id',
  type: 'string',
  description: 'An id of hours, or hours written out',
});

export const duration = number(parseDuration, {
  id: 'duration',
  type: 'string',
  pattern: DURATION_PATTERN,
  description: 'A length of time: 20s, 5m, 1h30m, 24h, 3d; 8bh or 2bd on a calendar',
});
export const wallMinutes = number(parseWallMinutes, {
  id: 'wall-time',
  type: 'string',
  pattern: WALL_PATTERN,
  description: 'A length of time by the wall clock: 20s, 5m, 1h30m',
});
export const window = number(suggesting(parseWindow, windowRespelt), {
  id: 'window',
  type: 'string',
  pattern: `${DURATION_PATTERN}|^best_effort$`,
  description: 'A length of time, or best_effort (no promise)',
});
export const rate = number(parseRate, {
  id: 'rate',
  type: 'string',
  pattern: RATE_PATTERN,
  description: 'How often: 420/week',
});
export const share = number(parseShare, {
  id: 'share',
  anyOf: [
    { type: 'string', pattern: SHARE_PATTERN },
    { type: 'number', minimum: 0, maximum: 1 },
  ],
  description: 'A share: 20% or 0.2',
});
export const spread = number(parseSpread, {
  id: 'spread',
  anyOf: [
    { type: 'string', pattern: SHARE_PATTERN },
    { type: 'number', minimum: 0, maximum: 10 },
  ],
  description: 'Standard deviation ÷ mean: 1.2 or 20%',
});
export const shareRate = number(parseShareRate, {
  id: 'share-rate',
  type: 'string',
  description: 'A share per period: 4%/month',
});
export const factor = number(parseFactor, {
  id: 'factor',
  type: 'string',
  pattern: '^x[0-9]+(\\.[0-9]+)?$',
  description: 'A factor: x2',
});
export const timeRate = number(parseTimeRate, {
  id: 'time-rate',
  type: 'string',
  pattern: TIME_RATE_PATTERN,
  description: 'Working time per period: 10h/week, 30m/day',
});
// Without a name of their own in the JSON Schema: two kinds may have the same bounds.
export const decimal = (least: number, most: number) =>
  number(parseDecimal(least, most), { type: 'number', minimum: least, maximum: most });
export const whole = (least: number, most: number) =>
  number(parseWhole(least, most), { type: 'integer', minimum: least, maximum: most });
export const moneyPerPeriod = money(['hour', 'day', 'week', 'month', 'year'], {
  id: 'money-per-period',
  description: 'Money per period: 16000/month',
});
export const moneyForWork = money(['hour', 'day', 'week', 'month', 'year', 'minute', 'contact'], {
  id: 'money-for-work',
  description: 'What work costs: 27/h, 3400/month, 1.20/min or 3/contact',
});
export const moneyOnce = money(['once'], {
  id: 'money-once',
  description: 'An amount in the plan’s currency: 180',
});
export const moneyAny = money(['once', 'hour', 'day', 'week', 'month', 'year', 'contact', 'minute'], {
  id: 'money',
  description: 'An amount, once or per period',
});
