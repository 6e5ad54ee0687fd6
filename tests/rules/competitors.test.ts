import { slowerThanCompetitors } from '../../src/rules/waits/slower-than-competitors';
import { predictablyAverage } from '../../src/rules/tailoring/predictably-average';
import { testRule } from '../support/rule-tester';

testRule(slowerThanCompetitors, {
  'within the same window nobody feels the difference': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    competitors: { acme: { email: 2h } }`,
  'a window slower is felt': `
    channels: { email: {} }
    waits:
      - channel: email
        within: 8h1s # expect: waits/slower-than-competitors
    competitors: { acme: { email: 8h } }`,
  // Between 1 h and 24 h lies 12 h 30 min: next day, as our own 24 h.
  'of two the middle counts': `
    channels: { email: {} }
    waits: [{ channel: email, within: 24h }]
    competitors: { acme: { email: 1h }, bolt: { email: 24h } }`,
  'a channel of another name is found by its kind': `
    channels: { letters: { kind: email } }
    waits:
      - channel: letters
        within: 24h # expect: waits/slower-than-competitors
    competitors: { acme: { email: 1h } }`,
  // 8 open hours on 9 to 17 are typically a day and more by the clock on the wall, whatever they look like.
  'business hours of theirs are counted on their clock': `
    channels: { email: {} }
    timezone: America/New_York
    waits: [{ channel: email, within: 24h }]
    competitors: { acme: { email: 8bh, hours: "Mo-Fr 09:00-17:00" } }`,
});

testRule(predictablyAverage, {
  'a gesture stands out': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    competitors: { acme: { email: 8h } }
    practices: { gestures: [{ what: a card }] }`,
  'so does one faster promise': `
    channels: { email: {}, phone: {} }
    waits: [{ channel: email, within: 8h }, { channel: phone, within: 5m }]
    competitors: { acme: { email: 8h, phone: 10m } }
    practices: { gestures: none }`,
  'nothing does': `
    channels: { email: {}, phone: {} }
    waits: [{ channel: email, within: 8h }, { channel: phone, within: 5m }]
    practices: { gestures: none }
    competitors: # expect: tailoring/predictably-average
      acme: { email: 8h, phone: 5m }`,
  'silence about gestures is no answer': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    competitors: { acme: { email: 8h } }`,
});
