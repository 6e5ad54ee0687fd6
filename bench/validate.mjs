// The simulation beside exact answers and a real call centre: prints the table and writes docs/validation.md.
// Run: npm run validate, with SVCPLAN_REFERENCE_DATA naming the folder of the call centre's half hours; without it that part is
// skipped and the page left as it is. The page carries today's date, or the one given: npm run validate -- YYYY-MM-DD.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [date = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const reference = process.env.SVCPLAN_REFERENCE_DATA;

if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
  await validate();
} else {
  console.error(
    'usage: npm run validate -- YYYY-MM-DD (the date that docs/validation.md is to carry; today unless given)',
  );
  process.exitCode = 2;
}

async function validate() {
  const { validationPage } = await load();
  const read = reference ? (name) => readFileSync(join(reference, name), 'utf8') : null;
  const { text, missed } = validationPage(date, read);
  console.log(text);
  if (read === null) {
    console.error(
      'docs/validation.md is left as it is: it wants the call centre too (SVCPLAN_REFERENCE_DATA=<folder> npm run validate)',
    );
  } else {
    mkdirSync('docs', { recursive: true });
    writeFileSync('docs/validation.md', text);
  }
  if (missed.length > 0) {
    console.error(`does not agree: ${missed.join('; ')}`);
    process.exitCode = 1;
  }
}

async function load() {
  const folder = mkdtempSync(join(tmpdir(), 'validate-'));
  try {
    const outfile = join(folder, 'page.cjs');
    await build({ entryPoints: ['tests/validation/page.ts'], bundle: true, platform: 'node', outfile });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
