import { describe, expect, it } from 'vitest';
import {
  collectOrigins,
  formatPath,
  isTooLarge,
  MAX_BYTES,
  type Path,
  type PlanDocument,
  readDocument,
} from '../../src/document';

/** Reads a text that must be right. */
function read(text: string): PlanDocument {
  const result = readDocument(text);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.document;
}

/** The text that stands at a path. */
function textAt(document: PlanDocument, path: Path, part?: 'key' | 'value'): string {
  const { line, column, endLine, endColumn } = document.locate(path, part);
  const lines = document.text.split('\n');
  if (line === endLine) return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? '';
  const last = lines[endLine - 1]?.slice(0, endColumn - 1) ?? '';
  return [lines[line - 1]?.slice(column - 1), ...lines.slice(line, endLine - 1), last].join('\n');
}

describe('values', () => {
  it.each<[string, unknown]>([
    ['a: 1', { a: 1 }],
    ['a: [1, -2.5, 1e3, 0x1F, 0o17, 012, .5]', { a: [1, -2.5, 1000, 31, 15, 12, 0.5] }],
    ['a: [true, False, null, ~, NULL]\nb:', { a: [true, false, null, null, null], b: null }],
    [
      'a: [no, on, Yes, 09:00, 24/7, 1_000, 1:30, 2027-02-30, 20%, x2]',
      { a: ['no', 'on', 'Yes', '09:00', '24/7', '1_000', '1:30', '2027-02-30', '20%', 'x2'] },
    ],
    ['%YAML 1.1\n---\na: 09:00\nb: no\nc: 1_000', { a: '09:00', b: 'no', c: '1_000' }],
    ['a: "1"\nb: \'it\'\'s\'\nc: "\\u00e9\\n"', { a: '1', b: "it's", c: 'é\n' }],
    ['a: |\n  x\n   y\n\nb: >-\n  x\n  y\n', { a: 'x\n y\n', b: 'x y' }],
    ['a: | # why\n  x # text\nb: 1 # why\n# why\n\n\nc: 2', { a: 'x # text\n', b: 1, c: 2 }],
    ['a: one\n  two\n\n  three', { a: 'one two\nthree' }],
    ['a:\n- 1\n- b: 2\n  c: 3\n-\n', { a: [1, { b: 2, c: 3 }, null] }],
    ['a: { b: [1, 2], c, "d":3 }', { a: { b: [1, 2], c: null, d: 3 } }],
    ['a: [b: 1, c]', { a: [{ b: 1 }, 'c'] }],
    ['? a\n: 1\n? b', { a: 1, b: null }],
    [
      '1: a\nnull: b\ntrue: c\n.5: d\n"": e\nno: f',
      { '1': 'a', null: 'b', true: 'c', '.5': 'd', '': 'e', no: 'f' },
    ],
    ['a: !!str 1\nb: !!int "2"\nc: !!float 3\nd: !!map { x: 1 }', { a: '1', b: 2, c: 3, d: { x: 1 } }],
    ['a: &x { b: 1 }\nc: *x\nd: &x 2\ne: *x', { a: { b: 1 }, c: { b: 1 }, d: 2, e: 2 }],
    ['a: &x { b: 1, c: 2 }\nd: { c: 3, <<: *x }', { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } }],
    [
      'a: &x { b: 1 }\nc: &y { b: 2, d: 2 }\ne: { <<: [*x, *y] }',
      { a: { b: 1 }, c: { b: 2, d: 2 }, e: { b: 1, d: 2 } },
    ],
    ['a: { "<<": 1 }', { a: { '<<': 1 } }],
    ['constructor: 1\ntoString: 2', { constructor: 1, toString: 2 }],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: 1\r\nb:\r\n  - "x\r\n    y"\r\n', { a: 1, b: ['x y'] }],
    ['--- # start\na: 1\n...\n# end\n', { a: 1 }],
    ['{ a: 1 }', { a: 1 }],
  ])('%j', (text, value) => {
    expect(read(text).value).toStrictEqual(value);
  });

  it('stay own keys: a key named like a method hides nothing', () => {
    const { value } = read('a: 1');
    expect(Object.keys(value as object)).toEqual(['a']);
  });

  it('come from a hundred levels, but not from one more', () => {
    expect(readDocument('a: ' + '['.repeat(99) + ']'.repeat(99)).ok).toBe(true);
    expect(readDocument('a: ' + '['.repeat(100) + ']'.repeat(100)).ok).toBe(false);
  });
});

describe('places', () => {
  const text = [
    'base: &base { within: 5m, reach: 90% }',
    'channels:',
    '  phone: { handle: 6m, 語: "😀 x" }',
    '  email:',
    'waits:',
    '  - { channel: phone, <<: *base }',
    '  - *base',
    'note: |',
    '  one',
    '  two',
    '',
    'last: 1',
  ].join('\n');
  const document = read(text);

  it.each<[Path, string, string]>([
    [['base'], 'base', '{ within: 5m, reach: 90% }'],
    [['channels', 'phone', 'handle'], 'handle', '6m'],
    [['channels', 'phone', '語'], '語', '"😀 x"'],
    [['channels', 'email'], 'email', 'email'],
    [['waits', 0, 'channel'], 'channel', 'phone'],
    [['waits', 0, 'within'], 'within', '5m'],
    [['waits', 1], '*base', '*base'],
    [['waits', 1, 'reach'], 'reach', '90%'],
    [['note'], 'note', '|\n  one\n  two'],
    [['last'], 'last', '1'],
  ])('of %j', (path, key, value) => {
    expect(textAt(document, path, 'key')).toBe(key);
    expect(textAt(document, path)).toBe(value);
  });

  it('count in UTF-16 units', () => {
    expect(document.locate(['channels', 'phone', '語'])).toEqual({
      line: 3,
      column: 27,
      endLine: 3,
      endColumn: 33,
    });
  });

  it.each<[Path, string]>([
    [['channels', 'phone', 'nothing'], '{ handle: 6m, 語: "😀 x" }'],
    [['waits', 7], '- { channel: phone, <<: *base }\n  - *base'],
    [['waits', 'length'], '- { channel: phone, <<: *base }\n  - *base'],
    [['last', 'deeper', 'still'], '1'],
  ])('of %j are those of what encloses it', (path, value) => {
    expect(textAt(document, path)).toBe(value);
  });

  it('are the same with a byte order mark and CRLF', () => {
    const other = read('\uFEFF' + text.replaceAll('\n', '\r\n'));
    for (const path of [['channels', 'phone', 'handle'], ['waits', 0, 'channel'], ['last']]) {
      expect(other.locate(path)).toEqual(document.locate(path));
    }
  });

  it('of a list start at its first dash', () => {
    expect(read('a:\n  - 1\n  - 2\n').locate(['a'])).toEqual({
      line: 2,
      column: 3,
      endLine: 3,
      endColumn: 6,
    });
  });
});

describe('origins', () => {
  it('are the maps of exactly a value and a source', () => {
    const document = read(
      'a: { value: 6m, source: export }\nb: [{ value: 1, source: guess, why: x }, { source: 2, value: 3 }]\nc: { value: 1 }',
    );
    expect(collectOrigins(document)).toEqual([
      { at: ['a'], source: 'export' },
      { at: ['b', 1], source: 2 },
    ]);
  });
});

describe('small things', () => {
  it('write a path with dots', () => {
    expect(formatPath(['waits', 3, 'within'])).toBe('waits.3.within');
    expect(formatPath([])).toBe('');
  });

  it('refuse more than 512 KB', () => {
    expect(MAX_BYTES).toBe(524_288);
    expect([isTooLarge(524_288), isTooLarge(524_289)]).toEqual([false, true]);
  });
});
