import { describe, expect, it } from 'vitest';
import { circles, impurities, machineTraces, tooLong, wrongDirections, wrongDoors } from './house-rules';
import { blank, importsOf } from './source-code';

const rooms = {
  support: { reason: 'words' },
  queueing: { reason: 'formulas' },
  simulation: { reason: 'events', seesOnly: ['support'] },
  commands: { reason: 'verbs' },
};
const file = (path: string, text: string) => ({ path, text });

describe('importsOf', () => {
  it('finds every form of import', () => {
    const text = [
      `import { a } from './a';`,
      `import type { B } from "./b";`,
      `import * as c from 'c';`,
      `import './d';`,
      `export { e } from './e';`,
      `export * from './f';`,
      `const g = await import('./g');`,
      `import {`,
      `  h,`,
      `} from './h';`,
      `const i = require('i');`,
      `type J = import('./j').J;`,
      `const k = await import(path);`,
    ].join('\n');
    expect(importsOf(text).toSorted((one, other) => one.line - other.line)).toEqual([
      { from: './a', line: 1 },
      { from: './b', line: 2 },
      { from: 'c', line: 3 },
      { from: './d', line: 4 },
      { from: './e', line: 5 },
      { from: './f', line: 6 },
      { from: './g', line: 7 },
      { from: './h', line: 8 },
      { from: 'i', line: 11 },
      { from: './j', line: 12 },
      { from: 'path', line: 13 },
    ]);
  });

  it('reads neither comments nor strings', () => {
    const text = [
      `// import { a } from './a';`,
      `/* import './b'; */`,
      'const text = `import { c } from "./c"; ${f(`import("./d")`)}`;',
      `const quote = "import './e'";`,
      `const url = 'https://example.org'; import { f } from './f';`,
      `const pattern = /['"\`/*]/g; import './g';`,
    ].join('\n');
    expect(importsOf(text).map(({ from }) => from)).toEqual(['./f', './g']);
  });
});

describe('blank', () => {
  it('keeps code inside a template, and every place', () => {
    const text = 'const a = `x ${b({ c: `y` })} z` / 2; // d\nreturn /`/.test(e) / f;';
    expect(blank(text, ['comment', 'string'])).toBe(
      'const a =     {b({ c:     })     / 2;     \nreturn    .test(e) / f;',
    );
  });
});

describe('wrongDirections', () => {
  const check = (path: string, text: string) => wrongDirections([file(path, text)], rooms, ['errors']);

  it('lets a folder see itself, those before it, and what is for all', () => {
    const text = `import '../queueing/erlang'; import './other'; import '../errors';`;
    expect(check('commands/check.ts', text)).toEqual([]);
    expect(check('commands/check.ts', `import '../queueing'; import '.';`)).toEqual([]);
    expect(check('cli.ts', `import './commands/check';`)).toEqual([]);
  });

  it('bites on an import upwards, lazy and type imports included', () => {
    const upwards = ['queueing/erlang.ts:1: queueing may not import commands/check'];
    expect(check('queueing/erlang.ts', `import { a } from '../commands/check';`)).toEqual(upwards);
    expect(check('queueing/erlang.ts', `import type { A } from '../commands/check';`)).toEqual(upwards);
    expect(check('queueing/erlang.ts', `await import('../commands/check');`)).toEqual(upwards);
    expect(check('queueing/erlang.ts', `import '../commands';`)).toHaveLength(1);
    expect(check('errors.ts', `import './support/format';`)).toHaveLength(1);
    expect(check('support/format.ts', `import '../cli';`)).toHaveLength(1);
  });

  it('bites on a folder that may see less than those before it', () => {
    expect(check('simulation/queue.ts', `import '../support/format';`)).toEqual([]);
    expect(check('simulation/queue.ts', `import '../queueing/erlang';`)).toHaveLength(1);
  });

  it('bites on a folder that is not on the list', () => {
    expect(check('utils/misc.ts', '')).toEqual(['utils/misc.ts: "utils" is not on the list of folders']);
  });
});

describe('circles', () => {
  it('finds none in a tree', () => {
    const files = [
      file('a/a.ts', `import './b'; import './c';`),
      file('a/b.ts', `import './c';`),
      file('a/c.ts', ''),
    ];
    expect(circles(files)).toEqual([]);
  });

  it('bites on a circle, one through an index and one through types included', () => {
    expect(
      circles([file('a/a.ts', `import './b';`), file('a/b.ts', `import type { A } from './a';`)]),
    ).toEqual(['a/a → a/b → a/a']);
    expect(circles([file('a/index.ts', `export * from './b';`), file('a/b.ts', `import '.';`)])).toHaveLength(
      1,
    );
    expect(circles([file('a/a.ts', `import './a';`)])).toEqual(['a/a → a/a']);
  });
});

describe('wrongDoors', () => {
  const doors = { yaml: ['document'], 'node:fs': ['cli.ts'], '@scope/name': ['commands'] };

  it('bites on a package in another folder, or one that has no door at all', () => {
    expect(wrongDoors([file('document/parse.ts', `import 'yaml';`)], doors)).toEqual([]);
    expect(wrongDoors([file('document/parse.ts', `import 'yaml/util';`)], doors)).toEqual([]);
    expect(wrongDoors([file('cli.ts', `import 'node:fs/promises';`)], doors)).toEqual([]);
    expect(wrongDoors([file('commands/a.ts', `import '@scope/name/part';`)], doors)).toEqual([]);
    expect(wrongDoors([file('plan/load.ts', `import 'yaml';`)], doors)).toEqual([
      'plan/load.ts:1: no door to "yaml" here',
    ]);
    expect(wrongDoors([file('commands/a.ts', `import 'node:fs';`)], doors)).toHaveLength(1);
    expect(wrongDoors([file('plan/load.ts', `await import('left-pad');`)], doors)).toHaveLength(1);
  });
});

describe('impurities', () => {
  it.each([
    'console.log(1)',
    'Date.now()',
    'new Date()',
    'performance.now()',
    'Temporal.Now.instant()',
    'Math.random()',
    'process.env',
    "process['env']",
    'globalThis.x',
    'day.getHours()',
    'a.localeCompare(b)',
    'n.toLocaleString()',
    'setTimeout(f)',
    'const text = `${Date.now()}`',
  ])('bite on %s', (code) => {
    expect(impurities([file('model/a.ts', code)])).toHaveLength(1);
  });

  it('leave alone what only looks like one', () => {
    const text = [
      `// console.log, Date.now`,
      `const message = 'process.env';`,
      `const at = new Date(0).getUTCHours();`,
      `const share = options.process.share;`,
      `preprocess.run();`,
    ].join('\n');
    expect(impurities([file('model/a.ts', text)])).toEqual([]);
  });
});

describe('tooLong', () => {
  it('bites on a long file without a reason, and on a reason without a long file', () => {
    const files = [file('plan/a.ts', 'x;\n'.repeat(4)), file('plan/b.ts', 'x;\n'.repeat(3))];
    expect(tooLong(files, 3, {})).toEqual(['plan/a.ts is longer than 3 lines']);
    expect(tooLong(files, 3, { 'plan/a.ts': 'a table' })).toEqual([]);
    expect(tooLong(files, 4, { 'plan/a.ts': 'a table' })).toEqual([
      'plan/a.ts needs no reason for its length',
    ]);
  });
});

describe('machineTraces', () => {
  // Joined here so that this file holds no trace itself.
  it.each([
    ['a home folder', ['', 'home', 'ann', 'svcplan'].join('/')],
    ['a home folder on Windows', ['C:', 'Users', 'ann'].join('\\')],
    ['a scratch folder', `see ${['', 'tmp', 'x'].join('/')}`],
    ['a registry', ['https:', '', 'registry.example.org', 'a.tgz'].join('/')],
    ['a lock file with addresses', ['"resolved"', '"https'].join(': ')],
  ])('bite on %s', (_what, text) => {
    expect(machineTraces([file('a.md', text)])).toHaveLength(1);
  });

  it('leave addresses and relative paths alone', () => {
    const text = 'https://example.org/home/ann ./tmp/x ../work/plan "funding": "https://github.com/a"';
    expect(machineTraces([file('a.md', text)])).toEqual([]);
  });
});
