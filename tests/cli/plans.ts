import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { PlanReport, Report } from '../../src/report/types';
import { svcplan } from './run';

/** A folder for the tests of one file, gone when they end. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'svcplan-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file into the folder; returns its path. */
export function written(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What `check -f json` reports of a plan's text. */
export function checked(text: string, ...args: readonly string[]): PlanReport {
  const { stdout, stderr } = svcplan(['check', '-', '-f', 'json', '--today', '2027-01-15', ...args], {
    input: text,
  });
  if (stdout === '') throw new Error(`no report: ${stderr}`);
  const [plan] = (JSON.parse(stdout) as Report).plans;
  if (plan === undefined) throw new Error('the report holds no plan');
  return plan;
}
