import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder } from './plans';
import { root, svcplan } from './run';

const scratch = scratchFolder();
const plan = 'plan.yaml';
const files = ['txt', 'json', 'md', 'html', 'sarif', 'xml']
  .map((extension) => `report.${extension}`)
  .concat('line:report.lines', 'github:report.github');

/** The same plan in a folder of its own. */
function folderWithPlan(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'examples/email-desk-savers/plan.yaml'), join(folder, plan));
  return folder;
}

const worlds: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['another folder', 'ein anderer Ordner/ünï', {}],
  ['New York', 'a', { TZ: 'America/New_York', LANG: 'en_US.UTF-8' }],
  ['Kolkata, in Hindi', 'b', { TZ: 'Asia/Kolkata', LANG: 'hi_IN.UTF-8', LC_ALL: 'hi_IN.UTF-8' }],
  [
    'Lord Howe Island, in German',
    'c',
    { TZ: 'Australia/Lord_Howe', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  ],
  ['Turkey, where i has two capitals', 'd', { TZ: 'Europe/Istanbul', LC_ALL: 'tr_TR.UTF-8' }],
  ['no locale', 'e', { TZ: '', LC_ALL: 'C' }],
];

it('gives the same bytes everywhere, in every format', { timeout: 60_000 }, () => {
  const args = ['check', plan, '--today', '2027-01-15', ...files.flatMap((file) => ['-o', file])];
  const everything = (name: string, env: Readonly<Record<string, string>>): readonly string[] => {
    const cwd = folderWithPlan(name);
    const { status, stdout, stderr } = svcplan(args, { cwd, env });
    const texts = files.map((file) => readFileSync(join(cwd, file.replace(/^[a-z]+:/u, '')), 'utf8'));
    return [String(status), stderr, stdout, ...texts];
  };
  const first = everything('first', { TZ: 'UTC' });
  expect(first.slice(2).every((text) => text.includes('coverage/missed-promise'))).toBe(true);
  for (const [, name, env] of worlds) expect(everything(name, env)).toEqual(first);
});

it('does not show the folder it ran in', () => {
  const { stdout } = svcplan(['check', plan, '--today', '2027-01-15', '-f', 'json'], {
    cwd: folderWithPlan('first'),
  });
  expect(stdout).not.toContain(scratch);
});

it('judges by the day in the zone of the plan where no day is named, whatever the zone of the host', () => {
  const days = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => {
    const { stdout } = svcplan(['check', plan, '--no-simulation', '-f', 'json'], {
      cwd: folderWithPlan('first'),
      env: { TZ: zone },
    });
    return /"today": "(?<day>[^"]*)"/u.exec(stdout)?.groups?.['day'];
  });
  expect(days[0]).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(days[0]).toBe(days[1]);
});
