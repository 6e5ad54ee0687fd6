import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import * as kinds from '../../src/plan/schema/kinds';

/** For each kind of value: what is read, what is refused with which words, and the last value before refusal. */
interface Rows {
  readonly schema: z.ZodMiniType;
  readonly accepted: readonly (readonly [raw: unknown, value: unknown])[];
  readonly refused: readonly (readonly [raw: unknown, words: string])[];
  readonly boundary: readonly (readonly [raw: unknown, value: unknown])[];
}

const wall = (minutes: number, text: string) => ({ clock: 'wall', minutes, text });
const many = 'x'.repeat(2000);
const money = (amount: number, per: string) => ({ amount, per });

const ROWS: Readonly<Record<string, Rows>> = {
  opt: {
    schema: kinds.opt(kinds.text),
    accepted: [
      ['a', 'a'],
      [undefined, undefined],
    ],
    refused: [[{}, 'group of keys']],
    boundary: [['none', null]],
  },
  groupOf: {
    schema: kinds.groupOf({ a: kinds.opt(kinds.text), b: kinds.opt(kinds.text) }),
    accepted: [
      [{ a: 'x' }, { a: 'x' }],
      [undefined, undefined],
      ['none', { a: null, b: null }],
    ],
    refused: [[{ c: 'x' }, 'unrecognized_keys']],
    boundary: [[{}, {}]],
  },
  list: {
    schema: kinds.list(kinds.id),
    accepted: [
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      ['a', ['a']],
    ],
    refused: [[['A'], 'not an id']],
    boundary: [[[], []]],
  },
  byId: {
    schema: kinds.byId(kinds.yesNo),
    accepted: [[{ a: true }, { a: true }]],
    refused: [[{ A: true }, 'not an id']],
    boundary: [[{}, {}]],
  },
  word: {
    schema: kinds.word('on', 'off'),
    accepted: [['on', 'on']],
    refused: [
      [true, 'not known'],
      ['onn', 'did you mean `on`?'],
    ],
    boundary: [['off', 'off']],
  },
  id: {
    schema: kinds.id,
    accepted: [
      ['cannot-log-in', 'cannot-log-in'],
      ['no', 'no'],
    ],
    refused: [
      ['1st', 'not an id'],
      ['in_person', 'not an id'],
      ['é', 'not an id'],
      [7, 'not an id'],
      ['a'.repeat(101), 'not an id'],
    ],
    boundary: [
      ['a', 'a'],
      ['a'.repeat(100), 'a'.repeat(100)],
      ['constructor', 'constructor'],
    ],
  },
  channelOrKind: {
    schema: kinds.channelOrKind,
    accepted: [
      ['phone', 'phone'],
      ['self_service', 'self_service'],
    ],
    refused: [['in_shop', 'not an id']],
    boundary: [['in_person', 'in_person']],
  },
  text: {
    schema: kinds.text,
    accepted: [
      ['no', 'no'],
      [7, '7'],
      [true, 'true'],
    ],
    refused: [
      ['', 'empty'],
      ['  ', 'empty'],
      [[], 'a list'],
      ['None', 'none in small letters'],
      [`${many}x`, '2,000'],
    ],
    boundary: [[many, many]],
  },
  reason: {
    schema: kinds.reason,
    accepted: [
      ['none of our customers writes', 'none of our customers writes'],
      [7, '7'],
    ],
    refused: [
      ['none', 'needs a reason'],
      ['', 'empty'],
      [`${many}x`, '2,000'],
    ],
    boundary: [[many, many]],
  },
  yesNo: {
    schema: kinds.yesNo,
    accepted: [
      [true, true],
      ['no', false],
      ['on', true],
    ],
    refused: [
      [1, 'neither'],
      ['maybe', 'neither'],
    ],
    boundary: [['off', false]],
  },
  date: {
    schema: kinds.date,
    accepted: [['2027-12-24', '2027-12-24']],
    refused: [
      ['2027-02-30', 'not in the calendar'],
      ['2027-13-01', 'not in the calendar'],
      ['2027-1-4', 'not a date'],
      ['1900-01-01', 'too far'],
      [20_270_104, 'not a date'],
    ],
    boundary: [
      ['2028-02-29', '2028-02-29'],
      ['1970-01-01', '1970-01-01'],
      ['2199-12-31', '2199-12-31'],
    ],
  },
  timeZone: {
    schema: kinds.timeZone,
    accepted: [
      ['America/New_York', 'America/New_York'],
      ['customer', 'customer'],
      ['Asia/Kolkata', 'Asia/Kolkata'],
      ['EST', 'EST'],
      ['Etc/GMT+5', 'Etc/GMT+5'],
      ['UTC', 'UTC'],
    ],
    refused: [
      ['America/New_Yrok', 'not a time zone'],
      ['UTC-15:00', 'not a time zone'],
      ['', 'not a time zone'],
      [-6, 'not a time zone'],
    ],
    boundary: [
      ['UTC-06:00', 'UTC-06:00'],
      ['UTC+14', 'UTC+14'],
      ['+05:30', '+05:30'],
    ],
  },
  language: {
    schema: kinds.language,
    accepted: [
      ['en', 'en'],
      ['no', 'no'],
    ],
    refused: [
      ['English', 'not a language'],
      [false, 'not a language'],
    ],
    boundary: [['pt-BR', 'pt-BR']],
  },
  fileName: {
    schema: kinds.fileName,
    accepted: [
      ['demand.csv', 'demand.csv'],
      ['data/demand.csv', 'data/demand.csv'],
    ],
    refused: [
      ['../x.csv', 'outside'],
      ['a/../../x', 'outside'],
      ['/x', 'outside'],
      ['\\\\host\\x', 'outside'],
      ['C:\\x', 'outside'],
      ['http://x/y', 'outside'],
      ['', 'not a file'],
      [1, 'not a file'],
    ],
    boundary: [['..csv', '..csv']],
  },
  holiday: {
    schema: kinds.holiday,
    accepted: [
      ['US-CA', { kind: 'region', region: 'US-CA' }],
      ['customer', { kind: 'customer' }],
      ['2027-12-24', { kind: 'date', date: '2027-12-24' }],
      ['holidays.ics', { kind: 'file', file: 'holidays.ics' }],
    ],
    refused: [
      ['US-ZZ', 'not a region'],
      ['XX', 'not a region'],
      ['us', '`US`'],
      ['AD AE', 'not a region'],
      ['2027-02-30', 'not in the calendar'],
      ['../x.ics', 'outside'],
    ],
    boundary: [
      ['DE-BY', { kind: 'region', region: 'DE-BY' }],
      ['2027.ICS', { kind: 'file', file: '2027.ICS' }],
    ],
  },
  currency: {
    schema: kinds.currency,
    accepted: [
      ['USD', 'USD'],
      ['EUR', 'EUR'],
    ],
    refused: [
      ['XXQ', 'not a currency'],
      ['usd', 'not a currency'],
      ['$', 'not a currency'],
    ],
    boundary: [['JPY', 'JPY']],
  },
  hours: {
    schema: kinds.hours,
    accepted: [
      [
        'Mo,We 09:00-12:00',
        {
          text: 'Mo,We 09:00-12:00',
          always: false,
          ranges: [
            { day: 0, start: 540, end: 720 },
            { day: 2, start: 540, end: 720 },
          ],
        },
      ],
      [
        'Fr 17:00-01:00',
        { text: 'Fr 17:00-01:00', always: false, ranges: [{ day: 4, start: 1020, end: 1500 }] },
      ],
    ],
    refused: [
      ['Mo 25:00-26:00', 'no clock'],
      ['Mo 09:60-10:00', 'no clock'],
      ['Mo 09:00-24:01', 'no clock'],
      ['Mo 09:00-09:00', 'same time'],
      ['Mo', 'without times'],
      ['', 'not opening hours'],
      [540, 'not opening hours'],
      ['09:00', 'not opening hours'],
      [many + many, '2,000'],
    ],
    boundary: [
      [
        'Mo 00:00-24:00',
        { text: 'Mo 00:00-24:00', always: false, ranges: [{ day: 0, start: 0, end: 1440 }] },
      ],
      [
        'Mo 23:59-24:00',
        { text: 'Mo 23:59-24:00', always: false, ranges: [{ day: 0, start: 1439, end: 1440 }] },
      ],
    ],
  },
  hoursReference: {
    schema: kinds.hoursReference,
    accepted: [
      ['office', { kind: 'named', id: 'office' }],
      ['sa-2', { kind: 'named', id: 'sa-2' }],
    ],
    refused: [
      ['Mo-Fr', 'without times'],
      ['Office', 'nor an id'],
      [9, 'not opening hours'],
      [`a${'-a'.repeat(50_000)}!`, 'nor an id'],
    ],
    boundary: [
      [
        'Mo 9:00-10:00',
        {
          kind: 'inline',
          hours: { text: 'Mo 9:00-10:00', always: false, ranges: [{ day: 0, start: 540, end: 600 }] },
        },
      ],
    ],
  },
  duration: {
    schema: kinds.duration,
    accepted: [
      ['20s', wall(20 / 60, '20s')],
      ['1h30m', wall(90, '1h30m')],
      ['2w', wall(20_160, '2w')],
      [{ value: '6m', source: 'export' }, wall(6, '6m')],
      ['8bh', { clock: 'open-hours', minutes: 480, text: '8bh' }],
    ],
    refused: [
      [5, 'no unit'],
      ['5', 'not a length'],
      ['1h30', 'not a length'],
      ['5m garbage', 'not a length'],
      ['30m1h', 'larger unit first'],
      ['1h1h', 'larger unit first'],
      ['0s', 'no time at all'],
      ['-5m', 'not a length'],
      ['1.5bd', 'whole number'],
      ['11000w', 'ten years'],
      ['1M', 'not a length'],
      [{ value: '6m', source: 'rumour' }, 'origin'],
      [{ source: 'export' }, 'group of keys'],
    ],
    boundary: [
      ['1s', wall(1 / 60, '1s')],
      ['3660d', wall(3660 * 1440, '3660d')],
      ['1bd', { clock: 'business-days', days: 1, text: '1bd' }],
    ],
  },
  wallMinutes: {
    schema: kinds.wallMinutes,
    accepted: [
      ['6m', 6],
      ['1.5h', 90],
    ],
    refused: [
      ['8bh', 'business time'],
      ['2bd', 'business time'],
      [6, 'no unit'],
    ],
    boundary: [['90s', 1.5]],
  },
  window: {
    schema: kinds.window,
    accepted: [['4h', wall(240, '4h')]],
    refused: [['best effort', 'not a length']],
    boundary: [['best_effort', 'best_effort']],
  },
  rate: {
    schema: kinds.rate,
    accepted: [
      ['420/week', { amount: 420, per: 'week', perWeek: 420 }],
      ['2/day', { amount: 2, per: 'day', perWeek: 14 }],
    ],
    refused: [
      [420, 'how often'],
      ['420', 'not a rate'],
      ['-1/week', 'not a rate'],
      ['1/fortnight', 'not a rate'],
      ['9999999999999/week', 'larger than any'],
      ['1/constructor', 'not a rate'],
    ],
    boundary: [
      ['0/week', { amount: 0, per: 'week', perWeek: 0 }],
      ['12/year', { amount: 12, per: 'year', perWeek: (12 * 7) / 365.25 }],
    ],
  },
  share: {
    schema: kinds.share,
    accepted: [
      ['20%', 0.2],
      [0.2, 0.2],
      ['35%', 0.35],
    ],
    refused: [
      [35, 'more than the whole'],
      ['101%', 'more than the whole'],
      [-0.1, 'not a share'],
      ['0.2', 'not a share'],
      [Infinity, 'not a share'],
    ],
    boundary: [
      ['100%', 1],
      [1, 1],
      [0, 0],
      ['0%', 0],
    ],
  },
  spread: {
    schema: kinds.spread,
    accepted: [
      ['120%', 1.2],
      [1.2, 1.2],
    ],
    refused: [
      ['wide', 'not a spread'],
      [10.1, 'ten times'],
      [Number.NaN, 'not a spread'],
    ],
    boundary: [
      [0, 0],
      [10, 10],
    ],
  },
  shareRate: {
    schema: kinds.shareRate,
    accepted: [
      ['4%/month', { share: 0.04, per: 'month' }],
      ['-2%/year', { share: -0.02, per: 'year' }],
    ],
    refused: [
      ['4%', 'per period'],
      ['4%/day', 'per period'],
      ['-100%/year', 'out of range'],
      ['1001%/year', 'out of range'],
    ],
    boundary: [['1000%/week', { share: 10, per: 'week' }]],
  },
  factor: {
    schema: kinds.factor,
    accepted: [
      ['x2', 2],
      ['x0.5', 0.5],
    ],
    refused: [
      [2, 'not a factor'],
      ['2x', 'not a factor'],
      ['x1001', 'larger than any'],
    ],
    boundary: [
      ['x0', 0],
      ['x1000', 1000],
    ],
  },
  timeRate: {
    schema: kinds.timeRate,
    accepted: [
      ['10h/week', { minutes: 600, per: 'week' }],
      ['30m/day', { minutes: 30, per: 'day' }],
    ],
    refused: [
      ['10h', 'working time'],
      ['10h/year', 'working time'],
      ['10/week', 'working time'],
    ],
    boundary: [['1h30m/month', { minutes: 90, per: 'month' }]],
  },
  decimal: {
    schema: kinds.decimal(1, 50),
    accepted: [[1.4, 1.4]],
    refused: [
      [0.9, 'from 1 to 50'],
      ['1.4', 'from 1 to 50'],
      [Infinity, 'from 1 to 50'],
    ],
    boundary: [
      [1, 1],
      [50, 50],
    ],
  },
  whole: {
    schema: kinds.whole(0, 20),
    accepted: [
      [3, 3],
      [{ value: 3, source: 'guess' }, 3],
    ],
    refused: [
      [2.5, 'whole number'],
      [21, 'whole number'],
      [-1, 'whole number'],
      ['3', 'whole number'],
    ],
    boundary: [
      [0, 0],
      [20, 20],
    ],
  },
  moneyPerPeriod: {
    schema: kinds.moneyPerPeriod,
    accepted: [['16000/month', money(16_000, 'month')]],
    refused: [
      [16_000, 'what it is paid for'],
      ['1/contact', 'what it is paid for'],
      ['16,000/month', 'not money'],
      ['-5/month', 'not money'],
      ['5/constructor', 'what it is paid for'],
    ],
    boundary: [['0/month', money(0, 'month')]],
  },
  moneyForWork: {
    schema: kinds.moneyForWork,
    accepted: [
      ['27/h', money(27, 'hour')],
      ['1.20/min', money(1.2, 'minute')],
    ],
    refused: [
      ['27', 'what it is paid for'],
      ['$27/h', 'not money'],
    ],
    boundary: [['3/contact', money(3, 'contact')]],
  },
  moneyOnce: {
    schema: kinds.moneyOnce,
    accepted: [[180, money(180, 'once')]],
    refused: [
      ['180/month', 'what it is paid for'],
      [1e13, 'larger than any'],
      [-1, 'not money'],
    ],
    boundary: [
      [0, money(0, 'once')],
      [1e12, money(1e12, 'once')],
    ],
  },
  moneyAny: {
    schema: kinds.moneyAny,
    accepted: [
      [180, money(180, 'once')],
      ['240/year', money(240, 'year')],
    ],
    refused: [
      ['free', 'not money'],
      ['5/lifetime', 'what it is paid for'],
    ],
    boundary: [['0', money(0, 'once')]],
  },
};

/** Help that is made when it is told. */
const told = (_: string, value: unknown): unknown => (isMaker(value) ? value() : value);
const isMaker = (value: unknown): value is () => string => typeof value === 'function';

describe('every kind of value', () => {
  it('has its rows here', () => {
    const exported = Object.keys(kinds).filter((name) => !['described', 'mapped'].includes(name));
    expect(Object.keys(ROWS).toSorted()).toEqual(exported.toSorted());
    for (const { accepted, refused, boundary } of Object.values(ROWS)) {
      expect(Math.min(accepted.length, refused.length, boundary.length)).toBeGreaterThan(0);
    }
  });

  describe.each(Object.entries(ROWS))('%s', (_, { schema, accepted, refused, boundary }) => {
    it.each([...accepted, ...boundary])('reads %j', (raw, value) => {
      expect(schema.parse(raw)).toEqual(value);
    });
    it.each(refused)('refuses %j', (raw, words) => {
      const parsed = schema.safeParse(raw);
      expect(parsed.success).toBe(false);
      expect(JSON.stringify(parsed.error?.issues, told)).toContain(words);
    });
  });
});
