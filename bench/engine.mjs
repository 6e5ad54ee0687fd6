// The speed of the simulation beside a plain program in C (bench/reference.c), measured in turns on this machine,
// and the memory and time of runs from ten thousand to ten million contacts. Run: npm run bench:engine
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, mean, measured, median, printRows, run, verdict } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const rounds = 7;
const contacts = 2_000_000;
const targets = { general: 0.4, 'first come': 0.6 };
const sizes = [1e4, 1e5, 1e6, 1e7];
/** Two runs of ten million may differ by so many megabytes and still count as equal. */
const memorySlack = 8;

const folder = mkdtempSync(join(tmpdir(), 'engine-'));
try {
  await main();
} finally {
  rmSync(folder, { recursive: true });
}

async function main() {
  const reference = join(folder, 'reference');
  run('gcc', ['-O2', '-o', reference, 'bench/reference.c', '-lm']);
  const engines = await bundled('bench/engine.ts', folder);
  const { megabytes: _megabytes, ...truth } = measured(engines, 'exact');
  const results = { C: [], general: [], 'first come': [] };
  for (let round = 0; round < rounds; round++) {
    results.C.push(runReference(reference, round + 1));
    for (const engine of Object.keys(targets)) {
      results[engine].push(measured(engines, engine, contacts, round + 1));
    }
  }
  printAgreement(results, truth);
  printSpeed(results);
  printGrowth(engines);
  printOffices(engines);
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

/** The least of three: what else runs on the machine can only add. */
function leastOf(engines, engine, size) {
  const runs = [1, 2, 3].map((seed) => measured(engines, engine, size, seed));
  return runs.toSorted((one, other) => costOf(one) - costOf(other))[0];
}

/** CPU microseconds a contact. */
function costOf({ cpuSeconds, contacts: count }) {
  return (1e6 * cpuSeconds) / count;
}

function printGrowth(engines) {
  for (const engine of Object.keys(targets)) {
    const rows = [[`${engine}, contacts a run`, 'measured', 'CPU s', 'µs each', 'memory MB', '']];
    const runs = sizes.map((size) => leastOf(engines, engine, size));
    for (const [index, result] of runs.entries()) {
      const { cpuSeconds, megabytes, contacts: count } = result;
      const each = costOf(result);
      const last = runs.at(-1);
      const isFlat = Math.abs(megabytes - last.megabytes) <= memorySlack;
      const isLinear = Math.abs(each / costOf(last) - 1) < 0.3;
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

function standardErrorsOff(values, truth) {
  const variance = values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
  return Math.abs(mean(values) - truth) / Math.sqrt(variance / values.length);
}

/** What a small company asks, and a large one: its year with a million contacts takes the memory that one with few takes. */
function printOffices(engines) {
  const least = (what, size) =>
    [1, 2, 3]
      .map(() => measured(engines, what, size))
      .toSorted((one, other) => costOf(one) - costOf(other))[0];
  const row = (name, { contacts: count, cpuSeconds, megabytes }, isOk) => [
    name,
    String(count),
    cpuSeconds.toFixed(2),
    megabytes.toFixed(0),
    isOk === null ? '' : verdict(isOk),
  ];
  const weeks = least('weeks', 1000);
  const few = least('year', 1e4);
  const year = least('year', 1e6);
  printRows([
    ['office, calls and mail', 'contacts', 'CPU s', 'memory MB', ''],
    row('five people, 1,000 weeks', weeks, weeks.cpuSeconds < 1),
    row('sixty people, a year, few contacts', few, null),
    row('sixty people, a year, a million', year, year.megabytes - few.megabytes <= memorySlack),
  ]);
}
