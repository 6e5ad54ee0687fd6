import { losingGesture } from '../../src/rules/practices/losing-gesture';
import { noGestures } from '../../src/rules/practices/no-gestures';
import { noValues } from '../../src/rules/practices/no-values';
import { testRule } from '../support/rule-tester';

testRule(noGestures, {
  'silence is no answer': `
    practices: {}`,
  'none is one': `
    practices:
      gestures: none # expect: practices/no-gestures`,
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
