import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  defineRule,
  isWithin,
  optionsProblem,
  runRules,
  share,
  whole,
  type Rule,
  type Violation,
} from '../../src/rule-engine';
import { analyse, completePlan } from '../support/rule-tester';

const docs = { principle: 'p', why: 'w', fix: 'the usual advice', bad: '', good: '' };
const rule = (id: string, violations: readonly Violation[], severity: Rule['severity'] = 'warning'): Rule =>
  defineRule({ id, principles: ['P07'], severity, docs, check: () => violations });
const at = (...path: readonly (string | number)[]): Violation => ({
  at: path,
  message: `about ${path.join('/')}`,
});

const PLAN = `
channels:
  email: {}
  phone: { hours: 24/7 }
tiers: [{ id: basic }, { id: premium }]
contingencies: [{ level: 3, action: call the owner }]
team: { desk: { shifts: [{ hours: 24/7 }] } }
waits:
  - { channel: phone, within: 5m }
  - { id: mail, channel: email, within: 8h }
`;

const run = async (
  rules: readonly Rule[],
  extra = '',
  options: Partial<Parameters<typeof runRules>[2]> = {},
  today = '2027-01-05',
) => {
  const { analysed, document } = await analyse(completePlan(PLAN + extra), { today });
  return runRules(rules, analysed, { document, file: 'plan.yaml', ...options });
};

describe('elements', () => {
  it.each([
    [['waits', 0, 'within'], 'waits.phone.within', 9],
    [['waits', 1], 'waits.mail', 10],
    [['tiers', 1], 'tiers.premium', 5],
    [['contingencies', 0, 'action'], 'contingencies.3.action', 6],
    [['team', 'desk', 'shifts', 0], 'team.desk.shifts.0', 7],
    [['channels', 'phone', 'hours'], 'channels.phone.hours', 4],
    [['channels', 'email'], 'channels.email', 3],
    [['channels'], 'channels', 2],
  ] as const)('%j is %s on line %i', async (path, element, line) => {
    const { findings } = await run([rule('hours/x', [at(...path)])]);
    expect(findings[0]).toMatchObject({ at: element, line });
  });

  it('marks what is missing at what would hold it', async () => {
    const { findings } = await run([rule('hours/x', [at('channels', 'phone', 'hold', 'estimate')])]);
    expect(findings[0]).toMatchObject({ at: 'channels.phone.hold.estimate', line: 4 });
  });

  it('lie in themselves and in what encloses them, never in a mere beginning of a name', () => {
    expect(isWithin('waits.mail.within', 'waits.mail')).toBe(true);
    expect(isWithin('waits.mail', 'waits.mail')).toBe(true);
    expect(isWithin('waits.mail-deep', 'waits.mail')).toBe(false);
    expect(isWithin('waits.mail', 'waits.mail.within')).toBe(false);
  });
});

describe('fingerprints', () => {
  const ofFirst = async (violation: Violation, extra = ''): Promise<string | undefined> =>
    (await run([rule('waits/x', [violation])], extra)).findings[0]?.fingerprint;

  it('are twelve digits of SHA-256 over rule, element and discriminator', async () => {
    const expected = createHash('sha256').update('waits/x\nwaits.mail\nby email').digest('hex').slice(0, 12);
    expect(await ofFirst({ ...at('waits', 1), discriminator: 'by email' })).toBe(expected);
  });

  it('do not hang on the words or the line', async () => {
    const before = await ofFirst({ at: ['waits', 1], message: 'one way' });
    expect(await ofFirst({ at: ['waits', 1], message: 'another way' }, '# a comment\n')).toBe(before);
    expect(await ofFirst({ at: ['waits', 0], message: 'one way' })).not.toBe(before);
  });
});

describe('order', () => {
  it('is severity, then topic, then line', async () => {
    const { findings } = await run([
      rule('channels/x', [at('channels')], 'error'),
      rule('budget/x', [at('channels')]),
      rule('waits/x', [at('waits', 1), at('waits', 0)]),
      rule('coverage/x', [at('waits', 1)]),
      rule('elsewhere/x', [at('channels')]),
    ]);
    expect(findings.map(({ rule: id, line }) => `${id} ${String(line)}`)).toEqual([
      'channels/x 2',
      'coverage/x 10',
      'waits/x 9',
      'waits/x 10',
      'budget/x 2',
      'elsewhere/x 2',
    ]);
  });
});

describe('settings', () => {
  const violation = { ...at('channels'), severity: 'info' as const };

  it.each([
    // The rule's usual severity is warning.
    { own: undefined, configured: undefined, expected: 'warning' },
    { own: 'info', configured: undefined, expected: 'info' },
    { own: 'error', configured: undefined, expected: 'error' },
    { own: undefined, configured: 'error', expected: 'error' },
    { own: undefined, configured: 'info', expected: 'info' },
    { own: 'error', configured: 'info', expected: 'info' },
    { own: 'error', configured: 'warning', expected: 'warning' },
    { own: 'warning', configured: 'error', expected: 'error' },
    // What the rule takes less seriously than usual stays so, such as a number that is assumed.
    { own: 'info', configured: 'error', expected: 'info' },
    { own: 'info', configured: 'info', expected: 'info' },
  ] as const)(
    '$own as the rule says, configured $configured: $expected',
    async ({ own, configured, expected }) => {
      const settings = { 'hours/x': { severity: configured } };
      const found = { ...at('channels'), ...(own ? { severity: own } : {}) };
      expect((await run([rule('hours/x', [found])], '', { settings })).findings[0]?.severity).toBe(expected);
    },
  );

  it('an optional rule runs where a severity asks for it, or it is named', async () => {
    const optional = { ...rule('hours/x', [at('channels')], 'info'), isOptional: true };
    const of = async (options: Parameters<typeof run>[2]): Promise<readonly string[]> =>
      (await run([optional], '', options)).findings.map(({ severity }) => severity);
    expect(await of({})).toEqual([]);
    expect(await of({ settings: { 'hours/x': { options: {} } } })).toEqual([]);
    expect(await of({ settings: { 'hours/x': { severity: 'warning' } } })).toEqual(['warning']);
    expect(await of({ only: ['hours/x'] })).toEqual(['info']);
  });

  it('off is silent, and so is what is not among the only ones', async () => {
    const settings = { 'hours/x': { severity: 'off' as const } };
    expect((await run([rule('hours/x', [violation])], '', { settings })).findings).toEqual([]);
    // Whoever names a rule wants to see it.
    expect(
      (await run([rule('hours/x', [violation])], '', { settings, only: ['hours/x'] })).findings,
    ).toHaveLength(1);
    expect((await run([rule('hours/x', [violation])], '', { only: ['hours/y'] })).findings).toEqual([]);
  });

  it('options reach the rule with their defaults', async () => {
    const limits = defineRule({
      id: 'hours/x',
      principles: [],
      severity: 'info',
      docs,
      options: { low: decimal(1, 0, 'low'), high: share(0.5, 'high'), days: whole(14, 0, 'days') },
      *check(_, { low, high, days }) {
        yield { at: [], message: [low, high, days].join(' ') };
      },
    });
    const settings = { 'hours/x': { options: { high: 0.7 } } };
    expect((await run([limits], '', { settings })).findings[0]?.message).toBe('1 0.7 14');
  });

  it.each([
    [{ high: 1.1 }, '`high` is 1.1: write a number from 0 to 1'],
    [{ low: -1 }, '`low` is -1: write a number from 0 on'],
    [{ days: 2.5 }, '`days` is 2.5: write a whole number from 0 on'],
    [{ days: '14' }, '`days` is "14": write a whole number from 0 on'],
    [{ hihg: 1 }, '`hihg` is not an option of this rule: did you mean `high`?'],
    [{ constructor: 1 }, '`constructor` is not an option of this rule: it has low, high and days'],
  ])('options that do not fit: %j', (options, problem) => {
    const known = { low: decimal(1, 0, 'low'), high: share(0.5, 'high'), days: whole(14, 0, 'days') };
    expect(optionsProblem(known, options)).toBe(problem);
    expect(optionsProblem(known, { low: 0, high: 1, days: 0 })).toBeNull();
  });

  it('help is the rule’s own unless the violation knows better', async () => {
    const { findings } = await run([rule('hours/x', [at('channels'), { ...at('waits'), help: 'do this' }])]);
    expect(findings.map(({ help }) => help)).toEqual(['the usual advice', 'do this']);
  });
});

describe('waivers', () => {
  const WAIVERS = 'waivers: [{ rule: hours/x, at: waits.mail, reason: agreed, until: 2027-06-30 }]\n';
  const rules = [rule('hours/x', [at('waits', 1, 'within'), at('waits', 0)]), rule('budget/x', [])];

  it('accept what lies in their element, with their reason', async () => {
    const { findings, waivers } = await run(rules, WAIVERS);
    expect(findings.map(({ at: element, waived }) => [element, waived])).toEqual([
      ['waits.phone', undefined],
      ['waits.mail.within', { reason: 'agreed', until: '2027-06-30' }],
    ]);
    expect(waivers[0]).toMatchObject({ state: 'used', findings: 1 });
  });

  it('can be left aside', async () => {
    const { findings, waivers } = await run(rules, WAIVERS, { useWaivers: false });
    expect(findings.map(({ waived }) => waived)).toEqual([undefined, undefined]);
    expect(waivers).toEqual([]);
  });

  it('bring their finding back when they lapse, and it says so', async () => {
    const { findings, waivers } = await run(rules, WAIVERS, {}, '2027-07-01');
    expect(findings[1]).toMatchObject({
      message: 'about waits/1/within (accepted until 2027-06-30: that waiver has ended)',
    });
    expect(findings[1]?.waived).toBeUndefined();
    expect(waivers[0]?.state).toBe('lapsed');
  });

  it('a later one on the same element takes over', async () => {
    const both = `waivers:
  - { rule: hours/x, at: waits.mail, reason: old, until: 2026-12-31 }
  - { rule: hours/x, at: waits, reason: new }
`;
    const { findings } = await run(rules, both);
    expect(findings.map(({ waived }) => waived?.reason)).toEqual(['new', 'new']);
  });

  it.each([
    ['hours/x', 'waits.none', 'unused'],
    ['hours/y', 'waits.mail', 'unknown-rule'],
    ['change/slower', 'waits.mail', 'not-judged'],
    ['budget/x', 'budget', 'not-judged'],
  ])('%s at %s is %s', async (id, element, state) => {
    const { waivers } = await run(
      rules,
      `waivers: [{ rule: ${id}, at: ${element}, reason: agreed, until: 2099-12-31 }]\n`,
    );
    expect(waivers.map((waiver) => waiver.state)).toEqual([state]);
  });

  it('of rules that have nothing to say without a simulation are not judged without one', async () => {
    const silent = defineRule({
      id: 'team/x',
      principles: [],
      severity: 'warning',
      isSimulated: true,
      docs,
      check: () => [],
    });
    const { waivers } = await run([silent], 'waivers: [{ rule: team/x, at: team, reason: agreed }]\n');
    expect(waivers[0]?.state).toBe('not-judged');
  });

  it('of rules that did not run are not called unused', async () => {
    const { waivers } = await run(rules, 'waivers: [{ rule: hours/x, at: waits.none, reason: agreed }]\n', {
      only: ['budget/x'],
    });
    expect(waivers[0]?.state).toBe('not-judged');
  });

  it('are asked about last, by rules of their own', async () => {
    const seen: string[] = [];
    const late = defineRule({
      id: 'waiver/x',
      principles: [],
      severity: 'info',
      docs,
      check: ({ waivers = [] }) =>
        waivers.map(({ state, index }) => (seen.push(state), at('waivers', index))),
    });
    const { findings } = await run([late, ...rules], WAIVERS);
    expect(seen).toEqual(['used']);
    expect(findings.map(({ rule: id }) => id)).toContain('waiver/x');
  });
});

describe('gaps', () => {
  it('belong to their finding, in its order', async () => {
    const gap = {
      level: 'time',
      amount: 0.1,
      unit: 'share',
      when: 'all',
      evidence: 'counted',
      closes: [],
    } as const;
    const { findings, gaps } = await run([
      rule('budget/x', [{ ...at('waits', 0), gap }]),
      rule('coverage/x', [{ ...at('waits', 1), gap }]),
    ]);
    expect(gaps.map(({ finding }) => finding)).toEqual(findings.map(({ fingerprint }) => fingerprint));
    expect(gaps[0]).toMatchObject({ at: 'waits.mail', message: 'about waits/1', level: 'time' });
  });
});
