'use strict';
// Runs the built command line with the given arguments; on exit writes V8's code cache of each file that ran.

const { mkdirSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const vm = require('node:vm');

const folder = join(__dirname, '../dist/code-cache', `${process.version}-${process.arch}`);
mkdirSync(folder, { recursive: true });

const scripts = new Map();
const { Script } = vm;
vm.Script = class extends Script {
  constructor(code, options) {
    super(code, options);
    scripts.set(basename(options.filename), this);
  }
};
process.on('exit', () => {
  for (const [name, script] of scripts) writeFileSync(join(folder, name), script.createCachedData());
});

require('../bin/svcplan.cjs');
