import { describe, expect, it } from 'vitest';
import {
  compareOrder,
  contactTypes,
  dueMoment,
  impressionOf,
  promiseAt,
  typicalAndWorst,
  typesUnder,
  type ServiceModel,
} from '../../src/model';
import { at, modelOf, typeOf } from '../support/model';

const worst = async (hours: string, within: string) => {
  const model = await modelOf(`
  timezone: America/New_York
  hours: { office: "${hours}" }
  channels: { email: { hours: office } }
  waits: [{ channel: email, within: ${within} }]`);
  return rangeOf(model);
};
function rangeOf(model: ServiceModel, index = 0, channel = 'email', issue?: string) {
  const promise = model.promises[index];
  if (!promise) throw new Error('no such promise');
  return typicalAndWorst(model, typeOf(model, channel, issue), promise, 'within');
}

describe('what a promise means by the clock on the wall', () => {
  it.each([
    ['Mo-Fr 09:00-17:00', '1bh', 65],
    ['Mo-Fr 08:00-17:00', '4bh', 67],
    ['Mo-Fr 09:00-17:00', '8bh', 72],
    ['Mo-Fr 08:00-17:00', '12bh', 90],
    ['Mo-Fr 09:00-17:00', '24bh', 120],
  ])('on %s the worst of %s is %i hours', async (hours, within, expected) => {
    expect((await worst(hours, within))?.worstMinutes).toBe(expected * 60);
  });

  it('is 24 h for the median contact of 8bh on Mo-Fr 09-17: only Friday’s wait longer', async () => {
    // Whoever writes at 10:00 is due the next day at 10:00, Friday's on Monday.
    expect((await worst('Mo-Fr 09:00-17:00', '8bh'))?.typicalMinutes).toBe(24 * 60);
  });

  it('goes by when contacts come: customers who write on Saturday wait for Monday', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office } }
  customers: { weekend: { count: 1, timezone: UTC, uses: "Sa 10:00-11:00" } }
  waits: [{ channel: email, within: 1bh }]`);
    // From Saturday 10:00-11:00 to Monday 10:00: 47 to 48 hours, the median between them.
    expect(rangeOf(model)).toEqual({ typicalMinutes: 47.5 * 60, worstMinutes: 48 * 60 });
  });

  it('weighs the moments of arrival by demand', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office } }
  customers: { weekend: { count: 1, timezone: UTC, uses: "Sa 10:00-11:00", contacts: 1/week } }
  waits: [{ channel: email, within: 2bd }]`);
    // By closing time of the second business day after Saturday: Tuesday 17:00.
    expect(rangeOf(model)).toEqual({ typicalMinutes: (7 + 72 - 0.5) * 60, worstMinutes: 79 * 60 });
  });

  it('counts on the calendar of the segment where hours are the customer’s own', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: { open: "Mo-Fr 09:00-17:00", timezone: customer } }
  channels: { email: { hours: office } }
  customers: { tokyo: { count: 1, timezone: Asia/Tokyo }, paris: { count: 1, timezone: Europe/Paris } }
  waits: [{ channel: email, within: 1bh }]`);
    const [tokyo, paris] = contactTypes(model);
    const [promise] = model.promises;
    if (!tokyo || !paris || !promise) throw new Error('two segments');
    // Monday 00:00 UTC is 9:00 in Tokyo, and 1:00 in Paris, which opens at 8:00 UTC.
    expect(dueMoment(promise, tokyo, 'within', at(model, 0, 0))).toBe(at(model, 0, 1));
    expect(dueMoment(promise, paris, 'within', at(model, 0, 0))).toBe(at(model, 0, 9));
  });

  it('skips the holidays of the calendar, by region, date, file and customer', async () => {
    const model = await modelOf(
      `
  timezone: UTC
  start: 2027-01-11
  hours:
    us: { open: "Mo-Fr 09:00-17:00", holidays: US }
    dates: { open: "Mo-Fr 09:00-17:00", holidays: none, closed: [2027-01-18] }
    file: { open: "Mo-Fr 09:00-17:00", holidays: days.ics }
    theirs: { open: "Mo-Fr 09:00-17:00", holidays: customer }
  channels: { a: { kind: email, hours: us }, b: { kind: email, hours: dates }, c: { kind: email, hours: file }, d: { kind: email, hours: theirs } }
  customers: { mine: { count: 1, timezone: UTC, holidays: [2027-01-18] }, others: { count: 1, timezone: UTC } }
  waits: [{ within: 1bd }]`,
      {
        files: {
          'days.ics':
            'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20270118\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
        },
      },
    );
    const [promise] = model.promises;
    if (!promise) throw new Error('one promise');
    const friday = Date.UTC(2027, 0, 15, 12) / 60_000;
    const due = contactTypes(model).map((type) => [
      `${type.channel.id} ${type.segment.id}`,
      new Date(dueMoment(promise, type, 'within', friday) * 60_000).toISOString().slice(0, 13),
    ]);
    // Martin Luther King day, 18 January 2027, is a Monday.
    expect(Object.fromEntries(due)).toEqual({
      'a mine': '2027-01-19T17',
      'a others': '2027-01-19T17',
      'b mine': '2027-01-19T17',
      'b others': '2027-01-19T17',
      'c mine': '2027-01-19T17',
      'c others': '2027-01-19T17',
      'd mine': '2027-01-19T17',
      'd others': '2027-01-18T17',
    });
  });

  it('has tiers with hours of their own', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00", long: "Mo-Fr 07:00-21:00" }
  channels: { email: { hours: office } }
  tiers: [{ id: basic }, { id: gold, channels: { email: long } }]
  customers: { all: { count: 1, tier: { basic: 50%, gold: 50% } } }
  waits: [{ channel: email, within: 1bh }]`);
    const [promise] = model.promises;
    const dues = contactTypes(model).map((type) =>
      promise ? dueMoment(promise, type, 'within', at(model, 0, 6)) : NaN,
    );
    expect(dues).toEqual([at(model, 0, 10), at(model, 0, 8)]);
  });

  it('feels the same up to the edge of a window', () => {
    expect(impressionOf('live', 5)).toBe('extremely-responsive');
    expect(impressionOf('live', 5.01)).toBe('same-day');
    expect(impressionOf('written', 60)).toBe('extremely-responsive');
    expect(impressionOf('written', 480)).toBe('same-day');
    expect(impressionOf('written', 480.1)).toBe('next-day');
    expect(impressionOf('written', 1440.1)).toBe('slower');
  });
});

describe('which promise holds', () => {
  const PLAN = `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office }, phone: { hours: office } }
  issues: { a: { depth: deep, share: 40% }, b: { depth: shallow, share: 40% }, c: { depth: shallow, share: 20% } }
  waits:
    - { id: first, channel: email, depth: deep, during: "Mo-Fr 09:00-12:00", within: 1h }
    - { id: second, channel: email, issue: [a, b], within: 2h }
    - { id: third, within: best_effort }`;

  it('is the first that matches, at the time of arrival', async () => {
    const model = await modelOf(PLAN);
    const holding = (channel: string, issue: string, hour: number) =>
      promiseAt(typeOf(model, channel, issue), at(model, 0, hour), true)?.id;
    expect([
      holding('email', 'a', 9),
      holding('email', 'a', 12),
      holding('email', 'b', 9),
      holding('email', 'c', 9),
    ]).toEqual(['first', 'second', 'second', 'third']);
    expect(holding('phone', 'a', 9)).toBe('third');
  });

  it('lists for a promise the contacts that may come under it', async () => {
    const model = await modelOf(PLAN);
    const issues = model.promises.map((promise) =>
      promise.channels.map((channel) =>
        typesUnder(model, promise, channel).flatMap((type) => type.issues.map(({ id }) => id)),
      ),
    );
    expect(issues).toEqual([[['a']], [['a', 'b']], [['c'], ['a', 'b', 'c']]]);
  });

  it('compares at the same arrival time: 4bh against 24h is slower on Friday afternoon and faster on Tuesday', async () => {
    const model = await modelOf(`
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { email: { hours: office } }
  issues: { sev1: { depth: deep, share: 50% }, sev3: { depth: shallow, share: 50% } }
  waits: [{ depth: deep, within: 24h }, { depth: shallow, within: 4bh }]`);
    const order = compareOrder(
      model,
      typeOf(model, 'email', 'sev3'),
      typeOf(model, 'email', 'sev1'),
      'within',
    );
    expect(order.faster).toBe(true);
    expect(order.equal).toBe(false);
    // Just after Friday 13:00 four open hours end on Monday after 9:00: 68 hours.
    expect(order.slower).toEqual({ arrival: at(model, 4, 13), aMinutes: 68 * 60, bMinutes: 24 * 60 });
  });

  it('takes best effort and silence as slower than any promise, and equal to each other', async () => {
    const model = await modelOf(`
  timezone: UTC
  channels: { email: { hours: 24/7 } }
  issues: { a: { depth: deep, share: 30%, priority: low }, b: { depth: shallow, share: 30% }, c: { breadth: broad, share: 40% } }
  waits: [{ issue: a, within: best_effort }, { issue: b, within: 3d }]`);
    const of = (left: string, right: string) =>
      compareOrder(model, typeOf(model, 'email', left), typeOf(model, 'email', right), 'within');
    expect(of('a', 'b').slower).toMatchObject({ aMinutes: Infinity, bMinutes: 3 * 1440 });
    expect(of('b', 'a')).toEqual({ slower: null, faster: true, equal: false });
    expect(of('a', 'c').equal).toBe(true);
  });
});

describe('a plan as large as plans get', () => {
  const large = (scale: number): string => {
    const list = (count: number, item: (index: number) => string): string =>
      Array.from({ length: count }, (_, index) => item(index)).join('\n');
    return `
  timezone: UTC
  hours:
    office: { open: "Mo-Fr 09:00-17:00", timezone: customer }
  channels:
    email: { hours: office }
    phone: { hours: office }
  tiers:
${list(10, (index) => `    - { id: t${String(index)} }`)}
  customers:
${list(50 * scale, (index) => `    s${String(index)}: { count: 10, timezone: UTC, uses: "Mo-Fr 0${String(index % 9)}:00-17:00", tier: t${String(index % 10)} }`)}
  issues:
${list(1000 * scale, (index) => `    i${String(index)}: { share: ${String(0.1 / scale)}%, depth: ${index % 2 === 0 ? 'deep' : 'shallow'} }`)}
  waits:
${list(300, (index) => `    - { id: w${String(index)}, issue: i${String(index)}, within: ${String(1 + (index % 40))}bh }`)}
  demand: { contacts: 1000/week }`;
  };

  it('is made ready, with what every promise means, in well under two seconds', async () => {
    const text = large(1);
    await modelOf(text);
    const before = process.cpuUsage();
    const model = await modelOf(text);
    for (const promise of model.promises) {
      for (const channel of promise.channels) {
        for (const type of typesUnder(model, promise, channel))
          typicalAndWorst(model, type, promise, 'within');
      }
    }
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(3);
    expect(contactTypes(model)).toHaveLength(2 * 50 * 302);
  }, 30_000);
});
