// Writes src/rules/README.md, the reference of all rules.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url);
const { outputFiles } = await build({
  stdin: {
    contents: `
      import { allRules as rules } from './src/rules/all';
      import { principles } from './src/rules/principles';
      import { rulesReadme } from './scripts/rules-readme';
      export const text = rulesReadme(rules, principles);`,
    resolveDir: new URL('.', root).pathname,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  logLevel: 'error',
});
const [output] = outputFiles;
const module = { exports: {} };
compileFunction(output.text, ['module', 'exports', 'require'])(
  module,
  module.exports,
  createRequire(import.meta.url),
);
writeFileSync(new URL('src/rules/README.md', root), module.exports.text);
