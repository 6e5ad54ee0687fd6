import { describe, expect, it } from 'vitest';
import { type Problem, readDocument } from '../../src/document';

/** The problems of a text and, of each, the text that it marks. */
function refuse(source: string): { problems: readonly Problem[]; marked: string; frame: string } {
  const result = readDocument(source);
  if (result.ok) throw new Error('the text was accepted');
  const [first] = result.problems;
  if (first === undefined) throw new Error('no problem was named');
  const { line, column, endLine, endColumn } = first.position;
  const content = result.document.text.split(/\r?\n/)[line - 1] ?? '';
  const marked = content.slice(column - 1, endLine > line ? undefined : endColumn - 1);
  return { problems: result.problems, marked, frame: result.document.frame(first.position) };
}

type Row = [
  text: string,
  code: string,
  line: number,
  column: number,
  marked: string,
  message: string,
  help: string,
];

const rows: Row[] = [
  ['', 'empty-file', 1, 1, '', 'empty', 'svcplan: 1'],
  ['# only\n\n  # comments\n', 'empty-file', 1, 1, '', 'empty', 'svcplan: 1'],
  ['---\n', 'empty-file', 1, 1, '', 'empty', 'svcplan: 1'],
  ['- a\n- b\n', 'not-a-map', 1, 1, '-', 'a list', 'key: value'],
  ['[a, b]', 'not-a-map', 1, 1, '[a, b]', 'a list', 'key: value'],
  ['hello world', 'not-a-map', 1, 1, 'hello world', 'a single text', 'key: value'],
  ['svcplan:1', 'not-a-map', 1, 1, 'svcplan:1', 'a single text', 'space after the colon'],
  ['42', 'not-a-map', 1, 1, '42', 'a single value', 'key: value'],
  ['a: 1\n---\nb: 2\n', 'several-documents', 2, 1, '---', 'second document', 'one plan per file'],
  ['a: 1\n...\nb: 2\n', 'several-documents', 3, 1, 'b: ', 'second document', 'one plan per file'],

  ['a:\n\tb: 1\n', 'tab-indent', 2, 1, '\t', 'tab', 'spaces'],
  ['a:\n  b: 1\n\tc: 2\n', 'tab-indent', 3, 1, '\t', 'tab', 'spaces'],
  ['a:\n  - b\n\t- c\n', 'tab-indent', 3, 1, '\t', 'tab', 'spaces'],
  ['a: 1\rb: 2\n', 'control-character', 1, 5, '\r', 'carriage return', 'LF or CRLF'],
  ['a: \u001b[31m', 'control-character', 1, 4, '\u001b', 'U+001B', 'Delete'],
  ['a: 1\nb: x\u0000', 'control-character', 2, 5, '\u0000', 'U+0000', 'Delete'],
  ['a: "\\e[31m"', 'control-character', 1, 4, '"\\e[31m"', 'U+001B', 'Delete'],
  ['a: 1\n\uFEFFb: 2', 'control-character', 2, 1, '\uFEFF', 'byte order mark', 'joining'],
  ['a: \ud83d', 'lone-surrogate', 1, 4, '\ud83d', 'half a character', 'UTF-8'],
  ['a: "\\ud83d"', 'lone-surrogate', 1, 4, '"\\ud83d"', 'half a character', 'UTF-8'],

  ['a: 1\nb: 2\na: 3\n', 'duplicate-key', 3, 1, 'a', '"a" is already used on line 1', 'another name'],
  ['x: { a: 1, "a": 2 }', 'duplicate-key', 1, 12, '"a"', 'line 1', 'another name'],
  ['a: &x {}\nb:\n  <<: *x\n  <<: *x\n', 'duplicate-key', 4, 3, '<<', '"<<"', 'another name'],
  ['a: { __proto__: { b: 1 } }', 'reserved-key', 1, 6, '__proto__', 'Unknown key "__proto__"', 'Remove'],
  ['"\\u005f_proto__": 1', 'reserved-key', 1, 1, '"\\u005f_proto__"', '__proto__', 'Remove'],
  ['? [a]\n: b\n', 'unsupported-key', 1, 3, '[', 'map or list is used as a key', 'quotes'],
  ['a: &x [1]\n*x : 2\n', 'unsupported-key', 2, 1, '*x', 'map or list is used as a key', 'quotes'],
  [': 1', 'unsupported-key', 1, 1, ':', 'no key before this colon', 'key: value'],

  ['a: !!js/function "x"', 'unknown-tag', 1, 4, '!!js/function', '!!js/function', 'plain value'],
  ['a: !foo { b: 1 }', 'unknown-tag', 1, 4, '!foo', '!foo', 'plain value'],
  ['a: !!int x', 'wrong-tag', 1, 4, '!!int', '"x"', 'Remove the tag'],
  ['a: .nan', 'not-finite', 1, 4, '.nan', '.nan', 'finite'],
  ['a: -.INF', 'not-finite', 1, 4, '-.INF', '-.INF', 'finite'],
  ['a: [1, 1e999]', 'not-finite', 1, 8, '1e999', '1e999', 'finite'],
  ['a: !!float 1e999', 'not-finite', 1, 12, '1e999', '1e999', 'finite'],

  ['a: *x\nb: &x 1', 'unknown-alias', 1, 4, '*x', '*x', '&x'],
  ['a: &x [1, *x]', 'alias-loop', 1, 11, '*x', 'inside the value', 'Write the value out'],
  ['a: &x { b: { <<: *x } }', 'alias-loop', 1, 18, '*x', 'inside the value', 'Write the value out'],
  ['a: { <<: 1 }', 'bad-merge', 1, 10, '1', 'needs a map', '*name'],

  ['name:x\nsvcplan: 1\n', 'not-yaml', 1, 1, 'name:x', 'no space after the colon', '"name: x"'],
  ['a: { phone:70% }', 'not-yaml', 1, 6, 'phone:70%', 'no space after the colon', '"phone: 70%"'],
  ['a:\n  phone\n    b: 1\n', 'not-yaml', 2, 3, 'phone', 'no colon after "phone"', 'key: value'],
  ['a: 1\nphone\n', 'not-yaml', 2, 1, 'phone', 'no colon after "phone"', 'key: value'],
  ['a: b: c\n', 'not-yaml', 1, 4, 'b: c', 'second colon', 'quotes'],
  ['a: 1\n  b: 2\n', 'not-yaml', 2, 3, 'b', 'indented deeper', 'keys beside it'],
  ['  a: 1\n b: 2\n', 'not-yaml', 2, 2, 'b', 'not indented like the keys', 'same column'],
  ['a:\n    b: 1\n  c: 2\n', 'not-yaml', 3, 3, 'c', 'not indented like the keys', 'same column'],
  ['a:\n  - b: 1\n - c: 2\n', 'not-yaml', 3, 2, '-', 'not indented like the items', 'same column'],
  ['a:\n  - b: 1\n   c: 1\n', 'not-yaml', 3, 4, 'c', 'no dash', '"- "'],
  ['a: - b\n', 'not-yaml', 1, 4, '-', 'on the line of its key', 'line of its own'],
  ['a: "x\nb: 1\n', 'not-yaml', 1, 4, '"', 'not closed with "', 'Write "'],
  ["a: 'x", 'not-yaml', 1, 4, "'", "not closed with '", "Write '"],
  ['a: [1, 2\nb: 3\n', 'not-yaml', 1, 4, '[', 'This [ is not closed', 'Write ]'],
  ['a: {b: 1', 'not-yaml', 1, 4, '{', 'This { is not closed', 'Write }'],
  ['a: {b: 1]', 'not-yaml', 1, 9, ']', 'closed with ]', 'Write }'],
  ['a: [1, 2]]', 'not-yaml', 1, 10, ']', '"]" is not expected', 'quotes'],
  ['a: [1,, 2]', 'not-yaml', 1, 7, ',', 'nothing before this comma', 'Remove'],
  ['a: ["b" "c"]', 'not-yaml', 1, 9, '"', 'comma is missing', 'commas'],
  ['a: { b: 1 c: 2 }', 'not-yaml', 1, 9, '1', 'Inside brackets', 'commas'],
  ['a: "b" c', 'not-yaml', 1, 8, 'c', 'after the end of a value', 'quotes'],
  ['a: "b"#c', 'not-yaml', 1, 7, '#c', 'touches', 'space before "#"'],
  ['a: "\\q"', 'not-yaml', 1, 5, '\\q', 'escape', 'single quotes'],
  ['a: @b', 'not-yaml', 1, 4, '@b', 'start with @', 'quotes'],
  ['a: `b`', 'not-yaml', 1, 4, '`b`', 'start with `', 'quotes'],
  ['a: 1\nb: %c', 'not-yaml', 2, 4, '%c', 'start with %', 'quotes'],
  ['a: | x\n  b\n', 'not-yaml', 1, 6, 'x', 'More text follows', 'next line'],
  ['a: &x &y b', 'not-yaml', 1, 7, '&y', 'two anchors', 'Remove'],
  ['%FOO\n---\na: 1', 'not-yaml', 1, 1, '%FOO', 'directive', 'Remove'],
  [`${'k'.repeat(1025)}: 1`, 'not-yaml', 1, 1, 'k'.repeat(1025), '1,024', 'Shorten'],
];

describe('a refused text', () => {
  it.each(rows)('%j', (text, code, line, column, marked, message, help) => {
    const found = refuse(text);
    const [first] = found.problems;
    expect({ code: first?.code, line: first?.position.line, column: first?.position.column }).toEqual({
      code,
      line,
      column,
    });
    expect(found.marked).toBe(marked);
    expect(first?.message).toContain(message);
    expect(first?.help).toContain(help);
  });

  it.each(rows.map(([text, , line]) => [text, line] as const))(
    '%j has a frame of at most 100 columns',
    (text, line) => {
      const { frame } = refuse(text);
      const rowsOfFrame = frame.split('\n');
      expect(rowsOfFrame.at(-1)).toMatch(/^ +\| *\^+$/);
      expect(rowsOfFrame.at(-2)?.startsWith(`> ${String(line)} |`)).toBe(true);
      expect(rowsOfFrame.every((row) => row.length <= 100)).toBe(true);
    },
  );

  it('names the path of the value that is wrong', () => {
    expect(refuse('waits:\n  - { within: 1m }\n  - { within: .inf }').problems[0]?.at).toEqual([
      'waits',
      1,
      'within',
    ]);
  });

  it('names every problem in the order of the text', () => {
    const { problems } = refuse('a: .nan\nb: *x\nb: 1\nc: !y z\n');
    expect(problems.map(({ code, position }) => [code, position.line])).toEqual([
      ['not-finite', 1],
      ['unknown-alias', 2],
      ['duplicate-key', 3],
      ['unknown-tag', 4],
    ]);
  });

  it.each([
    ['what an open quote swallowed', 'a: "x\nb: *y\nc: @z\n', 1],
    ['what an open bracket swallowed', 'a: [x\nb: *y\nc: @z\n', 1],
    ['the rest of a line', 'a: @x "y" ]]\nb: "c" d "e" ]\n', 2],
  ])('does not name the consequences of a mistake: %s', (_, text, count) => {
    expect(refuse(text).problems).toHaveLength(count);
  });

  it('names twenty problems at most', () => {
    expect(refuse('a: 1\n'.repeat(50)).problems).toHaveLength(20);
  });
});

describe('aliases', () => {
  it('may repeat 100,000 values and not one more', () => {
    const list = `a: &a [${'1,'.repeat(999)}]\n`; // 1,000 values with the list itself.
    const repeated = (times: number): string => `${list}b: [${'*a,'.repeat(times)}]`;
    expect(readDocument(repeated(100)).ok).toBe(true);
    expect(refuse(repeated(101)).problems[0]).toMatchObject({
      code: 'alias-bomb',
      position: { line: 2, column: 305 },
    });
  });

  it('do not explode', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level <= 9; level++)
      bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
    expect(refuse(bomb.join('\n')).problems[0]?.code).toBe('alias-bomb');
  });

  it('cannot reach deeper than a hundred levels', () => {
    const chain = ['a0: &a0 [1]'];
    for (let level = 1; level <= 100; level++) chain.push(`a${level}: &a${level} [*a${level - 1}]`);
    expect(refuse(chain.join('\n')).problems[0]).toMatchObject({ code: 'too-deep', at: ['a99', 0] });
  });
});
