import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program';
import type { PlanReport } from '../../src/report/types';
import { clean } from '../renderers/fixtures/clean';
import { failing } from '../renderers/fixtures/failing';
import { emptyPlan } from '../renderers/fixtures/parts';
import { createIo, systemError } from '../support/io';
import { createParts } from '../support/parts';

const named = ({ file }: { file: string }): PlanReport => ({ ...emptyPlan, file, name: file });
const failingPlan = (): PlanReport => failing.plans[0] ?? emptyPlan;
const files = { 'plan.yaml': 'a: 1', 'b.yaml': 'b: 1', 'sub/c.yaml': 'c: 1' };
const reportIn = (text: string | undefined): unknown => JSON.parse(text ?? '');

describe('check', () => {
  it('reads ./plan.yaml where no plan is named', async () => {
    const parts = createParts(named);
    await run(['check'], createIo({ files }), parts);
    expect(parts.requests.map(({ file, text }) => [file, text])).toEqual([['plan.yaml', 'a: 1']]);
  });

  it('hands on its options, and leaves open what is not given', async () => {
    const parts = createParts(named);
    const io = createIo({ files });
    await run(['check'], io, parts);
    await run(
      [
        'check',
        'b.yaml',
        '--today',
        '2027-05-01',
        '--seed',
        '7',
        '--runs',
        '9',
        '--weeks',
        '2',
        '--no-simulation',
      ].concat(['--rule', 'waits/pointless-window', '--rule', 'team/overloaded-staff']),
      io,
      parts,
    );
    expect(parts.requests).toMatchObject([
      {
        today: undefined,
        seed: 1,
        runs: undefined,
        weeks: undefined,
        simulate: true,
        rules: undefined,
        now: io.now(),
      },
      {
        today: '2027-05-01',
        seed: 7,
        runs: 9,
        weeks: 2,
        simulate: false,
        rules: ['waits/pointless-window', 'team/overloaded-staff'],
      },
    ]);
  });

  it('checks several plans in their order, one that is named twice once, under names that hold in any folder', async () => {
    const io = createIo({ files });
    await run(
      ['check', 'b.yaml', './sub/../b.yaml', '/desk/sub/c.yaml', '-f', 'json'],
      io,
      createParts(named),
    );
    expect(reportIn(io.out())).toMatchObject({ plans: [{ file: 'b.yaml' }, { file: 'sub/c.yaml' }] });
  });

  it('checks none where one cannot be read, and names all of those', async () => {
    const parts = createParts(named);
    const io = createIo({ files });
    expect(await run(['check', 'x.yaml', 'b.yaml', 'y.yaml'], io, parts)).toBe(2);
    expect(parts.requests).toEqual([]);
    expect(io.out()).toBe('');
    expect(io.err()).toContain('x.yaml: there is no such file; y.yaml: there is no such file');
  });

  it('takes the date of the first plan for all, and prints it', async () => {
    const parts = createParts(named);
    const io = createIo({ files });
    await run(['check', 'plan.yaml', 'b.yaml', '-f', 'json'], io, parts);
    expect(parts.requests.map(({ today }) => today)).toEqual([undefined, '2027-01-03']);
    expect(reportIn(io.out())).toMatchObject({ today: '2027-01-03', seed: 1, tool: { version: '1.2.3' } });
  });

  it('reads standard input, under the name that is given', async () => {
    const parts = createParts(named);
    await run(['check', '-'], createIo({ stdin: 'x: 1' }), parts);
    await run(['check', '-', '--stdin-path', './sub/c.yaml'], createIo({ stdin: 'y: 1' }), parts);
    expect(parts.requests.map(({ file, text }) => [file, text])).toEqual([
      ['<stdin>', 'x: 1'],
      ['sub/c.yaml', 'y: 1'],
    ]);
  });

  it('keeps a byte order mark, which counts in positions', async () => {
    const parts = createParts(named);
    await run(['check'], createIo({ files: { 'plan.yaml': '\uFEFFa: 1' } }), parts);
    expect(parts.requests[0]?.text).toBe('\uFEFFa: 1');
  });
});

describe('files that a plan names', () => {
  const world = {
    files: {
      'sub/c.yaml': 'c: 1',
      'sub/demand.csv': 'day',
      'sub/data/x.csv': 'x',
      'secret.csv': 's',
      'sub/link.csv': 's',
    },
    links: { '/desk/sub/link.csv': '/desk/secret.csv' },
  };

  it.each<[string, object]>([
    ['demand.csv', { ok: true, text: 'day' }],
    ['data/x.csv', { ok: true, text: 'x' }],
    ['../secret.csv', { ok: false, reason: "lies outside the plan's folder" }],
    ['../nowhere.csv', { ok: false, reason: "lies outside the plan's folder" }],
    ['/desk/sub/demand.csv', { ok: false, reason: "lies outside the plan's folder" }],
    ['link.csv', { ok: false, reason: "lies outside the plan's folder" }],
    ['.', { ok: false, reason: "lies outside the plan's folder" }],
    ['nowhere.csv', { ok: false, reason: 'there is no such file' }],
  ])('%s is read from beside the plan or not at all', async (name, expected) => {
    const parts = createParts(named);
    await run(['check', 'sub/c.yaml'], createIo(world), parts);
    expect(await parts.requests[0]?.readFile(name)).toMatchObject(expected);
  });

  it('are looked for beside the name of standard input', async () => {
    const parts = createParts(named);
    await run(['check', '-', '--stdin-path', 'sub/new.yaml'], createIo(world), parts);
    expect(await parts.requests[0]?.readFile('demand.csv')).toEqual({ ok: true, text: 'day' });
  });
});

describe('outputs', () => {
  it('are written beside what is printed, each in its format', async () => {
    const io = createIo({ files, env: { FORCE_COLOR: '1' } });
    await run(
      ['check', '-f', 'line', '-o', 'r.json', '-o', 'r.TXT', '-o', 'line:r.out'],
      io,
      createParts(failingPlan),
    );
    expect(io.out()).toMatch(/^plans\/retirement\.yaml:14:1: info /u);
    expect(reportIn(io.textOf('r.json'))).toMatchObject({ format: 'svcplan-report/1' });
    expect(io.textOf('r.TXT')).toMatch(/^Retirement savings course/u);
    expect(io.textOf('r.out')).toBe(io.out());
  });

  it.each([
    ['a plan', ['plan.yaml', '-o', 'json:./plan.yaml']],
    ['another output', ['plan.yaml', '-o', 'r.json', '-o', 'json:r.json']],
  ])('never overwrite %s', async (_, args) => {
    const io = createIo({ files });
    expect(await run(['check', ...args], io, createParts(named))).toBe(2);
    expect(io.err()).toContain('would overwrite');
    expect(io.textOf('plan.yaml')).toBe('a: 1');
  });

  it('name a format that exists or say which do', async () => {
    const io = createIo({ files });
    expect(await run(['check', '-o', 'jsn:out'], io, createParts(named))).toBe(2);
    expect(io.err()).toBe(
      'error: -o jsn:out: there is no format "jsn", only pretty, line, json, sarif, junit, github, markdown and html\nnext: svcplan check -o json:out\n',
    );
  });

  it('that fail for another reason than the system are a fault of ours', async () => {
    const io = { ...createIo({ files }), writeFile: async () => Promise.reject(new Error('odd')) };
    expect(await run(['check', '-o', 'r.json'], io, createParts(named))).toBe(2);
    expect(io.err()).toContain('itself failed');
    const denied = { ...createIo({ files }), writeFile: async () => Promise.reject(systemError('EACCES')) };
    expect(await run(['check', '-o', 'r.json'], denied, createParts(named))).toBe(2);
    expect(denied.err()).toContain('may not be written to');
  });
});

describe('what goes where', () => {
  it.each(['json', 'line', 'sarif', 'junit', 'github', 'markdown', 'html'])(
    'keeps stdout for the %s format alone, on a terminal too',
    async (format) => {
      const [piped, shown] = [createIo({ files }), createIo({ files, terminalColumns: 200 })];
      await run(['check', '-f', format], piped, createParts(failingPlan));
      await run(['check', '-f', format], shown, createParts(failingPlan));
      expect(shown.out()).toBe(piped.out());
      expect(piped.err()).toBe('');
    },
  );

  it('shows progress on a terminal and takes it away again', async () => {
    const [piped, shown, quiet] = [
      createIo({ files }),
      createIo({ files, terminalColumns: 80 }),
      createIo({ files, terminalColumns: 80 }),
    ];
    for (const io of [piped, shown]) await run(['check'], io, createParts(named));
    await run(['check', '-q'], quiet, createParts(named));
    expect(shown.err()).toBe('checking plan.yaml …\r\u001B[K');
    expect(piped.err() + quiet.err()).toBe('');
  });

  it('gives a pipe the same text in any environment, 80 columns wide', async () => {
    const texts = await Promise.all(
      [{}, { COLUMNS: '40' }, { TERM: 'xterm' }, { LANG: 'de_DE' }].map(async (env) => {
        const io = createIo({ files, env });
        await run(
          ['check'],
          io,
          createParts(() => clean.plans[0] ?? emptyPlan),
        );
        return io.out();
      }),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('prints all of a large report', async () => {
    const [finding] = failingPlan().findings;
    if (finding === undefined) throw new Error('the failing plan has findings');
    const io = createIo({ files });
    await run(
      ['check', '-f', 'line'],
      io,
      createParts(() => ({ ...emptyPlan, findings: Array(5000).fill(finding) })),
    );
    expect(io.out().match(/\n/gu)).toHaveLength(5000);
  });
});
