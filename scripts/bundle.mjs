import { transform, build } from 'esbuild';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';

/** What both bundles share. The ES module build of a package (yaml's above all) is the one that can be shaken. */
const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  conditions: ['import', 'module'],
  legalComments: 'none', // THIRD-PARTY-NOTICES.md carries the licences.
  metafile: true,
  splitting: true,
  format: 'esm',
  write: false,
  outdir: 'dist',
  logLevel: 'warning',
};

/**
 * The command line as CommonJS, the only kind that Node 20 can start from a code cache. esbuild splits
 * ES modules only, so it first writes those (a chunk for each `import()` and for what chunks share) and
 * each of them is then turned into CommonJS, `import('./chunk')` into a `require` that runs when reached.
 */
export async function bundleCommandLine(entry = 'src/cli.ts') {
  const bundle = await bundleEntry(entry, { outExtension: { '.js': '.cjs' } });
  const files = await Promise.all(
    bundle.outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        format: 'cjs',
        minify: true,
        platform: 'node',
        target: 'node20',
        supported: { 'dynamic-import': false },
      });
      return { name: basename(path), text: code };
    }),
  );
  return { files, metafile: bundle.metafile };
}

/** The library as ES modules, for `import { … } from 'svcplan'`. */
export async function bundleLibrary(entry = 'src/index.ts') {
  // Packages in CommonJS ask for Node's own modules by `require`, which an ES module has to make itself.
  const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;
  const bundle = await bundleEntry(entry, { banner: { js: banner } });
  const files = bundle.outputFiles.map(({ path, text }) => ({ name: basename(path), text }));
  return { files, metafile: bundle.metafile };
}

async function bundleEntry(entry, options) {
  if (!existsSync(entry)) throw new Error(`${entry} is missing: there is nothing to build dist from`);
  return build({ ...common, ...options, entryPoints: [{ in: entry, out: basename(entry, extname(entry)) }] });
}

/**
 * Sources that a plain `check` does without: each is only reached by `import()`, so that it is a chunk of its own.
 */
const heavyParts = ['src/model/calendar/public-holidays.generated.ts', 'src/model/calendar/ical-holidays.ts'];

/** Bytes by chunk that a run may load without a heavy part. */
export function bytesWithoutHeavyParts({ metafile, files }) {
  const sizes = new Map(files.map(({ name, text }) => [name, Buffer.byteLength(text)]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const entryPoints = [...outputs.values()].map(({ entryPoint }) => entryPoint);
  const missing = heavyParts.filter((part) => !entryPoints.includes(part));
  if (missing.length > 0)
    throw new Error(`no chunk of its own for ${missing.join(', ')}: load it by import()`);

  const entry = [...outputs.keys()].find((name) => ['cli.cjs', 'index.js'].includes(name));
  const reached = new Set([entry]);
  for (const name of reached) {
    for (const { path, external } of outputs.get(name)?.imports ?? []) {
      const chunk = basename(path);
      if (external !== true && !heavyParts.includes(outputs.get(chunk)?.entryPoint)) reached.add(chunk);
    }
  }
  return new Map([...reached].map((name) => [name, sizes.get(name) ?? 0]));
}
