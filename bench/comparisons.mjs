// CPU time of comparing two twelve-person plans, of which one has a person less, beside a check of the first.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuMilliseconds, median, printRows, verdict } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const rounds = 11;
const target = 2.2;
const plan = 'examples/saas-desk/plan.yaml';
const svcplan = (...args) => cpuMilliseconds(['bin/svcplan.cjs', ...args, '--today', '2027-01-15']);

const folder = mkdtempSync(join(tmpdir(), 'svcplan-bench-'));
try {
  const smaller = join(folder, 'plan.yaml');
  const text = readFileSync(plan, 'utf8');
  const changed = text.replace('count: 12', 'count: 11').replace('16:30", count: 5', '16:30", count: 4');
  if (!changed.includes('count: 11') || !changed.includes('16:30", count: 4'))
    throw new Error(`${plan} has changed`);
  writeFileSync(smaller, changed);
  // Pairs, so that a slow moment of the machine hits both of them alike.
  const pairs = Array.from({ length: rounds }, () => [
    svcplan('check', plan),
    svcplan('compare', plan, smaller),
  ]);
  const ratio = median(pairs.map(([check, compare]) => compare / check));
  const [check, compare] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])));
  console.log(`Two twelve-person plans, Node ${process.version}, median of ${rounds} pairs`);
  printRows([
    ['run', 'CPU', 'measured', 'target', ''],
    ['check', `${check.toFixed(0)} ms`, '1.00 ×', '', ''],
    [
      'compare',
      `${compare.toFixed(0)} ms`,
      `${ratio.toFixed(2)} ×`,
      `${target.toFixed(1)} ×`,
      verdict(ratio <= target),
    ],
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
