// Builds what an installation from the repository needs. `npm install -g` of a repository (pre-commit does so) runs this
// without the packages that build it, as its mark `global` reaches the inner installation: so they are fetched here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const hasPackages = existsSync('node_modules/esbuild');
if (hasPackages || run('npm', 'ci', '--global=false', '--include=dev', '--ignore-scripts')) {
  run(process.execPath, 'scripts/build.mjs');
}

function run(command, ...args) {
  // npm is a script on Windows, which only a shell starts; none of these arguments comes from outside.
  const shell = command === 'npm' && process.platform === 'win32';
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}
