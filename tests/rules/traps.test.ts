import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules';
import { deepNotFaster } from '../../src/rules/waits/deep-not-faster';
import { levelNotKnownInTime } from '../../src/rules/waits/level-not-known-in-time';
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
    waits: [{ channel: phone, within: 5m }, { within: 8h }]`,
});

// T3: one tier may mix clocks, and the bare number tells nothing.
testRule(deepNotFaster, {
  'six hours on the wall are faster than four business hours': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { form: { hours: open } }
    issues:
      outage: { depth: deep, breadth: narrow, scope: in }
      how-to: { depth: shallow, breadth: broad, scope: in }
    waits: [{ depth: deep, within: 1h }, { within: 4bh }]`,
});

// T14: figures of the sources are looser than they look: whoever repeats one says whose it is.
describe('figures of the articles', () => {
  const figures = /\d[\d,.]* ?(?:%|times|dollars|\$)|\$\d|Ritz|Zappos|Starbucks|Basecamp|\d+ of \d+/u;
  const sourced = /as reported|\bper "|told in "/u;

  it.each(
    rules.filter(({ docs }) => figures.test(docs.why)).map(({ id, docs: { why } }) => [id, why] as const),
  )('%s attributes what it repeats', (_, why) => {
    expect(why).toMatch(sourced);
  });
});
