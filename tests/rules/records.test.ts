import { forgottenHistory } from '../../src/rules/records/forgotten-history';
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
