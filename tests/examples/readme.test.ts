import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, svcplan } from '../cli/run';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n(?<text>[^]*?)\`\`\``, 'u').exec(readme)?.groups?.['text'] ?? '';

describe('the README', () => {
  it('shows a plan of some 20 lines and the report on it (stale: npm run generate)', () => {
    const plan = block('yaml');
    expect(plan.trimEnd().split('\n').length).toBeLessThanOrEqual(22);
    const { stdout } = svcplan(['check', '-', '--stdin-path', 'plan.yaml', '--today', '2027-01-15'], { input: plan });
    expect(block('text')).toBe(stdout);
  });

  it('names every command that there is, and no other', () => {
    const help = svcplan(['--help']).stdout;
    const commands = [...help.matchAll(/^ {2}(?<name>[a-z]+) .*/gmu)].map(({ groups }) => groups?.['name'] ?? '');
    const named = [...readme.matchAll(/^\| `svcplan (?<name>[a-z]+)/gmu)].map(({ groups }) => groups?.['name'] ?? '');
    expect(named).toEqual(commands.filter((name) => !['help', 'svcplan'].includes(name)));
  });

  it('names files that exist', () => {
    const links = [...readme.matchAll(/\]\((?<path>[^)]+)\)/gu)].map(({ groups }) => groups?.['path'] ?? '');
    expect(links.length).toBeGreaterThan(3);
    for (const path of links) expect(() => readFileSync(join(root, path))).not.toThrow(/ENOENT/u);
  });

  it('has a program that runs: the library, by its name', () => {
    const program = `${block('js')}\nconsole.log(findings.length, coverage);`;
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '0 null\n' });
  });
});
