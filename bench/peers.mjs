// The simulation beside other packages from npm, at a queue where nobody gives up: giving up is what they do not have.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, mean, measured, median, printRows, verdict } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Each with as many contacts as take it a second or so. */
const peers = [
  { name: 'simjs', contacts: 300_000 },
  { name: 'simscript', contacts: 30_000 },
];
const rounds = 3;
/** Erlang C at 20 servers and 18 Erlangs; none of the runs is so long that it comes nearer than this. */
const waiting = { exact: 0.5508, slack: 0.06 };

const folder = mkdtempSync(join(tmpdir(), 'peers-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}

async function main() {
  const engines = await bundled('bench/engine.ts', folder);
  const ours = repeated((seed) => measured(engines, 'first come, patient', 1_000_000, seed));
  const rows = [['M/M/20, 18 Erlangs, nobody gives up', 'million a CPU s', 'ratio', 'waited', '']];
  rows.push(rowOf('svcplan, first come', ours, ours));
  for (const { name, contacts } of peers) {
    const manifest = `node_modules/${name}/package.json`;
    if (existsSync(manifest)) {
      const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
      const theirs = repeated((seed) => measured(`bench/peers/${name}.cjs`, contacts, seed));
      rows.push(rowOf(`${name} ${version}`, theirs, ours));
    } else {
      rows.push([name, 'not measured: not installed', '', '', '']);
    }
  }
  printRows(rows);
}

function repeated(measure) {
  return Array.from({ length: rounds }, (_, round) => measure(round + 1));
}

function rowOf(name, results, ours) {
  const speed = median(results.map(millionsASecond));
  const waited = mean(results.map((result) => result.waited));
  const isRight = Math.abs(waited - waiting.exact) < waiting.slack;
  const ratio = (speed / median(ours.map(millionsASecond))).toFixed(2);
  return [name, speed.toFixed(2), ratio, waited.toFixed(3), verdict(isRight)];
}

function millionsASecond({ contacts, cpuSeconds }) {
  return contacts / cpuSeconds / 1e6;
}
