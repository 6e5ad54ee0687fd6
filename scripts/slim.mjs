// Plugins of esbuild that keep out of a bundle what no check runs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripReference } from './strip-reference.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folderOf = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/**
 * yaml's ES modules, which its package gives to browsers only: of them, what is not imported can be left out
 * (its lexer and parser stay, its documents go). What writes YAML hangs on the same namespace as what reads it.
 */
export const shakenYaml = {
  name: 'shaken-yaml',
  setup({ onResolve, onLoad }) {
    const modules = join(folderOf('yaml'), 'browser/dist');
    onResolve({ filter: /^yaml$/ }, () => ({ path: join(modules, 'index.js'), sideEffects: false }));
    onResolve({ filter: /^\./, namespace: 'file' }, ({ path, importer }) =>
      importer.startsWith(modules) ? { path: join(dirname(importer), path), sideEffects: false } : undefined,
    );
    const writers =
      /browser[\\/]dist[\\/](?:stringify[\\/]stringifyString|parse[\\/]cst-(?:stringify|visit))\.js$/;
    onLoad({ filter: writers }, ({ path }) => refusing(path, 'this bundle writes no YAML'));
  },
};

/** Tables measure texts as the rest of svcplan does, and get them in colour already. */
export const plainTables = {
  name: 'plain-tables',
  setup({ onResolve, onLoad }) {
    const stand = (path) => ({ path, namespace: 'plain-tables' });
    onResolve({ filter: /^(?:string-width|@colors\/colors\/safe)$/ }, ({ path, importer }) =>
      importer.includes('cli-table3') ? stand(path) : undefined,
    );
    onLoad({ filter: /^string-width$/, namespace: 'plain-tables' }, () => ({
      contents: `module.exports = require('./src/support/display-width').displayWidth;`,
      resolveDir: root,
    }));
    onLoad({ filter: /colors/, namespace: 'plain-tables' }, () => ({
      contents: `throw new Error('tables get their texts in colour: leave their styles empty');`,
    }));
  },
};

/** svcplan knows itself where colours go; chalk is always told. */
export const toldColors = {
  name: 'told-colors',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]/ }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** Rules without their pages, schemas without descriptions, and Zod without JSON Schema. */
export const withoutReference = {
  name: 'without-reference',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/](?:rules|plan[\\/]schema)[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: stripReference(relative(root, path), await readFile(path, 'utf8')),
      loader: 'ts',
    }));
    const jsonSchema = /[\\/]zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/;
    onLoad({ filter: jsonSchema }, ({ path }) => refusing(path, 'this bundle makes no JSON Schema'));
  },
};

/** A module with the same exports, each a function that throws. */
async function refusing(path, reason) {
  const names = Object.keys(await import(pathToFileURL(path).href));
  const list = names.map((name) => `refuse as ${name}`).join(', ');
  const contents = `const refuse = () => { throw new Error(${JSON.stringify(reason)}); };\nexport { ${list} };\n`;
  return { contents, loader: 'js' };
}
