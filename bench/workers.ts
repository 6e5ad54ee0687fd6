// Bundled and run by bench/workers.mjs: seconds on the clock that so many threads take for so many runs of a plan.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { startPool } from '../src/commands/pool';
import { loadPlan } from '../src/plan';
import { elsewhereOf } from '../src/report/workers';

const [plan = '', runs = '0', threads = '1'] = process.argv.slice(2);

void main();

async function main(): Promise<void> {
  const loaded = loadPlan(readFileSync(plan, 'utf8'));
  if (!loaded.ok) throw new Error(`${plan} is no valid plan`);
  const dist = join(process.cwd(), 'dist');
  const pool = createRequire(join(dist, 'cli.cjs'))('./pool.cjs') as { startPool: typeof startPool };
  const { run } = pool.startPool(dist, Number(threads));
  // The jobs are the same for any number of threads.
  const workers = { count: 2, run };
  const elsewhere = elsewhereOf(loaded, { workers, today: '2027-01-15', seed: 1 }, { scenario: null });
  if (elsewhere === undefined) throw new Error('two threads are enough to share work');
  const began = process.hrtime.bigint();
  await elsewhere(0, Number(runs));
  process.stdout.write(JSON.stringify({ seconds: Number(process.hrtime.bigint() - began) / 1e9 }));
}
