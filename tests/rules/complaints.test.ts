import { deadEnd } from '../../src/rules/complaints/dead-end';
import { noAmends } from '../../src/rules/complaints/no-amends';
import { noPath } from '../../src/rules/complaints/no-path';
import { slowerThanOrdinary } from '../../src/rules/complaints/slower-than-ordinary';
import { testRule } from '../support/rule-tester';

testRule(noPath, {
  'a plan that says nothing is not asked': `
    practices: {}`,
  'none is an answer': `
    practices:
      complaints: none # expect: complaints/no-path`,
});

testRule(noAmends, {
  'what is not told is not missing': `
    practices: { complaints: { within: 4h } }`,
  'both missing is one finding': `
    practices:
      complaints:
        apology: none # expect: complaints/no-amends
        gesture: none`,
  'an apology alone is half of it': `
    practices:
      complaints:
        apology: a personal note
        gesture: none # expect: complaints/no-amends`,
});

testRule(deadEnd, {
  'silence is no answer': `
    practices: { complaints: { within: 4h } }`,
  'none is one': `
    practices:
      complaints:
        feeds: none # expect: complaints/dead-end`,
});

testRule(slowerThanOrdinary, {
  'as soon as everything else is soon enough': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    practices: { complaints: { within: 8h } }`,
  'a second more is not': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    practices:
      complaints:
        within: 8h1s # expect: complaints/slower-than-ordinary`,
  'eight open hours are more than a day by the clock on the wall': `
    timezone: America/New_York
    hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
    channels: { email: { hours: office } }
    waits: [{ channel: email, within: 8h }]
    practices:
      complaints:
        within: 8bh # expect: complaints/slower-than-ordinary`,
  'and two of them less than eight': `
    timezone: America/New_York
    hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
    channels: { email: { hours: office } }
    waits: [{ channel: email, within: 8bh }]
    practices: { complaints: { within: 2bh } }`,
  'urgent things may be faster than complaints': `
    channels: { email: {} }
    issues: { outage: { depth: deep, breadth: broad, scope: in }, how-to: { depth: shallow, breadth: broad, scope: in } }
    waits: [{ channel: email, depth: deep, within: 1h }, { channel: email, within: 24h }]
    practices: { complaints: { within: 8h } }`,
  'the complaints’ own promise is no ordinary one': `
    channels: { email: {} }
    issues: { complaint: { depth: deep, breadth: narrow, scope: in }, how-to: { depth: shallow, breadth: broad, scope: in } }
    waits: [{ channel: email, issue: complaint, within: 24h }, { channel: email, within: 8h }]
    practices:
      complaints:
        issue: complaint
        within: 24h # expect: complaints/slower-than-ordinary`,
  'the promise of the issue that complaints come in as is theirs': `
    channels: { email: {} }
    issues: { complaint: { depth: deep, breadth: narrow, scope: in }, how-to: { depth: shallow, breadth: broad, scope: in } }
    waits:
      - { channel: email, issue: complaint, within: 24h } # expect: complaints/slower-than-ordinary
      - { channel: email, within: 8h }
    practices: { complaints: { issue: complaint } }`,
  'and holds where it is as soon': `
    channels: { email: {} }
    issues: { complaint: { depth: deep, breadth: narrow, scope: in }, how-to: { depth: shallow, breadth: broad, scope: in } }
    waits: [{ channel: email, issue: complaint, within: 8h }, { channel: email, within: 8h }]
    practices: { complaints: { issue: complaint } }`,
  'a promise for all is no later for complaints': `
    channels: { email: {} }
    issues: { complaint: { depth: deep, breadth: narrow, scope: in }, how-to: { depth: shallow, breadth: broad, scope: in } }
    waits: [{ channel: email, within: 8h }]
    practices: { complaints: { issue: complaint } }`,
  'none for complaints promises nothing': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    practices: { complaints: { within: none } }`,
  'a phone is no measure for letters': `
    channels: { phone: {} }
    waits: [{ channel: phone, within: 5m }]
    practices: { complaints: { within: 24h } }`,
});
