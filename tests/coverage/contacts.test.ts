import { describe, expect, it } from 'vitest';
import type { ChannelCoverage } from '../../src/coverage';
import { erlangA } from '../../src/queueing';
import { coverageOf, only, total } from '../support/model';

const HOURS = `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 08:00-18:00" } }
  demand: { contacts: 500/week }`;
const DESK = `desk: { count: 4, week: 40h, shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 4 }] }`;
const sum = (each: ChannelCoverage): number =>
  each.answered + each.abandoned + each.turnedAway + each.messages + each.unanswered;
const expectNear = (value: number, expected: number, part = 0.05): void => {
  expect(value).toBeGreaterThan(expected * (1 - part));
  expect(value).toBeLessThan(expected * (1 + part));
};

describe('what becomes of contacts', () => {
  it('nobody is lost or counted twice, whatever channels do with them', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: America/New_York
  hours: { office: "Mo-Fr 09:00-17:00", short: "Mo-Fr 10:00-12:00" }
  customers:
    east: { count: 100, timezone: America/New_York, uses: "Mo-Sa 07:00-21:00", contacts: 3/week }
    india: { count: 100, timezone: Asia/Kolkata, uses: "Mo-Fr 09:00-18:00", contacts: 2/week }
  channels:
    phone: { hours: office, handle: 6m, patience: 2m, after_hours: voicemail, callback: { within: 4h }, overflow: { to: answering, after: 30s } }
    hotline: { kind: phone, hours: office, handle: 4m, after_hours: answering }
    chat: { hours: short, handle: 10m, patience: 2m, after_hours: email }
    video: { hours: short, handle: 10m, patience: 2m }
    email: { hours: office, handle: 6m }
  issues: { one: { share: 50%, depth: deep, replies: 1.5 }, two: { share: 50%, depth: shallow } }
  waits: [{ within: 1d }]
  team:
    desk: { count: 3, week: 40h, shrinkage: 25%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 3 }] }
    answering: { kind: service, cost: 1/min, resolves: false }`,
      { runs: 20 },
    );
    for (const each of coverage.channels) expect(sum(each)).toBeCloseTo(each.contacts, 9);
    expectNear(total(coverage.channels.map(({ contacts }) => contacts)), 500, 0.02);
    // An even fifth comes by chat, and what finds it closed writes email.
    const of = (id: string) => only(coverage.channels, ({ channel }) => channel.id === id);
    expectNear(of('chat').contacts + of('chat').movedOn, 100);
    expectNear(of('email').contacts, 100 + of('chat').movedOn);
    expect(of('hotline').messages).toBeGreaterThan(0);
    expect(of('video').turnedAway).toBeGreaterThan(of('video').answered);
  });

  it('who finds a phone closed is turned away and not under the promise', async () => {
    const { coverage } = await coverageOf(
      `${HOURS}
  channels: { phone: { hours: office, handle: 2m, patience: 5m } }
  waits: [{ channel: phone, within: 5m, reach: 90% }]
  team: { ${DESK} }`,
      { runs: 20 },
    );
    // Two of ten use-hours are closed.
    const phone = only(coverage.channels);
    expectNear(phone.turnedAway, 100);
    expectNear(phone.contacts, 500);
    const promise = only(coverage.promises);
    expectNear(promise.contactsPerWeek, 400);
    expect(promise.kept.expected).toBeGreaterThan(0.99);
    expect(promise.verdict).toBe('kept');
  });

  it('a voicemail is a message, answered on the clock of its callback', async () => {
    const { coverage } = await coverageOf(
      `${HOURS}
  channels: { phone: { hours: office, handle: 2m, patience: 5m, after_hours: voicemail, callback: { within: 2h } } }
  team: { ${DESK} }`,
      { runs: 20 },
    );
    const phone = only(coverage.channels);
    expectNear(phone.messages, 100);
    expect(phone.turnedAway).toBe(0);
    // Left from 8 to 9 they are called back after 9; from 17 to 18 only the next day: half in time.
    expectNear(phone.callback?.expected ?? 0, 0.5, 0.1);
    // All of them are work: 500 × 2 minutes.
    expectNear(coverage.cost.workMinutesPerWeek, 1000);
  });

  it('a service that takes calls at night answers them at its price, and one that takes messages keeps no promise', async () => {
    const night = (resolves: string) =>
      coverageOf(
        `${HOURS}
  channels: { phone: { hours: office, handle: 2m, patience: 5m, after_hours: answering, callback: { within: 1d } } }
  waits: [{ channel: phone, within: 5m, reach: 90% }]
  team: { ${DESK}, answering: { kind: service, cost: 1.10/min, resolves: ${resolves} } }`,
        { runs: 20 },
      );
    const resolving = await night('true');
    const answered = only(resolving.coverage.channels);
    expectNear(answered.answered, 500);
    expect(answered.turnedAway).toBe(0);
    expectNear(only(resolving.coverage.promises).contactsPerWeek, 400);
    expectNear(only(resolving.coverage.cost.byItem).perMonth, 100 * 2 * 1.1 * (365.25 / 84), 0.1);
    const messages = only((await night('false')).coverage.channels);
    expectNear(messages.messages, 100);
    // Friday evening's, one in ten, are not called back before Saturday evening.
    expectNear(messages.callback?.expected ?? 0, 0.9);
  });

  it('who finds the phone and then the service closed is turned away, and does not wait for morning', async () => {
    const { coverage } = await coverageOf(
      `${HOURS}
  channels: { phone: { hours: office, handle: 2m, patience: 5m, after_hours: answering } }
  team: { ${DESK}, answering: { kind: service, cost: 1.10/min, hours: "Mo-Fr 17:00-18:00" } }`,
      { runs: 20 },
    );
    const phone = only(coverage.channels);
    // From 8 to 9 nobody is there, from 17 to 18 the service is.
    expectNear(phone.turnedAway, 50);
    expectNear(phone.answered, 450);
    expect(phone.abandoned).toBeLessThan(5);
  });

  it('a call that overflows to email is written, and was not answered in time', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels:
    phone: { hours: 24/7, handle: 2m, handle_cv: 1.0, patience: 600m, overflow: { to: email, after: 2m } }
    email: { hours: 24/7, handle: 1m, handle_cv: 1.0 }
  issues: { all: { share: 100%, channels: { phone: 100%, email: 0% } } }
  demand: { contacts: 4000/week }
  waits: [{ channel: phone, within: 5m, reach: 50% }]
  team:
    callers: { count: 1, week: 168h, shrinkage: 0%, absence: 0%, channels: [phone], shifts: [{ hours: 24/7 }] }
    writers: { count: 1, week: 168h, shrinkage: 0%, absence: 0%, channels: [email], shifts: [{ hours: 24/7 }] }`,
      { runs: 5 },
    );
    const of = (id: string) => only(coverage.channels, ({ channel }) => channel.id === id);
    const { contacts, movedOn, answered } = of('phone');
    // 0.79 Erlang on one line: many wait two minutes, and then write.
    expect(movedOn).toBeGreaterThan(200);
    expect(contacts + movedOn).toBeGreaterThan(3900);
    expect(of('email').contacts / movedOn).toBeCloseTo(1, 1);
    // Nobody else waits longer than two minutes, so all but those who wrote are in time.
    expect(only(coverage.promises).kept.expected).toBeCloseTo(answered / (contacts + movedOn), 6);
  });

  it('a call that overflows to whoever only takes messages is not answered in time', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 2m, patience: 60m, overflow: { to: answering, after: 30s } } }
  waits: [{ channel: phone, within: 5m, reach: 90% }]
  demand: { contacts: 500/week }
  team:
    desk: { count: 1, week: 1h, shrinkage: 0%, shifts: [{ hours: "Mo 09:00-10:00" }] }
    answering: { kind: service, resolves: false }`,
      { runs: 5 },
    );
    // Nobody is there but for one hour of 168.
    expect(only(coverage.promises).kept.expected).toBeLessThan(0.02);
    expectNear(only(coverage.channels).messages, 500);
  });

  it('who finds a chat closed and writes makes the work of a letter, under its promise', async () => {
    const { coverage } = await coverageOf(
      `${HOURS}
  channels: { chat: { hours: "Sa 09:00-10:00", handle: 60m, after_hours: email }, email: { hours: office, handle: 3m } }
  waits: [{ channel: email, within: 1d, reach: 50% }]
  team: { ${DESK} }`,
      { runs: 10 },
    );
    expectNear(only(coverage.channels, ({ channel }) => channel.id === 'chat').movedOn, 250);
    expectNear(coverage.cost.workMinutesPerWeek, 500 * 3);
    expectNear(only(coverage.promises).contactsPerWeek, 500);
  });

  it('closed channels that refer to each other in a circle turn people away', async () => {
    const { coverage } = await coverageOf(
      `${HOURS}
  channels: { phone: { hours: office, handle: 2m, after_hours: chat }, chat: { hours: office, handle: 2m, after_hours: phone } }
  team: { ${DESK} }`,
      { runs: 5 },
    );
    expectNear(total(coverage.channels.map(({ turnedAway }) => turnedAway)), 100, 0.15);
  });

  it('a promise longer than the run is not missed by who still has time', async () => {
    const { coverage } = await coverageOf(
      `${HOURS}
  channels: { email: { hours: office, handle: 10m } }
  waits: [{ channel: email, within: 300d, reach: 99% }]
  team: { desk: { count: 1, week: 15h, shrinkage: 0%, shifts: [{ hours: "Mo-We 09:00-14:00" }] } }`,
      { runs: 5 },
    );
    expect(only(coverage.promises).kept.expected).toBe(1);
  });

  it('callers whose issue nobody knows are not sorted by it', async () => {
    const kept = async (tree: string) => {
      const { coverage } = await coverageOf(
        `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 600m${tree} } }
  issues: { deep-one: { depth: deep, breadth: broad, share: 50% }, shallow-one: { depth: shallow, breadth: narrow, share: 50% } }
  waits: [{ id: deep, depth: deep, within: 6m, reach: 50% }, { id: shallow, depth: shallow, within: 366m, reach: 50% }]
  demand: { contacts: 1500/week }
  team: { desk: { count: 1, week: 168h, shrinkage: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00" }] } }`,
        { runs: 20 },
      );
      const of = (id: string) => only(coverage.promises, ({ promise }) => promise.id === id);
      return of('deep').withinWindow[0]?.expected ?? NaN;
    };
    const oneLine = erlangA({
      servers: 1,
      arrivalRate: 1500 / 10_080,
      serviceRate: 1 / 6,
      abandonRate: 1 / 600,
      target: 5,
    }).serviceLevel;
    expect(Math.abs((await kept('')) - oneLine)).toBeLessThan(0.04);
    // Urgent first, they wait for half of the load only.
    expect(await kept(', intake: [account]')).toBeGreaterThan(oneLine + 0.1);
  });
});

describe('a team that is called on after hours', () => {
  const turnedAway = async (team: string) => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 1m, handle_cv: 0, patience: 5m, after_hours: evening } }
  customers: { all: { timezone: UTC, uses: "Mo-Fr 09:00-21:00" } }
  demand: { contacts: 600/week }
  team:
    desk: { count: 8, week: 40h, channels: [phone], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 8 }] }
    evening: ${team}`,
      { runs: 10 },
    );
    const { contacts, turnedAway: lost, abandoned } = only(coverage.channels);
    return { share: lost / contacts, abandoned };
  };

  it('has its door shut when nobody is there, people with shifts as well as a service with hours', async () => {
    // From 17 to 21 a third of them call, half of those after 19.
    for (const team of [
      '{ kind: service, hours: "Mo-Fr 17:00-19:00", channels: [phone] }',
      '{ kind: service, count: 8, week: 10h, channels: [phone], shrinkage: 0%, shifts: [{ hours: "Mo-Fr 17:00-19:00", count: 8 }] }',
    ]) {
      const { share, abandoned } = await turnedAway(team);
      expect(Math.abs(share - 1 / 6)).toBeLessThan(0.02);
      expect(abandoned).toBeLessThan(1);
    }
  });
});
