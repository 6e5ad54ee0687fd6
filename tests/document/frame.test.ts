import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document';
import { displayWidth } from '../../src/support/display-width';

/** The frame of the value at a path, or of the first problem. */
function frameOf(text: string, path: readonly (string | number)[] = []): string {
  const result = readDocument(text);
  if (result.ok) return result.document.frame(result.document.locate(path));
  const [first] = result.problems;
  if (first === undefined) throw new Error('no problem was named');
  return result.document.frame(first.position);
}

describe('a frame', () => {
  it('shows three lines before and marks the value', () => {
    const text = 'a: 1\nb: 2\nc: 3\nd: 4\ne:\n  f: 6m # x\ng: 7\n';
    expect(frameOf(text, ['e', 'f'])).toBe(
      ['  3 | c: 3', '  4 | d: 4', '  5 | e:', '> 6 |   f: 6m # x', '    |      ^^'].join('\n'),
    );
  });

  it('aligns the numbers of lines', () => {
    const text = 'a: |\n' + '  x\n'.repeat(8) + 'b: 1\n';
    expect(frameOf(text, ['b'])).toBe(
      ['   7 |   x', '   8 |   x', '   9 |   x', '> 10 | b: 1', '     |    ^'].join('\n'),
    );
  });

  it('marks the first line of a value of several', () => {
    expect(frameOf('a:\n  b: 1\n  c: 2\n', ['a'])).toBe(
      ['  1 | a:', '> 2 |   b: 1', '    |   ^^^^'].join('\n'),
    );
  });

  it.each([
    ['wide characters', '語語: x', '語語', 6],
    ['emoji', '👩‍👩‍👧😀: x', '👩‍👩‍👧😀', 6],
    ['combining marks', 'e\u0301: x', 'e\u0301', 3],
  ])('stands below %s', (_, text, key, columns) => {
    expect(frameOf(text, [key])).toBe(`> 1 | ${text}\n    | ${' '.repeat(columns)}^`);
  });

  it('turns tabs into four columns', () => {
    expect(frameOf('a: x\t# y\nb: 1', ['a'])).toBe('> 1 | a: x    # y\n    |    ^');
    expect(frameOf('{\ta: 1 }', ['a'])).toBe('> 1 | {    a: 1 }\n    |         ^');
  });

  it('cuts a long line around the mark to 100 columns', () => {
    const text = `a: { b: ${'x'.repeat(500)}, c: .nan, d: ${'語'.repeat(500)} }`;
    const [code, carets] = frameOf(text).split('\n');
    expect(code).toMatch(/^> 1 \| …x+, c: \.nan, d: 語+…$/);
    expect(stringWidth(code ?? '')).toBeLessThanOrEqual(100);
    expect(carets?.indexOf('^')).toBe(code?.indexOf('.nan'));
    expect(carets?.trimEnd().endsWith(' ^^^^')).toBe(true);
  });

  it('keeps 100 columns of a mark that is longer', () => {
    for (const row of frameOf(`a: ${'語'.repeat(300)}`, ['a']).split('\n'))
      expect(stringWidth(row)).toBeLessThanOrEqual(100);
  });

  it('shows no character that acts on a terminal', () => {
    expect(frameOf('a: x\u001b[31m\u202Ey')).toBe('> 1 | a: x\uFFFD[31m\uFFFDy\n    |     ^');
  });
});

describe('the width of a text', () => {
  it.each([
    'abc',
    'é',
    'e\u0301',
    '語',
    'ｱ',
    'Ａ',
    '한글',
    '😀',
    '👩‍👩‍👧',
    '🇩🇪',
    '❤️',
    '©',
    '…',
    '\u200B',
    '１',
    'ก็',
    '⌚',
    '☎',
    '1️⃣',
    '𠀀',
    '→',
  ])('of %s is that of string-width', (text) => {
    expect(displayWidth(text)).toBe(stringWidth(text));
  });
});
