// Writes beside every example what svcplan says of it on a fixed day, in three formats.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const today = '2027-01-15';

for (const name of readdirSync(`${root}examples`).toSorted()) {
  const folder = `examples/${name}`;
  if (!existsSync(`${root}${folder}/plan.yaml`)) continue;
  const files = ['report.txt', 'line:report.line.txt', 'report.json'].flatMap((file) => [
    '-o',
    file.replace('report', `${folder}/report`),
  ]);
  const args = ['bin/svcplan.cjs', 'check', `${folder}/plan.yaml`, '--today', today, ...files];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`svcplan does not check ${folder}:\n${stderr}`);
}
