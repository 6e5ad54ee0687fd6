import { expect, it } from 'vitest';
import { drowningInSimple } from '../../src/rules/issues/drowning-in-simple';
import { noArticle } from '../../src/rules/issues/no-article';
import { noPlaybook } from '../../src/rules/issues/no-playbook';
import { noRootCauseOwner } from '../../src/rules/issues/no-root-cause-owner';
import { routineByHand } from '../../src/rules/issues/routine-by-hand';
import { unnoticedFault } from '../../src/rules/issues/unnoticed-fault';
import { noTimeToListen } from '../../src/rules/issues/no-time-to-listen';
import { check, testRule } from '../support/rule-tester';

it('issues/no-article tells how much there is an article for', async () => {
  const plan = `
    issues:
      how-to: { share: 50%, self_service: none }
      invoice: { share: 30%, self_service: { article: where to find it } }
      other-things: { share: 20% }`;
  const { findings } = await check([noArticle], plan);
  expect(findings.map(({ message }) => message)).toEqual([
    'how-to is 50% of all contacts, and there is nothing to look up (articles are there for 30%)',
  ]);
});

testRule(noArticle, {
  'a broad one that stays is told as such': `
    issues: { how-to: { breadth: broad, share: 60%, self_service: none, eliminate: none } }`,
  'a fifth of all is much': `
    issues:
      how-to:
        self_service: none # expect: issues/no-article
        share: 20%
      other-things: { share: 80% }`,
  'less is not': `
    issues: { how-to: { share: 19.9%, self_service: none }, other-things: { share: 80.1% } }`,
  'none of an article is none': `
    issues:
      how-to:
        share: 30%
        self_service: { article: none } # expect: issues/no-article`,
  'silence is no answer': `
    issues: { how-to: { share: 100% } }`,
  'what nobody helps with needs none': `
    issues: { how-to: { share: 30%, scope: out, self_service: none } }`,
  'a share that is not declared proves nothing': `
    issues: { how-to: { self_service: none } }`,
});

testRule(noPlaybook, {
  'the most frequent need one until they make up four fifths': `
    issues:
      first: { share: 50%, playbook: steps }
      second:
        share: 30%
        playbook: none # expect: issues/no-playbook
      third: { share: 20%, playbook: none }`,
  'a little less than four fifths is not enough': `
    issues:
      first: { share: 79% , playbook: steps }
      second:
        share: 21%
        playbook: none # expect: issues/no-playbook`,
  'silence is no answer': `
    issues: { first: { share: 100% } }`,
});

testRule(noRootCauseOwner, {
  'silence is no answer': `
    issues: { log-in: { scope: in } }`,
  'none is one': `
    issues:
      log-in:
        root_cause_owner: none # expect: issues/no-root-cause-owner`,
  'what nobody helps with needs none': `
    issues: { log-in: { scope: out, root_cause_owner: none } }`,
});

const desk = (simple: number, simpleMinutes: string): string => `
    channels: { email: { handle: 6m } }
    issues:
      opening-hours:
        share: ${String(simple)}%
        handle: ${simpleMinutes}
        simple: true`;

testRule(drowningInSimple, {
  'three tenths of the time is the limit': `${desk(30, '6m')}
      how-to: { share: ${String(70)}% }
    demand: { contacts: 100/week }`,
  'more is too much': `${desk(31, '6m')} # expect: issues/drowning-in-simple
      how-to: { share: ${String(69)}% }
    demand: { contacts: 100/week }`,
  // 60 × 1 min against 40 × 6 min: a fifth of the time.
  'it is the time that counts, not the contacts': `${desk(60, '1m')}
      how-to: { share: ${String(40)}% }
    demand: { contacts: 100/week }`,
  'without volumes nobody knows': desk(100, '6m'),
});

testRule(routineByHand, {
  'a tenth of all is routine': `
    issues:
      copies:
        share: 10%
        simple: true
        automation: none # expect: issues/routine-by-hand
      other-things: { share: 90% }`,
  'less is not': `
    issues: { copies: { share: 9.9%, simple: true, automation: none }, other-things: { share: 90.1% } }`,
  'what is not simple is no routine': `
    issues: { copies: { share: 50%, simple: false, automation: none }, other-things: { share: 50% } }`,
  'silence is no answer': `
    issues: { copies: { share: 50%, simple: true }, other-things: { share: 50% } }`,
});

testRule(unnoticedFault, {
  'somebody watches': `
    issues: { outage: { fault: ours } }
    practices: { monitoring: [uptime] }`,
  'nobody does': `
    issues: { outage: { fault: ours } }
    practices:
      monitoring: [] # expect: issues/unnoticed-fault`,
  'their fault is theirs to notice': `
    issues: { outage: { fault: theirs } }
    practices: { monitoring: none }`,
  'silence is no answer': `
    issues: { outage: { fault: ours } }`,
});

testRule(noTimeToListen, {
  'a minute is left for the answer': `
    issues: { how-to: { handle: 5m, discovery: 4m } }`,
  'less is not': `
    issues:
      how-to:
        handle: 5m # expect: issues/no-time-to-listen
        discovery: 4m1s`,
  'the shortest channel counts': `
    channels: { phone: {}, email: {} }
    issues:
      how-to:
        handle: { phone: 3m, email: 9m } # expect: issues/no-time-to-listen
        discovery: 3m`,
  'without a time of its own nobody knows': `
    issues: { how-to: { discovery: 9m } }`,
});
