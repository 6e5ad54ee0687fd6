import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, written } from './plans';
import { svcplan } from './run';

const scratch = scratchFolder();
const valid = 'svcplan: 1\nname: Desk\n';
const isRoot = process.getuid?.() === 0;

mkdirSync(join(scratch, 'folder'));
symlinkSync('loop.yaml', join(scratch, 'loop.yaml'));
written(scratch, 'binary.yaml', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0x00, 0x01]));
written(scratch, 'utf-16.yaml', Buffer.from(`\uFEFF${valid}`, 'utf16le'));
written(scratch, 'latin-1.yaml', Buffer.from('svcplan: 1\nname: Café\n', 'latin1'));
written(scratch, 'large.yaml', valid.padEnd(512 * 1024 + 1, '#'));
written(scratch, 'largest.yaml', `${valid}#`.padEnd(512 * 1024, '#'));
written(scratch, 'locked.yaml', valid);
chmodSync(join(scratch, 'locked.yaml'), 0);

describe('a file that cannot be read', () => {
  it.each<[string, string]>([
    ['nowhere.yaml', 'there is no such file'],
    ['folder', 'is a folder'],
    ['loop.yaml', 'is a link that leads back to itself'],
    ['binary.yaml', 'is not a text file'],
    ['utf-16.yaml', 'is UTF-16'],
    ['latin-1.yaml', 'is not UTF-8'],
    ['large.yaml', 'is larger than 512 KB'],
    ...(isRoot ? [] : ([['locked.yaml', 'may not be read']] satisfies [string, string][])), // Nothing is locked to root.
  ])('%s: exit 2, why, and what to run next', (file, why) => {
    const { status, stdout, stderr } = svcplan(['check', file], { cwd: scratch });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [first = '', second = '', ...others] = stderr.trimEnd().split('\n');
    expect(first.startsWith(`error: ${file}: ${why}`) ? '' : first).toBe('');
    expect(second).toMatch(/^next: .*svcplan check /u);
    expect(others).toEqual([]);
  });

  it.each(['binary.yaml', 'large.yaml'])('%s is refused on standard input as well', (file) => {
    const { status, stderr } = svcplan(['check', '-'], {
      input: file === 'binary.yaml' ? new Uint8Array([0, 1, 2]) : valid.padEnd(2 * 1024 * 1024, '#'),
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*\nnext: /u);
  });

  it('does not keep the others from being told', () => {
    const { status, stderr } = svcplan(['check', 'nowhere.yaml', 'folder'], { cwd: scratch });
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere.yaml');
  });
});

describe('a file that can be read', () => {
  it('may have 512 KB', () => {
    expect(svcplan(['check', 'largest.yaml'], { cwd: scratch })).toMatchObject({ status: 0, stderr: '' });
  });

  it('may come on standard input, under a name of its own', () => {
    const { status, stdout, stderr } = svcplan(['check', '-', '--stdin-path', 'desk.yaml', '-f', 'line'], {
      input: 'svcplan: 1\nname: Desk\nchanels: {}\n',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^desk\.yaml:3:1: error plan\/unknown-key /u);
  });

  it.each([
    ['a byte order mark', '\uFEFFsvcplan: 1\nname: Desk\n'],
    ['CRLF', 'svcplan: 1\r\nname: Desk\r\nhours: "Mo-Fr 09:00-17:00"\r\n'],
    ['%YAML 1.1', '%YAML 1.1\n---\nsvcplan: 1\nname: Desk\nproduct: { kind: no }\n'],
    [
      'anchors and merge keys',
      'svcplan: 1\nname: Desk\ncustomers:\n  a: &a { count: 5, tech: low }\n  b: { <<: *a, count: 6 }\n',
    ],
  ])('may have %s', (_name, input) => {
    const { status, stdout } = svcplan(['check', '-', '-f', 'line', '--fail-on', 'never'], { input });
    expect(status).toBe(0);
    expect(stdout).not.toContain('plan/');
  });
});
