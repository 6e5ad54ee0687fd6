import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that gates a change, the quick checks first; the first failure ends the run. */
const steps = [
  ['types', 'tsc --noEmit'],
  ['lint', 'oxlint --type-aware --deny-warnings'],
  ['format', 'prettier --check --log-level warn .'],
  ['dead code', 'knip --no-progress'],
  ['build', 'node scripts/build.mjs --strict'],
  ['tests', 'vitest run'], // Last, so that its own count of passed and failed tests closes the output.
];

const root = fileURLToPath(new URL('..', import.meta.url));
const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
// A log file is for reading, so no colour codes unless somebody asks for them.
const plain = process.stdout.isTTY || 'FORCE_COLOR' in process.env ? {} : { NO_COLOR: '1' };

for (const [name, command] of steps) {
  console.log(`\n▶ ${name}: ${command}`);
  const env = { ...process.env, ...plain, PATH: path };
  const { status } = spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n✖ ${name} failed (${command})`);
    process.exitCode = 1;
    break;
  }
}
