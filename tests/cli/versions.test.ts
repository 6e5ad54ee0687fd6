import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/types';
import { scratchFolder, written } from './plans';
import { svcplan, type Ended } from './run';

const scratch = scratchFolder();
const repository = join(scratch, 'repository');
const home = { HOME: scratch, GIT_CONFIG_NOSYSTEM: '1' };

const plan = (within: string, more = ''): string => `svcplan: 1
name: Desk
timezone: UTC
start: 2027-02-01
channels: { email: { hours: "Mo-Fr 09:00-17:00" }, help: { kind: self_service } }
waits: [{ channel: email, within: ${within} }]
${more}`;

function git(folder: string, ...args: readonly string[]): string {
  const identity = [
    '-c',
    'user.name=Ann',
    '-c',
    'user.email=ann@example.org',
    '-c',
    'protocol.file.allow=always',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...home },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}

function commit(message: string): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', message);
}

const run = (args: readonly string[], cwd = repository, env: Readonly<Record<string, string>> = {}): Ended =>
  svcplan([...args, '--today', '2027-01-15'], { cwd, env: { ...home, ...env } });

const reportOf = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;

beforeAll(() => {
  mkdirSync(join(repository, 'desks', 'curves'), { recursive: true });
  git(repository, 'init', '--quiet', '--initial-branch', 'main');
  written(repository, 'plan.yaml', plan('8h'));
  written(repository, 'gone.yaml', plan('8h'));
  written(repository, 'desks/plan.yaml', plan('8h', 'demand: { contacts: 10/week, curve: curves/week.csv }'));
  written(repository, 'desks/curves/week.csv', 'day,hour,weight\nMo,9,1\n');
  commit('first');
  git(repository, 'checkout', '--quiet', '-b', 'slower');
  written(repository, 'plan.yaml', plan('24h'));
  written(repository, 'new.yaml', plan('8h'));
  written(repository, 'C:plan.yaml', plan('8h'));
  written(repository, 'desks/plan.yaml', plan('8h', 'demand: { contacts: 10/week, curve: curves/days.csv }'));
  written(repository, 'desks/curves/days.csv', 'day,hour,weight\nTu,9,1\n');
  rmSync(join(repository, 'desks/curves/week.csv'));
  rmSync(join(repository, 'gone.yaml'));
  commit('second');
});

describe('REF:path', () => {
  it('reads a plan as it was at a branch, a tag, a commit', () => {
    for (const ref of ['main', 'HEAD~1', 'slower^', git(repository, 'rev-parse', 'main')]) {
      const { status, stdout, stderr } = run(['compare', `${ref}:plan.yaml`, 'plan.yaml', '-f', 'json']);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      const [base, after] = (JSON.parse(stdout) as Report).plans;
      expect(base?.file).toBe(`${ref}:plan.yaml`);
      expect(after?.changes).toMatchObject([{ before: '8h', after: '24h', direction: 'weaker' }]);
      expect(after?.findings.map(({ rule }) => rule)).toEqual(['change/promise-weakened']);
    }
  });

  it('on both sides, and from a folder below', () => {
    const folder = join(repository, 'desks');
    expect(run(['compare', 'main:../plan.yaml', 'slower:../plan.yaml'], folder).status).toBe(1);
    expect(run(['compare', 'slower:../plan.yaml', 'main:../plan.yaml'], folder).status).toBe(0);
  });

  it('reads the files that a plan names from the same commit', () => {
    const { plans } = reportOf(run(['compare', 'main:desks/plan.yaml', 'desks/plan.yaml', '-f', 'json']));
    expect(plans.map(({ findings }) => findings)).toEqual([[], []]);
    // Each curve is only there on its own side, and a plan without its curve is not valid.
    const twoSided = run(
      ['compare', 'main:desks/plan.yaml', 'slower:desks/plan.yaml', '-f', 'json'],
      repository,
    );
    expect(twoSided.status).toBe(0);
  });

  it('is a file where there is one of that name', () => {
    const { plans } = reportOf(run(['compare', 'C:plan.yaml', 'new.yaml', '-f', 'json']));
    expect(plans.map(({ file }) => file)).toEqual(['C:plan.yaml', 'new.yaml']);
  });

  it.each([['C:\\plans\\x.yaml'], ['C:/plans/x.yaml']])('is not what %s is', (path) => {
    const { status, stderr } = run(['compare', path, 'plan.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no such file');
  });

  it.each([
    ['--output=stolen:plan.yaml'],
    ['-c:plan.yaml'],
    ['--upload-pack=x:plan.yaml'],
    ['$(touch stolen):plan.yaml'],
  ])('is never an option of git or a command: %s', (named) => {
    const { status, stderr } = run(['compare', '--', named, 'plan.yaml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/git knows no commit called .*\nnext: /u);
    expect(git(repository, 'status', '--porcelain')).toBe('');
  });
});

describe('a plan on one side only', () => {
  it('is new, or deleted, which takes what it promised', () => {
    const added = run(['compare', 'main:new.yaml', 'new.yaml']);
    expect(added.status).toBe(0);
    expect(added.stdout).toContain('New: there is no main:new.yaml');
    const gone = run(['compare', 'main:gone.yaml', 'gone.yaml']);
    expect(gone.status).toBe(1);
    expect(gone.stdout).toContain('The plan is deleted.');
    expect(gone.stdout).toContain('change/promise-removed-without-notice');
    expect(
      reportOf(run(['compare', 'main:gone.yaml', 'slower:gone.yaml', '-f', 'json'])).plans[1]?.base?.state,
    ).toBe('deleted');
  });

  it('under another name is a slip of the pen', () => {
    expect(run(['compare', 'main:plam.yaml', 'plan.yaml']).stderr).toMatch(
      /^error: main:plam\.yaml: main has no such file\nnext: git ls-tree/u,
    );
    expect(run(['compare', 'main:plan.yaml', 'plam.yaml']).stderr).toMatch(
      /^error: plam\.yaml: there is no such file\nnext: /u,
    );
    expect(run(['compare', 'main:plam.yaml', 'plam.yaml']).status).toBe(2);
    expect(run(['compare', 'main:desks', 'plan.yaml']).stderr).toContain('main:desks: is a folder');
  });
});

describe('what git cannot give', () => {
  it('is told with the command that mends it', () => {
    expect(run(['compare', 'nowhere:plan.yaml', 'plan.yaml']).stderr).toBe(
      'error: git knows no commit called nowhere here\nnext: git fetch origin nowhere, then name it as origin/nowhere\n',
    );
    const outside = run(['compare', 'main:plan.yaml', 'plan.yaml'], scratch);
    expect(outside).toMatchObject({ status: 2, stdout: '' });
    expect(outside.stderr).toContain('this folder lies in no git repository');
    const without = run(['compare', 'main:plan.yaml', 'plan.yaml'], repository, { PATH: scratch });
    expect(without.stderr).toMatch(/git is not installed here\nnext: /u);
  });

  it('in a shallow clone are the commits that it left out, until they are fetched as it says', () => {
    const shallow = join(scratch, 'shallow');
    git(scratch, 'clone', '--quiet', '--depth', '1', '--branch', 'slower', `file://${repository}`, shallow);
    const before = run(['compare', 'HEAD~1:plan.yaml', 'plan.yaml'], shallow);
    expect(before.stderr).toBe(
      'error: git knows no commit called HEAD~1 here: this is a shallow clone, which has only the latest of them\nnext: git fetch --deepen=100\n',
    );
    expect(run(['check', 'plan.yaml', '--base', 'origin/main'], shallow).stderr).toContain(
      'next: git fetch origin main',
    );
    git(shallow, 'fetch', '--quiet', '--deepen=100');
    expect(run(['compare', 'HEAD~1:plan.yaml', 'plan.yaml'], shallow).status).toBe(1);
  });

  it('from a branch that is known by another name is that name', () => {
    const clone = join(scratch, 'clone');
    git(scratch, 'clone', '--quiet', '--branch', 'slower', `file://${repository}`, clone);
    expect(run(['compare', 'main:plan.yaml', 'plan.yaml'], clone).stderr).toContain(
      'next: name it as it is known here: origin/main',
    );
  });
});

describe('check --base', () => {
  it('shows and fails on what is new alone, and counts the rest', () => {
    const flawed = join(scratch, 'flawed');
    git(scratch, 'clone', '--quiet', `file://${repository}`, flawed);
    const write = (text: string): string => written(flawed, 'plan.yaml', text);
    // A deep issue out of scope is an error; so is a deep one that is slower than a shallow one.
    const issues =
      'issues: { login: { depth: deep, breadth: narrow, scope: out, share: 10%, refer_to: nobody } }';
    write(plan('8h', issues));
    git(flawed, 'commit', '--quiet', '--all', '--message', 'flaw');
    git(flawed, 'branch', 'start');
    expect(run(['check', 'plan.yaml'], flawed).status).toBe(1);
    write(`# moved down by a line\n${plan('8h', issues)}`);
    const known = run(['check', 'plan.yaml', '--base', 'start'], flawed);
    expect(known.status).toBe(0);
    expect(known.stdout).toMatch(/\d+ findings? that start:plan\.yaml has as well (is|are) not shown\./u);
    write(plan('24h', issues));
    const weaker = reportOf(run(['check', 'plan.yaml', '--base', 'start', '-f', 'json'], flawed));
    expect(
      weaker.plans[0]?.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    ).toEqual(['change/promise-weakened']);
    expect(weaker.plans[0]?.base).toMatchObject({ state: 'compared', known: expect.any(Number) as number });
    write(
      plan(
        '8h',
        issues.replace(
          /\}\s\}$/u,
          '}, invoice: { depth: deep, breadth: narrow, scope: out, refer_to: nobody } }',
        ),
      ),
    );
    const added = reportOf(run(['check', 'plan.yaml', '--base', 'start', '-f', 'json'], flawed));
    expect(added.plans[0]?.findings.map(({ rule, at }) => `${rule} ${at}`)).toContain(
      'scope/deep-excluded issues.invoice.scope',
    );
    expect(added.plans[0]?.findings.map(({ at }) => at)).not.toContain('issues.login.scope');
  });

  it('goes by where the branch began, not by what others did since', () => {
    git(repository, 'checkout', '--quiet', 'main');
    written(repository, 'plan.yaml', plan('1h'));
    commit('faster on main');
    git(repository, 'checkout', '--quiet', '-b', 'other', 'main~1');
    // Eight hours as they were: nothing of this branch takes the one hour away.
    expect(run(['check', 'plan.yaml', '--base', 'main']).status).toBe(0);
    expect(run(['compare', 'main:plan.yaml', 'plan.yaml']).status).toBe(1);
    git(repository, 'checkout', '--quiet', 'slower');
  });

  it('of a plan that is new tells everything; what cannot be had ends with 2', () => {
    const added = run(['check', 'new.yaml', '--base', 'main']);
    expect(added.stdout).toContain('There is no main:new.yaml: everything here is new.');
    expect(run(['check', '-', '--base', 'main']).stderr).toContain('no earlier version');
    expect(run(['check', 'plan.yaml', '--base', 'nowhere']).status).toBe(2);
    expect(run(['check', 'plan.yaml', '--base', '--output=stolen']).status).toBe(2);
  });
});
