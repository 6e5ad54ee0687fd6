// Two threads beside one at a simulation of five seconds and more, in turns, by the clock on the wall. What else the
// machine does meanwhile takes a core from two threads sooner than from one: measure when it is idle.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, measured, median, printRows, verdict } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const plan = 'examples/saas-desk/plan.yaml';
const runs = 800;
const rounds = 3;
const target = 1.7;

const folder = mkdtempSync(join(tmpdir(), 'workers-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}

async function main() {
  if (availableParallelism() < 2) {
    console.log('two threads beside one: not measured, as there is one core\n');
    return;
  }
  const script = await bundled('bench/workers.ts', folder);
  const [busy] = loadavg();
  const times = Array.from({ length: rounds }, () =>
    [1, 2].map((threads) => measured(script, plan, runs, threads).seconds),
  );
  const gain = median(times.map(([one, two]) => one / two));
  const [one, two] = [0, 1].map((index) => median(times.map((each) => each[index])));
  printRows([
    [`${runs} runs of twelve people (load before: ${busy.toFixed(1)})`, 'seconds', 'gain', 'target', ''],
    ['one thread', one.toFixed(1), '1.00', '', ''],
    ['two threads', two.toFixed(1), gain.toFixed(2), target.toFixed(2), verdict(gain >= target)],
  ]);
}
