import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { scratchFolder, written } from './plans';
import { command, root, shell, svcplan } from './run';

const scratch = scratchFolder();
const example = join(root, 'examples/email-desk-savers/plan.yaml');
const day = '--today 2027-01-15 --runs 2';
const escape = '\u001B';

describe('a pipe', () => {
  it.each(['check', 'compare'])(
    'gets all of a large report of %s, however slowly it is read',
    { timeout: 60_000 },
    (command) => {
      const text = readFileSync(example, 'utf8');
      const plans = Array.from({ length: 105 }, (_, index) =>
        written(scratch, `${String(index)}.yaml`, text),
      );
      const names = plans.map((plan) => `"${plan}"`).join(' ');
      const { stdout } = shell(`svcplan ${command} ${names} ${day} --weeks 1 -f json | (sleep 1; cat)`);
      expect(stdout.length).toBeGreaterThan(3_000_000);
      expect((JSON.parse(stdout) as { plans: unknown[] }).plans).toHaveLength(105);
    },
  );

  it('that is closed early ends the run quietly', () => {
    const { stdout, stderr } = shell(
      `svcplan check "${example}" --today 2027-01-15 -f json | head -1; echo "\${PIPESTATUS[0]}"`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('{\n1\n');
  });

  it('of a comparison that is closed early ends it quietly too', () => {
    const other = join(root, 'examples/phone-desk-savers/plan.yaml');
    const { stdout, stderr } = shell(
      `svcplan compare "${other}" "${example}" ${day} -f html | head -1; echo "\${PIPESTATUS[0]}"`,
    );
    expect(stderr).toBe('');
    expect(stdout).toBe('<!doctype html>\n1\n');
  });

  it('that takes nothing at all does no harm either', () => {
    expect(shell(`svcplan check "${example}" ${day} | true`)).toMatchObject({ status: 0, stderr: '' });
  });

  it('gets the same text as a file does', () => {
    const { stdout } = shell(`svcplan check "${example}" ${day} -o "${scratch}/kept.txt"`);
    expect(readFileSync(join(scratch, 'kept.txt'), 'utf8')).toBe(stdout);
  });

  it('gets what was asked for on stdout, and nothing on stderr', () => {
    const { stdout, stderr } = svcplan([
      'check',
      example,
      '--today',
      '2027-01-15',
      '--runs',
      '2',
      '-f',
      'json',
    ]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ format: 'svcplan-report/1' });
  });
});

describe('colour', () => {
  const isColored = (args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean =>
    svcplan(['check', example, '--no-simulation', ...args], { env }).stdout.includes(escape);

  it.each<[string, boolean, readonly string[], Readonly<Record<string, string>>]>([
    ['a pipe', false, [], {}],
    ['--color always', true, ['--color', 'always'], {}],
    ['--color always, against NO_COLOR', true, ['--color', 'always'], { NO_COLOR: '1' }],
    ['FORCE_COLOR', true, [], { FORCE_COLOR: '1' }],
    ['NO_COLOR, against FORCE_COLOR', false, [], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['--color never, against FORCE_COLOR', false, ['--color', 'never'], { FORCE_COLOR: '1' }],
    ['FORCE_COLOR=0', false, [], { FORCE_COLOR: '0' }],
  ])('%s: %s', (_name, expected, args, env) => {
    expect(isColored(args, env)).toBe(expected);
  });

  it.each<[string, boolean, Readonly<Record<string, string>>]>([
    ['FORCE_COLOR', true, { FORCE_COLOR: '1' }],
    ['NO_COLOR, against FORCE_COLOR', false, { NO_COLOR: '1', FORCE_COLOR: '1' }],
  ])('of a comparison, %s: %s', (_name, expected, env) => {
    const { stdout } = svcplan(['compare', example, example, '--runs', '2', '--weeks', '1'], { env });
    expect(stdout.includes(escape)).toBe(expected);
  });

  it.each(['json', 'line'])('never reaches %s', (format) => {
    expect(isColored(['--color', 'always', '-f', format])).toBe(false);
  });
});

describe('a terminal', () => {
  const hasScript = spawnSync('script', ['--version']).status === 0;

  const folder = join(root, 'examples/five-designs');
  const designs = ['today', 'long-day', 'chat', 'night-service', 'two-continents'].map(
    (name) => `'${folder}/${name}.yaml'`,
  );

  it.skipIf(!hasScript).each([
    ['a check', `check '${example}'`],
    ['a change', `compare ${designs.slice(0, 2).join(' ')}`],
    ['five designs', `compare ${designs.join(' ')}`],
  ])('of 60 columns is not written past its edge: %s', (_, args) => {
    const line = `stty cols 60; '${process.execPath}' '${command}' ${args} ${day}`;
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TERM: 'xterm' },
    });
    expect(stdout).toContain(escape);
    const styles = new RegExp(String.raw`${escape}\[[\d;]*[A-Za-z]`, 'gu');
    const lines = stdout.replaceAll(styles, '').split(/[\r\n]+/u);
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.filter((text) => text.length > 60)).toEqual([]);
  });
});

describe('Ctrl-C', () => {
  it('ends a long run at once, and leaves no half-written file', { timeout: 30_000 }, async () => {
    const before = readdirSync(scratch);
    const args = ['check', example, '--runs', '10000', '--weeks', '104', '-o', 'long.json'];
    const child = spawn(process.execPath, [command, ...args], {
      cwd: scratch,
      env: { PATH: process.env['PATH'] },
    });
    const ended = once(child, 'exit');
    await setTimeout(1500); // By now it simulates.
    const start = performance.now();
    child.kill('SIGINT');
    // Ended by the signal itself, which every shell shows as 130.
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(readdirSync(scratch)).toEqual(before);
  });
});

describe('--version', () => {
  it('is told at once, in less than a second', () => {
    const start = performance.now();
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(svcplan(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
