'use strict';
// Preloaded by a test: says of the command line whether V8 took its code cache.

const { basename } = require('node:path');
const vm = require('node:vm');

const { Script } = vm;
vm.Script = class extends Script {
  constructor(code, options) {
    super(code, options);
    const name = basename(options.filename);
    if (name !== 'cli.cjs') return;
    console.error(`${name}: ${this.cachedDataRejected === false ? 'accepted' : 'rejected'}`);
  }
};
