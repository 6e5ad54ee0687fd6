import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program';
import type { CheckRequest } from '../../src/report/check-plan';
import { emptyPlan } from '../renderers/fixtures/parts';
import { createIo, type TestIo, type TestIoOptions } from '../support/io';
import { createParts } from '../support/parts';

const NAME = 'svcplan.config.yaml';
const off = 'rules: { waits/pointless-window: off }';
const error = 'rules: { waits/pointless-window: error }';

interface Outcome {
  readonly code: number;
  readonly io: TestIo;
  readonly requests: readonly CheckRequest[];
  /** The severity of the rule that the configs above set, for each plan. */
  readonly severities: readonly (string | undefined)[];
}

async function checkWith(
  files: NonNullable<TestIoOptions['files']>,
  args: readonly string[],
  links: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const io = createIo({ files: { 'a/': '', 'a/b/': '', ...files }, links, stdin: 'c: 1' });
  const { requests, ...parts } = createParts(({ file }) => ({ ...emptyPlan, file, name: file }));
  const code = await run(['check', ...args], io, parts);
  const severities = requests.map(({ config }) => config?.settings['waits/pointless-window']?.severity);
  return { code, io, requests, severities };
}

describe('the config of a plan', () => {
  const plans = { 'plan.yaml': 'p: 1', 'a/b/plan.yaml': 'p: 1', 'a/plan.yaml': 'p: 1' };

  it('is none where there is none', async () => {
    const { code, requests } = await checkWith(plans, ['a/b/plan.yaml']);
    expect([code, requests[0]?.config]).toEqual([0, undefined]);
  });

  it('is the nearest from its folder up, for each plan its own', async () => {
    const configs = { [NAME]: off, [`a/${NAME}`]: error };
    const { requests, severities } = await checkWith({ ...plans, ...configs }, [
      'plan.yaml',
      'a/b/plan.yaml',
      'a/plan.yaml',
    ]);
    expect(severities).toEqual(['off', 'error', 'error']);
    expect(requests.map(({ config }) => config?.file)).toEqual([NAME, `a/${NAME}`, `a/${NAME}`]);
  });

  it('may lie above the folder of the run, and is named from there', async () => {
    const { requests } = await checkWith({ ...plans, [`../${NAME}`]: off }, []);
    expect(requests[0]?.config?.file).toBe(`../${NAME}`);
  });

  it('of standard input is that of the folder of the run, or of where the plan comes from', async () => {
    const configs = { [NAME]: off, [`a/${NAME}`]: error };
    expect((await checkWith(configs, ['-'])).severities).toEqual(['off']);
    expect((await checkWith(configs, ['-', '--stdin-path', 'a/x.yaml'])).severities).toEqual(['error']);
  });

  it('can be named, for all plans, or left out', async () => {
    const files = { ...plans, [`a/${NAME}`]: error, 'other.yaml': off };
    expect(
      (await checkWith(files, ['plan.yaml', 'a/plan.yaml', '--config', 'other.yaml'])).severities,
    ).toEqual(['off', 'off']);
    expect((await checkWith(files, ['a/plan.yaml', '--no-config'])).severities).toEqual([undefined]);
  });

  it('is read before any plan is checked', async () => {
    const { code, requests, io } = await checkWith({ ...plans, [`a/${NAME}`]: 'rulez: 1' }, [
      'plan.yaml',
      'a/plan.yaml',
    ]);
    expect([code, requests, io.out()]).toEqual([2, [], '']);
  });
});

describe('a config with a mistake', () => {
  it('ends with 2, its place, its lines and what was meant', async () => {
    const text = 'rules:\n  waits/pointles-window: off\n  team/overloaded-staff: { maxOccupancy: 85 }\n';
    const { code, io } = await checkWith({ 'plan.yaml': '', [NAME]: text }, []);
    expect(code).toBe(2);
    expect(io.err()).toBe(
      [
        `error: ${NAME}:2:3: there is no rule \`waits/pointles-window\`; did you mean waits/pointless-window?`,
        '  1 | rules:',
        '> 2 |   waits/pointles-window: off',
        '    |   ^^^^^^^^^^^^^^^^^^^^^',
        `error: ${NAME}:3:42: \`maxOccupancy\` is 85: write a number from 0 to 1`,
        '  1 | rules:',
        '  2 |   waits/pointles-window: off',
        '> 3 |   team/overloaded-staff: { maxOccupancy: 85 }',
        '    |                                          ^^',
        `next: mend ${NAME}; svcplan explain lists the rules, and --no-config leaves it out`,
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      'is missing',
      ['--config', 'none.yaml'],
      {},
      'none.yaml: there is no such file\nnext: check the path after --config',
    ],
    ['is a folder', ['--config', 'a'], {}, 'a: is a folder\n'],
    [
      'is found and is a folder',
      [],
      { [`${NAME}/`]: '' },
      `${NAME}: is a folder\nnext: mend ${NAME}, or add --no-config`,
    ],
    ['is not text', [], { [NAME]: new Uint8Array([0xff, 0x41]) }, `${NAME}: is not UTF-8\n`],
    ['is not YAML', [], { [NAME]: 'rules: {' }, `error: ${NAME}:1:`],
  ] as const)('that %s ends with 2', async (_, args, files, said) => {
    const { code, io } = await checkWith({ 'plan.yaml': '', ...files }, args);
    expect(code).toBe(2);
    expect(io.err()).toContain(said);
  });

  it('shows no control characters of strangers', async () => {
    const { io } = await checkWith({ 'plan.yaml': '', [NAME]: 'rules: { "a\u001B[2Jb": off }' }, []);
    expect(io.err()).toContain('the invisible control character U+001B');
    expect(io.err()).not.toContain('\u001B');
  });
});

describe('a config that extends a file', () => {
  const nested = (text: string): Readonly<Record<string, string>> => ({
    'a/plan.yaml': '',
    [`a/${NAME}`]: text,
  });

  it('keeps of it what it does not set itself', async () => {
    const files = {
      ...nested('extends: ./b/base.yaml\nrules: { team/overloaded-staff: { maxOccupancy: 0.9 } }'),
      'a/b/base.yaml': 'extends: strict\nrules: { team/overloaded-staff: info }',
    };
    const { requests } = await checkWith(files, ['a/plan.yaml']);
    expect(requests[0]?.config).toEqual({
      file: `a/${NAME}`,
      settings: {
        'team/overloaded-staff': { severity: 'info', options: { maxOccupancy: 0.9 } },
        'waits/pointless-window': { severity: 'warning' },
      },
    });
  });

  it('may build on the config of a folder above it', async () => {
    const { severities } = await checkWith({ ...nested(`extends: ../${NAME}`), [NAME]: off }, [
      'a/plan.yaml',
    ]);
    expect(severities).toEqual(['off']);
  });

  it.each([
    ['another file above it', 'extends: ../secret.yaml', { 'secret.yaml': 'key: s3cret' }],
    ['a file elsewhere', `extends: ../x/${NAME}`, { [`x/${NAME}`]: 'key: s3cret', 'x/': '' }],
  ])('shows nothing of %s', async (_, text, files) => {
    const { code, io } = await checkWith({ ...nested(text), ...files }, ['a/plan.yaml']);
    expect(code).toBe(2);
    expect(io.err()).toContain(`a/${NAME}:1:10: .`);
    expect(io.err()).toContain('lies outside');
    expect(io.err()).not.toContain('s3cret');
  });

  it('shows nothing of what a link leads to, whether it is found or extended', async () => {
    const links = { '/desk/a/link.yaml': '/etc/secret.yaml', [`/desk/a/b/${NAME}`]: '/etc/secret.yaml' };
    const files = {
      ...nested('extends: ./link.yaml'),
      'a/link.yaml': '',
      [`a/b/${NAME}`]: '',
      'a/b/plan.yaml': '',
      '/etc/secret.yaml': 's3cret',
    };
    for (const plan of ['a/plan.yaml', 'a/b/plan.yaml']) {
      const { code, io } = await checkWith(files, [plan], links);
      expect([code, io.err().includes('lies outside'), io.err().includes('s3cret')]).toEqual([
        2,
        true,
        false,
      ]);
    }
  });

  it('in a circle ends with 2, a link back included', async () => {
    const loop = { ...nested('extends: ./b/base.yaml'), 'a/b/base.yaml': `extends: ../${NAME}` };
    const { code, io } = await checkWith(loop, ['a/plan.yaml']);
    expect(code).toBe(2);
    expect(io.err()).toContain(`a/b/base.yaml:1:10: ../${NAME}: is extended in a circle`);
    expect((await checkWith(nested(`extends: ./${NAME}`), ['a/plan.yaml'])).io.err()).toContain('circle');
  });

  it('that is not there says where it is named', async () => {
    const { io } = await checkWith(nested('extends: ./none.yaml'), ['a/plan.yaml']);
    expect(io.err()).toContain(
      `a/${NAME}:1:10: ./none.yaml: there is no such file\n> 1 | extends: ./none.yaml`,
    );
  });
});

describe('what check is asked for', () => {
  it('hands on --complete and --no-waivers', async () => {
    const { requests } = await checkWith({ 'plan.yaml': '' }, ['--complete', '--no-waivers']);
    expect(requests[0]).toMatchObject({ complete: true, waivers: false });
    expect((await checkWith({ 'plan.yaml': '' }, [])).requests[0]).toMatchObject({
      complete: undefined,
      waivers: true,
    });
  });
});
