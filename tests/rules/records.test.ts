import { forgottenHistory } from '../../src/rules/records/forgotten-history';
import { impersonal } from '../../src/rules/records/impersonal';
import { limitlessPersonalisation } from '../../src/rules/records/limitless-personalisation';
import { noSharedRecord } from '../../src/rules/records/no-shared-record';
import { testRule } from '../support/rule-tester';

testRule(forgottenHistory, {
  'every other month is often': `
    customers:
      shops:
        contacts: 0.5/month # expect: records/forgotten-history
    practices: { records: { shared: false } }`,
  // 6 a year are one every other month.
  'a year is twelve months': `
    customers:
      shops:
        contacts: 6/year # expect: records/forgotten-history
    practices: { records: none }`,
  'less is not': `
    customers: { shops: { contacts: 0.49/month } }
    practices: { records: { shared: false } }`,
  'a shared record remembers': `
    customers: { shops: { contacts: 2/month } }
    practices: { records: { shared: true } }`,
  'silence is no answer': `
    customers: { shops: { contacts: 2/month } }
    practices: { records: { protocol: a note a case } }`,
});

testRule(noSharedRecord, {
  'one person on one channel remembers': `
    channels: { email: {}, help: { kind: self_service } }
    team: { me: { kind: owner, count: 1 } }
    practices: { records: { shared: false } }`,
  'two people do not share a memory': `
    channels: { email: {} }
    team: { desk: { count: 2 } }
    practices:
      records:
        shared: false # expect: records/no-shared-record`,
  'nor do two channels': `
    channels: { email: {}, phone: {} }
    practices:
      records: none # expect: records/no-shared-record`,
  'a record without a rule is half of it': `
    channels: { email: {}, phone: {} }
    practices:
      records:
        shared: true
        protocol: none # expect: records/no-shared-record`,
  'silence is no answer': `
    channels: { email: {}, phone: {} }
    practices: { records: { profile_fields: [name] } }`,
});

testRule(impersonal, {
  'an empty list': `
    practices:
      records:
        profile_fields: [] # expect: records/impersonal`,
  'silence is no answer': `
    practices: { records: { shared: true } }`,
});

testRule(limitlessPersonalisation, {
  'limits are limits': `
    practices: { personalisation: { sources: [orders], off_limits: [health] } }`,
  'none are none': `
    practices:
      personalisation:
        sources: [orders]
        off_limits: none # expect: records/limitless-personalisation`,
  'nothing is used': `
    practices: { personalisation: { sources: [], off_limits: none } }`,
});
