// Writes beside every example, and into the README, what svcplan says of a plan on a fixed day.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

for (const name of readdirSync(`${root}examples`).toSorted()) {
  const folder = `examples/${name}`;
  if (!existsSync(`${root}${folder}/plan.yaml`)) continue;
  const files = [`${folder}/report.txt`, `line:${folder}/report.line.txt`, `${folder}/report.json`];
  check([`${folder}/plan.yaml`, ...files.flatMap((file) => ['-o', file])]);
}

const readme = readFileSync(`${root}README.md`, 'utf8');
const plan = /```yaml\n(?<text>[^]*?)```/u.exec(readme)?.groups?.text ?? '';
const report = check(['-', '--stdin-path', 'plan.yaml'], plan);
writeFileSync(
  `${root}README.md`,
  readme.replace(/```text\n[^]*?```/u, () => `\`\`\`text\n${report}\`\`\``),
);

function check(args, input = '') {
  const all = ['bin/svcplan.cjs', 'check', ...args, '--today', '2027-01-15'];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: root, encoding: 'utf8', input });
  if (status !== 0 && status !== 1) throw new Error(`svcplan does not check ${args[0]}:\n${stderr}`);
  return stdout;
}
