// The speed of the simulation beside a plain program in C (bench/reference.c), measured in turns on this machine,
// and the memory and time of runs from ten thousand to ten million contacts. Run: npm run bench:engine
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const rounds = 7;
const contacts = 2_000_000;
const targets = { general: 0.4, 'first come': 0.6 };
const sizes = [1e4, 1e5, 1e6, 1e7];
/** Two runs of ten million may differ by so many megabytes and still count as equal. */
const memorySlack = 8;

/** Each measurement has a process of its own, so that none profits from what another compiled or left in memory. */
const workerText = `
const { erlangA, measure } = require('./engine.cjs');
const [engine, contacts, seed] = process.argv.slice(2);
if (engine === 'exact') {
  const { waitProbability: waited, abandonProbability: abandoned, meanWait } =
    erlangA({ servers: 20, arrivalRate: 18, serviceRate: 1, abandonRate: 0.5, target: 0 });
  console.log(JSON.stringify({ waited, abandoned, meanWait }));
} else {
  const result = measure(engine, Number(contacts), Number(seed));
  console.log(JSON.stringify({ ...result, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
`;

const folder = mkdtempSync(join(tmpdir(), 'engine-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}

async function main() {
  const reference = join(folder, 'reference');
  run('gcc', ['-O2', '-o', reference, 'bench/reference.c', '-lm']);
  const bundle = join(folder, 'engine.cjs');
  await build({ entryPoints: ['bench/engine.ts'], bundle: true, platform: 'node', outfile: bundle });
  const worker = join(folder, 'worker.cjs');
  writeFileSync(worker, workerText);

  const truth = JSON.parse(run(process.execPath, [worker, 'exact']));
  const results = { C: [], general: [], 'first come': [] };
  for (let round = 0; round < rounds; round++) {
    results.C.push(runReference(reference, round + 1));
    for (const engine of Object.keys(targets)) {
      results[engine].push(
        JSON.parse(run(process.execPath, [worker, engine, String(contacts), String(round + 1)])),
      );
    }
  }
  printAgreement(results, truth);
  printSpeed(results);
  printGrowth(worker);
}

function runReference(program, seed) {
  const [cpuSeconds, waited, abandoned, meanWait] = run(program, [String(contacts), String(seed)])
    .trim()
    .split(' ')
    .map(Number);
  return { contacts, cpuSeconds, waited, abandoned, meanWait };
}

/** All three must be right before their speed counts: within 5 standard errors, as seven rounds know them. */
function printAgreement(results, truth) {
  const rows = [['M/M/20, 18 Erlangs, patience 2', 'waited', 'gave up', 'mean wait', '']];
  rows.push([
    'Erlang A',
    ...[truth.waited, truth.abandoned, truth.meanWait].map((value) => value.toFixed(5)),
    '',
  ]);
  for (const [name, list] of Object.entries(results)) {
    const off = Object.keys(truth).map((key) =>
      standardErrorsOff(
        list.map((each) => each[key]),
        truth[key],
      ),
    );
    const means = Object.keys(truth).map((key) => mean(list.map((each) => each[key])).toFixed(5));
    rows.push([name, ...means, verdict(Math.max(...off) < 5)]);
  }
  printRows(rows);
}

function printSpeed(results) {
  const speeds = (name) => results[name].map(({ contacts: count, cpuSeconds }) => count / cpuSeconds / 1e6);
  const rows = [['contacts a CPU second', 'million', 'ratio', 'target', '']];
  rows.push(['C, every event in a heap', median(speeds('C')).toFixed(1), '1.00', '', '']);
  for (const [engine, target] of Object.entries(targets)) {
    const ratio = median(speeds(engine).map((speed, round) => speed / speeds('C')[round]));
    rows.push([
      engine,
      median(speeds(engine)).toFixed(1),
      ratio.toFixed(2),
      target.toFixed(2),
      verdict(ratio >= target),
    ]);
  }
  printRows(rows);
}

function printGrowth(worker) {
  for (const engine of Object.keys(targets)) {
    const rows = [[`${engine}, contacts a run`, 'measured', 'CPU s', 'µs each', 'memory MB', '']];
    const runs = sizes.map((size) => JSON.parse(run(process.execPath, [worker, engine, String(size), '1'])));
    for (const [index, { cpuSeconds, megabytes, contacts: count }] of runs.entries()) {
      const each = (1e6 * cpuSeconds) / count;
      const last = runs.at(-1);
      const isFlat = Math.abs(megabytes - last.megabytes) <= memorySlack;
      const isLinear = Math.abs(each / ((1e6 * last.cpuSeconds) / last.contacts) - 1) < 0.3;
      rows.push([
        String(sizes[index]),
        String(count),
        cpuSeconds.toFixed(2),
        each.toFixed(2),
        megabytes.toFixed(0),
        verdict(isFlat && isLinear),
      ]);
    }
    printRows(rows);
  }
}

function run(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  return stdout;
}

function standardErrorsOff(values, truth) {
  const variance = values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
  return Math.abs(mean(values) - truth) / Math.sqrt(variance / values.length);
}

function verdict(isOk) {
  if (!isOk) process.exitCode = 1;
  return isOk ? 'ok' : 'MISSED';
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function printRows(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
  console.log();
}
