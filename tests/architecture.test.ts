import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  circles,
  impurities,
  machineTraces,
  tooLong,
  wrongDirections,
  wrongDoors,
  type Room,
} from './support/house-rules';
import type { SourceFile } from './support/source-code';

/** The folders of src from the ground up: each may import itself and those above it on this list. */
const rooms: Readonly<Record<string, Room>> = {
  support: { reason: 'Words and numbers for people; knows nothing of plans.' },
  queueing: { reason: 'Formulas can be checked against tables alone: numbers in, numbers out.' },
  simulation: {
    reason: 'Agreement with the formulas proves something only while both share no code.',
    seesOnly: ['support'],
  },
  document: { reason: 'YAML ends here: from now on there are values that know where they stand.' },
  plan: { reason: 'What a plan may say, and what its silence means.' },
  model: { reason: 'The calendar, demand and staffing of a plan, interval by interval.' },
  coverage: { reason: 'What customers and staff get out of a model.' },
  optimisation: { reason: 'Which staffing would be enough.' },
  comparison: { reason: 'What differs between two analysed plans, and what that costs.' },
  'rule-engine': { reason: 'What a rule and a finding are, apart from any single rule.' },
  rules: { reason: 'One file per flaw; rules see results and do not make them.' },
  report: { reason: 'All results as plain data with a version.' },
  renderers: {
    reason: 'Two formats cannot disagree about a number that neither of them computes.',
    seesOnly: ['support', 'report'],
  },
  commands: { reason: 'Read, compute, render, decide the exit code.' },
};

/** Files that every folder may import. */
const forAll = ['errors'];

/** Who may use a package: one place to change when the package does. */
const doors: Readonly<Record<string, readonly string[]>> = {
  yaml: ['document'],
  zod: ['plan', 'report'],
  'temporal-polyfill': ['model'],
  'date-holidays': ['model'],
  'ical.js': ['model'],
  commander: ['commands', 'cli.ts'],
  tinypool: ['commands'],
  vega: ['renderers'],
  'vega-lite': ['renderers'],
  'node:crypto': ['rule-engine'], // Hashes only: the same bytes for the same input.
  'node:fs': ['cli.ts'],
  'node:path': ['commands', 'cli.ts'], // Computes with names of files and touches none.
  'node:os': ['cli.ts'],
  'node:v8': ['cli.ts'],
  'node:process': ['cli.ts'],
  'node:child_process': ['cli.ts'],
};

/** The one file that may touch the process, files and the clock. */
const impureFile = 'cli.ts';

const longestFile = 250;
const reasonsForLength: Readonly<Record<string, string>> = {};

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = filesBelow('src').filter(({ path }) => path.endsWith('.ts'));

describe('the house', () => {
  it('is read', () => {
    expect(sources.map(({ path }) => path)).toContain('support/format.ts');
  });

  it('has imports in one direction only', () => {
    expect(wrongDirections(sources, rooms, forAll)).toEqual([]);
  });

  it('has no circles', () => {
    expect(circles(sources)).toEqual([]);
  });

  it('has one door for each package', () => {
    expect(wrongDoors(sources, doors)).toEqual([]);
  });

  it('computes the same from the same input', () => {
    expect(impurities(sources.filter(({ path }) => path !== impureFile))).toEqual([]);
  });

  it('has files that can be read in one go', () => {
    const written = sources.filter(({ path }) => !path.endsWith('.generated.ts'));
    expect(tooLong(written, longestFile, reasonsForLength)).toEqual([]);
  });

  it('carries no trace of one machine', () => {
    expect(machineTraces(filesBelow('.'))).toEqual([]);
  });
});

/** Every text file below `folder`, paths from there, without what git ignores. */
function filesBelow(folder: string): SourceFile[] {
  const ignored = ['.git', 'node_modules', 'dist', 'coverage'];
  const walk = (below: string): string[] =>
    readdirSync(join(root, folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (ignored.includes(entry.name)) return [];
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk('').map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') }));
}
