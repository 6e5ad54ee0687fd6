import { describe, expect, it } from 'vitest';
import type { ExitCode } from '../../src/commands/io';
import type { Parts } from '../../src/commands/parts';
import { run } from '../../src/commands/program';
import { FORMATS, PICTURE_FORMATS } from '../../src/renderers';
import type { PlanReport } from '../../src/report/types';
import { clean } from '../renderers/fixtures/clean';
import { failing } from '../renderers/fixtures/failing';
import { invalid } from '../renderers/fixtures/invalid';
import { emptyPlan, findingOf } from '../renderers/fixtures/parts';
import { createIo, type TestIoOptions } from '../support/io';
import { createParts } from '../support/parts';

interface Case {
  readonly name: string;
  readonly code: ExitCode;
  readonly plan?: PlanReport | undefined;
  readonly args?: readonly string[];
  readonly world?: TestIoOptions;
  readonly parts?: Partial<Parts>;
  /** What stderr says; nothing where it is left out. */
  readonly says?: RegExp;
}

const planFile = { files: { 'plan.yaml': 'svcplan: 1' } };
const only = (severity: 'error' | 'warning' | 'info', rest: Partial<PlanReport> = {}): PlanReport => ({
  ...emptyPlan,
  findings: [findingOf({ rule: 'a/b', severity, message: 'm' })],
  ...rest,
});
const accepted: PlanReport = {
  ...emptyPlan,
  findings: [
    findingOf({ rule: 'a/b', severity: 'error', message: 'm', waived: { reason: 'r', until: null } }),
  ],
};

const cases: readonly Case[] = [
  { name: 'nothing found', code: 0, plan: clean.plans[0] },
  { name: 'a warning', code: 0, plan: only('warning') },
  { name: 'an error', code: 1, plan: only('error') },
  { name: 'many errors', code: 1, plan: failing.plans[0] },
  { name: 'an error that is waived', code: 0, plan: accepted },
  {
    name: 'a warning under --fail-on warning',
    code: 1,
    plan: only('warning'),
    args: ['--fail-on', 'warning'],
  },
  { name: 'an error under --fail-on warning', code: 1, plan: only('error'), args: ['--fail-on', 'warning'] },
  { name: 'a note under --fail-on warning', code: 0, plan: only('info'), args: ['--fail-on', 'warning'] },
  { name: 'a note under --fail-on info', code: 1, plan: only('info'), args: ['--fail-on', 'info'] },
  { name: 'an error under --fail-on never', code: 0, plan: only('error'), args: ['--fail-on', 'never'] },
  { name: 'no valid plan', code: 1, plan: invalid.plans[0] },
  {
    name: 'no valid plan under --fail-on never',
    code: 1,
    plan: invalid.plans[0],
    args: ['--fail-on', 'never'],
  },
  { name: 'an error when quiet', code: 1, plan: only('error'), args: ['-q'] },
  { name: 'no such file', code: 2, args: ['nowhere.yaml'], says: /nowhere\.yaml: there is no such file/u },
  {
    name: 'a folder',
    code: 2,
    args: ['plans'],
    world: { files: { 'plans/': '' } },
    says: /plans: is a folder\nnext: name the plan in it: svcplan check plans\/<file>\.yaml/u,
  },
  {
    name: 'a folder with a plan',
    code: 2,
    args: ['plans'],
    world: { files: { 'plans/': '', 'plans/plan.yaml': '' } },
    says: /plans: is a folder\nnext: svcplan check plans\/plan\.yaml\n/u,
  },
  {
    name: 'letters that are not UTF-8',
    code: 2,
    world: { files: { 'plan.yaml': new Uint8Array([0x6e, 0x3a, 0x20, 0xe9, 0x0a]) } },
    says: /plan\.yaml: is not UTF-8/u,
  },
  {
    name: 'UTF-16',
    code: 2,
    world: { files: { 'plan.yaml': new Uint8Array([0xff, 0xfe, 0x61, 0x00]) } },
    says: /plan\.yaml: is UTF-16/u,
  },
  {
    name: 'a binary file',
    code: 2,
    world: { files: { 'plan.yaml': new Uint8Array([0x7f, 0x45, 0x00, 0x01]) } },
    says: /NUL/u,
  },
  {
    name: 'one byte more than 512 KB',
    code: 2,
    world: { files: { 'plan.yaml': '#'.repeat(512 * 1024 + 1) } },
    says: /larger than 512 KB/u,
  },
  {
    name: '512 KB',
    code: 0,
    plan: clean.plans[0],
    world: { files: { 'plan.yaml': '#'.repeat(512 * 1024) } },
  },
  {
    name: 'a pattern that the shell did not expand',
    code: 2,
    args: ['*.yaml'],
    says: /no such file[^]*shell/u,
  },
  { name: 'an unknown option', code: 2, args: ['--formt', 'json'], says: /Did you mean --format/u },
  { name: 'an unknown severity', code: 2, args: ['--fail-on', 'fatal'], says: /choices are error, warning/u },
  { name: 'a date that does not exist', code: 2, args: ['--today', '2027-02-30'], says: /YYYY-MM-DD/u },
  { name: 'half a run', code: 2, args: ['--runs', '0.5'], says: /whole number from 1/u },
  {
    name: 'an unknown rule',
    code: 2,
    args: ['--rule', 'team/overloaded-staf'],
    says: /team\/overloaded-staff/u,
  },
  {
    name: 'an output of no known format',
    code: 2,
    args: ['-o', 'out.pdf'],
    says: /\.html, \.json, \.md, \.sarif, \.xml and \.txt/u,
  },
  {
    name: 'an output in a folder that does not exist',
    code: 2,
    plan: clean.plans[0],
    args: ['-o', 'nowhere/out.json'],
    says: /cannot write nowhere\/out\.json: its folder does not exist/u,
  },
  {
    name: 'a name for a standard input that is not read',
    code: 2,
    args: ['--stdin-path', 'x'],
    says: /--stdin-path/u,
  },
  {
    name: 'a fault of ours',
    code: 2,
    parts: {
      loadCheck: async () => {
        throw new Error('broken invariant: x');
      },
    },
    says: /svcplan 1\.2\.3 itself failed, not your plan: broken invariant: x\nnext: .*SVCPLAN_DEBUG=1/u,
  },
];

/** Rows of a check that say the same of a comparison. */
const ofCompare: readonly string[] = [
  'nothing found',
  'a warning',
  'an error',
  'many errors',
  'an error that is waived',
  'a warning under --fail-on warning',
  'an error under --fail-on warning',
  'a note under --fail-on warning',
  'a note under --fail-on info',
  'an error under --fail-on never',
  'no valid plan',
  'no valid plan under --fail-on never',
  'an error when quiet',
  'an unknown option',
  'an unknown severity',
  'a date that does not exist',
  'half a run',
  'an output of no known format',
  'an output in a folder that does not exist',
];

describe.each(FORMATS)('the exit code of check -f %s', (format) => {
  it.each(cases)(
    'is $code for $name',
    async ({ code, plan, args = [], world = planFile, parts, says = /^$/u }) => {
      const io = createIo(world);
      const given = { ...createParts(() => plan ?? emptyPlan), ...parts };
      expect(await run(['check', ...args, '-f', format], io, given)).toBe(code);
      expect(io.err()).toMatch(says);
      expect(code !== 2 || /\nnext: .+\n$/u.test(io.err())).toBe(true);
    },
  );
});

/** The rows that a comparison has as well, and those of its own. */
const compareCases: readonly Case[] = [
  ...cases.filter(({ name }) => ofCompare.includes(name)),
  { name: 'no plan to hold against', code: 2, args: ['plan.yaml'], says: /missing required argument/u },
  {
    name: 'a file that is on no side',
    code: 2,
    args: ['old.yaml', 'nowhere.yaml'],
    says: /nowhere\.yaml: there is no such file/u,
  },
  {
    name: 'a version where there is no git',
    code: 2,
    args: ['main:plan.yaml', 'plan.yaml'],
    says: /main is a name in git, and git is not installed here/u,
  },
  {
    name: 'letters that are not UTF-8',
    code: 2,
    world: {
      files: { 'old.yaml': new Uint8Array([0x6e, 0x3a, 0x20, 0xe9, 0x0a]), 'plan.yaml': 'svcplan: 1' },
    },
    says: /old\.yaml: is not UTF-8/u,
  },
  {
    name: 'one byte more than 512 KB',
    code: 2,
    world: { files: { 'old.yaml': 'svcplan: 1', 'plan.yaml': '#'.repeat(512 * 1024 + 1) } },
    says: /plan\.yaml: larger than 512 KB|larger than 512 KB/u,
  },
  {
    name: 'an output over a plan',
    code: 2,
    args: ['old.yaml', 'plan.yaml', '-o', 'json:old.yaml'],
    says: /would overwrite a plan/u,
  },
  {
    name: 'a config that is not there',
    code: 2,
    args: ['old.yaml', 'plan.yaml', '--config', 'nowhere.yaml'],
    says: /nowhere\.yaml/u,
  },
  {
    name: 'a fault of ours',
    code: 2,
    parts: {
      loadCompare: async () => {
        throw new Error('broken invariant: x');
      },
    },
    says: /itself failed, not your plan: broken invariant: x\nnext: .*SVCPLAN_DEBUG=1/u,
  },
];

describe.each(FORMATS)('the exit code of compare -f %s', (format) => {
  it.each(compareCases)(
    'is $code for $name',
    async ({ code, plan, args = [], world, parts, says = /^$/u }) => {
      const io = createIo(world ?? { files: { 'old.yaml': 'svcplan: 1', 'plan.yaml': 'svcplan: 1' } });
      const given = { ...createParts(() => plan ?? emptyPlan), ...parts };
      const named = args.some((arg) => arg.endsWith('.yaml')) ? [] : ['old.yaml', 'plan.yaml'];
      expect(await run(['compare', ...named, ...args, '-f', format], io, given)).toBe(code);
      expect(io.err()).toMatch(says);
      expect(code !== 2 || /\nnext: .+\n$/u.test(io.err())).toBe(true);
    },
  );
});

/** A simulation judges nothing: only what is no valid plan, or could not be simulated, ends otherwise than with 0. */
const ofSimulate: readonly string[] = [
  'nothing found',
  'an error when quiet',
  'no valid plan',
  'no such file',
  'a folder',
  'letters that are not UTF-8',
  'UTF-16',
  'a binary file',
  'one byte more than 512 KB',
  'a pattern that the shell did not expand',
  'an unknown option',
  'a date that does not exist',
  'half a run',
  'an output in a folder that does not exist',
  'a name for a standard input that is not read',
];
const simulateCases: readonly Case[] = [
  ...cases
    .filter(({ name }) => ofSimulate.includes(name))
    .map((each) => (each.name === 'an error when quiet' ? { ...each, code: 0 as const } : each))
    .map((each) => (each.name === 'a folder' ? { ...each, says: /plans: is a folder\nnext: / } : each)),
  { name: 'errors that a check would find', code: 0, plan: failing.plans[0] },
  {
    name: 'what only a check decides',
    code: 2,
    args: ['--fail-on', 'never'],
    says: /unknown option '--fail-on'/u,
  },
  { name: 'two plans', code: 2, args: ['plan.yaml', 'plan.yaml'], says: /too many arguments/u },
  {
    name: 'an output that only a check has',
    code: 2,
    args: ['-o', 'report.sarif'],
    says: /no format sarif; its formats are pretty, json, markdown and html/u,
  },
  {
    name: 'a fault of ours',
    code: 2,
    parts: {
      loadSimulate: async () => {
        throw new Error('broken invariant: x');
      },
    },
    says: /itself failed, not your plan: broken invariant: x\nnext: .*SVCPLAN_DEBUG=1/u,
  },
];

describe.each(PICTURE_FORMATS)('the exit code of simulate -f %s', (format) => {
  it.each(simulateCases)(
    'is $code for $name',
    async ({ code, plan, args = [], world = planFile, parts, says = /^$/u }) => {
      const io = createIo(world);
      const given = { ...createParts(() => plan ?? emptyPlan), ...parts };
      const named = args.some((arg) => !arg.startsWith('-') && /yaml$|^plans$/u.test(arg))
        ? []
        : ['plan.yaml'];
      expect(await run(['simulate', ...named, ...args, '-f', format], io, given)).toBe(code);
      expect(io.err()).toMatch(says);
      expect(code !== 2 || /\nnext: .+\n$/u.test(io.err())).toBe(true);
    },
  );
});

it.each(FORMATS.filter((format) => !(PICTURE_FORMATS as readonly string[]).includes(format)))(
  'the exit code of simulate -f %s is 2: it has nothing to list',
  async (format) => {
    const io = createIo(planFile);
    const code = await run(
      ['simulate', 'plan.yaml', '-f', format],
      io,
      createParts(() => emptyPlan),
    );
    expect(code).toBe(2);
    expect(io.err()).toMatch(/choices are pretty, json, markdown, html[^]*\nnext: .+\n$/u);
    expect(io.out()).toBe('');
  },
);

describe('the exit code of svcplan', () => {
  it.each<[string, readonly string[], ExitCode, RegExp]>([
    ['no command', [], 2, /Usage: svcplan/u],
    ['an unknown command', ['chek'], 2, /Did you mean check\?\)\nnext: svcplan --help\n$/u],
    ['an unknown option', ['--verzion'], 2, /Did you mean --version/u],
    ['--help', ['--help'], 0, /^$/u],
    ['help of an unknown command', ['help', 'chek'], 2, /unknown command 'chek'\n\(Did you mean check\?\)/u],
    ['help help', ['help', 'help'], 0, /^$/u],
    ['help check', ['help', 'check'], 0, /^$/u],
    ['--version', ['--version'], 0, /^$/u],
    ['check -V', ['check', '-V'], 0, /^$/u],
    ['explain of an unknown rule', ['explain', 'nix'], 2, /no rule "nix"\nnext: svcplan explain/u],
    ['explain', ['explain'], 0, /^$/u],
    ['explain of a rule', ['explain', 'team/overloaded-staff'], 0, /^$/u],
    ['explain of a topic', ['explain', 'team'], 0, /^$/u],
    ['explain of a principle that is not there', ['explain', 'P113'], 2, /no principle P113[^]*\nnext: /u],
    [
      'explain in a format',
      ['explain', '-f', 'json'],
      2,
      /unknown option '-f'\nnext: svcplan explain --help/u,
    ],
    ['schema', ['schema'], 0, /^$/u],
    ['schema of a report', ['schema', 'report'], 0, /^$/u],
    ['explain of too many', ['explain', 'a', 'b'], 2, /next: svcplan explain --help/u],
    ['schema of what has none', ['schema', 'findings'], 2, /choices are plan, config, report/u],
  ])('for %s is told with the next command to run', async (_, args, code, says) => {
    const io = createIo();
    expect(
      await run(
        args,
        io,
        createParts(() => emptyPlan),
      ),
    ).toBe(code);
    expect(io.err()).toMatch(says);
  });

  it('comes with a stack only under SVCPLAN_DEBUG=1', async () => {
    const parts: Parts = {
      ...createParts(() => emptyPlan),
      loadRules: async () => {
        throw new Error('oh');
      },
    };
    const [plain, debug] = [createIo(), createIo({ env: { SVCPLAN_DEBUG: '1' } })];
    await run(['explain'], plain, parts);
    await run(['explain'], debug, parts);
    expect(plain.err()).not.toMatch(/ at /u);
    expect(plain.err().trimEnd().split('\n')).toHaveLength(2);
    expect(debug.err()).toMatch(/Error: oh\n +at /u);
  });
});
