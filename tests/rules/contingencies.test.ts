import { incompleteLevel } from '../../src/rules/contingencies/incomplete-level';
import { noContingencies } from '../../src/rules/contingencies/none';
import { singleLevel } from '../../src/rules/contingencies/single-level';
import { unrehearsed } from '../../src/rules/contingencies/unrehearsed';
import { testRule } from '../support/rule-tester';

testRule(noContingencies, {
  'silence is no answer': `
    channels: { email: {} }`,
  'an empty list is one': `
    contingencies: [] # expect: contingencies/none`,
  'one measure is a beginning': `
    contingencies: [{ action: offer call backs }]`,
});

testRule(singleLevel, {
  'two measures of one level are one level': `
    contingencies:
      - level: 1 # expect: contingencies/single-level
        action: offer call backs
      - { level: 1, action: put a note on the site }`,
  'levels that are not numbered count by place': `
    contingencies: [{ action: offer call backs }, { action: the founder answers }]`,
  'none has a rule of its own': `
    contingencies: none`,
});

testRule(incompleteLevel, {
  'each level is told once': `
    contingencies:
      - trigger: none # expect: contingencies/incomplete-level
        owner: none
      - { trigger: queue over 30, owner: the founder }`,
  'silence is no answer': `
    contingencies: [{ trigger: queue over 10 }]`,
});

testRule(unrehearsed, {
  'silence is no answer': `
    channels: { email: {} }`,
  'none is one': `
    scenarios: none # expect: contingencies/unrehearsed`,
  'one is enough': `
    scenarios: { launch-day: { volume: x2, days: 1 } }`,
});
