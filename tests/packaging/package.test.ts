import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importsOf } from '../support/source-code';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};
const scratch = mkdtempSync(join(tmpdir(), 'svcplan-package-'));

beforeAll(() => {
  if (!existsSync(join(root, 'dist/cli.cjs'))) throw new Error('dist is missing: run npm run build first');
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('the package', () => {
  it('holds what it promises to importers and package managers', async () => {
    const { messages, pkg } = await publint({ pkgDir: root, pack: false });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('ships the bundles, and neither sources, tests nor what one version of Node compiled', () => {
    const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'], {
      cwd: root,
      encoding: 'utf8',
    });
    const [{ files } = { files: [] }] = JSON.parse(output) as { files: { path: string }[] }[];
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.md',
        'bin/svcplan.cjs',
        'dist/cli.cjs',
        'dist/index.js',
        'dist/types/index.d.ts',
      ]),
    );
    const foreign = /^(?:src|tests|scripts|bench)\/|^dist\/code-cache|\.test\.|\.map$/;
    expect(paths.filter((path) => foreign.test(path))).toEqual([]);
  });

  it('names in its notices every package that dist contains', () => {
    const { status, stderr } = run('node', ['scripts/generate-notices.mjs', '--check'], root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('has public types that ask for no package a user does not get', () => {
    const installed = Object.keys(manifest.dependencies ?? {});
    const asked = typesFrom(join(root, 'dist/types/index.d.ts'));
    expect([...asked].filter((name) => !installed.includes(name))).toEqual([]);
  });
});

describe('the command', () => {
  it('says its version', () => {
    expect(run(join(root, 'bin/svcplan.cjs'), ['--version'], scratch)).toEqual({
      status: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  it('starts through a link, as package managers install it', () => {
    const link = join(scratch, 'svcplan');
    symlinkSync(join(root, 'bin/svcplan.cjs'), link);
    expect(run(link, ['--version'], scratch).stdout).toBe(`${manifest.version}\n`);
  });

  it('starts without the code cache, and beside one that is broken', () => {
    for (const folder of ['bin', 'dist', 'package.json']) {
      cpSync(join(root, folder), join(scratch, 'copy', folder), { recursive: true });
    }
    const command = join(scratch, 'copy/bin/svcplan.cjs');
    const caches = join(scratch, 'copy/dist/code-cache');
    for (const name of readdirSync(caches, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.cjs')) cpSync(join(root, 'package.json'), join(caches, name));
    }
    expect(run(command, ['--version'], scratch).stdout).toBe(`${manifest.version}\n`);
    rmSync(caches, { recursive: true });
    expect(run(command, ['--version'], scratch).stdout).toBe(`${manifest.version}\n`);
  });

  it('is compiled before it starts, where Node is the one that built it', () => {
    const folder = join(root, 'dist/code-cache', `${process.version}-${process.arch}`);
    if (!existsSync(folder)) return; // Another Node built dist.
    const probe = join(root, 'tests/packaging/rejected-caches.cjs');
    expect(run(process.execPath, ['--require', probe, 'bin/svcplan.cjs', '--version'], root).stderr).toBe(
      'cli.cjs: accepted\n',
    );
  });
});

describe('the library', () => {
  it('can be imported', async () => {
    const library: unknown = await import(join(root, 'dist/index.js'));
    expect(Object.keys(library as object).length).toBeGreaterThan(0);
  });
});

function run(command: string, args: readonly string[], cwd: string) {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Packages that a declaration file, or one it leads to, imports from. */
function typesFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const names = importsOf(readFileSync(file, 'utf8')).map(({ from }) => from);
  const packages = names.filter((name) => !name.startsWith('.'));
  const files = names
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name))
    .flatMap((path) =>
      [`${path}.d.ts`, join(path, 'index.d.ts')].filter((candidate) => existsSync(candidate)),
    );
  return new Set([...packages, ...files.flatMap((next) => [...typesFrom(next, seen)])]);
}
