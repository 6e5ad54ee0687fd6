import { describe, expect, it } from 'vitest';
import { deepNotFaster } from '../../src/rules/waits/deep-not-faster';
import { levelNotKnownInTime } from '../../src/rules/waits/level-not-known-in-time';
import { noFastWayIn } from '../../src/rules/waits/no-fast-way-in';
import { check, testRule } from '../support/rule-tester';

const ISSUES = 'issues: { cannot-log-in: { depth: deep }, invoice-copy: { depth: shallow } }';

testRule(deepNotFaster, {
  'the same first answer will do where the solution comes three times as fast': `
    channels: { form: { hours: 24/7 } }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits: [{ depth: deep, within: 8h, resolve_within: 2d }, { within: 8h, resolve_within: 6d }]`,
  'less than three times is not': `
    channels: { form: { hours: 24/7 } }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits:
      - { depth: deep, within: 8h, resolve_within: 2d } # expect: waits/deep-not-faster (warning)
      - { within: 8h, resolve_within: 5d }`,
  'one day against three: both are slower than next day, and yet far apart': `
    channels: { form: { hours: 24/7 } }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits: [{ depth: deep, within: 25h }, { within: 75h }]`,
  'an hour less than three times as long is not': `
    channels: { form: { hours: 24/7 } }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits:
      - { depth: deep, within: 25h } # expect: waits/deep-not-faster (warning)
      - { within: 74h }`,
  'a window faster is much faster': `
    channels: { email: {} }
    ${ISSUES}
    waits: [{ depth: deep, within: 8h }, { within: 24h }]`,
  'less than a window is not': `
    channels: { email: {} }
    ${ISSUES}
    waits:
      - { depth: deep, within: 61m } # expect: waits/deep-not-faster (warning)
      - { within: 8h }`,
  'equal is not': `
    channels: { email: {} }
    ${ISSUES}
    waits:
      - { within: 8h } # expect: waits/deep-not-faster (warning)`,
  'where both are extremely responsive equal is enough': `
    channels: { email: {}, chat: { intake: [what is wrong] } }
    ${ISSUES}
    waits: [{ channel: email, within: 1h }, { channel: chat, within: 5m }]`,
  'an hour in a chat is not responsive': `
    channels: { chat: { intake: [what is wrong] } }
    ${ISSUES}
    waits:
      - { within: 1h } # expect: waits/deep-not-faster (warning)`,
  'slower is an error': `
    channels: { email: {} }
    ${ISSUES}
    waits:
      - { depth: deep, within: 8h1m } # expect: waits/deep-not-faster (error)
      - { within: 8h }`,
  'slower than several is one flaw of the slow one': `
    channels: { email: {}, form: {} }
    issues: { cannot-log-in: { depth: deep }, invoice-copy: { depth: shallow }, address: { depth: shallow } }
    waits:
      - { depth: deep, within: 24h } # expect: waits/deep-not-faster (error)
      - { issue: address, within: 8h }
      - { within: 1h }`,
  'equal to one and slower than another is said once, as the error': `
    channels: { email: {} }
    issues: { cannot-log-in: { depth: deep }, invoice-copy: { depth: shallow }, address: { depth: shallow } }
    waits:
      - { depth: deep, within: 8h } # expect: waits/deep-not-faster (error)
      - { issue: address, within: 8h }
      - { within: 1h }`,
  'even where both are extremely responsive': `
    channels: { phone: { call_tree: 30s } }
    ${ISSUES}
    waits:
      - { depth: deep, within: 5m } # expect: waits/deep-not-faster (error)
      - { within: 1m }`,
  'eight business hours are slower than a day, on Fridays': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { email: { hours: open } }
    ${ISSUES}
    waits:
      - { depth: deep, within: 8bh } # expect: waits/deep-not-faster (error)
      - { within: 24h }`,
  'whatever is said about solutions counts as well': `
    channels: { email: {} }
    ${ISSUES}
    waits:
      - depth: deep
        within: 1h
        resolve_within: 3d # expect: waits/deep-not-faster (error)
      - { within: 24h, resolve_within: 2d }`,
  'what is not said does not': `
    channels: { email: {} }
    ${ISSUES}
    waits: [{ depth: deep, within: 1h }, { within: 24h, resolve_within: 2d }]`,
  'best effort is slower than any promise': `
    channels: { email: {} }
    ${ISSUES}
    waits:
      - { depth: deep, within: best_effort } # expect: waits/deep-not-faster (error)
      - { within: 24h }`,
  'the list is complete: what no wait matches has no promise': `
    channels: { email: {} }
    issues:
      cannot-log-in: { depth: deep } # expect: waits/deep-not-faster (error)
      invoice-copy: { depth: shallow }
    waits: [{ depth: shallow, within: 24h }]`,
  'nobody knows the issue of a call in time': `
    channels: { phone: {} }
    ${ISSUES}
    waits: [{ within: 20m }]`,
  'issues that come in elsewhere are not compared': `
    channels: { email: {}, form: {} }
    issues:
      cannot-log-in: { depth: deep, channels: { form: 100% } }
      invoice-copy: { depth: shallow, channels: { email: 100% } }
    waits: [{ channel: form, within: 24h }, { channel: email, within: 8h }]`,
  'nor are issues that nobody helps with': `
    channels: { email: {} }
    issues: { cannot-log-in: { depth: deep, scope: in }, invoice-copy: { depth: shallow, scope: out } }
    waits: [{ within: 24h }]`,
  'both are slower in the evening, and that is fine': `
    channels: { email: {} }
    ${ISSUES}
    waits:
      - { during: "Mo-Su 18:00-24:00", within: 24h }
      - { depth: deep, within: 1h }
      - { within: 8h }`,
});

describe('waits/deep-not-faster', () => {
  it('gives the moment at which a business clock turns the order round', async () => {
    const { findings } = await check(
      [deepNotFaster],
      `
      timezone: Europe/Berlin
      hours: "Mo-Fr 09:00-17:00"
      customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
      channels: { email: { hours: open } }
      issues: { cannot-log-in: { depth: deep }, invoice-copy: { depth: shallow } }
      waits: [{ depth: deep, within: 8bh }, { within: 24h }]`,
    );
    // Whoever just missed Friday's first minute: Fr 09:00 to Mo 09:00 are 72 hours.
    expect(findings[0]?.message).toBe(
      'by email, cannot-log-in (deep) may have to wait longer than invoice-copy (shallow): ' +
        'up to 3 d for a first answer, against 24 h (arriving Fr 09:00)',
    );
    expect(findings[0]?.because).toEqual([
      { at: 'waits.wait-2.within', message: 'this is promised to invoice-copy', line: 7 },
    ]);
  });
});

testRule(levelNotKnownInTime, {
  'a menu asks before the queue': `
    channels: { phone: { call_tree: 30s } }
    ${ISSUES}
    waits: [{ depth: deep, within: 1m }, { within: 5m }]`,
  'without one it is a coin toss': `
    channels: { phone: {} }
    ${ISSUES}
    waits:
      - depth: deep # expect: waits/level-not-known-in-time
        within: 1m
      - { within: 5m }`,
  'a number of their own tells': `
    channels: { phone: {}, hotline: { kind: phone } }
    issues:
      cannot-log-in: { depth: deep, channels: { hotline: 100% } }
      invoice-copy: { depth: shallow, channels: { phone: 100% } }
    waits: [{ depth: deep, within: 1m }, { within: 5m }]`,
  'whoever writes says what it is about': `
    channels: { email: {} }
    ${ISSUES}
    waits: [{ depth: deep, within: 1h }, { within: 8h }]`,
  'tiers are known by the number they call from': `
    channels: { phone: {} }
    tiers: [{ id: basic }, { id: premium }]
    customers: { all: { tier: { basic: 50%, premium: 50% } } }
    ${ISSUES}
    waits: [{ tier: premium, within: 1m }, { within: 5m }]`,
});

testRule(noFastWayIn, {
  'five minutes for everybody are fast enough': `
    channels: { phone: {} }
    ${ISSUES}
    waits: [{ within: 5m }]`,
  'a minute more is not': `
    channels: { phone: {} }
    issues:
      cannot-log-in: { depth: deep } # expect: waits/no-fast-way-in (warning)
      invoice-copy: { depth: shallow }
    waits: [{ within: 6m }]`,
  'slower than the rest is an error': `
    channels: { phone: {}, chat: {} }
    issues:
      cannot-log-in: { depth: deep, channels: { phone: 100% } } # expect: waits/no-fast-way-in (error)
      invoice-copy: { depth: shallow, channels: { chat: 100% } }
    waits: [{ channel: chat, within: 5m }, { within: 6m }]`,
  'a hotline of their own is a fast way in': `
    channels: { phone: {}, hotline: { kind: phone } }
    issues:
      cannot-log-in: { depth: deep, channels: { hotline: 50%, phone: 50% } }
      invoice-copy: { depth: shallow, channels: { phone: 100% } }
    waits: [{ channel: hotline, within: 1m }, { within: 20m }]`,
  'where an issue can be written it is compared there': `
    channels: { phone: {}, email: {} }
    ${ISSUES}
    waits: [{ channel: phone, within: 20m }, { channel: email, within: 24h }]`,
});
