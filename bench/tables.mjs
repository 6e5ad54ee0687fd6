// What the benches share: processes of their own, medians, and tables.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Standard output of a command; fails with what it said on standard error. */
export function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}

/** The JSON that a script prints, in a process of its own, so that nothing profits from what another compiled or left in memory. */
export const measured = (script, ...args) => JSON.parse(run(process.execPath, [script, ...args.map(String)]));

/** Bundles a source of the bench into a folder and returns the path of the script. */
export async function bundled(source, folder) {
  const outfile = join(folder, source.replace(/^.*\/|\.ts$/g, '') + '.cjs');
  await build({ entryPoints: [source], bundle: true, platform: 'node', outfile });
  return outfile;
}

/** CPU time (user and system, all threads) of one `node` with these arguments, by the shell's own account. */
export function cpuMilliseconds(args) {
  const script = `TIMEFORMAT='%3U %3S'; time "$0" "$@" >/dev/null 2>/dev/null`;
  // Extra certificates are read at every start: with them the floor triples, and every ratio looks good.
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
  const { stderr } = spawnSync('bash', ['-c', script, process.execPath, ...args], { env, encoding: 'utf8' });
  const [user, system] = stderr.trim().split(/\s+/).map(Number);
  if (!Number.isFinite(user + system)) throw new Error(`bash did not report CPU times: ${stderr}`);
  return (user + system) * 1000;
}

export function verdict(isOk) {
  if (!isOk) process.exitCode = 1;
  return isOk ? 'ok' : 'MISSED';
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Columns under each other, the first to the left and all others to the right. */
export function printRows(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
  console.log();
}
