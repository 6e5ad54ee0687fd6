// Writes everything that is made from something else. Each such file has a script `generate-….mjs` here and a
// test that fails when the file is stale.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const generators = readdirSync(folder).filter((name) => /^generate-.*\.mjs$/.test(name));

// The build comes before scripts that ask the command line for its output, and after what it builds from.
const sources = ['generate-regions.mjs', 'generate-zones.mjs'];
const others = generators.filter((name) => !sources.includes(name));
for (const name of [...sources, 'build.mjs', ...others.toSorted()]) {
  console.log(`▶ ${name}`);
  const { status } = spawnSync(process.execPath, [folder + name], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`✖ ${name} failed`);
    process.exitCode = 1;
    break;
  }
}
