import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { action, git } from '../action/world';
import { root, shell } from '../cli/run';

const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const blocks = (language: string): string[] =>
  Array.from(
    page.matchAll(new RegExp(`\`\`\`${language}\\n(?<text>[^]*?)\`\`\``, 'gu')),
    ([, text = '']) => text,
  );
const yamlOf = (name: string): unknown =>
  parse(blocks('yaml').find((text) => text.includes(`# ${name}`)) ?? '') as unknown;

const scratch = mkdtempSync(join(tmpdir(), 'svcplan-ci-'));
const repository = join(scratch, 'clone');
afterAll(() => rmSync(scratch, { recursive: true }));

/** A clone of a repository whose branch weakens the plan of the example. */
beforeAll(() => {
  const origin = join(scratch, 'origin');
  const put = (name: string, folder: string): void =>
    cpSync(join(root, 'examples/pull-request', name), join(folder, 'plan.yaml'));
  git(scratch, 'init', '--quiet', '--initial-branch', 'main', origin);
  put('before.yaml', origin);
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message', 'before');
  git(scratch, 'clone', '--quiet', origin, repository);
  git(repository, 'checkout', '--quiet', '-b', 'cheaper');
  put('after.yaml', repository);
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'after');
});

const sh = (line: string, env: Readonly<Record<string, string>> = {}) =>
  shell(line, { cwd: repository, env });
const read = (file: string): string => readFileSync(join(repository, file), 'utf8');

describe('docs/ci.md', () => {
  const commands = blocks('sh').flatMap((text) => text.trimEnd().split('\n'));

  it('shows commands, each of which is run below', () => {
    expect(commands.filter((line) => line.startsWith('svcplan'))).toHaveLength(5);
    expect(commands.filter((line) => !line.startsWith('svcplan'))).toEqual([
      'base=$(git merge-base origin/main HEAD)',
    ]);
  });

  it.each(commands.filter((line) => line.startsWith('svcplan')))(
    '%s: finds what the branch takes away',
    (line) => {
      const written = ['change.md', 'svcplan.sarif'].filter((file) => line.endsWith(` ${file}`));
      const { status, stdout, stderr } = sh(`base=$(git merge-base origin/main HEAD)\n${line}`);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      for (const text of written.length > 0 ? written.map(read) : [stdout])
        expect(text).toContain('change/promise-weakened');
    },
  );

  it('names the inputs of the action, with their defaults', () => {
    const rows = Array.from(
      page.matchAll(/^\| `(?<name>[a-z-]+)` +\| `?(?<value>[^|`]*)`? +\|/gmu),
      ([, name, value]) => [name, value?.trim()],
    );
    const defaults = Object.entries(action.inputs).map(([name, input]) => [
      name,
      input.default === '' ? 'the branch that the pull request is to go into' : input.default,
    ]);
    expect(rows).toEqual(defaults);
  });

  it('gives the workflow the inputs, the history and the rights that the action needs', () => {
    const workflow = yamlOf('.github/workflows/plan.yaml') as {
      permissions: object;
      jobs: { plan: { steps: readonly { uses: string; with: Readonly<Record<string, unknown>> }[] } };
    };
    const [checkout, own] = workflow.jobs.plan.steps;
    expect(workflow.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(checkout?.with).toEqual({ 'fetch-depth': 0 });
    expect(Object.keys(own?.with ?? {}).filter((name) => !(name in action.inputs))).toEqual([]);
  });

  it('has a job for GitLab whose lines run, and write the files that it hands on', () => {
    const job = (
      yamlOf('.gitlab-ci.yml') as {
        'service-plan': {
          script: readonly string[];
          artifacts: { paths: readonly string[]; reports: { junit: string } };
        };
      }
    )['service-plan'];
    const env = {
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: git(repository, 'merge-base', 'origin/main', 'HEAD'),
    };
    const codes = job.script.map((line) => sh(line, env).status);
    expect(codes).toEqual([0, 0, 1]);
    for (const file of [...job.artifacts.paths, job.artifacts.reports.junit])
      expect(read(file).length).toBeGreaterThan(500);
    expect(read('svcplan.xml')).toMatch(
      /<testcase [^>]*name="[^"]*change\/promise-weakened|change\/promise-weakened/u,
    );
  });
});

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly language: string;
}

describe('the hook for pre-commit', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[];
  const [hook] = hooks;

  it('is the one that the page names', () => {
    const config = yamlOf('.pre-commit-config.yaml') as {
      repos: readonly { hooks: readonly { id: string }[] }[];
    };
    expect(config.repos.flatMap((repo) => repo.hooks.map(({ id }) => id))).toEqual(hooks.map(({ id }) => id));
  });

  it('takes files called plan.yaml, in any folder', () => {
    const files = new RegExp(hook?.files ?? '$^', 'u');
    const names = ['plan.yaml', 'desks/plan.yaml', 'myplan.yaml', 'plan.yaml.txt', 'plan/other.yaml'];
    expect(names.filter((name) => files.test(name))).toEqual(['plan.yaml', 'desks/plan.yaml']);
  });

  it('is called with the arguments of the page and the files behind it, and fails on one of them', () => {
    const plans = ['phone-desk-savers', 'phone-desk-owners'].map(
      (name) => `'${root}examples/${name}/plan.yaml'`,
    );
    const call = (...args: readonly string[]) => sh([hook?.entry, '--no-simulation', ...args].join(' '));
    expect(call(...plans.slice(0, 1)).status).toBe(0);
    const both = sh(`${hook?.entry ?? ''} --runs 2 ${plans.join(' ')}`);
    expect(both.status).toBe(1);
    expect(both.stdout).toContain('2 plans');
  });

  it('finds its program in the package, built where the repository is installed', () => {
    const { bin, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      bin: Readonly<Record<string, string>>;
      scripts: Readonly<Record<string, string>>;
    };
    expect(hook?.language).toBe('node');
    expect(existsSync(join(root, bin[hook?.entry.split(' ')[0] ?? ''] ?? 'nowhere'))).toBe(true);
    expect(scripts['prepare']).toBe('node scripts/prepare.mjs');
    expect(spawnSync(process.execPath, ['--check', join(root, 'scripts/prepare.mjs')]).status).toBe(0);
  });
});
