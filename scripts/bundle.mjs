import { transform, build } from 'esbuild';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  commandsWithin,
  lateSources,
  lateHelp,
  plainZod,
  loadedWhenUsed,
  shakenYaml,
  withoutCanvas,
  withoutReference,
  withRequireNow,
} from './slim.mjs';

/** What all bundles share. The ES module build of a package is the one that can be shaken. */
const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['import', 'module'],
  plugins: [shakenYaml, withoutCanvas],
  legalComments: 'none', // THIRD-PARTY-NOTICES.md carries the licences.
  metafile: true,
  splitting: true,
  format: 'esm',
  write: false,
  outdir: 'dist',
  logLevel: 'warning',
};

/** What `explain` and `schema` need: a bundle of its own with whole sources, where the others are without texts. */
const reference = { source: 'src/commands/reference.ts', file: 'lazy-reference.cjs' };

/**
 * Threads for long simulations. The pool asks for its package by `import()`, which nothing that starts from a code cache
 * can: it is required as a file of another folder is. Each thread runs the worker, which is whole.
 */
const pool = { source: 'src/commands/pool.ts', file: 'pool.cjs' };
const worker = { source: 'src/report/replicate.ts', file: 'worker.cjs' };

/**
 * The command line as CommonJS, the only kind that Node 20 can start from a code cache: `cli.cjs` with all that a
 * check needs, and a file for each heavy part. esbuild splits ES modules only, so it first writes those (a chunk for
 * each `import()` and for what chunks share); each is then turned into CommonJS, `import('./chunk')` into a `require`
 * that runs when reached, and the chunks of a check are packed into one file.
 */
export async function bundleCommandLine(entry = 'src/cli.ts') {
  const [bundle, referenceBundle, poolBundle, workerBundle] = await Promise.all([
    bundleEntry(entry, {
      outExtension: { '.js': '.cjs' },
      plugins: [
        referenceApart,
        poolApart,
        withoutReference,
        plainZod,
        loadedWhenUsed(wordsWhenUsed),
        commandsWithin,
        lateHelp,
        ...common.plugins,
      ],
    }),
    bundleEntry(reference.source, { format: 'cjs', splitting: false }),
    bundleEntry(pool.source, { format: 'cjs', splitting: false, external: ['tinypool'] }),
    bundleEntry(worker.source, {
      format: 'cjs',
      splitting: false,
      plugins: [withoutReference, plainZod, ...common.plugins],
    }),
  ]);
  const chunks = await Promise.all(
    bundle.outputFiles.map(async ({ path, text }) => ({
      name: basename(path),
      text: await toCommonJs(text),
    })),
  );
  const packed = withoutHeavyParts(bundle.metafile, 'cli.cjs');
  const apart = [
    [reference, referenceBundle],
    [pool, poolBundle],
    [worker, workerBundle],
  ].map(([{ file }, { outputFiles }]) => ({ name: file, text: outputFiles[0].text }));
  return {
    files: [...pack(chunks, packed), ...apart],
    inputs: inputsOf(bundle, referenceBundle, poolBundle, workerBundle),
  };
}

/** One file of the chunks with these names, each run when another first asks for it; `cli.cjs` at once. */
function pack(chunks, names) {
  const isPacked = ({ name }) => names.has(name);
  const parts = chunks
    .filter(isPacked)
    .map(({ name, text }) => `${JSON.stringify(`./${name}`)}(exports,require){${text}}`);
  const loader = [
    `const parts={${parts.join(',')}},started=new Map;`,
    'const load=(name)=>{',
    'if(!Object.hasOwn(parts,name))return require(name);',
    'if(!started.has(name)){const exports={};started.set(name,exports);parts[name](exports,load)}',
    'return started.get(name)};',
    'module.exports=load;load("./cli.cjs");', // A heavy part asks it for what it shares with a check.
  ];
  const heavy = chunks
    .filter((chunk) => !isPacked(chunk))
    .map(({ name, text }) => ({
      name,
      text: text.replaceAll(/\brequire\(("\.\/([^"]+)")\)/g, (call, id, other) =>
        names.has(other) ? `require("./cli.cjs")(${id})` : call,
      ),
    }));
  return [{ name: 'cli.cjs', text: loader.join('') }, ...heavy];
}

/** The library as ES modules, for `import { … } from 'svcplan'`. */
export async function bundleLibrary(entry = 'src/index.ts') {
  // Packages in CommonJS ask for Node's own modules by `require`, which an ES module has to make itself.
  const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;
  const bundle = await bundleEntry(entry, {
    banner: { js: banner },
    plugins: [withoutReference, ...common.plugins],
  });
  const files = bundle.outputFiles.map(({ path, text }) => ({ name: basename(path), text }));
  return { files, inputs: inputsOf(bundle) };
}

const poolApart = {
  name: 'pool-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/pool$/ }, ({ importer }) =>
      importer.endsWith('cli.ts') ? { path: `../dist/${pool.file}`, external: true } : undefined,
    );
  },
};

const referenceApart = {
  name: 'reference-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/reference$/ }, ({ importer }) =>
      importer.endsWith('load-parts.ts') ? { path: `./${reference.file}`, external: true } : undefined,
    );
  },
};

/** Paths of all sources of these bundles. */
const inputsOf = (...bundles) => bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));

async function bundleEntry(entry, options) {
  if (!existsSync(entry)) throw new Error(`${entry} is missing: there is nothing to build dist from`);
  return build({ ...common, ...options, entryPoints: [{ in: entry, out: basename(entry, extname(entry)) }] });
}

async function toCommonJs(text) {
  const { code } = await transform(withPlainImports(withPlainExports(withRequireNow(text))), {
    format: 'cjs',
    minify: true,
    target: 'node20',
    supported: { 'dynamic-import': false },
  });
  return code;
}

/**
 * The one list of exports that ends a chunk, as plain properties. esbuild would write it with 400 bytes for readers of
 * other makers, which a chunk has not, and with getters, which are felt where a simulation calls another chunk.
 */
function withPlainExports(text) {
  return text.replace(/\bexport\{([^{}]*)\};\s*$/, (_, list) => {
    const entries = list.split(',').map((entry) => {
      const [name, as = name] = entry.split(' as ');
      return `${as}:${name}`;
    });
    return `Object.assign(exports,{${entries.join(',')}});`;
  });
}

/** What a chunk imports from others as constants of its own, which are shorter and faster than asking the other each time. */
const withPlainImports = (text) =>
  text.replaceAll(
    /\bimport\{([^{}]*)\}from("\.\/[^"]+");/g,
    (_, list, chunk) => `const{${list.replaceAll(' as ', ':')}}=require(${chunk});`,
  );

/** Words that most runs do not say: what is wrong with a plan that cannot be read, and the help of commands. */
const wordsWhenUsed = {
  'src/commands/help-texts.ts': { helpAfter: 'function' },
  'src/document/faults.ts': { faults: 'object' },
  'src/plan/examples.ts': { exampleAt: 'function' },
  'src/plan/schema-faults.ts': { findSchemaFaults: 'function' },
};

/**
 * Sources that a plain `check` does without: each is only reached by `import()`, so that it is a chunk of its own.
 */
const heavyParts = [
  'src/model/calendar/public-holidays.generated.ts',
  'src/model/calendar/ical-holidays.ts',
  'src/commands/explain.ts',
  'src/commands/simulate.ts',
  'src/coverage/growth.ts',
  'src/coverage/closings.ts',
  'src/commands/check-base.ts',
  'src/commands/compare-command.ts',
  'src/commands/compare.ts',
  'src/report/comparing.ts',
  'src/report/config.ts',
  'src/report/sections/index.ts',
  'src/rules/index.ts',
  'src/rules/of-few-plans.ts',
  'src/rules/of-practices.ts',
  'src/rules/tiers/index.ts',
  'src/report/simulate-plan.ts',
  'src/renderers/changes/index.ts',
  'src/renderers/html/index.ts',
  'src/renderers/markdown/index.ts',
  'src/renderers/sarif.ts',
  'src/renderers/junit.ts',
  'src/renderers/github.ts',
  ...Object.keys(wordsWhenUsed),
  ...lateSources,
];

/** Names of the chunks that a run may load without a heavy part. */
function withoutHeavyParts(metafile, entry) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const entryPoints = [...outputs.values()].map(({ entryPoint }) => entryPoint);
  const missing = heavyParts.filter((part) => !entryPoints.includes(part));
  if (missing.length > 0)
    throw new Error(`no chunk of its own for ${missing.join(', ')}: load it by import()`);

  const reached = new Set([entry]);
  for (const name of reached) {
    for (const { path, external } of outputs.get(name).imports) {
      const chunk = basename(path);
      if (external !== true && !heavyParts.includes(outputs.get(chunk).entryPoint)) reached.add(chunk);
    }
  }
  return reached;
}
