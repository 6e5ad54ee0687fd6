import { expect, it } from 'vitest';
import { retoldStory } from '../../src/rules/effort/retold-story';
import { selfServiceWall } from '../../src/rules/effort/self-service-wall';
import { check, testRule } from '../support/rule-tester';

testRule(selfServiceWall, {
  'a deep issue is no time to read': `
    issues:
      log-in:
        depth: deep
        self_service:
          required_first: true # expect: effort/self-service-wall`,
  'a shallow one may be': `
    issues: { copies: { depth: shallow, self_service: { required_first: true } } }`,
  'what nobody helps with has no wall': `
    issues: { log-in: { depth: deep, scope: out, self_service: { required_first: true } } }`,
});

testRule(retoldStory, {
  'nobody comes back': `
    issues: { log-in: { repeat: 0% } }
    practices: { records: { repeat_route: none } }`,
  'silence is no answer': `
    issues: { log-in: { repeat: 20% } }
    practices: { records: { shared: true } }`,
});

it('effort/retold-story counts the minutes of those who come back', async () => {
  // 100 first contacts, a fifth of all come again: 125 in all, 25 of them for the second time. 25 × (1 + 3) min.
  const plan = `
    channels: { phone: { handle: 6m, call_tree: 1m } }
    issues: { log-in: { share: 100%, repeat: 20%, effort: { retelling: 3m } } }
    demand: { contacts: 100/week }
    practices: { records: { repeat_route: none } }`;
  const { findings } = await check([retoldStory], plan);
  expect(findings.map(({ message }) => message)).toEqual([
    'whoever comes back about log-in begins anew: 100 minutes of theirs a week',
  ]);
});
