import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules';
import { deepNotFaster } from '../../src/rules/waits/deep-not-faster';
import { levelNotKnownInTime } from '../../src/rules/waits/level-not-known-in-time';
import { unspokenLanguage } from '../../src/rules/channels/unspoken-language';
import { feeForHelp } from '../../src/rules/scope/fee-for-help';
import { overQuota } from '../../src/rules/tiers/over-quota';
import { promiseReports } from '../../src/report/coverage-report';
import { urgentSlower } from '../../src/rules/priorities/urgent-slower';
import { analyse, completePlan, testRule } from '../support/rule-tester';

// T9: a tier whose urgent issues are best effort and whose normal ones have three days is upside down.
testRule(urgentSlower, {
  'best effort is no promise, and slower than any': `
    channels: { email: {} }
    issues:
      a: { priority: urgent }
      b: { priority: normal }
    waits:
      - { priority: urgent, within: best_effort } # expect: priorities/urgent-slower
      - { priority: normal, within: 3d }`,
  'best effort for both is no inversion': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: normal } }
    waits: [{ within: best_effort }]`,
});

// T10: the clock may start when the priority is set.
describe('a clock that starts late', () => {
  it('is what the plan says, and makes no other promise of it', async () => {
    const { analysed } = await analyse(
      completePlan('channels: { form: {} }\nwaits: [{ channel: form, within: 30m, starts: triaged }]'),
    );
    expect(analysed.plan.waits?.[0]).toMatchObject({ starts: 'triaged', within: { minutes: 30 } });
  });
});

// T11: the channel may set the level: a line that only takes outages needs no menu, one for all does.
testRule(levelNotKnownInTime, {
  'a level by phone that hangs on the issue': `
    channels: { phone: {}, form: {} }
    issues: { outage: { priority: urgent }, question: { priority: low } }
    waits:
      - { channel: phone, priority: urgent, within: 5m } # expect: waits/level-not-known-in-time
      - { within: 8h }`,
  'a line of its own': `
    channels: { phone: {}, form: {} }
    issues: { outage: { priority: urgent, channels: { phone: 100% } }, question: { priority: low, channels: { form: 100% } } }
    waits: [{ channel: phone, priority: urgent, within: 5m }, { within: 8h }]`,
});

// T12: a promise with a quota is none beyond it.
testRule(overQuota, {
  'as often as allowed': `
    customers: { shops: { contacts: 2/month, tier: basic } }
    channels: { email: {} }
    tiers: [{ id: basic, max: 24/year }]`,
  'a little more often': `
    customers: { shops: { contacts: 2.1/month, tier: basic } }
    channels: { email: {} }
    tiers:
      - id: basic
        max: 2/month # expect: tiers/over-quota`,
  'a tier that these customers have not': `
    customers: { shops: { contacts: 3/month, tier: plus } }
    channels: { email: {} }
    tiers: [{ id: basic, max: 2/month }, { id: plus, max: 4/month }]`,
  'who has which tier is only assumed': `
    customers: { shops: { contacts: 3/month } }
    channels: { email: {} }
    tiers: [{ id: basic, max: 2/month }, { id: plus, max: 4/month }]`,
});

describe('a promise with a quota', () => {
  it('says so beside the promise', async () => {
    const { analysed } = await analyse(
      completePlan(
        'channels: { form: {} }\ntiers: [{ id: basic }, { id: plus, max: 4/month }]\nwaits: [{ tier: plus, within: 1h }, { within: 8h }]',
      ),
    );
    const selects = promiseReports(analysed.model, null).map((promise) => promise.selects);
    expect(selects).toEqual(['plus (at most 4 a month each)', '']);
  });
});

// T13: hours and channels may differ by language.
testRule(unspokenLanguage, {
  'nobody answers in their language': `
    customers:
      japan:
        language: ja # expect: channels/unspoken-language (warning)
    channels: { email: { languages: [en] }, phone: { languages: [en, de] } }`,
  'one channel is enough, and a region is the same language': `
    customers: { brazil: { language: pt-BR } }
    channels: { email: { languages: [en] }, phone: { languages: [pt] } }`,
  'help pages answer no question': `
    customers:
      japan:
        language: ja # expect: channels/unspoken-language
    channels: { email: { languages: [en] }, help: { kind: self_service, languages: [ja] } }`,
  'what is not listed is not missing': `
    customers: { japan: { language: ja } }
    channels: { email: {} }
    team: { desk: { count: 2, week: 40h } }`,
  'a channel without people who speak it': `
    customers:
      japan:
        language: ja # expect: channels/unspoken-language (warning)
    channels: { email: { languages: [ja] } }
    team: { desk: { count: 2, week: 40h, languages: [en] } }`,
  'a tier without it': `
    customers:
      japan:
        language: ja # expect: channels/unspoken-language
        tier: basic
    tiers: [{ id: basic, languages: [en] }, { id: plus, languages: [en, ja] }]
    channels: { email: {} }`,
  'only in some of the hours': `
    timezone: Asia/Tokyo
    customers:
      japan:
        language: ja # expect: channels/unspoken-language (info)
    channels: { phone: { hours: 24/7 } }
    team:
      english: { count: 5, week: 40h, languages: [en], shifts: [{ hours: 24/7 }] }
      japanese: { count: 1, week: 40h, languages: [ja], shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }`,
  'and in all but one of them': `
    timezone: Asia/Tokyo
    customers:
      japan:
        language: ja # expect: channels/unspoken-language (info)
    channels: { phone: { hours: "Mo-Fr 09:00-17:00" } }
    team:
      english: { count: 1, week: 40h, languages: [en], shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }
      japanese: { count: 1, week: 40h, languages: [ja], shifts: [{ hours: "Mo-Th 09:00-17:00, Fr 09:00-16:00" }] }`,
  'less than an hour is not worth a word': `
    timezone: Asia/Tokyo
    customers: { japan: { language: ja } }
    channels: { phone: { hours: "Mo-Fr 09:00-17:00" } }
    team:
      english: { count: 1, week: 40h, languages: [en], shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }
      japanese: { count: 1, week: 40h, languages: [ja], shifts: [{ hours: "Mo-Th 09:00-17:00, Fr 09:00-16:15" }] }`,
  'those who write can wait for them': `
    timezone: Asia/Tokyo
    customers: { japan: { language: ja } }
    channels: { email: { hours: 24/7 } }
    team:
      english: { count: 5, week: 40h, languages: [en], shifts: [{ hours: 24/7 }] }
      japanese: { count: 1, week: 40h, languages: [ja], shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }`,
});

// T15: an extra may cost something only where it is shallow, narrow and not your fault.
testRule(feeForHelp, {
  'all three': `
    currency: USD
    issues: { custom-cover: { depth: shallow, breadth: narrow, scope: premium, fault: theirs, fee: 45 } }`,
  'two of three are not enough': `
    currency: USD
    issues:
      deep:
        { depth: deep, breadth: narrow, scope: premium, fault: theirs, fee: 45 } # expect: scope/fee-for-help (error)
      broad:
        { depth: shallow, breadth: broad, scope: premium, fault: theirs, fee: 45 } # expect: scope/fee-for-help (warning)
      ours:
        { depth: shallow, breadth: narrow, scope: premium, fault: ours, fee: 45 } # expect: scope/fee-for-help (error)`,
});

// T3: one tier may mix clocks, and the bare number tells nothing.
testRule(deepNotFaster, {
  'two business hours are slower than three on the wall': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { form: { hours: open } }
    issues: { outage: { depth: deep }, how-to: { depth: shallow } }
    waits:
      - { depth: deep, within: 2bh } # expect: waits/deep-not-faster (error)
      - { within: 3h }`,
  'five hours on the wall are faster than four business hours for those who write at night': `
    timezone: UTC
    customers: { all: { timezone: UTC, uses: "Mo-Fr 20:00-22:00" } }
    hours: "Mo-Fr 09:00-17:00"
    channels: { form: { hours: open } }
    issues: { outage: { depth: deep }, how-to: { depth: shallow } }
    waits: [{ depth: deep, within: 5h }, { within: 4bh }]`,
});

// T14: figures of the sources are looser than they look: whoever repeats one says whose it is.
describe('figures of the articles', () => {
  const numbers = String.raw`(?:\d[\d,.]*|two|three|four|five|seven|nine|twelve)`;
  const figures = new RegExp(
    String.raw`\d ?%|\b${numbers} (?:times|thirds|dollars|hours a day|of (?:\d|five|ten|firms))|\$\d|Ritz|Zappos|Starbucks|Basecamp|twelve hours|BMW|Harvard|chain store`,
    'iu',
  );
  const sourced = /as reported|\bper "|told in "/u;

  it.each(
    rules.filter(({ docs }) => figures.test(docs.why)).map(({ id, docs: { why } }) => [id, why] as const),
  )('%s attributes what it repeats', (_, why) => {
    expect(why).toMatch(sourced);
  });
});
