import { expect, it } from 'vitest';
import { emptyCell } from '../../src/rules/tiers/empty-cell';
import { equalCell } from '../../src/rules/tiers/equal-cell';
import { fastestLevelOverused } from '../../src/rules/tiers/fastest-level-overused';
import { higherTierSlower } from '../../src/rules/tiers/higher-tier-slower';
import { worthlessTier } from '../../src/rules/tiers/worthless-tier';
import { check, testRule } from '../support/rule-tester';

testRule(worthlessTier, {
  'nothing of its own': `
    channels: { email: {} }
    tiers:
      - { id: basic }
      - { id: premium, price: 1/month } # expect: tiers/worthless-tier
    waits: [{ within: 8h }]`,
  'what costs nothing owes nothing': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: friends, price: 0/month }, { id: family }]
    waits: [{ within: 8h }]`,
  'a minute faster is something': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium, price: 1/month }]
    waits: [{ tier: premium, within: 7h59m }, { within: 8h }]`,
  'a further channel is something': `
    channels: { email: {}, phone: {} }
    tiers: [{ id: basic, channels: [email] }, { id: premium, price: 1/month }]
    waits: [{ within: 8h }]`,
  'longer hours are something': `
    hours: { office: "Mo-Fr 09:00-17:00", long: "Mo-Fr 08:00-20:00" }
    channels: { email: { hours: office } }
    tiers: [{ id: basic }, { id: premium, price: 1/month, channels: { email: long } }]
    waits: [{ within: 8h }]`,
  'the same hours by another name are not': `
    hours: { office: "Mo-Fr 09:00-17:00", bureau: "Mo-Fr 09:00-17:00" }
    channels: { email: { hours: office } }
    tiers:
      - { id: basic }
      - { id: premium, price: 1/month, channels: { email: bureau } } # expect: tiers/worthless-tier
    waits: [{ within: 8h }]`,
  'premium requests are something': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium, price: 1/month }]
    issues: { custom-cover: { scope: premium } }
    waits: [{ within: 8h }]`,
  'more of them is something': `
    channels: { email: {} }
    tiers: [{ id: basic, max: 1/month }, { id: premium, price: 1/month, max: 4/month }]
    waits: [{ within: 8h }]`,
  'more certainty is something': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium, price: 1/month }]
    waits: [{ tier: premium, within: 8h, reach: 99% }, { within: 8h, reach: 95% }]`,
  'each tier is compared with the one below it': `
    channels: { email: {} }
    tiers:
      - { id: basic }
      - { id: plus, price: 1/month }
      - { id: premium, price: 2/month } # expect: tiers/worthless-tier
    waits: [{ tier: [plus, premium], within: 1h }, { within: 8h }]`,
  'without waits nobody said what it gets': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium, price: 1/month }]`,
});

testRule(higherTierSlower, {
  'equal is not slower': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits: [{ within: 8h }]`,
  'a minute is': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits:
      - { tier: premium, within: 8h1m } # expect: tiers/higher-tier-slower
      - { within: 8h }`,
  'a promise for the lower tier alone leaves the higher one behind': `
    channels: { email: {} }
    tiers:
      - { id: basic }
      - { id: premium } # expect: tiers/higher-tier-slower
    waits: [{ tier: basic, within: 8h }]`,
  'on any of its issues': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    issues: { a: { depth: deep }, b: { depth: shallow } }
    waits:
      - { tier: premium, depth: deep, within: 1h }
      - tier: premium
        within: 24h # expect: tiers/higher-tier-slower
      - { within: 8h }`,
  'updates count as well': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits:
      - tier: premium
        within: 1h
        update_every: 2d # expect: tiers/higher-tier-slower
      - { within: 8h, update_every: 1d }`,
  'the same business hours last longer where fewer are open': `
    hours: { office: "Mo-Fr 09:00-17:00", short: "Mo-Fr 09:00-12:00" }
    channels: { email: { hours: office } }
    tiers: [{ id: basic }, { id: premium, channels: { email: short } }]
    waits: [{ within: 4bh }] # expect: tiers/higher-tier-slower`,
  'a business clock and a wall clock are compared at the same moment': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { email: { hours: open } }
    tiers: [{ id: basic }, { id: premium }]
    waits:
      - { tier: premium, within: 2bh } # expect: tiers/higher-tier-slower
      - { within: 24h }`,
});

testRule(equalCell, {
  'one of two channels is the same': `
    channels: { email: {}, form: {} }
    tiers:
      - { id: basic }
      - { id: premium, price: 1/month } # expect: tiers/equal-cell (info)
    waits: [{ channel: email, tier: premium, within: 1h }, { within: 8h }]`,
  'longer hours on it are a difference': `
    hours: { office: "Mo-Fr 09:00-17:00", long: "Mo-Fr 08:00-20:00" }
    channels: { email: { hours: office } }
    tiers: [{ id: basic }, { id: premium, price: 1/month, channels: { email: long } }]
    waits: [{ within: 8h }]`,
  'a tier that has nothing at all is another rule’s': `
    channels: { email: {}, form: {} }
    tiers: [{ id: basic }, { id: premium, price: 1/month }]
    waits: [{ within: 8h }]`,
  'what nothing is promised for is no equal promise': `
    channels: { email: {}, form: {} }
    tiers: [{ id: basic }, { id: premium, price: 1/month }]
    waits: [{ channel: email, tier: premium, within: 1h }, { channel: email, within: 8h }]`,
});

testRule(emptyCell, {
  'what costs nothing may come with nothing': `
    channels: { email: {} }
    tiers:
      - { id: free, price: 0/month } # expect: tiers/empty-cell (info)
      - { id: pro, price: 9/month }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ tier: pro, within: 8h }]`,
  'best effort is no promise': `
    channels: { email: {} }
    tiers:
      - { id: basic } # expect: tiers/empty-cell
      - { id: premium }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ tier: basic, priority: urgent, within: best_effort }, { within: 8h }]`,
  'a promise on any channel of the tier fills the cell': `
    channels: { email: {}, form: {} }
    tiers: [{ id: basic }, { id: premium }]
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ channel: email, within: 8h }]`,
  'on a channel it has not, it does not': `
    channels: { email: {}, form: {} }
    tiers:
      - { id: basic, channels: [form] } # expect: tiers/empty-cell
      - { id: premium }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ channel: email, within: 8h }]`,
  'the lowest priority without any promise is said once, elsewhere': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ priority: urgent, within: 8h }]`,
  'premium issues leave no hole in the lowest tier': `
    channels: { email: {} }
    tiers: [{ id: basic }, { id: premium }]
    issues: { a: { priority: urgent, scope: premium }, b: { priority: low } }
    waits: [{ tier: premium, priority: urgent, within: 1h }, { priority: low, within: 8h }]`,
  'without tiers there is no table': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ priority: low, within: 8h }]`,
});

it('tiers/fastest-level-overused tells how much of all work the fastest level takes', async () => {
  // 20 of 50 contacts by email, and 20 × 12 of 20 × 12 + 30 × 6 + 50 × 6 minutes.
  const plan = `
    channels: { email: { hours: 24/7 }, phone: { hours: 24/7 } }
    issues:
      outage: { depth: deep, share: 20%, channels: { email: 100% }, handle: 12m }
      invoice: { depth: shallow, share: 30%, channels: { email: 100% }, handle: 6m }
      order: { depth: shallow, share: 50%, channels: { phone: 100% }, handle: 6m }
    waits: [{ channel: email, depth: deep, within: 1h }, { channel: email, within: 8h }]
    demand: { contacts: 100/week }`;
  const { findings } = await check([fastestLevelOverused], plan);
  expect(findings[0]?.message).toContain(
    '40% of the contacts by email, and 33.3% of all work, have its fastest level',
  );
});

testRule(fastestLevelOverused, {
  'fifteen percent are sparing': `
    channels: { email: { hours: 24/7 } }
    issues: { a: { depth: deep, share: 15% }, b: { depth: shallow, share: 85% } }
    waits: [{ depth: deep, within: 1h }, { within: 8h }]
    demand: { contacts: 100/week }`,
  'one more is not': `
    channels: { email: { hours: 24/7 } }
    issues: { a: { depth: deep, share: 16% }, b: { depth: shallow, share: 84% } }
    waits:
      - { depth: deep, within: 1h } # expect: tiers/fastest-level-overused
      - { within: 8h }
    demand: { contacts: 100/week }`,
  'one level is no fastest one': `
    channels: { email: { hours: 24/7 } }
    issues: { a: { depth: deep, share: 50% }, b: { depth: shallow, share: 50% } }
    waits: [{ within: 1h }]
    demand: { contacts: 100/week }`,
  'an hour is the slowest of fast lanes': `
    channels: { email: { hours: 24/7 } }
    issues: { a: { depth: deep, share: 50% }, b: { depth: shallow, share: 50% } }
    waits: [{ depth: deep, within: 1h1m }, { within: 24h }]
    demand: { contacts: 100/week }`,
  'two waits that feel the same are one level': `
    channels: { email: { hours: 24/7 } }
    issues: { a: { depth: deep, share: 50% }, b: { depth: shallow, share: 50% } }
    waits: [{ depth: deep, within: 2h }, { within: 8h }]
    demand: { contacts: 100/week }`,
  'the phone is not a faster level of email': `
    channels: { phone: { hours: 24/7 }, email: { hours: 24/7 } }
    waits: [{ channel: phone, within: 5m }, { channel: email, within: 8h }]
    demand: { contacts: 100/week }`,
  'without volumes nobody knows': `
    channels: { email: { hours: 24/7 } }
    issues: { a: { depth: deep }, b: { depth: shallow } }
    waits: [{ depth: deep, within: 1h }, { within: 8h }]`,
});
