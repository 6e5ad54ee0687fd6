import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import type { TallyPart } from '../coverage/tally-part';
import type { Workers } from '../report/workers';

/**
 * Threads that run replications, each started when there is work for it and ended when there is none.
 *
 * @param folder where `worker.cjs` lies, as an absolute path
 */
export function startPool(folder: string, count: number): Workers {
  const pool = new Tinypool({
    filename: join(folder, 'worker.cjs'),
    name: 'replicate',
    runtime: 'worker_threads',
    minThreads: 0,
    maxThreads: count,
  });
  return { count, run: async (job) => (await pool.run(job)) as TallyPart };
}
