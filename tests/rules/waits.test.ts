import { describe, expect, it } from 'vitest';
import { hastyEmail } from '../../src/rules/waits/hasty-email';
import { oneLevelForAll } from '../../src/rules/waits/one-level-for-all';
import { pointlessWindow } from '../../src/rules/waits/pointless-window';
import { publishedFasterThanTarget } from '../../src/rules/waits/published-faster-than-target';
import { slowLiveChannel } from '../../src/rules/waits/slow-live-channel';
import { slowerThanNextDay } from '../../src/rules/waits/slower-than-next-day';
import { targetSlowerThanPromise } from '../../src/rules/waits/target-slower-than-promise';
import { unmanagedExpectation } from '../../src/rules/waits/unmanaged-expectation';
import { unpublished } from '../../src/rules/waits/unpublished';
import { noResolution } from '../../src/rules/waits/no-resolution';
import { check, testRule } from '../support/rule-tester';

describe('what is told of a slow promise', () => {
  const told = async (rule: typeof slowLiveChannel, plan: string): Promise<readonly string[]> =>
    (await check([rule], plan)).findings.map(({ message }) => message);

  it('has no worst case where every wait is the same', async () => {
    expect(
      await told(slowerThanNextDay, 'channels: { email: {} }\nwaits: [{ channel: email, within: 36h }]'),
    ).toEqual(['email promises an answer by email within 36h: slower than next day']);
  });

  it('counts the other waits that are as slow, where there are any', async () => {
    const one = '{ id: one, segment: a, within: 10m }';
    const plan = (waits: string): string =>
      `customers: { a: {}, b: {} }\nchannels: { phone: {} }\nwaits: [${waits}]`;
    expect((await told(slowLiveChannel, plan(one)))[0]).toMatch(/^one promises/u);
    expect((await told(slowLiveChannel, plan(`${one}, { id: two, within: 9m }`)))[0]).toMatch(
      /^one, like 1 other wait, promises/u,
    );
  });
});

testRule(slowerThanNextDay, {
  'a day is next day': `
    channels: { email: {} }
    waits: [{ channel: email, within: 24h }]`,
  'a minute more is not': `
    channels: { email: {} }
    waits: [{ channel: email, within: 24h1m }] # expect: waits/slower-than-next-day (info)`,
  'eight business hours of nine to five are one day, typically': `
    hours: "Mo-Fr 09:00-17:00"
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 8bh }]`,
  'nine are more than a day': `
    hours: "Mo-Fr 09:00-17:00"
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 9bh }] # expect: waits/slower-than-next-day`,
  'live channels and solutions have other limits': `
    channels: { email: {}, phone: {} }
    waits: [{ channel: phone, within: 2d }, { channel: email, within: 24h, resolve_within: 5d }]`,
});

testRule(slowLiveChannel, {
  'five minutes are responsive': `
    channels: { phone: {}, chat: {} }
    waits: [{ within: 5m }]`,
  'a second more is not, on either channel': `
    channels: { phone: {}, chat: {} }
    waits: [{ within: 5m1s }] # expect: waits/slow-live-channel, waits/slow-live-channel`,
  'one channel is told once, by its slowest wait': `
    channels: { phone: {}, form: {} }
    tiers: [{ id: basic }, { id: plus }]
    waits:
      - { tier: plus, within: 15m }
      - { within: 8h } # expect: waits/slow-live-channel`,
  'whoever writes does not hold the line': `
    channels: { phone: {}, email: {}, sms: {} }
    waits: [{ channel: phone, within: 5m }, { within: 1h }]`,
  'nothing promised, nothing slow': `
    channels: { phone: {} }
    waits: [{ channel: phone, within: best_effort }]`,
});

testRule(pointlessWindow, {
  'the windows themselves have a point': `
    channels: { sms: {}, email: {}, form: {}, letter: {} }
    waits: [{ channel: sms, within: 5m }, { channel: email, within: 1h }, { channel: form, within: 8h }, { channel: letter, within: 24h }]`,
  'a minute beside them has none': `
    channels: { sms: {}, email: {}, form: {}, letter: {} }
    waits:
      - { channel: sms, within: 6m } # expect: waits/pointless-window
      - { channel: email, within: 61m } # expect: waits/pointless-window
      - { channel: form, within: 8h1m } # expect: waits/pointless-window
      - { channel: letter, within: 23h59m } # expect: waits/pointless-window`,
  'what is deep is answered as soon as can be': `
    channels: { sms: {} }
    issues: { burst: { depth: deep }, quote: { depth: shallow } }
    waits: [{ issue: burst, within: 15m }, { within: 8h }]`,
  'outside the four there is no between': `
    channels: { sms: {}, email: {} }
    waits: [{ channel: sms, within: 1m }, { channel: email, within: 30h }]`,
  'hasty email and slow phones are said elsewhere': `
    channels: { phone: {}, email: {} }
    waits: [{ channel: phone, within: 20m }, { channel: email, within: 20m }]`,
  'three business hours typically end the same day, and so do four': `
    hours: "Mo-Fr 09:00-17:00"
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 3bh }] # expect: waits/pointless-window`,
  'five would not, so four have a point': `
    hours: "Mo-Fr 09:00-17:00"
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 4bh }]`,
  'business hours rarely end on the hour: 23 hours are a day': `
    hours: "Mo-Fr 09:00-18:00"
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 8bh }]`,
  'two business hours that end at the same moment as the day are no longer': `
    hours: "Mo-Fr 09:00-11:00"
    customers: { all: { uses: "Mo-Su 18:00-22:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 1bd }]`,
  'what one segment feels has a point': `
    timezone: America/New_York
    hours: "Mo-Fr 09:00-17:00"
    customers: { early: { uses: "Mo-Fr 09:00-12:00" }, late: { uses: "Mo-Fr 14:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 3bh }]`,
  'whichever comes first': `
    timezone: America/New_York
    hours: "Mo-Fr 09:00-17:00"
    customers: { late: { uses: "Mo-Fr 14:00-17:00" }, early: { uses: "Mo-Fr 09:00-12:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 3bh }]`,
  'an internal aim may lie anywhere': `
    channels: { email: {} }
    waits: [{ channel: email, within: 24h, target: 18h }]`,
});

testRule(
  pointlessWindow,
  {
    'without tolerance 23 hours are between': `
    hours: "Mo-Fr 09:00-18:00"
    customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 8bh }] # expect: waits/pointless-window`,
  },
  { settings: { 'waits/pointless-window': { options: { tolerance: 0 } } } },
);

describe('waits/pointless-window', () => {
  const helpOf = async (plan: string) => (await check([pointlessWindow], plan)).findings[0]?.help;

  it('names the window it feels like and the next faster one', async () => {
    const help = await helpOf(`
      channels: { email: {} }
      waits: [{ channel: email, within: 18h }]`);
    expect(help).toBe(
      'Write `within: 24h`, which feels the same and needs fewer staff, or `within: 8h`, which customers do notice.',
    );
  });

  it('stays on the clock of the promise', async () => {
    const help = await helpOf(`
      hours: "Mo-Fr 09:00-17:00"
      customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
      channels: { email: { hours: open } }
      waits: [{ channel: email, within: 3bh }]`);
    expect(help).toContain('`within: 4bh`');
    expect(help).toContain('`within: 1bh`');
  });
});

testRule(hastyEmail, {
  'an hour is quick enough': `
    channels: { email: {}, form: {} }
    waits: [{ within: 1h }]`,
  'a minute less is too quick': `
    channels: { email: {}, form: {}, sms: {} }
    waits: [{ channel: [email, form, sms], within: 59m }] # expect: waits/hasty-email, waits/hasty-email`,
  'half an hour for an outage is no hasty email': `
    channels: { form: {} }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits: [{ depth: deep, within: 30m }, { within: 8h }]`,
  'half an hour for anything is': `
    channels: { form: {} }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits: [{ within: 30m }] # expect: waits/hasty-email`,
  'the dearer tier is looked at where nobody says who buys it': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits:
      - { tier: premium, within: 30m } # expect: waits/hasty-email
      - { within: 8h }`,
  'a tier that nobody buys is not': `
    customers: { all: { tier: basic } }
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits: [{ tier: premium, within: 30m }, { within: 8h }]`,
  'a note that it arrived is no answer': `
    channels: { email: { acknowledge: { within: 5m } } }
    waits: [{ within: 8h }]`,
});

testRule(unmanagedExpectation, {
  'what is expected is promised': `
    customers: { all: { expects: { email: 8h } } }
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]`,
  'a minute less is not': `
    customers:
      all:
        expects:
          email: 7h59m # expect: waits/unmanaged-expectation
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]`,
  'what is published is known': `
    customers: { all: { expects: { email: 4h } } }
    channels: { email: {} }
    waits: [{ channel: email, within: 8h, published: "https://example.com" }]`,
  'a phone that tells the wait manages it': `
    customers: { all: { expects: { phone: 1m } } }
    channels: { phone: { hold: { estimate: true } } }
    waits: [{ channel: phone, within: 5m }]`,
  'a note that says nothing about the wait does not': `
    customers:
      all:
        expects:
          email: 4h # expect: waits/unmanaged-expectation
    channels: { email: { acknowledge: { within: 5m } } }
    waits: [{ channel: email, within: 8h }]`,
  'business hours are longer than they look': `
    hours: "Mo-Fr 09:00-17:00"
    customers:
      all:
        uses: "Mo-Fr 09:00-17:00"
        expects:
          email: 9h # expect: waits/unmanaged-expectation
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 8bh }]`,
  'where nothing is promised there is nothing to compare': `
    customers: { all: { expects: { email: 4h } } }
    channels: { email: {} }`,
});

testRule(unpublished, {
  'silence is no decision': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]`,
  'none is one': `
    channels: { email: {} }
    waits:
      - channel: email
        within: 8h
        published: none # expect: waits/unpublished`,
  'what is no promise need not be read': `
    channels: { email: {} }
    waits: [{ channel: email, within: best_effort, published: none }]`,
});

testRule(targetSlowerThanPromise, {
  'the same is not slower': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h, target: 8h }]`,
  'a minute is': `
    channels: { email: {} }
    waits:
      - channel: email
        within: 8h
        target: 8h1m # expect: waits/target-slower-than-promise`,
  'over a weekend eight business hours are more than a day': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { email: { hours: open } }
    waits:
      - channel: email
        within: 24h
        target: 8bh # expect: waits/target-slower-than-promise`,
  'seven are less than eight on any day': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { email: { hours: open } }
    waits: [{ channel: email, within: 8bh, target: 7bh }]`,
  'no effort is slower than any promise': `
    channels: { email: {} }
    waits:
      - channel: email
        within: 8h
        target: best_effort # expect: waits/target-slower-than-promise`,
});

testRule(publishedFasterThanTarget, {
  'what is published is kept by a stricter aim': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h, target: 4h, published: { within: 6h } }]`,
  'an aim behind it breaks it': `
    channels: { email: {} }
    waits:
      - channel: email
        within: 8h
        target: 4h
        published:
          within: 3h59m # expect: waits/published-faster-than-target`,
  'without an aim the promise is the aim': `
    channels: { email: {} }
    waits:
      - channel: email
        within: 8h
        published:
          within: 4h # expect: waits/published-faster-than-target`,
  'an address says nothing about the time': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h, published: "https://example.com" }]`,
});

testRule(oneLevelForAll, {
  'priorities that nobody declared differ on paper only': `
    channels: { email: {} }
    issues: { a: { depth: shallow, breadth: narrow }, b: { depth: shallow, breadth: broad } }
    waits: [{ channel: email, within: 24h }]`,
  'issues that are all as urgent may wait as long': `
    channels: { email: {} }
    issues: { a: { depth: shallow, priority: urgent }, b: { depth: shallow, priority: urgent } }
    waits: [{ channel: email, within: 24h }]`,
  'an hour for everybody is fine': `
    channels: { email: {} }
    issues: { a: { depth: shallow, priority: urgent }, b: { depth: shallow, priority: low } }
    waits: [{ channel: email, within: 1h }]`,
  'more is not': `
    channels: { email: {} }
    issues: { a: { depth: shallow, priority: urgent }, b: { depth: shallow, priority: low } }
    waits:
      - { channel: email, within: 61m } # expect: waits/one-level-for-all`,
  'two levels on one channel are two': `
    channels: { email: {}, form: {} }
    issues: { a: { depth: shallow, priority: urgent }, b: { depth: shallow, priority: low } }
    waits: [{ channel: form, priority: urgent, within: 1h }, { within: 24h }]`,
  'nobody knows the priority of a call': `
    channels: { phone: {} }
    issues: { a: { depth: shallow, priority: urgent }, b: { depth: shallow, priority: low } }
    waits: [{ channel: phone, within: 20m }]`,
  'deep among shallow ones has a rule of its own': `
    channels: { email: {} }
    issues: { a: { depth: deep, priority: urgent }, b: { depth: shallow, priority: low } }
    waits: [{ channel: email, within: 24h }]`,
});

testRule(pointlessWindow, {
  'that a deep issue waits as long as a shallow one is said once, elsewhere': `
    channels: { form: {} }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits: [{ depth: deep, within: 4h }, { within: 8h }]`,
  'with nothing shallow in the same window it is said here': `
    channels: { form: {} }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits:
      - { depth: deep, within: 4h } # expect: waits/pointless-window
      - { within: 24h }`,
  'two business hours are felt by who writes in them, although most write at other times': `
    hours: { office: "Mo-Fr 06:00-18:00", always: 24/7 }
    channels: { form: { hours: always } }
    waits: [{ within: 2bh, calendar: office }]`,
  'where all write in them, they lie between windows': `
    hours: "Mo-Fr 06:00-18:00"
    channels: { form: { hours: open } }
    waits: [{ within: 2bh }] # expect: waits/pointless-window`,
});

testRule(noResolution, {
  'silence is no answer': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]`,
  'several are told at once': `
    channels: { email: {}, form: {} }
    waits:
      - channel: email
        within: 8h
        resolve_within: none # expect: waits/no-resolution
      - { channel: form, within: 8h, resolve_within: none }`,
});
