// CPU time of short runs as a multiple of `node -e 0`, and the size of what they may load.
// `npm run bench -- other-plan.yaml` checks another plan than the example.
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cpuMilliseconds, median, printRows, verdict } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [plan = 'examples/phone-desk-savers/plan.yaml'] = process.argv.slice(2);
const rounds = 21;
const cases = [
  { name: '--version', args: ['--version'], target: 2.2 },
  { name: 'check --no-simulation', args: ['check', plan, '--no-simulation'], target: 4.5 },
  { name: 'check', args: ['check', plan], target: 10 },
  { name: 'check, twelve people', args: ['check', 'examples/saas-desk/plan.yaml'], target: 12 },
];
const sizeTarget = 450;

if (process.platform === 'win32') {
  console.error('bench needs bash to measure CPU time');
  process.exitCode = 1;
} else if (!existsSync('dist/cli.cjs') || !existsSync(plan)) {
  console.error(`bench needs a build and ${plan}: run npm run build`);
  process.exitCode = 1;
} else {
  printTable();
}

function printTable() {
  // Each round measures every case once, so that a slow moment of the machine hits all of them alike.
  const floors = [];
  const times = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    floors.push(cpuMilliseconds(['-e', '0']));
    cases.forEach(({ args }, index) => times[index].push(cpuMilliseconds(['bin/svcplan.cjs', ...args])));
  }

  const rows = cases.map(({ name, target }, index) => {
    const ratio = median(times[index].map((time, round) => time / floors[round]));
    const cpu = `${median(times[index]).toFixed(0)} ms`;
    return [name, cpu, `${ratio.toFixed(2)} ×`, `${target.toFixed(1)} ×`, verdict(ratio <= target)];
  });
  const kilobytes = Math.ceil(statSync('dist/cli.cjs').size / 1000);
  const size = ['dist/cli.cjs', '', `${kilobytes} KB`, `${sizeTarget} KB`, verdict(kilobytes <= sizeTarget)];

  console.log(`Node ${process.version}, median of ${rounds} rounds, each beside its own "node -e 0"`);
  const floor = ['node -e 0', `${median(floors).toFixed(0)} ms`, '1.00 ×', '', ''];
  printRows([['run', 'CPU', 'measured', 'target', ''], floor, ...rows, size]);
}
