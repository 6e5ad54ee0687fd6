// Runs the tests on every version of Node that svcplan supports. The versions come as npm packages and are kept
// in npm's cache folder, outside of the project. `npm run test:nodes -- tests/support` runs a part.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const versions = ['20.20.2', '22.23.3', '24.21.0'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const results = versions.map((version) => [version, testOn(version)]);
spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }); // Leaves dist as it was found.
for (const [version, passed] of results) console.log(`Node ${version}: ${passed ? 'passed' : 'FAILED'}`);
if (results.some(([, passed]) => !passed)) process.exitCode = 1;

function testOn(version) {
  const node = install(version);
  console.log(`\n▶ Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`);
  const env = { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) };
  const build = spawnSync(node, ['scripts/build.mjs'], { env, stdio: 'inherit' });
  if (build.status !== 0) return false;
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
  return spawnSync(node, args, { env, stdio: 'inherit' }).status === 0;
}

/** Path of the program. The package for one platform is the program and nothing else, without a script to run. */
function install(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim();
  const folder = join(cache, '_svcplan-nodes', version);
  mkdirSync(folder, { recursive: true });
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--prefer-offline',
    '--silent',
    `${name}@${version}`,
  ];
  execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(folder, 'node_modules', name, 'bin', file);
}
