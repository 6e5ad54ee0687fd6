import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPlan, waitIds } from '../../src/plan';
import { load, planOf, problemsOf, valid } from './support';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

describe('the plan of the format page', () => {
  const text = fixture('full.yaml');
  const loaded = loadPlan(text, { readFile: (name) => (name === 'demand.csv' ? fixture(name) : undefined) });

  it('is valid', () => {
    expect(loaded).toHaveProperty('ok', true);
  });
  it('has the values that it says', () => {
    const { plan, curve } = valid(loaded);
    expect(plan.channels?.['phone']?.handle).toBe(6);
    expect(plan.channels?.['email']?.acknowledge).toMatchObject({ states_wait: true });
    expect(plan.customers?.['florida']?.tier).toEqual({ basic: 0.6, premium: 0.4 });
    expect(plan.issues?.['cannot-log-in']?.handle).toEqual({ phone: 8, email: 12 });
    expect(plan.team?.['answering']?.cost).toEqual({ amount: 1.1, per: 'minute' });
    expect(plan.hours?.['office']?.holidays).toEqual([{ kind: 'region', region: 'US-CA' }]);
    expect(plan.demand?.growth).toEqual({ share: 0.04, per: 'month' });
    expect(waitIds(plan)).toEqual(['phone-premium', 'phone', 'email-deep', 'email']);
    expect(curve?.[8]).toBe(2);
    expect(curve?.[167]).toBe(0);
  });
  it('is not read without its curve', () => {
    const alone = loadPlan(text);
    expect(alone.ok ? [] : alone.problems.map(({ code, at }) => [code, at])).toEqual([
      ['plan/file', ['demand', 'curve']],
    ]);
  });
  it('reads the same with CRLF, a byte order mark and an old YAML directive', () => {
    const options = { readFile: () => fixture('demand.csv') };
    for (const variant of [text.replaceAll('\n', '\r\n'), `\uFEFF${text}`, `%YAML 1.1\n---\n${text}`]) {
      const again = loadPlan(variant, options);
      expect(again.ok ? again.plan : again.problems).toEqual(valid(loaded).plan);
    }
  });
});

describe('silence and refusal', () => {
  it('are kept apart', () => {
    const plan = planOf(
      'practices: { sponsor: none, goals: none }\nchannels: { phone: { after_hours: none } }\nwaits: none\ncontingencies: []\n',
    );
    expect(plan.practices?.sponsor).toBeNull();
    expect(plan.practices?.goals).toBeNull();
    expect(plan.practices?.recognition).toBeUndefined();
    expect(plan.channels?.['phone']?.after_hours).toBeNull();
    expect(plan.channels?.['phone']?.overflow).toBeUndefined();
    expect(plan.waits).toBeNull();
    expect(plan.tiers).toBeUndefined();
    expect(plan.contingencies).toEqual([]);
  });
  it.each([
    'waits',
    'tiers',
    'hours',
    'channels',
    'team',
    'budget',
    'demand',
    'start',
    'timezone',
    'currency',
  ])('may be said of %s', (key) => expect(planOf(`${key}: none\n`)).toHaveProperty(key, null));

  it('is said of each practice by who wants none of them', () => {
    const { practices } = planOf('practices: none\n');
    expect(practices).toMatchObject({ training: null, complaints: null, inspired_by: null });
    expect(new Set(Object.values(practices ?? {}))).toEqual(new Set([null]));
  });
});

describe('traps of YAML', () => {
  it('are survived: 24/7, no and on as text, times without quotes', () => {
    const plan = planOf(
      'hours: { day: Mo-Fr 09:00-17:00, all: 24/7 }\npractices: { sponsor: no, recognition: on }\ncustomers: { all: { language: no } }\n',
    );
    expect(plan.hours?.['all']?.open.always).toBe(true);
    expect(plan.hours?.['day']?.open.ranges).toHaveLength(5);
    expect(plan.practices?.sponsor).toBe('no');
    expect(plan.practices?.recognition).toBe('on');
    expect(plan.customers?.['all']?.language).toEqual(['no']);
  });
  it('allow anchors and merge keys', () => {
    const plan = planOf(
      'channels:\n  email: &written { handle: 5m, mobile: true }\n  form: { <<: *written, handle: 7m }\n',
    );
    expect(plan.channels?.['form']).toEqual({ handle: 7, mobile: true });
  });
  it('mark a merged fault where it is written', () => {
    const loaded = load('channels:\n  email: &written { handle: 5 }\n  form: { <<: *written }\n');
    expect(loaded.ok ? [] : loaded.problems.map(({ position }) => position.line)).toEqual([4, 4]);
  });
  it('a bare text is the calendar `open`', () => {
    expect(planOf('hours: 24/7\nchannels: { phone: { hours: open } }\n').hours?.['open']?.open.always).toBe(
      true,
    );
    expect(planOf('hours: { office: Mo 09:00-10:00 }\n').hours?.['office']?.open.text).toBe('Mo 09:00-10:00');
  });
});

describe('origins', () => {
  it('stand beside numbers', () => {
    const loaded = load('channels: { phone: { handle: { value: 6m, source: export } } }\n');
    expect(loaded.ok && loaded.origins).toEqual([{ at: ['channels', 'phone', 'handle'], source: 'export' }]);
    expect(loaded.ok && loaded.plan.channels?.['phone']?.handle).toBe(6);
  });
});

describe('ids of waits', () => {
  const channels = 'channels: { phone: {}, email: {} }\nhours: { late: 24/7 }\ntiers: [{ id: gold }]\n';
  it.each([
    ['{ channel: email, depth: deep, within: 1h }', 'email-deep'],
    ['{ depth: deep, channel: email, within: 1h }', 'email-deep'],
    ['{ channel: [phone, email], tier: gold, within: 1h }', 'phone-email-gold'],
    ['{ id: mine, channel: email, within: 1h }', 'mine'],
    ['{ within: 1h }', 'wait-1'],
    ['{ issue: other, within: 1h }', 'wait-1'],
    ['{ channel: none, within: 1h }', 'wait-1'],
    ['{ channel: email, during: late, within: 1h }', 'email-late'],
    ['{ channel: email, during: "Sa 09:00-12:00", within: 1h }', 'wait-1'],
  ])('%s is %s', (wait, id) => {
    expect(waitIds(planOf(`${channels}waits: [${wait}]\n`))).toEqual([id]);
  });
  it('are none without waits', () => {
    expect(waitIds({})).toEqual([]);
    expect(waitIds({ waits: null })).toEqual([]);
  });
  it('count from one where they are numbers', () => {
    expect(problemsOf('waits:\n  - { id: wait-2, condition: a, within: 1h }\n  - { within: 2h }\n')).toEqual([
      'plan/duplicate-id waits.1',
    ]);
  });
});

describe('problems', () => {
  it('come in the order of the text, twenty of them, and the rest is counted', () => {
    const loaded = load(`zzz: 1\n${Array.from({ length: 30 }, (_, index) => `zz${index}: 1`).join('\n')}\n`);
    if (loaded.ok) throw new Error('accepted');
    expect(loaded.problems.map(({ position }) => position.line)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 3),
    );
    expect(loaded.further).toBe(11);
  });
  it('of the schema hide none about ids and totals', () => {
    expect(
      problemsOf(
        'zzz: 1\nchannels: { phone: { handle: 5, after_hours: nobody } }\nissues: { a: { share: 60% }, b: { share: 60% } }\n',
      ),
    ).toEqual([
      'plan/unknown-key zzz',
      'plan/wrong-value channels.phone.handle',
      'plan/unknown-id channels.phone.after_hours',
      'plan/contradiction issues.b.share',
    ]);
  });
  it('name both lines of two equal ids', () => {
    const loaded = load('waits:\n  - { id: a, within: 1h, condition: x }\n  - { id: a, within: 2h }\n');
    expect(loaded.ok ? '' : loaded.problems[0]?.message).toBe(
      'Two waits have the id `a`: on line 4 and on line 5.',
    );
  });
  it('name the wait that hides another', () => {
    const loaded = load(
      'channels: { email: {} }\nwaits:\n  - { within: 2h }\n  - { channel: email, within: 1h }\n',
    );
    expect(loaded.ok ? '' : loaded.problems[0]?.message).toBe(
      '`email` never matches: `wait-1` (line 5) comes first and takes all its contacts.',
    );
  });
  it('name both values of two totals', () => {
    const loaded = load(
      'customers: { all: { count: 1000, contacts: 0.1/week } }\ndemand: { contacts: 102/week }\n',
    );
    expect(loaded.ok ? '' : loaded.problems[0]?.message).toBe(
      '`demand.contacts` (line 4) makes 102 contacts a week and `customers` (line 3) 100.',
    );
  });
});
