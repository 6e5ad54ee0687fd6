import { expect, it } from 'vitest';
import { retoldStory } from '../../src/rules/effort/retold-story';
import { selfServiceWall } from '../../src/rules/effort/self-service-wall';
import { timeInequality } from '../../src/rules/effort/time-inequality';
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

it('effort/retold-story tells no minutes where the plan has none', async () => {
  const plan = `
    channels: { email: { handle: 6m } }
    issues: { log-in: { share: 100%, repeat: 20% } }
    demand: { contacts: 100/week }
    practices: { records: { repeat_route: none } }`;
  const { findings } = await check([retoldStory], plan);
  expect(findings.map(({ message }) => message)).toEqual(['whoever comes back about log-in begins anew']);
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

const WRITTEN = (effort: string, more = ''): string => `
    timezone: UTC
    channels: { email: { hours: 24/7, handle: 10m, handle_cv: 0${more} } }
    demand: { contacts: 20/week }
    team: { desk: { count: 4, week: 168h, shifts: [{ hours: "Mo-Su 00:00-24:00", count: 4 }] } }
    issues:
      broken:
        share: 100%
        repeat: 0%
        ${effort}`;

// Ten minutes of work for each: nobody waits for a written answer, so that the ratio is `effort` ÷ 10.
testRule(
  timeInequality,
  {
    'as much as the staff is no inequality': WRITTEN('effort: { self_help: 10m }'),
    'more is worth a look': WRITTEN('effort: { self_help: 11m } # expect: effort/time-inequality (info)'),
    'twice as much is not yet far': WRITTEN(
      'effort: { self_help: 15m, retelling: 5m } # expect: effort/time-inequality (info)',
    ),
    'more than twice is': WRITTEN(
      'effort: { self_help: 16m, retelling: 5m } # expect: effort/time-inequality (warning)',
    ),
    'less than a tenth is chance': WRITTEN('effort: { self_help: 10.4m }'),
    'silence is no answer': WRITTEN('depth: deep'),
  },
  { simulate: true },
);

testRule(
  timeInequality,
  { 'without a simulation nobody knows the waits': WRITTEN('effort: { self_help: 35m }') },
  { simulate: false },
);

testRule(
  timeInequality,
  {
    'limits can be set': WRITTEN('effort: { self_help: 29m } # expect: effort/time-inequality (info)'),
    'and kept': WRITTEN('effort: { self_help: 15m }'),
  },
  {
    simulate: true,
    settings: { 'effort/time-inequality': { options: { infoAbove: 1.5, warnAbove: 3 } } },
  },
);

const CALLS = (menu: string, count: number): string => `
    timezone: UTC
    channels: { phone: { hours: 24/7, handle: 10m, handle_cv: 0, patience: 52w${menu} } }
    issues: { broken: { share: 100%, repeat: 0% } }
    demand: { contacts: 504/week }
    team: { desk: { count: ${String(count)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: ${String(count)} }] } }`;

it('effort/time-inequality counts the menu and the simulated queue', async () => {
  const messagesOf = async (plan: string): Promise<readonly string[]> =>
    (await check([timeInequality], plan, { simulate: true })).findings.map(({ message }) => message);
  // Eight people, half a person's work: nobody waits. 2 + 10 min against 10.
  expect(await messagesOf(CALLS(', call_tree: 2m', 8))).toEqual([
    'broken takes customers 12 minutes and the staff 10, 1.2 to 1 (limit 1); besides talking, most goes into the menu: 2 minutes',
  ]);
  // The queue alone is for the rules about promises: of the customer's time nothing is declared.
  expect(await messagesOf(CALLS('', 1))).toEqual([]);
  // One person, half of the time busy: ρE[S]/2(1 − ρ) = 5 min in the queue (M/D/1), and (0.5 + 5 + 10) ÷ 10.
  const [queued] = await messagesOf(CALLS(', call_tree: 30s', 1));
  expect(queued).toMatch(/1\.[56] to 1 \(limit 1\); besides talking, most goes into the queue: [45]/);
});

it('effort/time-inequality names the assumed numbers that it rests on', async () => {
  const plan = WRITTEN('effort: { self_help: 8h }').replace('handle: 10m, ', '');
  const { findings } = await check([timeInequality], plan, { simulate: true });
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/; this rests on assumed numbers: set channels\.email\.handle$/),
  ]);
});

it('effort/time-inequality points at the menu where no issue is declared', async () => {
  const plan = CALLS(', call_tree: 2m', 8).replace(/ {4}issues:.*\n/, '');
  const { findings } = await check([timeInequality], plan, { simulate: true });
  expect(findings.map(({ at, message }) => `${at}: ${message}`)).toEqual([
    'channels.phone.call_tree: a contact takes customers 12 minutes and the staff 10, 1.2 to 1 (limit 1); besides talking, most goes into the menu: 2 minutes',
  ]);
});
