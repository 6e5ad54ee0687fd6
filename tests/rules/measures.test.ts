import { noLoyaltyGoal } from '../../src/rules/measures/no-loyalty-goal';
import { onlyCounts } from '../../src/rules/measures/only-counts';
import { speedWithoutFirstContact } from '../../src/rules/measures/speed-without-first-contact';
import { unaskedCustomers } from '../../src/rules/measures/unasked-customers';
import { unknownMood } from '../../src/rules/measures/unknown-mood';
import { noOneReplyTarget } from '../../src/rules/measures/no-one-reply-target';
import { notAllAnswered } from '../../src/rules/measures/not-all-answered';
import { oneReplyOutOfReach } from '../../src/rules/measures/one-reply-out-of-reach';
import { speedWithoutEmpathy } from '../../src/rules/measures/speed-without-empathy';
import { expect, it } from 'vitest';
import { rules } from '../../src/rules';
import { check, testRule } from '../support/rule-tester';

testRule(noLoyaltyGoal, {
  'one goal of loyalty is enough': `
    practices: { goals: [cost per contact below 4, renewal rate above 90 %] }`,
  'conversion is none': `
    practices:
      goals: [trial conversion, cost per contact] # expect: measures/no-loyalty-goal`,
  'words that are not known prove nothing': `
    practices: { goals: [make the town a kinder place] }`,
  'no goal at all': `
    practices:
      goals: [] # expect: measures/no-loyalty-goal`,
  'silence is no answer': `
    practices: {}`,
});

testRule(onlyCounts, {
  'every word tells that it is counted': `
    practices:
      kpis: [average handle time, "95% of tickets answered in time", cost per order] # expect: measures/only-counts`,
  'counts of what customers care about are more than counts': `
    practices: { kpis: [tickets closed without a second contact, cost per order] }`,
  'nor are sales to those who stay': `
    practices: { kpis: [sales from existing customers] }`,
  'smiles are not volume': `
    practices: { kpis: [emails that made somebody smile, response quality, volume of thank-you notes] }`,
  'another language proves nothing': `
    practices: { kpis: [Anzahl Tickets, svarstid, tickets por agente] }`,
  'counts alone': `
    practices:
      kpis: [tickets closed per day, AHT, first response time] # expect: measures/only-counts`,
  'satisfaction beside them is enough': `
    practices: { kpis: [tickets closed per day, CSAT] }`,
  'so is what is solved at first contact': `
    practices: { kpis: [calls per hour, first contact resolution] }`,
  'none is none': `
    practices:
      kpis: none # expect: measures/only-counts`,
});

testRule(unaskedCustomers, {
  'nothing is what customers say': `
    practices:
      goals: [excellent service] # expect: measures/unasked-customers
      kpis: [calls per day, renewals]`,
  'counts alone are told as such': `
    practices: { goals: [excellent service], kpis: [calls per day] }`,
  'that nobody asks after a case is told as such': `
    practices: { goals: [excellent service], kpis: [calls per day, renewals], follow_up: none }`,
  'whoever asks after the case knows': `
    practices: { goals: [excellent service], kpis: [calls per day, renewals], follow_up: { share: 20% } }`,
  'no list of measures is no answer': `
    practices: { goals: [excellent service] }`,
  'one of them is what customers say': `
    practices: { goals: [excellent service], kpis: [renewals, satisfaction] }`,
  'one of them may be': `
    practices: { goals: [excellent service], kpis: [renewals, smiles] }`,
  'a goal that is no opinion': `
    practices: { goals: [more renewals], kpis: [calls per day, renewals] }`,
});

testRule(unknownMood, {
  'silence is no answer': `
    practices: {}`,
  'none is one': `
    practices:
      mood: none # expect: measures/unknown-mood`,
});

testRule(speedWithoutFirstContact, {
  'silence is no answer': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]`,
  'none is one': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    targets:
      first_contact: none # expect: measures/speed-without-first-contact`,
  'so is none for all targets': `
    channels: { email: {} }
    waits: [{ channel: email, within: 8h }]
    targets: none # expect: measures/speed-without-first-contact`,
  'best effort aims for no speed': `
    channels: { email: {} }
    waits: [{ channel: email, within: best_effort }]
    targets: { first_contact: none }`,
});

testRule(notAllAnswered, {
  'all are all': `
    targets: { answered: 100% }`,
  'one in a thousand is not': `
    targets:
      answered: 99.9% # expect: measures/not-all-answered`,
  'none is none': `
    targets:
      answered: none # expect: measures/not-all-answered`,
  'silence is no answer': `
    targets: { one_reply: 60% }`,
});

testRule(noOneReplyTarget, {
  'who only calls gets no replies': `
    channels: { phone: {} }
    targets: { one_reply: none }`,
  'who writes does': `
    channels: { email: {} }
    targets:
      one_reply: none # expect: measures/no-one-reply-target`,
  'silence is no answer': `
    channels: { email: {} }
    targets: { answered: 100% }`,
});

// Of cases that take 1.25 replies on average, four fifths end with the first.
testRule(oneReplyOutOfReach, {
  'as many as the replies say': `
    issues: { how-to: { share: 100%, replies: 1.25 } }
    targets: { one_reply: 80% }`,
  'more than they say': `
    issues: { how-to: { share: 100%, replies: 1.25 } }
    targets:
      one_reply: 81% # expect: measures/one-reply-out-of-reach`,
  // (50 % of half + 100 % of half) = 75 %.
  'issues weigh by their contacts': `
    issues: { a: { share: 50%, replies: 2 }, b: { share: 50%, replies: 1 } }
    targets: { one_reply: 75% }`,
  // 50 % of a third, and of the rest maybe all: 83 %.
  'those that say nothing may take one reply': `
    issues: { a: { share: 33.4%, replies: 2 }, b: { share: 66.6% } }
    targets: { one_reply: 83% }`,
  'and no fewer': `
    issues: { a: { share: 33.4%, replies: 2 }, b: { share: 66.6% } }
    targets:
      one_reply: 84% # expect: measures/one-reply-out-of-reach`,
  'replies that are not declared prove nothing': `
    issues: { how-to: { share: 100% } }
    targets: { one_reply: 99% }`,
});

testRule(speedWithoutEmpathy, {
  'silence is no answer': `
    practices: { standards: {} }`,
  'none is one': `
    practices:
      standards:
        empathy: none # expect: measures/speed-without-empathy`,
  'no standards are none of it either': `
    practices:
      standards: none # expect: measures/speed-without-empathy`,
});

it('no targets at all are judged as none of each', async () => {
  const found = async (targets: string) => {
    const plan = `channels: { email: {} }\nwaits: [{ channel: email, within: 8h }]\ntargets: ${targets}`;
    const { findings } = await check(rules, plan);
    return findings.map(({ rule, at }) => `${rule} ${at}`).toSorted();
  };
  const none = await found('none');
  expect(none).toContain('measures/not-all-answered targets.answered');
  expect(none).toEqual(await found('{ first_contact: none, answered: none, one_reply: none }'));
});
