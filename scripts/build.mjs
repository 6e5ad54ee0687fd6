import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommandLine, bundleLibrary } from './bundle.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Kilobytes that `check` may load; a larger bundle cannot start in time. */
const commandLineLimit = 450;

/** `--strict` fails above the limit. Without it only says so: who installs the tool needs a dist that works. */
const strict = process.argv.includes('--strict');

try {
  await main();
} catch (error) {
  console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function main() {
  const [commandLine, library] = await Promise.all([bundleCommandLine(), bundleLibrary()]);
  const bytes = commandLine.files.find(({ name }) => name === 'cli.cjs').text.length;
  const kilobytes = Math.ceil(bytes / 1000);

  const foreign = commandLine.files.find(({ text }) => Buffer.byteLength(text) !== text.length);
  if (foreign) throw new Error(`${foreign.name} is not pure ASCII, and bin/svcplan.cjs reads it as such`);

  rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist');
  for (const { name, text } of [...commandLine.files, ...library.files]) writeFileSync(`dist/${name}`, text);
  writeCodeCache();
  writeTypes();
  const size = `the command line is ${kilobytes} KB (limit ${commandLineLimit} KB) without its heavy parts`;
  if (strict && bytes > commandLineLimit * 1000)
    throw new Error(`dist is complete, but ${size}: see scripts/bundle.mjs`);
  console.log(`built dist: ${size}`);
}

/** Declarations of the public API. */
function writeTypes() {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const tsc = join(typescript, 'bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the public types do not compile (see above)');
}

/**
 * Runs the built command line so that V8 compiles what a check needs, and keeps what it compiled. Serves
 * this version of Node only; another one compiles for itself (see bin/svcplan.cjs).
 */
function writeCodeCache() {
  const plan = 'examples/saas-desk/plan.yaml'; // It asks for the most.
  // The last run that a file takes part in is the one that it is kept from: the most usual comes last.
  runForCodeCache(['schema', 'report']);
  runForCodeCache(['explain']);
  runForCodeCache(['check', '-'], 'svcplan: 1\nname: [what, no, plan]\n');
  if (existsSync(plan)) runForCodeCache(['check', 'examples/email-desk-savers/plan.yaml']); // It misses a promise.
  runForCodeCache(existsSync(plan) ? ['check', plan] : ['--version']);
}

function runForCodeCache(args, input = '') {
  const { status } = spawnSync(process.execPath, ['scripts/code-cache.cjs', ...args], {
    input,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  // 1 says that the plan has findings, which is no matter here.
  if (status !== 0 && status !== 1) throw new Error(`svcplan ${args.join(' ')} does not run (see above)`);
}
