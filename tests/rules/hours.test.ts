import { describe, expect, it } from 'vitest';
import { zone } from '../../src/model/calendar/zones';
import { closedOnPromisedHolidays } from '../../src/rules/hours/closed-on-promised-holidays';
import { fixedOffset, PLACES } from '../../src/rules/hours/fixed-offset';
import { idleHours } from '../../src/rules/hours/idle-hours';
import { silentOffHours } from '../../src/rules/hours/silent-off-hours';
import { turnedAway } from '../../src/rules/coverage/turned-away';
import { check, testRule, type TestOptions } from '../support/rule-tester';

testRule(silentOffHours, {
  'hours that end with the use-hours leave nobody alone': `
    timezone: Europe/Berlin
    customers: { all: { uses: "Mo-Fr 09:00-18:00" } }
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" } }`,
  'a quarter of an hour later somebody is': `
    timezone: Europe/Berlin
    customers: { all: { uses: "Mo-Fr 09:00-18:15" } } # expect: hours/silent-off-hours
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" } }`,
  'what the tier of a segment has not helps nobody in it': `
    timezone: Europe/Berlin
    customers: { all: { uses: "Mo-Fr 09:00-20:00", tier: plus } } # expect: hours/silent-off-hours
    tiers: [{ id: basic, channels: [phone, chat] }, { id: plus, channels: [phone] }]
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, chat: { hours: "Mo-Fr 18:00-20:00" } }`,
  'one channel fills the gap of another': `
    timezone: Europe/Berlin
    customers: { all: { uses: "Mo-Fr 09:00-20:00" } }
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, chat: { hours: "Mo-Fr 18:00-20:00" } }`,
  'nobody has to be open around the clock where a machine takes the call': `
    timezone: Europe/Berlin
    customers: { all: { uses: 24/7 } }
    channels: { phone: { hours: "Mo-Fr 09:00-18:00", after_hours: voicemail } }`,
  'to turn callers away says nothing': `
    timezone: Europe/Berlin
    customers: { all: { uses: 24/7 } } # expect: hours/silent-off-hours
    channels: { phone: { hours: "Mo-Fr 09:00-18:00", after_hours: closed } }`,
  'a promise for what is written at night is an answer': `
    timezone: Europe/Berlin
    customers: { all: { uses: 24/7 } }
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, email: { hours: "Mo-Fr 09:00-18:00" } }
    waits: [{ channel: email, within: 1bd }]`,
  'best effort is none': `
    timezone: Europe/Berlin
    customers: { all: { uses: 24/7 } } # expect: hours/silent-off-hours
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, email: { hours: "Mo-Fr 09:00-18:00" } }
    waits: [{ channel: email, within: best_effort }]`,
  'a slower level for the evening covers the evening alone': `
    timezone: Europe/Berlin
    customers: { all: { uses: "Mo-Su 09:00-22:00" } } # expect: hours/silent-off-hours
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, email: { hours: "Mo-Fr 09:00-18:00" } }
    waits: [{ channel: email, during: "Mo-Fr 18:00-22:00", within: 24h }]`,
  'and with the weekend it is enough': `
    timezone: Europe/Berlin
    customers: { all: { uses: "Mo-Su 09:00-22:00" } }
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, email: { hours: "Mo-Fr 09:00-18:00" } }
    waits: [{ channel: email, during: "Mo-Fr 18:00-22:00, Sa-Su 00:00-24:00", within: 24h }]`,
  'each segment is judged on its own clock': `
    customers:
      west: { timezone: America/Los_Angeles, uses: "Mo-Fr 09:00-17:00" }
      east: { timezone: America/New_York, uses: "Mo-Fr 09:00-17:00" } # expect: hours/silent-off-hours
    timezone: America/Los_Angeles
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" } }`,
  'use-hours that nobody declared are not guessed': `
    channels: { phone: { hours: "Mo-Fr 09:00-18:00" } }`,
  'hours that nobody declared are not judged': `
    customers: { all: { uses: 24/7 } }
    channels: { phone: {} }`,
});

describe('hours/silent-off-hours', () => {
  it('tells how much and how long', async () => {
    const { findings } = await check(
      [silentOffHours],
      `
      timezone: Europe/Berlin
      customers: { all: { uses: "Mo-Fr 09:00-20:00, Sa 10:00-11:00" } }
      channels: { phone: { hours: "Mo-Fr 09:00-18:00" } }`,
    );
    // Five evenings of two hours and one hour on Saturday.
    expect(findings[0]?.message).toContain('11 h a week');
    expect(findings[0]?.message).toContain('the longest stretch is 2 h, from Mo 18:00');
  });
});

describe('whoever finds it closed', () => {
  const plan = (afterHours: string) => `
      timezone: America/New_York
      customers: { all: { timezone: America/New_York, uses: "Mo-Fr 09:00-21:00" } }
      channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m${afterHours} } }
      demand: { contacts: 40/week }
      team: { desk: { count: 2, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 2 }] } }`;
  const told = async (part: string, settings: TestOptions['settings'] = {}) => {
    const result = await check([turnedAway, silentOffHours], part, { simulate: true, settings });
    return result.findings.map(({ rule }) => rule);
  };
  const closed = plan(', after_hours: closed');

  it('is counted where many are turned away, and that is told instead of the hours', async () => {
    expect(await told(closed)).toEqual(['coverage/turned-away']);
  });

  it('is told of by the hours where nobody is to count', async () => {
    const ofHours = ['hours/silent-off-hours'];
    expect(await told(closed, { 'coverage/turned-away': { severity: 'off' } })).toEqual(ofHours);
    expect(await told(closed, { 'coverage/turned-away': { options: { maxShare: 0.5 } } })).toEqual(ofHours);
    // Nobody is told to be turned away where the plan does not say that it is closed.
    expect(await told(plan(''))).toEqual(ofHours);
  });
});

testRule(idleHours, {
  'two of forty hours outside are five percent and pass': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    team: { desk: { count: 1, week: 40h, shifts: [{ hours: "Mo-Th 09:00-17:00, Fr 09:00-15:00, Sa 09:00-11:00" }] } }`,
  'a quarter of an hour more does not': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    team: { desk: { count: 1, week: 41h, shifts: [{ hours: "Mo-Th 09:00-17:00, Fr 09:00-15:00, Sa 09:00-11:15" }] } } # expect: hours/idle-hours`,
  'an hour on either side covers amply': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    team: { desk: { count: 2, week: 40h, shifts: [{ hours: "Mo-Fr 08:00-18:00" }] } }`,
  'an hour and three quarters do not': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    team: { desk: { count: 2, week: 40h, shifts: [{ hours: "Mo-Fr 08:00-18:45" }] } } # expect: hours/idle-hours`,
  'what any segment uses is used': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" }, weekend: { uses: "Sa 08:00-12:00" } }
    team: { desk: { count: 1, week: 41h, shifts: [{ hours: "Mo-Th 09:00-17:00, Fr 09:00-15:00, Sa 09:00-11:15" }] } }`,
  'one segment without use-hours may use any': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" }, others: { count: 5 } }
    team: { desk: { count: 1, week: 41h, shifts: [{ hours: "Sa-Su 09:00-17:00" }] } }`,
  'a roster that is only assumed is nobody’s fault': `
    timezone: America/Chicago
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    team: { desk: { count: 1 } }`,
});

describe('hours/idle-hours', () => {
  it('prices the hours', async () => {
    const { findings } = await check(
      [idleHours],
      `
      timezone: America/Chicago
      currency: USD
      customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
      team: { desk: { count: 1, cost: 25/h, shifts: [{ hours: "Mo-Fr 07:00-17:00" }] } }`,
    );
    // The hour before nine covers amply, the one before it does not: 5 h × 25 × 365.25 ÷ 12 ÷ 7 weeks a month = 543.53
    expect(findings[0]?.message).toContain('5 of 50 hours a week');
    expect(findings[0]?.message).toContain('544 USD a month');
  });
});

testRule(closedOnPromisedHolidays, {
  'open every day of the year': `
    hours: { always: { open: 24/7, holidays: none } }`,
  'empty lists close nothing': `
    hours: { always: { open: 24/7, holidays: [], closed: [] } }`,
  'holidays that nobody mentions are not closed': `
    hours: { always: { open: 24/7 } }`,
  'a day of its own breaks it as well': `
    hours:
      always:
        open: 24/7
        closed: [2027-12-24] # expect: hours/closed-on-promised-holidays`,
  'however around the clock is written': `
    hours:
      always:
        open: "Mo-Su 00:00-24:00"
        holidays: US # expect: hours/closed-on-promised-holidays`,
  'an hour less a week is no such promise': `
    hours: { nearly: { open: "Mo-Sa 00:00-24:00, Su 00:00-23:00", holidays: US } }`,
});

testRule(fixedOffset, {
  'UTC is a choice': `
    timezone: UTC`,
  'a place is right all year': `
    timezone: America/Chicago
    hours: { office: { open: "Mo-Fr 09:00-17:00", timezone: customer } }`,
  'India has one clock': `
    timezone: UTC+05:30`,
  'Hawaii does not change its clocks': `
    timezone: HST`,
  'letters are offsets, too': `
    timezone: EST # expect: hours/fixed-offset`,
  'and Etc counts backwards': `
    timezone: Etc/GMT+5 # expect: hours/fixed-offset`,
  'everywhere in the plan': `
    timezone: UTC
    hours:
      office: { open: "Mo-Fr 09:00-17:00", timezone: UTC-06:00 } # expect: hours/fixed-offset
    customers:
      all: { timezone: UTC+01:00 } # expect: hours/fixed-offset
    team:
      desk: { count: 1, timezone: "-0800" } # expect: hours/fixed-offset`,
});

describe('the places that change their clocks', () => {
  const offsets = (id: string): number[] =>
    ['2027-01-15', '2027-07-15'].map((date) => zone(id).offsetMinutesAt(Date.parse(date) / 60_000));

  it.each([...PLACES])('%s minutes ahead of UTC in winter is %s', (winter, place) => {
    const [january = 0, july = 0] = offsets(place);
    expect(Math.min(january, july)).toBe(winter);
    expect(january).not.toBe(july);
  });
});
