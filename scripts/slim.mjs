// Plugins of esbuild that keep out of a bundle what no check runs.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative } from 'node:path';
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
    onResolve({ filter: /^\.\/cst-scalar\.js$/, namespace: 'file' }, ({ path, importer }) => ({
      path: join(dirname(importer), path),
      namespace: 'reading-yaml',
      sideEffects: false,
    }));
    onResolve({ filter: /^\./, namespace: 'file' }, ({ path, importer }) =>
      importer.startsWith(modules) ? { path: join(dirname(importer), path), sideEffects: false } : undefined,
    );
    const writers =
      /browser[\\/]dist[\\/](?:stringify[\\/]stringifyString|doc[\\/]applyReviver|nodes[\\/]toJS|parse[\\/]cst-(?:stringify|visit))\.js$/;
    onLoad({ filter: writers }, ({ path }) => refusing(path, 'this bundle writes no YAML'));
    onLoad({ filter: /.*/, namespace: 'reading-yaml' }, ({ path }) =>
      refusing(path, 'this bundle writes no YAML', { resolveAsScalar: { from: path } }),
    );
  },
};

/**
 * Charts are drawn as SVG. Where a package named canvas is installed the chart library would measure letters with it, and
 * the same report would differ from machine to machine: what it has for browsers looks for none.
 */
export const withoutCanvas = {
  name: 'without-canvas',
  setup({ onResolve }) {
    onResolve({ filter: /^vega-canvas$/ }, () => ({
      path: join(dirname(createRequire(import.meta.url).resolve('vega-canvas')), 'vega-canvas.browser.js'),
    }));
  },
};

/**
 * Modules that are loaded at the first use of what they export: `parts` names that by source, `function` or `object`
 * each. A bundle in ES modules cannot load anything at once, so `requireNow` makes CommonJS of it afterwards.
 */
export const loadedWhenUsed = (parts) => ({
  name: 'loaded-when-used',
  setup({ onResolve, onLoad }) {
    const sources = new Map(Object.entries(parts).map(([source, exports]) => [join(root, source), exports]));
    onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, resolveDir }) => {
      const source = join(resolveDir, `${path}.ts`);
      return kind === 'import-statement' && sources.has(source)
        ? { path: source, namespace: 'loaded-when-used' }
        : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'loaded-when-used' }, ({ path }) => {
      const load = `requireNow(import(${JSON.stringify(path)}))`;
      const stand = (name, type) =>
        type === 'function'
          ? `(...args) => ${load}.${name}(...args)`
          : `new Proxy({}, { get: (_, key) => ${load}.${name}[key] })`;
      const lines = Object.entries(sources.get(path)).map(
        ([name, type]) => `export const ${name} = ${stand(name, type)};`,
      );
      return { contents: lines.join('\n'), resolveDir: root };
    });
  },
});

/** Turns what `loadedWhenUsed` left in an ES module into calls of `require`. */
export const withRequireNow = (text) =>
  text.replaceAll(/\brequireNow\(import\(("[^"]+")\)\)/g, 'require($1)');

/** Sources that `lateHelp` makes chunks of their own, as metafiles name them. */
export const lateSources = [
  'node_modules/commander/lib/help.js',
  'node_modules/commander/lib/suggestSimilar.js',
];

/** The help of commander and its guesses at what was meant, which most runs do not print. */
export const lateHelp = {
  name: 'late-help',
  setup({ onResolve, onLoad }) {
    const standIns = {
      'help.js': (load) => `
        exports.Help = class { constructor() { return new (${load}.default.Help)(); } };
        exports.stripColor = (text) => ${load}.default.stripColor(text);`,
      'suggestSimilar.js': (load) => `
        exports.suggestSimilar = (...words) => ${load}.default.suggestSimilar(...words);`,
    };
    onResolve({ filter: /\/(?:help\.js|suggestSimilar)$/ }, ({ path, kind, resolveDir }) => {
      const file = join(resolveDir, extname(path) === '' ? `${path}.js` : path);
      const isLate = lateSources.some((source) => file === join(root, source));
      return isLate && kind !== 'dynamic-import' ? { path: file, namespace: 'late-help' } : undefined;
    });
    onLoad({ filter: /.*/, namespace: 'late-help' }, ({ path }) => ({
      contents: standIns[basename(path)](`requireNow(import(${JSON.stringify(path)}))`),
      resolveDir: dirname(path),
    }));
  },
};

/** Commander can start commands that are programs of their own. svcplan has none, and loading what that takes costs 10 ms. */
export const commandsWithin = {
  name: 'commands-within',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'commands-within' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'commands-within' }, () => ({
      contents: `exports.spawn = () => { throw new Error('svcplan starts no other program'); };`,
    }));
  },
};

/**
 * Zod writes and compiles a program for every object schema, which never pays off where a plan is parsed once. It
 * also keeps account of values that contain themselves, which no plan does: its reader refuses such an alias.
 */
export const plainZod = {
  name: 'plain-zod',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nconfig({ jitless: true });\n`,
    }));
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]memoizer\.js$/ }, ({ path }) =>
      refusing(path, 'this bundle follows no circles', { memoizer: '() => undefined' }),
    );
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]core[\\/]doc\.js$/ }, ({ path }) =>
      refusing(path, 'this bundle compiles no schema'),
    );
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

/** A module with the same exports, each a function that throws, but for those that are given: as code, or kept from a file. */
async function refusing(path, reason, given = {}) {
  const names = Object.keys(await import(pathToFileURL(path).href)).filter((name) => !(name in given));
  const lines = [
    `const refuse = () => { throw new Error(${JSON.stringify(reason)}); };`,
    `export { ${names.map((name) => `refuse as ${name}`).join(', ')} };`,
    ...Object.entries(given).map(([name, code]) =>
      typeof code === 'string'
        ? `export const ${name} = ${code};`
        : `export { ${name} } from ${JSON.stringify(code.from)};`,
    ),
  ];
  return { contents: lines.join('\n'), loader: 'js', resolveDir: dirname(path) };
}
