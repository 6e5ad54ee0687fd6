import { expect, it } from 'vitest';
import { noPhoneForLessTechnical } from '../../src/rules/channels/no-phone-for-less-technical';
import { noSelfService } from '../../src/rules/channels/no-self-service';
import { phoneOnlyForYounger } from '../../src/rules/channels/phone-only-for-younger';
import { singleWayIn } from '../../src/rules/channels/single-way-in';
import { check, testRule } from '../support/rule-tester';

testRule(noPhoneForLessTechnical, {
  'a phone by any name is a phone': `
    customers: { retired: { tech: low } }
    channels: { email: {}, hotline: { kind: phone } }`,
  'a counter serves them as well': `
    customers: { retired: { tech: low } }
    channels: { email: {}, shop: { kind: in_person } }`,
  'a phone for another tier does not': `
    tiers: [{ id: basic, channels: [email] }, { id: premium, channels: [email, phone] }]
    customers:
      retired: { tech: low, tier: basic } # expect: channels/no-phone-for-less-technical
      wealthy: { tech: low, tier: premium }
    channels: { email: {}, phone: {} }`,
  'others can write': `
    customers: { all: { tech: medium }, unknown: { count: 5 } }
    channels: { email: {} }`,
  'channels that are not declared are not missing': `
    customers: { retired: { tech: low } }`,
});

testRule(phoneOnlyForYounger, {
  'help pages answer nobody’s own question': `
    customers: { students: { age: younger } } # expect: channels/phone-only-for-younger
    channels: { phone: {}, help: { kind: self_service } }`,
  'an offer to call back spares the queue': `
    customers: { students: { age: younger } }
    channels: { phone: { hold: { callback_offer: true } } }`,
  'something to write on is enough': `
    customers: { students: { age: younger } }
    channels: { phone: {}, sms: {} }`,
  'others may like the phone': `
    customers: { all: { age: mixed } }
    channels: { phone: {} }`,
  'channels that are not declared are not missing': `
    customers: { students: { age: younger } }`,
});

testRule(singleWayIn, {
  'none is no way in': `
    channels: none # expect: channels/single-way-in`,
  'two numbers are two ways': `
    channels: { phone: {}, hotline: { kind: phone } }`,
  'a help page is a way, too': `
    channels: { email: {}, help: { kind: self_service } }`,
  'the list of channels is complete': `
    channels: { email: {} } # expect: channels/single-way-in`,
  'a plan without the list says nothing': `
    customers: { all: { count: 5 } }`,
});

testRule(noSelfService, {
  'one article is a beginning': `
    channels: { phone: {}, email: {} }
    issues: { how-to: { self_service: { article: first steps } } }`,
  'so are videos': `
    channels: { phone: {}, email: {} }
    practices: { onboarding: { videos: [first steps] } }`,
  'issues alone are not': `
    channels: { phone: {}, email: {} } # expect: channels/no-self-service
    issues: { how-to: { self_service: none } }`,
  'a plan without channels says nothing': `
    customers: { all: { count: 5 } }`,
});

it('channels/no-self-service names the younger segments that would look there first', async () => {
  const plan = `
    customers: { students: { age: younger }, teachers: { age: mixed } }
    channels: { phone: {}, email: {} }`;
  const { findings } = await check([noSelfService], plan);
  expect(findings.map(({ message }) => message)).toEqual([
    'customers have no way to help themselves: no help pages and no article; students would look there first',
  ]);
});
