import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { problemsOf } from './support';

const cases = (
  name: string,
  table: readonly (readonly [what: string, body: string, ...problems: string[]])[],
): void => {
  describe(`the check of ${name}`, () => {
    it.each(table.map(([what, body, ...problems]) => [what, body, problems] as const))(
      '%s',
      (_, body, problems) => {
        expect(problemsOf(body)).toEqual(problems);
      },
    );
  });
};

const two = 'channels: { phone: {}, email: {} }\n';

cases('shares and totals', [
  [
    '100 % in thirds of a percent',
    'issues: { a: { share: 33.3% }, b: { share: 33.3% }, c: { share: 33.4% } }\n',
  ],
  ['less than 100 % leaves others', 'issues: { a: { share: 10% } }\n'],
  ['a mix within 1 %', `${two}issues: { a: { channels: { phone: 33%, email: 66% } } }\n`],
  [
    'a mix 2 % short',
    `${two}issues: { a: { channels: { phone: 33%, email: 65% } } }\n`,
    'plan/contradiction issues.a.channels',
  ],
  [
    'totals within 1 %',
    'customers: { a: { count: 2000, contacts: 0.25/month } }\ndemand: { contacts: 115/week }\n',
  ],
  [
    'a segment without numbers leaves the total open',
    'customers: { a: { count: 10, contacts: 1/week }, b: {} }\ndemand: { contacts: 99/week }\n',
  ],
  [
    'parts already above the total',
    'customers: { a: { count: 100, contacts: 1/week }, b: {} }\ndemand: { contacts: 98/week }\n',
    'plan/contradiction demand.contacts',
  ],
  [
    'customers against issues',
    'customers: { a: { count: 100, contacts: 1/week } }\nissues: { a: { contacts: 50/week } }\n',
    'plan/contradiction customers',
  ],
  [
    'a share that is its number',
    'demand: { contacts: 100/week }\nissues: { a: { share: 20%, contacts: 20/week }, b: {} }\n',
  ],
  [
    'two issues that imply different totals',
    'issues: { a: { share: 10%, contacts: 10/week }, b: { share: 10%, contacts: 20/week } }\n',
    'plan/contradiction issues.b.contacts',
  ],
  [
    'a share and a number above the whole',
    'demand: { contacts: 100/week }\nissues: { a: { share: 60% }, b: { contacts: 60/week }, c: {} }\n',
    'plan/contradiction issues.b.contacts',
  ],
  [
    'only one of three disagreements is told',
    'demand: { contacts: 1/week }\ncustomers: { a: { count: 2, contacts: 1/week } }\nissues: { a: { contacts: 3/week } }\n',
    'plan/contradiction demand.contacts',
  ],
]);

cases('totals that are open', [
  [
    'parts on both sides contradict nobody',
    'customers: { a: { count: 3, contacts: 1/week }, b: {} }\nissues: { a: { contacts: 1/week }, b: {} }\n',
  ],
]);

cases('staff', [
  [
    'parts that fill the whole',
    'team: { d: { week: 40h, shrinkage: 11.25%, absence: 5%, improvement: 30m/day } }\n',
  ],
  ['parts without a whole', 'team: { d: { absence: 90% } }\n'],
  ['nearly all of the time', 'team: { d: { shrinkage: 99.9% } }\n'],
  [
    'parts that leave nobody, without a whole',
    'team: { d: { week: 40h, absence: 90%, improvement: 4h/week } }\n',
    'plan/contradiction team.d.absence',
  ],
  [
    'improvement by the week',
    'team: { d: { week: 40h, shrinkage: 10%, improvement: 5h/week } }\n',
    'plan/contradiction team.d.improvement',
  ],
  [
    'improvement of an assumed week contradicts nobody',
    'team: { d: { shrinkage: 10%, improvement: 5h/week } }\n',
  ],
  [
    'shifts that fill the week',
    'team: { d: { count: 1, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-17:30", break: 30m }] } }\n',
  ],
  ['shifts of an assumed week', 'team: { d: { count: 1, shifts: [{ hours: 24/7, count: 9 }] } }\n'],
  [
    'shifts by the name of their hours',
    'hours: { all: { open: 24/7 } }\nteam: { d: { count: 4, week: 40h, shifts: [{ hours: all }] } }\n',
    'plan/contradiction team.d.shifts',
  ],
  [
    'people on a shift count',
    'team: { d: { count: 2, week: 8h, shifts: [{ hours: "Mo 09:00-17:00", count: 3 }] } }\n',
    'plan/contradiction team.d.shifts',
  ],
  [
    'one break a day',
    'team: { d: { count: 1, week: 7h, shifts: [{ hours: "Mo 08:00-12:00, 13:00-17:00", break: 1h }] } }\n',
  ],
  ['everybody absent', 'team: { d: { count: 2 } }\nscenarios: { ill: { absent: { d: 2 } } }\n'],
]);

cases('breaks', [
  [
    'there is one a day, however many parts it has',
    'team: { d: { count: 1, week: 6h, shifts: [{ hours: "Mo 08:00-12:00, 13:00-17:00", break: 1h }] } }\n',
    'plan/contradiction team.d.shifts',
  ],
]);

cases('calendars of business time', [
  ['the channel’s hours', 'channels: { email: { hours: 24/7 } }\nwaits: [{ channel: email, within: 8bh }]\n'],
  ['the wait’s own', `${two}hours: { a: 24/7, b: 24/7 }\nwaits: [{ within: 8bh, calendar: a }]\n`],
  ['the only one', `${two}hours: { a: 24/7 }\nwaits: [{ within: 8bh }]\n`],
  ['the bare one', `${two}hours: 24/7\nwaits: [{ within: 2bd }]\n`],
  [
    'hours turned down',
    'hours: 24/7\nchannels: { email: { hours: none } }\nwaits: [{ channel: email, target: 8bh }]\n',
    'plan/no-calendar waits.0.target',
  ],
  [
    'one of two channels has none',
    'channels: { phone: { hours: 24/7 }, email: {} }\nwaits: [{ within: 8bh }]\n',
    'plan/no-calendar waits.0.within',
  ],
  [
    'self-service needs none',
    'channels: { phone: { hours: 24/7 }, help: { kind: self_service } }\nwaits: [{ within: 8bh }]\n',
  ],
  [
    'callbacks',
    'channels: { phone: { callback: { within: 1bh } } }\n',
    'plan/no-calendar channels.phone.callback.within',
  ],
  [
    'numbers with their origin',
    'channels: { email: {} }\nwaits: [{ resolve_within: { value: 1bd, source: guess } }]\n',
    'plan/no-calendar waits.0.resolve_within',
  ],
  [
    'complaints',
    'practices: { complaints: { within: 1bd } }\n',
    'plan/no-calendar practices.complaints.within',
  ],
  ['competitors', 'competitors: { acme: { email: 8bh } }\n', 'plan/no-calendar competitors.acme.email'],
  ['competitors with hours', 'competitors: { acme: { email: 8bh, hours: "Mo-Fr 09:00-17:00" } }\n'],
]);

describe('what a plan without a calendar is told to do', () => {
  const email = 'channels: { email: {} }\n';
  const office = 'hours: "Mo-Fr 09:00-17:00"';
  it.each([
    [
      'competitors: { acme: { email: 8bh } }',
      'Give the competitor its `hours`',
      `competitors: { acme: { email: 8bh, ${office} } }`,
    ],
    [
      `${email}waits: [{ within: 8bh }]`,
      'Give the channel its `hours`, or the wait a `calendar`',
      `channels: { email: { ${office} } }\nwaits: [{ within: 8bh }]`,
    ],
    [
      `${email}waits: [{ published: { within: 8bh } }]`,
      'or the wait a `calendar`',
      `${email}waits: [{ published: { within: 8bh }, calendar: 24/7 }]`,
    ],
    ['waits: [{ within: 8bh }]', 'Give the wait a `calendar`', 'waits: [{ within: 8bh, calendar: 24/7 }]'],
    [
      'channels: { phone: { callback: { within: 8bh } } }',
      'Give the channel its `hours`',
      `channels: { phone: { ${office}, callback: { within: 8bh } } }`,
    ],
    [
      'practices: { complaints: { within: 8bh } }',
      'Declare exactly one calendar under `hours`',
      `${office}\npractices: { complaints: { within: 8bh } }`,
    ],
    [
      'customers: { a: { expects: { email: 8bh } } }',
      'Declare exactly one calendar under `hours`',
      `${office}\ncustomers: { a: { expects: { email: 8bh } } }`,
    ],
  ])('fits where it stands: %s', (plan, help, followed) => {
    const loaded = loadPlan(`svcplan: 1\nname: n\n${plan}\n`);
    const told = loaded.ok ? [] : loaded.problems.map((each) => each.help);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(help);
    expect(told[0]).toMatch(/, or write the time by the wall clock: `8h`/);
    expect(problemsOf(`${followed}\n`)).toEqual([]);
  });
});

const issues =
  'issues: { login: { depth: deep, breadth: narrow }, copy: { depth: shallow, breadth: broad } }\n';
const waits = (...rows: string[]): string =>
  `${two}${issues}tiers: [{ id: basic }, { id: gold }]\nwaits:\n${rows.map((row, index) => `  - { id: w${index}, within: 1h, ${row} }\n`).join('')}`;

cases('waits behind others', [
  ['special before general', waits('channel: phone, tier: gold', 'channel: phone', 'channel: email')],
  [
    'general before special',
    waits('channel: phone', 'channel: phone, tier: gold'),
    'plan/unreachable-wait waits.1',
  ],
  ['part of a list is meant', waits('channel: phone, tier: gold', 'channel: [phone, email], tier: gold')],
  [
    'a list that holds it',
    waits('tier: [basic, gold]', 'tier: gold, channel: phone'),
    'plan/unreachable-wait waits.1',
  ],
  ['every channel by name', waits('channel: [phone, email]', 'tier: gold'), 'plan/unreachable-wait waits.1'],
  [
    'a deep issue behind all deep ones',
    waits('depth: deep', 'issue: login'),
    'plan/unreachable-wait waits.1',
  ],
  ['a shallow issue is none', waits('depth: deep', 'issue: copy')],
  ['a deep and a shallow one', waits('depth: deep', 'issue: [login, copy]')],
  [
    'the priority that follows from impact',
    waits('priority: high', 'issue: login'),
    'plan/unreachable-wait waits.1',
  ],
  ['other issues are not deep', waits('depth: deep', 'issue: other')],
  [
    'hours that hold it',
    waits('during: "Mo-Fr 08:00-18:00"', 'during: "Tu 08:00-12:00, Tu 12:00-18:00"'),
    'plan/unreachable-wait waits.1',
  ],
  ['hours that overlap', waits('during: "Mo-Fr 08:00-18:00"', 'during: "Tu 08:00-18:01"')],
  [
    'hours over the end of the week',
    waits('during: "Su 20:00-04:00"', 'during: "Mo 00:00-04:00"'),
    'plan/unreachable-wait waits.1',
  ],
  ['day and night are all hours', waits('during: 24/7', 'channel: phone'), 'plan/unreachable-wait waits.1'],
  ['a part of the day is not', waits('during: "Mo-Fr 08:00-18:00"', 'channel: phone')],
  ['a condition in words hides nothing', waits('channel: phone, condition: if it rains', 'channel: phone')],
  ['what ends hides nothing', waits('channel: phone, ends: 2027-06-30', 'channel: phone')],
  ['two together are not looked at', waits('depth: deep', 'depth: shallow', 'channel: phone')],
  [
    'the third behind the first',
    waits('channel: phone', 'channel: email', 'channel: phone, tier: gold'),
    'plan/unreachable-wait waits.2',
  ],
  ['tiers by name may leave people without any', waits('tier: [basic, gold]', 'channel: phone')],
]);

cases('references', [
  [
    'other as an issue of a wait or team',
    'team: { d: { issues: [other] } }\nwaits: [{ issue: other, within: 1h }]\n',
  ],
  [
    'kinds that the plan has not',
    'customers: { a: { prefers: [chat, self_service], expects: { in_person: 1m } } }\ncompetitors: { x: { sms: 1h } }\n',
  ],
  [
    'a team or channel after hours',
    `channels: { phone: { after_hours: night }, chat: { after_hours: email }, email: {} }\nteam: { night: {} }\n`,
  ],
  ['a name that is both', `${two}team: { email: {} }\n`],
  [
    'a name that is both, as a target',
    'channels: { phone: { after_hours: email }, email: {} }\nteam: { email: {} }\n',
    'plan/contradiction channels.phone.after_hours',
  ],
  ['usual priorities', 'waits: [{ priority: [urgent, high, normal, low], within: 1h }]\n'],
  ['waivers are resolved elsewhere', 'waivers: [{ rule: no/such, at: waits.none, reason: soon }]\n'],
  [
    'handle times by channel',
    `${two}issues: { a: { handle: { phone: 8m, fax: 2m } } }\n`,
    'plan/unknown-id issues.a.handle.fax',
  ],
  ['a handle time with its origin', 'issues: { a: { handle: { value: 8m, source: guess } } }\n'],
  [
    'hours of a tier’s channel',
    `${two}tiers: [{ id: a, channels: { phone: nine } }]\n`,
    'plan/unknown-id tiers.0.channels.phone',
  ],
  [
    'inherited names are no ids',
    'team: { d: {} }\nscenarios: { s: { absent: { toString: 1, constructor: 1 } } }\n',
    'plan/bad-id scenarios.s.absent.toString',
    'plan/unknown-id scenarios.s.absent.constructor',
  ],
]);

describe('what may be written instead', () => {
  it('has no place for tiers that have no id', () => {
    const loaded = loadPlan(
      'svcplan: 1\nname: x\ntiers: [{ id: basic }, 1s, { id: { a: 1 } }]\nwaits: [{ tier: gold, within: 1h }]\n',
    );
    const helps = loaded.ok ? [] : loaded.problems.map(({ help }) => help);
    expect(helps).toContain('Write basic, or declare it under `tiers`.');
  });
});
