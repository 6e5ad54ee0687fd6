import { describe, expect, it } from 'vitest';
import { MAX_BYTES, readDocument } from '../../src/document';

/** A text of the largest size that repeats a few characters. */
const fill = (piece: string, before = '', after = ''): string =>
  before +
  piece.repeat(Math.floor((MAX_BYTES - before.length - after.length) / Buffer.byteLength(piece))) +
  after;

/** A text of the largest size made of numbered lines. */
function fillLines(line: (index: number) => string, before = ''): string {
  const lines = [before];
  for (let index = 0, size = before.length; ; index++) {
    const next = line(index);
    size += next.length;
    if (size > MAX_BYTES) return lines.join('');
    lines.push(next);
  }
}

const single = [
  '#',
  '"',
  "'",
  '|',
  '-',
  '{',
  '[',
  '}',
  ']',
  '%',
  '\t',
  '\r',
  '\n',
  '?',
  ':',
  '!',
  '@',
  '`',
  ',',
  '>',
  ' ',
  '\u0000',
  '\uFEFF',
  '語',
];
const repeated = [
  '- ',
  '? ',
  ': ',
  '{a: ',
  '[a: ',
  '{? ',
  '[{',
  '&a ',
  '*a',
  '*a ',
  '! ',
  '!a ',
  '!!str ',
  '{} ',
  '[] ',
  '"" ',
  '[?',
  'a: ',
];
const lined = [
  '#',
  ' #',
  '-',
  '- a',
  '- |',
  '---',
  '...',
  ':',
  'a:',
  '?',
  '%',
  '\t',
  ' ',
  ']',
  '@',
  'a: "',
  'a: [',
  '? a',
  '[a]: b',
  'a: .nan',
  '<<: 1',
  'a: 1',
  '- !a',
  "'a",
];

const cases: [string, string][] = [
  ...[...single, ...repeated].map((piece): [string, string] => [JSON.stringify(piece), fill(piece)]),
  ...lined.map((line): [string, string] => [`lines of ${JSON.stringify(line)}`, fill(line + '\n')]),
  ['brackets that close', '['.repeat(MAX_BYTES / 2) + ']'.repeat(MAX_BYTES / 2)],
  ['ever deeper keys', fillLines((index) => ' '.repeat(index) + 'a:\n')],
  ['ever deeper items', fillLines((index) => ' '.repeat(index) + '-\n')],
  ['different keys', fillLines((index) => `k${index}: 1\n`)],
  ['different keys in brackets', fillLines((index) => `k${index}: 1,`, '{').slice(0, -1) + '}'],
  ['equal keys in brackets', fill('a: 1,', '{', '}')],
  ['a list of letters', fill('a,', 'a: [', ']')],
  ['commas', fill(',', 'a: [')],
  ['comments in brackets', fill('1,#\n', 'a: [')],
  ['comments after empty lines', 'a:\n  b:\n    c: 1\n' + '\n'.repeat(200_000) + '   #\n'.repeat(60_000)],
  ['bad escapes', fill('\\q', 'a: "', '"')],
  ['good escapes', fill('\\n', 'a: "', '"')],
  ['one long text', fill('x', 'a: ')],
  ['words', fill('x ', 'a: ')],
  ['a folded text', fill(' b\n\n', 'a: >\n')],
  ['empty lines of a text', fill('\n', 'a: |\n')],
  ['a text in quotes', fill('  c\n\n', 'a: "b\n', '"')],
  ['aliases', fill('*a,', 'a: [&a 1,', ']')],
  ['anchors', fillLines((index) => `&a${index} 1,`, 'a: [')],
  [
    'a chain of aliases',
    fillLines((index) => `a${index + 1}: &a${index + 1} [*a${index}]\n`, 'a0: &a0 []\n'),
  ],
  [
    'a chain of merges',
    fillLines(
      (index) => `m${index + 1}: &m${index + 1} {<<: *m${index}, k${index + 1}: 1}\n`,
      'm0: &m0 {k0: 1}\n',
    ),
  ],
  ['merges of one map', fillLines((index) => `b${index}: {<<: *a}\n`, 'a: &a {x: 1}\n')],
  ['a merge of many', fill('*a,', 'a: &a {x: 1}\nb: {<<: [', ']}')],
  ['long keys', fillLines((index) => 'k'.repeat(1030) + `${index}: 1\n`)],
  ['digits', fill('9', 'a: ')],
];

describe('a text of 512 KB is answered within 2 seconds and 300 MB', { timeout: 30_000 }, () => {
  it.each(cases)('%s', (_, text) => {
    const before = process.memoryUsage().heapUsed;
    const start = process.cpuUsage();
    const result = readDocument(text);
    if (!result.ok) for (const { position } of result.problems) result.document.frame(position);
    const { user } = process.cpuUsage(start);
    expect(user / 1e6).toBeLessThan(2);
    expect((process.memoryUsage().heapUsed - before) / 1e6).toBeLessThan(300);
    expect(result.ok || result.problems.length <= 20).toBe(true);
  });

  it('a list of more values than memory should hold', () => {
    const result = readDocument(fill('a,', 'a: [', ']'));
    // The first bracket stands at column 4; each item takes two columns.
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'too-many-values', position: { line: 1, column: 300_004 } },
    ]);
  });

  it('a plan of 15,000 lines in well under a second', () => {
    const text =
      'svcplan: 1\nissues:\n' +
      Array.from(
        { length: 3000 },
        (_, index) =>
          `  issue-${index}:\n    depth: deep\n    share: 0.1% # why\n    handle: { phone: 8m, email: 12m }\n    priority: urgent\n`,
      ).join('');
    const start = process.cpuUsage();
    expect(readDocument(text).ok).toBe(true);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(1);
  });
});
