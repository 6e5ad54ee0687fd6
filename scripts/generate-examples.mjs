// Writes beside every example, and into the README, what svcplan says of a plan on a fixed day.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Examples of `compare`: the plans, the base first, and the files written beside them. */
const comparisons = JSON.parse(readFileSync(`${root}scripts/comparisons.json`, 'utf8'));

for (const name of readdirSync(`${root}examples`).toSorted()) {
  const folder = `examples/${name}`;
  if (!existsSync(`${root}${folder}/plan.yaml`)) continue;
  const reports = ['txt', 'json', 'md', 'html'].map((extension) => `${folder}/report.${extension}`);
  const files = [...reports, `line:${folder}/report.line.txt`];
  check([`${folder}/plan.yaml`, ...files.flatMap((file) => ['-o', file])]);
  // Two show what simulate draws as well: one that keeps its promises and one that does not.
  if (!['saas-desk', 'email-desk-savers'].includes(name)) continue;
  svcplan('simulate', [`${folder}/plan.yaml`, '-o', `${folder}/week.html`, '-o', `${folder}/week.md`]);
}

for (const { folder, plans, outputs } of comparisons) {
  svcplan('compare', [...plans, ...outputs.flatMap((file) => ['-o', file])], {
    cwd: `${root}examples/${folder}`,
  });
}

const readme = readFileSync(`${root}README.md`, 'utf8');
const plan = /```yaml\n(?<text>[^]*?)```/u.exec(readme)?.groups?.text ?? '';
const report = check(['-', '--stdin-path', 'plan.yaml'], plan);
writeFileSync(
  `${root}README.md`,
  readme.replace(/```text\n[^]*?```/u, () => `\`\`\`text\n${report}\`\`\``),
);

function check(args, input = '') {
  return svcplan('check', args, { input });
}

function svcplan(command, args, { input = '', cwd = root } = {}) {
  const all = [`${root}bin/svcplan.cjs`, command, ...args, '--today', '2027-01-15'];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd, encoding: 'utf8', input });
  if (status !== 0 && status !== 1) throw new Error(`svcplan does not ${command} ${args[0]}:\n${stderr}`);
  return stdout;
}
