#!/usr/bin/env node
'use strict';
// Half the time of a short run would go into compiling the bundle. So the build keeps what V8 compiled, and
// where it did so with this very Node, the files in dist are started from that instead.

const { existsSync, readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// What pays only from some 25 runs of a simulation on, where a usual check has 3: to copy functions into those that call
// them, to look for garbage before memory is short, and to share what little there is among threads. Set before anything
// is compiled: a code cache remembers it.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=0');
setFlagsFromString('--no-incremental-marking');
setFlagsFromString('--no-parallel-scavenge');
// V8 compiles anew, and well, what has run for some milliseconds; over a run this short that costs more than it saves. So it
// is to wait twelve times as long, but for the simulation, for which cli.ts changes this for a while. Later versions of Node
// have no such budget, and a compiler between the two that makes it needless.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=800000');

const [before, after] = nodeModule
  .wrap('|')
  .split('|')
  .map((text) => Buffer.from(text));
const dist = join(__dirname, '../dist');
const cacheFolder = join(dist, `code-cache/${process.version}-${process.arch}`);

/** Runs a file of dist by way of its code cache, once; what it requires from beside it likewise. */
function startCached(name, loaded = new Map()) {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;

  const filename = join(dist, name);
  const cache = join(cacheFolder, name);
  // The build writes nothing but ASCII, which Latin-1 reads several times faster than UTF-8. Joined before it becomes a
  // string, the text is in memory once: a second copy would set off the garbage collector.
  const source = Buffer.concat([before, readFileSync(filename), after]).latin1Slice();
  const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
  const script = new Script(source, { filename, cachedData });
  const file = { exports: {} };
  loaded.set(name, file);
  const requireFromDist = (id) => (id.startsWith('./') ? startCached(id.slice(2), loaded) : require(id));
  script.runInThisContext()(file.exports, requireFromDist, file, filename, dist);
  return file.exports;
}

if (existsSync(cacheFolder)) {
  startCached('cli.cjs');
} else {
  nodeModule.enableCompileCache?.(); // Node 22 and later.
  require('../dist/cli.cjs');
}

// All is said and written: there is no need to take the memory apart piece by piece.
process.on('beforeExit', () => process.exit());
