import { describe, expect, it } from 'vitest';
import { copiedModel } from '../../src/rules/tailoring/copied-model';
import { moreIsMore } from '../../src/rules/tailoring/more-is-more';
import { noSegments } from '../../src/rules/tailoring/no-segments';
import { uniformPlan } from '../../src/rules/tailoring/uniform-plan';
import { check, testRule } from '../support/rule-tester';

testRule(uniformPlan, {
  'one channel for all issues is a choice': `
    channels: { email: {} }
    issues: { a: {}, b: {} }
    waits: [{ within: 1h }]`,
  'two channels and two issues alike are none': `
    channels: { email: {}, form: {} }
    issues: { a: {}, b: {} }
    waits: [{ within: 1h }] # expect: tailoring/uniform-plan`,
  'nor two channels and two tiers': `
    channels: { email: {}, form: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits: [{ tier: premium, within: 1h }, { within: 1h }] # expect: tailoring/uniform-plan`,
  'one wait that differs is tailored': `
    channels: { email: {}, form: {} }
    tiers: [{ id: basic }, { id: premium }]
    waits: [{ tier: premium, within: 1h }, { within: 8h }]`,
  'so is a channel without a promise': `
    channels: { email: {}, form: {} }
    issues: { a: {}, b: {} }
    waits: [{ channel: email, within: 1h }]`,
  'a plan without promises says nothing': `
    channels: { email: {}, form: {} }
    issues: { a: {}, b: {} }`,
});

testRule(copiedModel, {
  'silence is no reason to complain': `
    practices: { inspired_by: { who: a shoe shop } }`,
  'none is': `
    practices:
      inspired_by:
        who: a shoe shop
        why: none # expect: tailoring/copied-model`,
  'nobody was copied': `
    practices: { inspired_by: none }`,
});

testRule(moreIsMore, {
  'one promise that lets people wait is a choice': `
    channels: { phone: { hours: 24/7 }, chat: { hours: 24/7 }, email: { hours: 24/7 } }
    waits: [{ channel: [phone, chat], within: 5m }, { channel: email, within: 61m }]`,
  'so is one night': `
    channels: { phone: { hours: "Mo-Sa 00:00-24:00" }, chat: { hours: 24/7 }, email: { hours: 24/7 } }
    waits: [{ channel: [phone, chat], within: 5m }, { channel: email, within: 1h }]`,
  'so is a channel less': `
    channels: { phone: { hours: 24/7 }, email: { hours: 24/7 }, form: { hours: 24/7 } }
    waits: [{ channel: phone, within: 5m }, { within: 1h }]`,
  'hours that are only assumed are no choice': `
    channels: { phone: {}, chat: {}, email: {} }
    waits: [{ channel: [phone, chat], within: 5m }, { channel: email, within: 1h }]`,
});

describe('tailoring/more-is-more', () => {
  const plan = (contacts: number, cash: number): string => `
    currency: USD
    hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
    timezone: America/New_York
    channels: { email: { hours: office, handle: 6m }, form: { hours: office, handle: 6m }, sms: { hours: office, handle: 6m }, letter: { hours: office, handle: 6m } }
    waits: [{ within: 24h }]
    demand: { contacts: ${String(contacts)}/week }
    team: { desk: { count: 1, week: 40h, cost: 20/h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }
    budget: { cash: ${String(cash)}/month }`;
  const messages = async (text: string): Promise<readonly string[]> =>
    (await check([moreIsMore], text, { simulate: true })).findings.map(({ message }) => message);

  it('leaves a broad service alone that has room', async () => {
    // 200 contacts of 6 minutes fill half of 40 hours; 40 h × 20 × 52.18 ÷ 12 are 3,479 a month.
    expect(await messages(plan(200, 3480))).toEqual([]);
  });

  it('speaks up when the people are busy all day', async () => {
    // 380 contacts of 6 minutes fill 95 % of 40 hours.
    const [message] = await messages(plan(380, 3480));
    expect(message).toMatch(
      /^4 channels \(email, form and 2 more\) spread the team too thin: desk is 9\d(\.\d)?% busy \(limit 85%\)$/,
    );
  });

  it('finds three channels nothing out of the ordinary', async () => {
    expect(await messages(plan(380, 3470).replace(', letter: { hours: office, handle: 6m }', ''))).toEqual(
      [],
    );
  });

  it('speaks up when it costs more than there is', async () => {
    expect(await messages(plan(200, 3470))).toEqual([
      '4 channels (email, form and 2 more) spread the team too thin: it costs 3,479 a month of a budget of 3,470',
    ]);
  });
});

testRule(noSegments, {
  'one is enough': `
    customers: { all: {} }`,
  'silence is no answer': `
    channels: { email: {} }`,
  'none is one': `
    customers: none # expect: tailoring/no-segments`,
});
