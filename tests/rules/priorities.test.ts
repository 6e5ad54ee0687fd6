import { everythingUrgent } from '../../src/rules/priorities/everything-urgent';
import { noPromiseForLowest } from '../../src/rules/priorities/no-promise-for-lowest';
import { urgentSlower } from '../../src/rules/priorities/urgent-slower';
import { testRule } from '../support/rule-tester';

testRule(everythingUrgent, {
  'a fifth may be urgent': `
    issues: { a: { priority: urgent, share: 12% }, b: { priority: urgent, share: 8% }, c: { priority: high, share: 80% } }`,
  'more is too much, shown at the largest': `
    issues:
      a: { priority: urgent, share: 8.1% }
      b:
        share: 12%
        priority: urgent # expect: priorities/everything-urgent
      c: { priority: high, share: 79.9% }`,
  'what only depth and breadth make urgent was not asked for': `
    issues: { a: { depth: deep, breadth: broad, share: 60% } }`,
  'your own names count': `
    priorities: [now, later]
    issues:
      a:
        priority: now # expect: priorities/everything-urgent
        share: 50%`,
  'what nobody helps with is not urgent': `
    issues: { a: { priority: urgent, share: 50%, scope: out } }`,
  'shares that are only assumed prove nothing': `
    issues: { a: { priority: urgent }, b: { priority: low } }`,
});

testRule(urgentSlower, {
  'equal is not slower': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ within: 8h }]`,
  'two that are as urgent as each other may differ': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: urgent }, c: { priority: low } }
    waits: [{ issue: a, within: 8h }, { issue: b, within: 1h }, { within: 24h }]`,
  'a minute is': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits:
      - { priority: urgent, within: 8h1m } # expect: priorities/urgent-slower (error)
      - { within: 8h }`,
  'best effort for the urgent and three days for the rest is an inversion': `
    hours: "Mo-Fr 09:00-17:00"
    channels: { email: { hours: open } }
    issues: { a: { priority: urgent }, b: { priority: normal } }
    waits:
      - { priority: urgent, within: best_effort } # expect: priorities/urgent-slower (error)
      - { within: 3bd }`,
  'where impact alone makes the order it is advice': `
    channels: { email: {} }
    issues: { a: { depth: shallow, breadth: broad }, b: { depth: shallow, breadth: narrow } }
    waits:
      - { breadth: broad, within: 24h } # expect: priorities/urgent-slower (info)
      - { within: 8h }`,
  'deep against shallow has a rule of its own': `
    channels: { email: {} }
    issues: { a: { depth: deep, priority: urgent }, b: { depth: shallow, priority: low } }
    waits: [{ depth: deep, within: 24h }, { within: 8h }]`,
  'nobody knows the priority of a call in time': `
    channels: { phone: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ priority: urgent, within: 5m }, { within: 1m }]`,
});

testRule(noPromiseForLowest, {
  'best effort is no promise': `
    channels: { email: {} }
    issues:
      a: { priority: urgent }
      b: { priority: low } # expect: priorities/no-promise-for-lowest
    waits: [{ priority: urgent, within: 1h }, { within: best_effort }]`,
  'a promise on any channel is one': `
    channels: { email: {}, form: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ priority: urgent, within: 1h }, { channel: form, within: 24h }]`,
  'a wait that only says when it is solved leaves the first answer open': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }
    waits: [{ priority: urgent, within: 1h }, { resolve_within: 5d }]`,
  'where all have the same priority none is lowest': `
    channels: { email: {}, form: {} }
    issues: { a: { priority: low, channels: { email: 100% } }, b: { priority: low, channels: { form: 100% } } }
    waits: [{ channel: email, within: 1h }]`,
  'a plan without promises says nothing': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: low } }`,
  'what nobody helps with needs none': `
    channels: { email: {} }
    issues: { a: { priority: urgent }, b: { priority: normal }, c: { priority: low, scope: out } }
    waits: [{ priority: [urgent, normal], within: 1h }]`,
});
