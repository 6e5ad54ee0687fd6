import { describe, expect, it } from 'vitest';
import { blamedCustomer } from '../../src/rules/scope/blamed-customer';
import { breadthAgainstShare } from '../../src/rules/scope/breadth-against-share';
import { broadExcluded } from '../../src/rules/scope/broad-excluded';
import { deepExcluded } from '../../src/rules/scope/deep-excluded';
import { feeForHelp } from '../../src/rules/scope/fee-for-help';
import { handledByLink } from '../../src/rules/scope/handled-by-link';
import { neverEliminated } from '../../src/rules/scope/never-eliminated';
import { noInterim } from '../../src/rules/scope/no-interim';
import { noLimits } from '../../src/rules/scope/no-limits';
import { noReferral } from '../../src/rules/scope/no-referral';
import { shallowOutlier } from '../../src/rules/scope/shallow-outlier';
import { undeclaredImpact } from '../../src/rules/scope/undeclared-impact';
import { undeclaredScope } from '../../src/rules/scope/undeclared-scope';
import { check, testRule } from '../support/rule-tester';

testRule(undeclaredScope, {
  'what does not come in need not be decided': `
    issues: { how-to: { depth: deep, breadth: broad } }`,
  'a rate is volume as well as a share': `
    issues:
      how-to: { contacts: 10/week } # expect: scope/undeclared-scope
      refund: { share: 0.1%, scope: none } # expect: scope/undeclared-scope
      lost: { share: 0% }`,
  'any decision is one': `
    issues: { a: { share: 1%, scope: in }, b: { share: 1%, scope: out }, c: { share: 1%, scope: premium } }`,
});

testRule(noLimits, {
  'one premium issue is a limit': `
    issues: { a: { scope: in }, b: { scope: premium } }`,
  'an undecided issue may be the limit': `
    issues: { a: { scope: in }, b: {} }`,
  'one issue that is in': `
    issues: # expect: scope/no-limits
      a: { scope: in }`,
  'no issues, no limits': `
    issues: {}`,
});

testRule(undeclaredImpact, {
  'either half is missing': `
    issues:
      a: { depth: deep } # expect: scope/undeclared-impact
      b: { breadth: broad } # expect: scope/undeclared-impact
      c: {} # expect: scope/undeclared-impact
      d: { depth: none, breadth: narrow } # expect: scope/undeclared-impact
      e: { depth: shallow, breadth: narrow }`,
});

testRule(breadthAgainstShare, {
  'a tenth of all contacts is broad': `
    issues:
      a: { breadth: broad, share: 10% }
      b:
        breadth: narrow # expect: scope/breadth-against-share
        share: 10%`,
  'less is narrow': `
    issues:
      a:
        breadth: broad # expect: scope/breadth-against-share
        share: 9.9%
      b: { breadth: narrow, share: 9.9% }`,
  'what no share is declared for is not judged': `
    issues: { a: { breadth: narrow }, b: { share: 50% } }`,
  'a rate counts against the whole': `
    demand: { contacts: 100/week }
    issues:
      a:
        breadth: narrow # expect: scope/breadth-against-share
        contacts: 10/week
      b: { breadth: narrow, contacts: 9/week }
      c: { breadth: broad, contacts: 81/week }`,
});

testRule(
  breadthAgainstShare,
  {
    'the border is yours to draw': `
    issues: { a: { breadth: narrow, share: 19% } }`,
  },
  { settings: { 'scope/breadth-against-share': { options: { broadFrom: 0.2 } } } },
);

testRule(deepExcluded, {
  'sold only as an extra is excluded for the others': `
    issues:
      a:
        depth: deep
        scope: premium # expect: scope/deep-excluded
      b: { depth: deep, scope: in }
      c: { depth: shallow, scope: out }`,
  'blame does not turn an extra price into help': `
    issues:
      a:
        depth: deep
        fault: theirs
        scope: premium # expect: scope/deep-excluded`,
  'blaming the customer is another rule’s': `
    issues: { a: { depth: deep, fault: theirs, scope: out } }`,
});

testRule(blamedCustomer, {
  'only a deep issue that is left out': `
    issues:
      a:
        depth: deep
        fault: theirs
        scope: out # expect: scope/blamed-customer
      b: { depth: shallow, fault: theirs, scope: out }
      c: { depth: deep, fault: theirs, scope: in }
      d: { depth: deep, fault: either, scope: out }`,
});

testRule(broadExcluded, {
  'narrow ones may be left out, and deep ones are said already': `
    issues:
      a:
        depth: shallow
        breadth: broad
        scope: out # expect: scope/broad-excluded
      b: { depth: shallow, breadth: narrow, scope: out }
      c: { depth: deep, breadth: broad, scope: out }`,
});

testRule(neverEliminated, {
  'silence is no decision': `
    issues: { a: { breadth: broad, scope: in } }`,
  'none is one': `
    issues:
      a:
        breadth: broad
        eliminate: none # expect: scope/never-eliminated
        scope: in`,
  'an article holds': `
    issues: { a: { breadth: broad, eliminate: none, self_service: { article: where it is }, scope: in } }`,
  'narrow ones may stay': `
    issues: { a: { breadth: narrow, eliminate: none, scope: in } }`,
});

testRule(noInterim, {
  'silence is no decision': `
    issues: { a: { eliminate: { by: fix } } }`,
  'none is one, where there is an until': `
    issues:
      a:
        eliminate: { by: fix }
        interim: none # expect: scope/no-interim
      b: { interim: none }
      c: { eliminate: none, interim: none }`,
});

testRule(noReferral, {
  'only what is out needs one': `
    issues:
      a: { scope: out } # expect: scope/no-referral
      b: { scope: out, refer_to: none } # expect: scope/no-referral
      c: { scope: out, refer_to: a shop }
      d: { scope: premium }`,
});

testRule(shallowOutlier, {
  'shallow and narrow and in': `
    issues:
      a:
        depth: shallow
        breadth: narrow
        scope: in # expect: scope/shallow-outlier
      b: { depth: shallow, breadth: broad, scope: in }
      c: { depth: deep, breadth: narrow, scope: in }
      d: { depth: shallow, breadth: narrow, scope: premium }`,
  'a high-priced product includes it': `
    product: { premium: true }
    issues: { a: { depth: shallow, breadth: narrow, scope: in } }`,
});

describe('scope/shallow-outlier', () => {
  it('tells the staff hours that it takes', async () => {
    const { findings } = await check(
      [shallowOutlier],
      `
      channels: { email: { hours: 24/7, handle: 10m } }
      issues:
        a: { depth: shallow, breadth: narrow, scope: in, share: 9%, replies: 2 }
        b: { depth: deep, breadth: broad, scope: in, share: 91% }
      demand: { contacts: 100/week }`,
    );
    // 9 a week × 10 minutes × 2 replies = 180 minutes.
    expect(findings[0]?.message).toContain('3 staff hours a week');
  });
});

testRule(handledByLink, {
  'an address is no answer': `
    issues:
      pricing:
        handling: send people to our website # expect: scope/handled-by-link
      returns:
        handling: Send them to the FAQ. # expect: scope/handled-by-link`,
  'an answer with an address is one': `
    issues: { pricing: { handling: answer and send the page https://example.com/pricing } }`,
  'an address may be where staff look it up': `
    issues: { pricing: { handling: https://example.com/how-we-answer }, stock: { handling: check the site } }`,
  'what nobody helps with may have an address': `
    issues: { pricing: { scope: out, handling: send them to the website } }`,
});

testRule(feeForHelp, {
  'a deep issue is never sold': `
    currency: USD
    issues:
      log-in:
        depth: deep
        scope: in
        fee: 45 # expect: scope/fee-for-help (error)`,
  'nor is your own fault': `
    currency: USD
    issues:
      repair:
        depth: shallow
        breadth: narrow
        scope: premium
        fault: ours
        fee: 45 # expect: scope/fee-for-help (error)`,
  'another fee is worth a thought': `
    currency: USD
    issues:
      invoice-copy:
        depth: shallow
        breadth: broad
        scope: in
        fee: 5 # expect: scope/fee-for-help (warning)`,
  'an extra that hurts nobody may be sold': `
    currency: USD
    issues: { engraving: { depth: shallow, breadth: narrow, scope: premium, fee: 45 } }`,
  'free is free': `
    currency: USD
    issues: { log-in: { depth: deep, scope: in, fee: 0 } }`,
});
