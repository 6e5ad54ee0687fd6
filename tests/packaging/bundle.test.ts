import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadParts } from '../../src/commands/load-parts';
import { run } from '../../src/commands/program';
import { createIo } from '../support/io';

// The build leaves a lot out of what it bundles (see scripts/slim.mjs). Sources, read whole, say what it has to do.

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const scratch = mkdtempSync(join(tmpdir(), 'svcplan-bundle-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const examples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'examples', entry.name, 'plan.yaml')))
  .map(({ name }) => [name, readFileSync(join(root, 'examples', name, 'plan.yaml'), 'utf8')] as const);

const broken = {
  'nothing at all': '',
  'a bracket that stays open': 'svcplan: 1\nname: [x\n',
  'an alias within its value': 'svcplan: 1\nname: &a [*a]\n',
  'a key twice, tabs, and a quote that stays open': 'a: 1\na: 2\n\tb: "x\n',
  'unknown keys and wrong values':
    'svcplan: 1\nname: x\nfoo: 3\nchannels: { phone: { hours: 3 } }\nwaits: soon\n',
  'blocks, quotes and numbers in other clothes':
    'svcplan: 0x1\nname: >-\n  folded\n  text\ncurrency: "US\\x44"\nstart: |\n  2027\nteam: { desk: { count: !!str 3 } }\n',
  'another version': 'svcplan: 9\n',
};

describe('the bundle', () => {
  it.each(examples)('reports of %s what the sources report', async (_, plan) => {
    const flags = ['check', '-f', 'json', '--today', '2027-01-04', '--fail-on', 'never', '--runs', '2'];
    const built = runBuilt(flags, plan);
    expect(built).toEqual(await runSources(flags, plan));
    expect(built.stdout).toContain('"findings": [');
  });

  it('draws the week that the sources draw', async () => {
    const [[, plan] = ['', '']] = examples;
    const flags = ['simulate', 'plan.yaml', '--today', '2027-01-04', '--runs', '2'];
    const scenarios = 'scenarios: { launch: { volume: x2, days: 1 } }\n';
    const built = runBuilt(flags, `${plan}\n${scenarios}`);
    expect(built).toEqual(await runSources(flags, `${plan}\n${scenarios}`));
    expect(built.stdout).toContain('launch: 2 times the contacts');
  });

  it.each(Object.entries(broken))('says of a plan with %s what the sources say', async (_, plan) => {
    const flags = ['check', '--today', '2027-01-04'];
    const built = runBuilt(flags, plan);
    expect(built).toEqual(await runSources(flags, plan));
    expect(built.code).toBe(1);
  });

  it.each([
    ['explain'],
    ['explain', 'coverage/no-headroom'],
    ['explain', 'scope/no-limits'],
    ['schema', 'plan'],
    ['schema', 'report'],
    ['check', '--rule', 'scope/no-limit'],
    ['check', '--help'],
    ['simulate', '--help'],
    ['simulate', 'plan.yaml', '--today', '2027-01-04'],
  ])('answers %s %s as the sources do', async (...args: string[]) => {
    expect(runBuilt(args, '')).toEqual(await runSources(args, ''));
  });

  it('has whole pages in the part for explain, and none of them in what a check loads', () => {
    const page = 'a mark to look up at, and no law';
    const holders = readdirSync(join(root, 'dist')).filter(
      (name) => name.endsWith('.cjs') && readFileSync(join(root, 'dist', name), 'utf8').includes(page),
    );
    expect(holders).toEqual(['lazy-reference.cjs']);
  });

  it('is small enough to start in time, and enough for a plan that follows no public holidays', () => {
    expect(statSync(join(root, 'dist/cli.cjs')).size).toBeLessThanOrEqual(450_000);
    const alone = join(scratch, 'alone');
    for (const file of ['package.json', 'bin/svcplan.cjs', 'dist/cli.cjs'])
      cpSync(join(root, file), join(alone, file));
    const [[, plan] = ['', '']] = examples;
    const flags = ['check', '-f', 'json', '--today', '2027-01-04', '--runs', '1'];
    expect(runBuilt(flags, plan, join(alone, 'bin/svcplan.cjs'))).toEqual(runBuilt(flags, plan));
  });
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runBuilt(args: readonly string[], plan: string, command = join(root, 'bin/svcplan.cjs')): Outcome {
  writeFileSync(join(scratch, 'plan.yaml'), plan);
  const { NODE_OPTIONS: _options, FORCE_COLOR: _color, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: scratch,
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

async function runSources(args: readonly string[], plan: string): Promise<Outcome> {
  const io = { ...createIo({ files: { 'plan.yaml': plan } }), version };
  const code = await run(args, io, loadParts);
  return { code, stdout: io.out(), stderr: io.err() };
}
