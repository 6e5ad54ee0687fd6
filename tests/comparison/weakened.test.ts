import { describe, expect, it } from 'vitest';
import { changesOf, placesOf } from './compared';

interface Pair {
  readonly before: string;
  readonly weaker: string;
  /** The kind and element of what is weaker then. */
  readonly at: readonly string[];
  /** As much of a change that takes nothing away. */
  readonly harmless: string;
}

const office = (waits: string, hours = 'Mo-Fr 09:00-17:00'): string => `
timezone: America/New_York
customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
hours: { office: { open: "${hours}" } }
channels: { email: { hours: office } }
waits: ${waits}`;
const channels = (list: string, rest = ''): string => `
channels: ${list}
${rest}`;
const tiers = (team: string): string => `
customers: { all: { tier: { basic: 50%, team: 50% } } }
channels: { email: {}, phone: {} }
issues: { how-to: { scope: premium, depth: shallow }, billing: { scope: premium, depth: shallow } }
tiers: [{ id: basic, price: 0/month, channels: [email] }, ${team}]`;
const issue = (howTo: string): string => `
channels: { email: {} }
issues: { how-to: ${howTo} }`;

const kinds: Readonly<Record<string, Pair>> = {
  'a longer window': {
    before: office('[{ channel: email, within: 4h }]'),
    weaker: office('[{ channel: email, within: 8h }]'),
    at: ['promise waits.email.within'],
    harmless: office('[{ channel: email, within: 2h }]'),
  },
  'a longer window for some, under another line': {
    before: office('[{ id: all, channel: email, within: 4h }]'),
    weaker: office(
      '[{ id: morning, channel: email, within: 8h, during: "Mo-Fr 09:00-12:00" }, { id: all, channel: email, within: 4h }]',
    ),
    at: ['promise waits.all.within'],
    harmless: office(
      '[{ id: morning, channel: email, within: 1h, during: "Mo-Fr 09:00-12:00" }, { id: all, channel: email, within: 4h }]',
    ),
  },
  'a later promise that takes longer': {
    before: office('[{ channel: email, within: 4h, resolve_within: 2d }]'),
    weaker: office('[{ channel: email, within: 4h, resolve_within: 3d }]'),
    at: ['promise waits.email.resolve_within'],
    harmless: office('[{ id: mail, channel: email, within: 4h, resolve_within: 2d }]'),
  },
  'a lower reach': {
    before: office('[{ channel: email, within: 4h, reach: 95% }]'),
    weaker: office('[{ channel: email, within: 4h, reach: 90% }]'),
    at: ['promise waits.email.reach'],
    harmless: office('[{ channel: email, within: 4h, reach: 97% }]'),
  },
  'wall clock to business clock': {
    before: office('[{ channel: email, within: 8h }]'),
    weaker: office('[{ channel: email, within: 8bh }]'),
    at: ['promise waits.email.within'],
    // Whoever writes in office hours waits 2 open hours for 2 to 66 by the clock: 72h is never less.
    harmless: office('[{ channel: email, within: 2h }]'),
  },
  'fewer hours for some segment': {
    before: office('[]', 'Mo-Fr 09:00-17:00'),
    weaker: office('[]', 'Mo-Fr 09:00-16:00'),
    at: ['hours hours.office'],
    harmless: office('[]', 'Mo-Sa 09:00-17:00'),
  },
  'public holidays taken off': {
    before: office('[]').replace('office: {', 'office: { holidays: none,'),
    weaker: office('[]').replace('office: {', 'office: { holidays: US,'),
    at: ['hours hours.office.holidays'],
    harmless: office('[]').replace('office: {', 'office: { holidays: none, closed: [2027-12-24],'),
  },
  'fewer channels': {
    before: channels('{ email: {}, phone: {} }'),
    weaker: channels('{ email: {} }'),
    at: ['channel channels.phone'],
    harmless: channels('{ email: {}, phone: {}, chat: {} }'),
  },
  'fewer languages': {
    before: channels('{ email: { languages: [en, de] } }'),
    weaker: channels('{ email: { languages: [en] } }'),
    at: ['language channels.email.languages'],
    harmless: channels('{ email: { languages: [en, de, fr] } }'),
  },
  'fewer tiers': {
    before: tiers('{ id: team, price: 9/month }, { id: top, price: 99/month }'),
    weaker: tiers('{ id: team, price: 9/month }'),
    at: ['tier tiers.top'],
    harmless: tiers(
      '{ id: team, price: 9/month }, { id: top, price: 99/month }, { id: peak, price: 999/month }',
    ),
  },
  'fewer channels for a tier': {
    before: tiers('{ id: team, price: 9/month, channels: [email, phone] }'),
    weaker: tiers('{ id: team, price: 9/month, channels: [email] }'),
    at: ['channel tiers.team.channels'],
    harmless: tiers('{ id: team, price: 9/month }'),
  },
  'fewer issues for a tier': {
    before: tiers('{ id: team, price: 9/month, issues: [how-to, billing] }'),
    weaker: tiers('{ id: team, price: 9/month, issues: [how-to] }'),
    at: ['scope tiers.team.issues'],
    harmless: tiers('{ id: team, price: 9/month, issues: [billing, how-to] }'),
  },
  'a dearer tier': {
    before: tiers('{ id: team, price: 9/month }'),
    weaker: tiers('{ id: team, price: 12/month }'),
    at: ['fee tiers.team.price'],
    harmless: tiers('{ id: team, price: 108/year }'),
  },
  'free to paid, by a fee': {
    before: issue('{ scope: in, depth: shallow }'),
    weaker: issue('{ scope: in, depth: shallow, fee: 20 }'),
    at: ['fee issues.how-to.fee'],
    harmless: issue('{ scope: in, depth: shallow, fee: none }'),
  },
  'free to paid, by the tier that is helped': {
    before: issue('{ scope: in, depth: shallow }'),
    weaker: issue('{ scope: premium, depth: shallow }'),
    at: ['scope issues.how-to.scope'],
    harmless: issue('{ depth: shallow }'),
  },
  'a deep issue out of scope': {
    before: issue('{ scope: in, depth: deep }'),
    weaker: issue('{ scope: out, depth: deep }'),
    at: ['scope issues.how-to.scope'],
    harmless: issue('{ scope: in, depth: deep, breadth: broad }'),
  },
  'nobody there for those who find it closed': {
    before: channels('{ phone: { after_hours: voicemail } }'),
    weaker: channels('{ phone: { after_hours: closed } }'),
    at: ['channel channels.phone.after_hours'],
    harmless: channels('{ phone: { after_hours: message } }'),
  },
  'a later call back': {
    before: channels('{ phone: { after_hours: voicemail, callback: { within: 1h } } }'),
    weaker: channels('{ phone: { after_hours: voicemail, callback: { within: 4h } } }'),
    at: ['promise channels.phone.callback'],
    harmless: channels('{ phone: { after_hours: voicemail, callback: { within: 60m } } }'),
  },
};

describe.each(Object.entries(kinds))('%s', (_, { before, weaker, at, harmless }) => {
  it('is weaker', async () => {
    expect(placesOf(await changesOf(before, weaker), 'weaker')).toEqual(at);
  });

  it('is better the other way round', async () => {
    const back = await changesOf(weaker, before);
    expect(placesOf(back, 'weaker')).toEqual([]);
    expect(placesOf(back, 'stronger').length).toBeGreaterThan(0);
  });

  it('is told from what takes nothing away', async () => {
    expect(placesOf(await changesOf(before, harmless), 'weaker')).toEqual([]);
  });
});

describe('promises', () => {
  it('are compared at the same moment on the customers’ clock, in minutes of the clock on the wall', async () => {
    const [change] = (
      await changesOf(office('[{ channel: email, within: 8h }]'), office('[{ channel: email, within: 8bh }]'))
    ).filter(({ kind }) => kind === 'promise');
    // Friday just after 9:00: eight open hours end on Monday at 9:00 and a little, after 72 hours; it was 8.
    expect(change).toMatchObject({
      amount: 64 * 60,
      unit: 'minutes',
      before: '8h',
      after: '8bh',
      channel: 'email',
    });
    expect(change?.message).toBe(
      'email: answered within 8bh, not 8h: whoever of all writes on Fr 09:00, their time, waits up to 3 d instead of 8 h',
    );
  });

  it('that stay the same in words are weaker where their calendar has fewer days', async () => {
    const waits = '[{ channel: email, within: 2bd }]';
    const fewerDays = await changesOf(office(waits), office(waits, 'Mo-Th 09:00-17:00'));
    expect(placesOf(fewerDays, 'weaker')).toContain('promise waits.email.within');
    // Two days that end an hour later are not a weaker promise: somebody stays longer.
    const longer = await changesOf(office(waits), office(waits, 'Mo-Fr 09:00-18:00'));
    expect(placesOf(longer, 'weaker')).toEqual([]);
  });

  it('are not weaker under another id, in another order, or where nobody comes', async () => {
    const before = office('[{ id: a, channel: email, within: 4h }]');
    expect(await changesOf(before, office('[{ id: b, channel: email, within: 4h }]'))).toEqual([]);
    // Nobody uses the product on Sundays.
    const sundays =
      '[{ id: b, channel: email, within: 9d, during: "Su 00:00-24:00" }, { id: a, channel: email, within: 4h }]';
    expect(await changesOf(before, office(sundays))).toEqual([]);
  });

  it('are gone where nothing is promised instead, and come with the notice that was given', async () => {
    const before = office('[{ channel: email, within: 4h, ends: 2027-06-30 }]');
    const [change] = await changesOf(before, office('[]'));
    expect(change).toMatchObject({
      kind: 'promise',
      before: '4h',
      after: null,
      ends: '2027-06-30',
      direction: 'weaker',
    });
    const [bestEffort] = await changesOf(before, office('[{ channel: email, within: best_effort }]'));
    expect(bestEffort).toMatchObject({ at: 'waits.email.within', after: null, direction: 'weaker' });
    const [added] = await changesOf(office('[]'), before);
    expect(added).toMatchObject({ before: null, after: '4h', direction: 'stronger' });
  });

  it('are gone with their channel, for whom they were made', async () => {
    const changes = await changesOf(
      channels('{ email: {}, phone: {} }', 'waits: [{ channel: phone, within: 5m }]'),
      channels('{ email: {} }'),
    );
    expect(placesOf(changes, 'weaker')).toEqual(['promise waits.phone.within', 'channel channels.phone']);
  });

  it('are new with their channel', async () => {
    const changes = await changesOf(
      channels('{ email: {} }'),
      channels(
        '{ email: {}, phone: {} }',
        'waits: [{ channel: phone, within: 5m }, { channel: email, within: best_effort }]',
      ),
    );
    expect(placesOf(changes, 'stronger')).toEqual(['promise waits.phone.within', 'channel channels.phone']);
  });

  it('are of one segment alone where only it loses', async () => {
    const two = (waits: string): string => `
customers: { west: { uses: "Mo-Fr 09:00-17:00" }, east: { uses: "Mo-Fr 09:00-17:00" } }
channels: { email: {} }
waits: ${waits}`;
    const changes = await changesOf(
      two('[{ id: all, channel: email, within: 4h }]'),
      two(
        '[{ id: east, channel: email, segment: east, within: 9h }, { id: all, channel: email, within: 4h }]',
      ),
    );
    expect(changes.map(({ message }) => message)).toEqual([
      'email (east): answered within 9h, not 4h: whoever of east writes on Mo 09:00, their time, waits up to 9 h instead of 4 h',
    ]);
  });

  it('of an issue that is told apart only now are judged by what it got before', async () => {
    const plan = (rest: string): string => `
channels: { email: {} }
issues: { how-to: { depth: shallow, share: 50% }, login: { depth: deep, share: 50% } }
waits: ${rest}`;
    const changes = await changesOf(
      plan('[{ id: all, channel: email, within: 4h }]'),
      plan(
        '[{ id: deep, channel: email, depth: deep, within: 1h }, { id: all, channel: email, within: 8h }]',
      ),
    );
    expect(placesOf(changes, 'weaker')).toEqual(['promise waits.all.within']);
    expect(placesOf(changes, 'stronger')).toEqual(['promise waits.all.within']);
  });
});

describe('notice of the end of a promise', () => {
  const ending = (ends: string): string => office(`[{ channel: email, within: 4h${ends} }]`);
  const told = async (before: string, after: string): Promise<readonly unknown[]> =>
    (await changesOf(ending(before), ending(after))).map(({ at, direction, message }) => [
      at,
      direction,
      message,
    ]);

  it('is told, and takes nothing away by itself', async () => {
    expect(await told('', ', ends: 2027-06-30')).toEqual([
      ['waits.email.ends', 'neutral', '`email` is promised until 2027-06-30 only'],
    ]);
    expect(await told(', ends: 2027-06-30', ', ends: 2027-06-30')).toEqual([]);
  });

  it('that comes sooner than was said is weaker, later or never is better', async () => {
    expect(await told(', ends: 2027-06-30', ', ends: 2027-05-31')).toEqual([
      [
        'waits.email.ends',
        'weaker',
        '`email` is promised until 2027-05-31 only; it was to end on 2027-06-30',
      ],
    ]);
    expect(await told(', ends: 2027-06-30', ', ends: 2027-07-31')).toMatchObject([[{}, 'stronger', {}]]);
    expect(await told(', ends: 2027-06-30', '')).toMatchObject([[{}, 'stronger', {}]]);
  });
});

describe('issues that are no longer named', () => {
  const named = (issues: string): string => `channels: { email: {} }\nissues: ${issues}`;
  const broken = 'broken: { depth: deep, scope: in, share: 20% }';
  const places = async (before: string, after: string): Promise<readonly unknown[]> =>
    (await changesOf(named(before), named(after))).map(({ at, direction }) => `${at} ${direction}`);

  it('take something from customers where they are deep, and nothing as deep takes their place', async () => {
    const both = `{ ${broken}, how-to: { depth: shallow, scope: in, share: 80% } }`;
    const rest = '{ how-to: { depth: shallow, scope: in, share: 100% } }';
    expect(await places(both, rest)).toEqual(['issues.broken weaker']);
    expect(await places(rest, both)).toEqual(['issues.broken neutral']);
    expect(await places(both, both.replace('broken', 'defect'))).toEqual([
      'issues.broken neutral',
      'issues.defect neutral',
    ]);
    // Another is named, and not helped with.
    const out = both.replace('broken: { depth: deep, scope: in', 'defect: { depth: deep, scope: out');
    expect(await places(both, out)).toEqual(['issues.broken weaker', 'issues.defect neutral']);
  });

  it('take nothing where they are shallow, or where no issue is named any more', async () => {
    const both = `{ ${broken}, how-to: { depth: shallow, scope: in, share: 80% } }`;
    const rest = '{ broken: { depth: deep, scope: in, share: 100% } }';
    expect(await places(both, rest)).toEqual(['issues.how-to neutral']);
    expect(await changesOf(named(both), 'channels: { email: {} }')).toEqual([]);
  });
});

describe('a tier that is gone', () => {
  const plan = (tiersLeft: string, shares: string, waits: string): string => `
customers: { all: { uses: "Mo-Fr 09:00-17:00", tier: { ${shares} } } }
channels: { email: {} }
tiers: [${tiersLeft}]
waits: [${waits}]`;
  const basic = '{ id: basic, price: 0/month }';
  const rest = '{ channel: email, within: 24h }';
  const before = plan(
    `${basic}, { id: plus, price: 9/month }`,
    'basic: 50%, plus: 50%',
    `{ id: fast, channel: email, tier: plus, within: 4h }, ${rest}`,
  );

  it('leaves its customers with what those get among whom they are now', async () => {
    const changes = await changesOf(before, plan(basic, 'basic: 100%', rest));
    expect(placesOf(changes, 'weaker')).toEqual(['promise waits.fast.within', 'tier tiers.plus']);
    expect(changes[0]).toMatchObject({ before: '4h', after: '24h', amount: 20 * 60 });
  });

  it('weakens no promise where a new one has the same', async () => {
    const renamed = plan(
      `${basic}, { id: pro, price: 9/month }`,
      'basic: 50%, pro: 50%',
      `{ id: fast, channel: email, tier: pro, within: 4h }, ${rest}`,
    );
    expect(placesOf(await changesOf(before, renamed), 'weaker')).toEqual(['tier tiers.plus']);
  });
});

describe('two waits', () => {
  const callback = (hours: string): string =>
    channels(`{ phone: { hours: "${hours}", after_hours: voicemail, callback: { within: 4bh } } }`);

  it('are told in the same unit', async () => {
    const changes = await changesOf(
      `${callback('Mo-Fr 09:00-18:00, Sa 10:00-16:00')}\ntimezone: UTC`,
      `${callback('Mo-Fr 09:00-18:00')}\ntimezone: UTC`,
    );
    const change = changes.find(({ kind }) => kind === 'promise');
    // Saturday 12:00 and a little until Monday 9:00 and a little; Friday 14:00 until Monday 9:00: 45 hours, and 67.
    expect(change?.message).toBe(
      'phone: who leaves a message is still called back within 4bh, which is now 67 h at most instead of 45 h',
    );
  });
});

describe('a share that is left to be assumed', () => {
  it('is not more than what was asked for before', async () => {
    const asked = office('[{ channel: email, within: 4h, reach: 85% }]');
    expect(await changesOf(asked, office('[{ channel: email, within: 4h }]'))).toEqual([]);
    const lower = office('[{ channel: email, within: 4h, reach: 99% }]');
    expect(placesOf(await changesOf(lower, office('[{ channel: email, within: 4h }]')), 'weaker')).toEqual([
      'promise waits.email.reach',
    ]);
  });
});

describe('what service costs', () => {
  it('is told where one of the plans does not tell it', async () => {
    const paid = `currency: EUR
team: { desk: { count: 1, week: 40h, cost: 20/h } }`;
    const cost = async (before: string, after: string): Promise<string | undefined> =>
      (await changesOf(before, after)).find(({ kind }) => kind === 'cost')?.message;
    // 40 hours at 20 euros, 365.25 ÷ 7 ÷ 12 weeks a month.
    expect(await cost(paid, 'currency: EUR')).toBe(
      'the plan no longer tells what service costs, 3,479 EUR a month before',
    );
    expect(await cost('currency: EUR', paid)).toBe(
      'service costs 3,479 EUR a month; the plan did not tell before',
    );
    expect(await cost(paid, paid.replace('EUR', 'CHF'))).toBe(
      'service costs 3,479 CHF a month; it was 3,479 EUR',
    );
  });
});

describe('a promise on the phone', () => {
  it('is told of a moment at which it is open: nobody is promised anything before', async () => {
    const plan = (within: string): string => `
timezone: Europe/Zurich
customers: { all: { uses: "Mo-Sa 03:00-14:00" } }
channels: { phone: { hours: "Mo-Fr 07:00-12:00" } }
waits: [{ channel: phone, within: ${within}, reach: 90% }]`;
    const [weaker] = await changesOf(plan('3m'), plan('5m'));
    expect(weaker?.message).toBe(
      'phone: answered within 5m, not 3m: whoever of all calls on Mo 07:00, their time, waits up to 5 min instead of 3 min',
    );
  });
});

describe('hours', () => {
  it('are told on the customers’ own clock, with those in which they use the product', async () => {
    const plan = (open: string): string => `
timezone: America/Los_Angeles
customers: { florida: { timezone: America/New_York, uses: "Mo-Fr 09:00-20:00" } }
hours: { office: { open: "${open}" } }
channels: { phone: { hours: office } }`;
    const [lost] = await changesOf(plan('Mo-Fr 09:00-18:00'), plan('Mo-Fr 09:00-16:00'));
    // 16:00 to 18:00 in Los Angeles is 19:00 to 21:00 in New York; they stop at 20:00.
    expect(lost).toMatchObject({ amount: -10, unit: 'hours/week', direction: 'weaker' });
    expect(lost?.message).toBe(
      'phone is no longer open on Mo-Fr 19:00-21:00, their time: 10 hours a week, 5 hours of them while they use the product',
    );
  });

  it('that no plan declared were taken from nobody', async () => {
    const undeclared = 'channels: { email: {} }';
    const declared = 'channels: { email: { hours: "Mo-Fr 09:00-17:00" } }';
    const changes = await changesOf(undeclared, declared);
    expect(changes.map(({ kind, direction }) => [kind, direction])).toEqual([['hours', 'neutral']]);
  });

  it('move with a zone: the same words are other hours', async () => {
    const plan = (zone: string): string => `
customers: { all: { timezone: America/New_York } }
hours: { office: { open: "Mo-Fr 09:00-17:00", timezone: ${zone} } }
channels: { phone: { hours: office } }`;
    const changes = await changesOf(plan('America/New_York'), plan('America/Los_Angeles'));
    expect(changes.map(({ amount, direction }) => [amount, direction])).toEqual([
      [-15, 'weaker'],
      [15, 'stronger'],
    ]);
  });
});
