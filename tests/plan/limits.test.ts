import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { loadPlan } from '../../src/plan';
import { BAD_INPUTS } from './bad-inputs';

// On a busy machine a second of work may take many.
vi.setConfig({ testTimeout: 120_000 });

const LIMIT = 512 * 1024;
const SECONDS = 2;
const head = 'svcplan: 1\nname: Shop\n';
const full = readFileSync(new URL('fixtures/full.yaml', import.meta.url), 'utf8');
const rows = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('');

const LARGE: Readonly<Record<string, string>> = {
  'issues and waits for each': `${head}channels: { email: {} }\nissues:\n${rows(10_000, (i) => `  i${i}: { depth: deep }\n`)}waits:\n${rows(5_000, (i) => `  - { issue: i${i}, within: 1h }\n`)}`,
  'waits for pairs of issues': `${head}channels: { email: {}, phone: {} }\nissues:\n${rows(2_000, (i) => `  i${i}: {}\n`)}waits:\n${rows(5_000, (i) => `  - { issue: [i${i % 2000}, i${(i * 7 + 1) % 2000}], channel: phone, id: w${i}, within: 1h }\n`)}`,
  'equal waits': `${head}channels: { email: {} }\nwaits:\n${rows(9_000, () => '  - { channel: email, within: 8h }\n')}`,
  'unknown ids': `${head}channels: { email: {} }\nissues:\n${rows(8_000, (i) => `  issue-${i}: {}\n`)}waits:\n${rows(5_000, (i) => `  - { issue: isue-${i}, within: 1h }\n`)}`,
  'waits at other hours': `${head}channels: { email: {} }\nwaits:\n${rows(5_000, (i) => `  - { id: w${i}, channel: email, during: "Mo ${String(Math.floor(i / 300)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}-23:${String(i % 59).padStart(2, '0')}" }\n`)}`,
  'unknown keys': `${head}${rows(30_000, (i) => `unknown-${i}: 1\n`)}`,
  'wrong values': `${head}issues:\n${rows(14_000, (i) => `  i${i}: { depth: deap, share: 9 }\n`)}`,
  'empty values': `${head}channels:\n${rows(40_000, (i) => `  c${i}:\n`)}`,
  segments: `${head}customers:\n${rows(7_500, (i) => `  s${i}: { count: 1, contacts: 1/week, timezone: Asia/Kolkata }\n`)}`,
  'unknown zones': `${head}customers:\n${rows(14_000, (i) => `  s${i}: { timezone: Zone/No${i} }\n`)}`,
  'shifts by name': `${head}hours: { o: { open: "Mo-Fr 09:00-17:00" } }\nteam: { d: { count: 9, week: 40h, shifts: [\n${rows(20_000, () => '  { hours: o, count: 1 },\n')}] } }\n`,
  'one long text': `${head}timezone: ${'a-'.repeat(250_000)}\n`,
  'one long list of hours': `${head}hours: "${'Mo,'.repeat(150_000)} 09:00-10:00"\n`,
  'one long duration': `${head}channels: { phone: { handle: ${'1'.repeat(500_000)}m } }\n`,
  'one long id': `${head}channels: { phone: { hours: ${'a-'.repeat(250_000)} } }\n`,
};

/** By the clock or by the processor, whichever is less: others make the clock slow, collecting in parallel the processor. */
function stopwatch(): () => number {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.min((performance.now() - start) / 1e3, (user + system) / 1e6);
  };
}

describe('a plan of up to 512 KB', () => {
  it.each(Object.entries(LARGE))('with %s is answered within two seconds', (_, text) => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LIMIT);
    const seconds = stopwatch();
    const loaded = loadPlan(text);
    expect(seconds()).toBeLessThan(SECONDS);
    expect(loaded.ok || loaded.problems.length <= 20).toBe(true);
  });
  it.each(BAD_INPUTS.map(({ name, input }) => [name, input] as const))(
    'or one that is bad: %s',
    (_, input) => {
      const seconds = stopwatch();
      loadPlan(input);
      expect(seconds()).toBeLessThan(SECONDS);
    },
  );
  it('that is as good as it is long is valid', () => {
    const loaded = loadPlan(LARGE['issues and waits for each'] ?? '');
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  });
});

describe('a plan with slips of the pen', () => {
  const lines = full.split('\n');
  const slip = fc.oneof(
    fc.record({
      kind: fc.constant('character' as const),
      at: fc.nat(full.length),
      text: fc.constantFrom(
        '',
        ' ',
        ':',
        '{',
        '}',
        '[',
        ']',
        ',',
        '"',
        '-',
        '%',
        '0',
        '\n',
        'é',
        '\t',
        '&',
        '*',
        '#',
      ),
    }),
    fc.record({
      kind: fc.constant('line' as const),
      at: fc.nat(lines.length),
      text: fc.constantFrom('', '  x: 1', '- a', 'waits: none', 'team:', 'hours: 24/7'),
    }),
    fc.record({
      kind: fc.constant('value' as const),
      at: fc.nat(200),
      text: fc.constantFrom(
        'none',
        '[]',
        '{}',
        '~',
        '-1',
        '1e9',
        'true',
        'constructor',
        '__proto__',
        '"',
        '[[]]',
        '{ a: {} }',
        '{ value: }',
        '0',
        '100%',
        '8bh',
        'Mo',
        'other',
        '2027-02-30',
      ),
    }),
  );

  it('never throws, and every problem has its place', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
        const loaded = loadPlan(slips.reduce(make, full), { readFile: () => 'day,hour,weight\nMo,0,1\n' });
        if (loaded.ok) return;
        expect(loaded.problems.length).toBeGreaterThan(0);
        for (const { code, message, help, position } of loaded.problems) {
          expect(code).toMatch(/^plan\/[a-z-]+$/);
          expect(`${message} ${help}`).not.toMatch(/undefined|NaN|Invalid input|\[object/);
          expect(position.line).toBeGreaterThan(0);
          expect(loaded.document.frame(position)).toContain('^');
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  function make(
    text: string,
    { kind, at, text: slipped }: { kind: 'character' | 'line' | 'value'; at: number; text: string },
  ): string {
    if (kind === 'character') return text.slice(0, at) + slipped + text.slice(at + 1);
    if (kind === 'line') return text.split('\n').toSpliced(at, 1, slipped).join('\n');
    let index = 0;
    return text.replaceAll(/(?<=: )[^\s,{}[\]#"][^\s,{}[\]#"]*/g, (value) =>
      index++ === at ? slipped : value,
    );
  }
});
