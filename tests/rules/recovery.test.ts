import { chargedMistake } from '../../src/rules/recovery/charged-mistake';
import { limitlessRefunds } from '../../src/rules/recovery/limitless-refunds';
import { noPrevention } from '../../src/rules/recovery/no-prevention';
import { proofDemanded } from '../../src/rules/recovery/proof-demanded';
import { slowRepair } from '../../src/rules/recovery/slow-repair';
import { testRule } from '../support/rule-tester';

testRule(chargedMistake, {
  'free is free': `
    currency: USD
    practices: { recovery: { charge: 0 } }`,
  'none is free, too': `
    practices: { recovery: { charge: none } }`,
  'a cent is a charge': `
    currency: USD
    practices:
      recovery:
        charge: 0.01 # expect: recovery/charged-mistake`,
});

testRule(slowRepair, {
  'a day is soon enough': `
    practices: { recovery: { within: 24h } }`,
  'a minute more is not': `
    practices:
      recovery:
        within: 24h1m # expect: recovery/slow-repair`,
  'by the close of the next business day may be a day': `
    timezone: America/New_York
    hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
    practices: { recovery: { within: 2bd } }`,
  'by the close of the third is more': `
    timezone: America/New_York
    hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
    practices:
      recovery:
        within: 3bd # expect: recovery/slow-repair`,
});

testRule(noPrevention, {
  'silence is no answer': `
    practices: { recovery: { charge: 0 } }`,
  'none is one': `
    practices:
      recovery:
        prevention: none # expect: recovery/no-prevention`,
  'no recovery is told once': `
    practices:
      recovery: none # expect: recovery/no-prevention`,
});

testRule(proofDemanded, {
  'no proof, no finding': `
    practices: { refunds: { proof_required: false } }`,
  'silence is no demand': `
    practices: { refunds: { limits: a year } }`,
  'a receipt is one': `
    practices:
      refunds:
        proof_required: true # expect: recovery/proof-demanded`,
});

testRule(limitlessRefunds, {
  'silence is no answer': `
    practices: { refunds: { proof_required: false } }`,
  'none is one': `
    practices:
      refunds:
        limits: none # expect: recovery/limitless-refunds`,
  'who gives no refunds needs no limits': `
    practices: { refunds: none }`,
});
