import { expect, it } from 'vitest';
import { planSchema } from '../../src/plan';
import { keysAt } from '../../src/plan/schema/walk';
import { featureWithoutVideo } from '../../src/rules/practices/feature-without-video';
import { giftsOverBudget } from '../../src/rules/practices/gifts-over-budget';
import { helpWithoutSignal } from '../../src/rules/practices/help-without-signal';
import { losingGesture } from '../../src/rules/practices/losing-gesture';
import { noGestures } from '../../src/rules/practices/no-gestures';
import { noValues } from '../../src/rules/practices/no-values';
import { onlyReactive } from '../../src/rules/practices/only-reactive';
import { overdueReview } from '../../src/rules/practices/overdue-review';
import { unownedImprovement } from '../../src/rules/practices/unowned-improvement';
import { jokingAtAnger } from '../../src/rules/practices/joking-at-anger';
import { oneTone } from '../../src/rules/practices/one-tone';
import { rules } from '../../src/rules';
import { check, testRule } from '../support/rule-tester';

testRule(noGestures, {
  'silence is no answer': `
    practices: {}`,
  'none is one': `
    practices:
      gestures: none # expect: practices/no-gestures`,
});

it('no practices at all are judged as none of each', async () => {
  const found = async (practices: string) => {
    const plan = `channels: { email: { hours: "Mo-Fr 09:00-17:00" } }\nwaits: [{ within: 8bh }]\npractices: ${practices}`;
    const { findings } = await check(rules, plan);
    return findings.map(({ rule, at }) => `${rule} ${at}`).toSorted();
  };
  const none = await found('none');
  expect(none).toContain('team/no-training practices.training');
  expect(none).toContain('complaints/no-path practices.complaints');
  const each = keysAt(planSchema, ['practices']).map((key) => `${key}: none`);
  expect(none).toEqual(await found(`{ ${each.join(', ')} }`));
  expect(none.length).toBeGreaterThan((await found('{}')).length + 20);
});

const desk = `
    currency: USD
    budget: { cash: 2000/month }
    team: { desk: { count: 1, week: 20h, cost: 1500/month } }`;

// 500 a month are left.
testRule(giftsOverBudget, {
  'what is left is enough': `${desk}
    practices:
      empowerment: { limit: 50, uses: 6/month }
      gestures: [{ what: a card, cost: 4, uptake: 50/month }]`,
  'a cent more is not': `${desk}
    practices:
      empowerment: { limit: 50.01, uses: 6/month } # expect: practices/gifts-over-budget
      gestures: [{ what: a card, cost: 4, uptake: 50/month }]`,
  'it is told where most of it is given': `${desk}
    practices:
      empowerment: { limit: 50, uses: 1/month }
      gestures: # expect: practices/gifts-over-budget
        - { what: a hamper, cost: 40, uptake: 12/month }`,
  'a rate by the year is spread over its months': `${desk}
    practices:
      gestures: [{ what: a hamper, cost: 40, uptake: 150/year }]`,
  'how often is not known': `${desk}
    practices: { empowerment: { limit: 2000 } }`,
  'service alone takes all of it': `
    currency: USD
    budget: { cash: 1500/month }
    team: { desk: { count: 1, week: 20h, cost: 1500/month } }
    practices:
      empowerment: { limit: 50, uses: 6/month } # expect: practices/gifts-over-budget`,
  'half and half is told where staff decide': `${desk}
    practices:
      empowerment: { limit: 50, uses: 6/month } # expect: practices/gifts-over-budget
      gestures: [{ what: a hamper, cost: 50, uptake: 6/month }]`,
  'service alone is too dear': `
    currency: USD
    budget: { cash: 2000/month }
    team: { desk: { count: 1, week: 20h, cost: 2100/month } }
    practices: { empowerment: { limit: 50, uses: 6/month } }`,
  'no budget, no limit': `
    practices: { empowerment: { limit: 50, uses: 600/month } }`,
  'nothing in the plan costs anything else': `
    currency: USD
    budget: { cash: 200/month }
    practices:
      empowerment: { limit: 50, uses: 6/month } # expect: practices/gifts-over-budget`,
});

testRule(losingGesture, {
  'as much as it brings in is no loss': `
    currency: USD
    practices: { gestures: [{ what: coffee, cost: 2, value: 2 }] }`,
  'a cent more is one': `
    currency: USD
    practices:
      gestures:
        - what: coffee
          cost: 2.01 # expect: practices/losing-gesture
          value: 2`,
  'what it brings in is not known': `
    currency: USD
    practices: { gestures: [{ what: coffee, cost: 2 }] }`,
});

testRule(noValues, {
  'each is told by itself': `
    practices:
      values: [] # expect: practices/no-values
      sponsor: none # expect: practices/no-values`,
  'silence is no answer': `
    practices: { values: [honesty] }`,
});

// Rules are tested on 2027-01-05.
testRule(overdueReview, {
  'a leap year ago is recent': `
    practices: { review: { last: 2026-01-04 } }`,
  'a day more is not': `
    practices:
      review:
        last: 2026-01-03 # expect: practices/overdue-review`,
  'never is not': `
    practices:
      review:
        last: none # expect: practices/overdue-review
        every: none # expect: practices/overdue-review`,
  'every other year is too rare': `
    practices:
      review:
        every: 104w # expect: practices/overdue-review`,
  'silence is no answer': `
    practices: { review: { every: 26w } }`,
});

testRule(onlyReactive, {
  'silence is no answer': `
    practices: {}`,
  'an empty list is one': `
    practices:
      proactive: [] # expect: practices/only-reactive`,
});

testRule(unownedImprovement, {
  'help and repairs need an owner': `
    issues:
      log-in:
        eliminate:
          by: fix
          owner: none # expect: practices/unowned-improvement
    practices:
      proactive:
        - what: a mail
          owner: none # expect: practices/unowned-improvement`,
  'silence is no answer': `
    issues: { log-in: { eliminate: { by: fix } } }
    practices: { proactive: [{ what: a mail }] }`,
});

testRule(helpWithoutSignal, {
  'none is an answer': `
    practices:
      proactive:
        - what: a mail
          signal: none # expect: practices/help-without-signal`,
  'silence is not': `
    practices: { proactive: [{ what: a mail }] }`,
});

testRule(featureWithoutVideo, {
  'names are compared without capitals': `
    product: { key_features: [Invoices] }
    practices: { onboarding: { videos: [invoices] } }`,
  'a list that is there is complete': `
    product: { key_features: [invoices, reports] }
    practices:
      onboarding:
        videos: [] # expect: practices/feature-without-video`,
  'no onboarding, no video': `
    product: { key_features: [invoices] }
    practices:
      onboarding: none # expect: practices/feature-without-video`,
  'silence is no answer': `
    product: { key_features: [invoices] }
    practices: { onboarding: {} }`,
});

testRule(oneTone, {
  'none is one for all moods': `
    practices:
      tone: none # expect: practices/one-tone`,
  'moods that are left out are told once': `
    practices:
      tone:
        voice: warm
        neutral: none # expect: practices/one-tone
        negative: none`,
  'silence is no answer': `
    practices: { tone: { voice: warm } }`,
});

testRule(jokingAtAnger, {
  'a joke is a joke': `
    practices:
      tone:
        negative: a little humour helps # expect: practices/joking-at-anger`,
  'playful is': `
    practices:
      tone:
        negative: "short, playful" # expect: practices/joking-at-anger`,
  'to drop it is not to do it': `
    practices: { tone: { negative: "drop the banter; say sorry, fix it" } }`,
  'what comes later is for somebody who is not angry any more': `
    practices: { tone: { negative: a light joke only once they smile } }`,
  'a word for it proves nothing': `
    practices: { tone: { negative: "save the jokes, keep humour for happy customers" } }`,
  'said of the customer': `
    practices: { tone: { negative: they made fun of us; take it as a sign of trouble } }`,
  'other languages': `
    practices: { tone: { negative: "ruhig, ohne Humor, not even a pun" } }`,
  'no joke is none': `
    practices: { tone: { negative: calm; never funny or witty } }`,
  'with happy customers it is welcome': `
    practices: { tone: { positive: playful, negative: calm } }`,
});
