import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/types';
import { BAD_INPUTS } from '../plan/bad-inputs';
import { scratchFolder, written } from './plans';
import { root, svcplan } from './run';

const scratch = scratchFolder();
const files = BAD_INPUTS.map(({ input }, index) => {
  written(scratch, `${String(index)}.yaml`, input);
  return `${String(index)}.yaml`;
});

/** The rows that a stranger would try first, each in a process of its own. */
const first = [
  'an empty file',
  'a tab as indent',
  'two documents',
  'a list at the root',
  'an alias bomb',
  '200 levels of nesting',
  'a key twice',
  '__proto__ as a key',
  'not a number',
  'an infinite number',
  'a day that does not exist',
  '25 o’clock',
  'shares over 100 %',
  'an unknown zone',
  'an unknown part of a country',
  'an unknown currency',
  'an unknown channel',
  'two different volumes',
  'issues that are not all contacts',
  'a share that is not its number',
];

describe('each bad plan, through the command line', () => {
  const run = svcplan(['check', ...files, '-f', 'json'], { cwd: scratch });
  const { plans } = JSON.parse(run.stdout) as Report;

  it('ends with exit code 1, on stdout alone', () => {
    expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
    expect(plans).toHaveLength(BAD_INPUTS.length);
  });

  it.each(BAD_INPUTS.map((bad, index) => ({ ...bad, index })))(
    '$name: told at its line and column',
    ({ index, code, line, column, input, marked }) => {
      const finding = plans[index]?.findings.find(({ rule }) => rule === code);
      expect(finding).toMatchObject({ line, column, severity: 'error' });
      if (finding === undefined) return;
      const text = input.split('\n')[line - 1] ?? '';
      const end = finding.endLine > line ? undefined : finding.endColumn - 1;
      expect(text.slice(column - 1, end)).toBe(marked);
      expect(plans[index]?.coverage).toBeNull();
    },
  );
});

describe.each(first)('%s, alone', (name) => {
  it('is told within two seconds and 300 MB, with exit code 1', () => {
    const index = BAD_INPUTS.findIndex((bad) => bad.name === name);
    const file = files[index] ?? '';
    const { line, column, code } = BAD_INPUTS[index] ?? { line: 0, column: 0, code: '' };
    const memory = join(scratch, `${String(index)}.memory`);
    const start = performance.now();
    const { status, stdout, stderr } = svcplan(['check', file, '-f', 'line'], {
      cwd: scratch,
      env: {
        NODE_OPTIONS: `--require "${join(root, 'tests/cli/most-memory.cjs')}"`,
        SVCPLAN_TEST_MEMORY: memory,
      },
    });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(Number(readFileSync(memory, 'utf8'))).toBeLessThan(300_000);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain(`${file}:${String(line)}:${String(column)}: error ${code} `);
  });
});
