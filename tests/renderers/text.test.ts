import { describe, expect, it } from 'vitest';
import { cleanLines, cleanText } from '../../src/renderers/clean';
import { widthOf, wrap, wrapAfter } from '../../src/renderers/text';

describe('cleanText', () => {
  it('takes the power from terminal commands and leaves what is left of them to be seen', () => {
    expect(cleanText('a\u001B[31mb')).toBe('a[31mb');
    expect(cleanText('a\u009B2Jb')).toBe('a2Jb');
    expect(cleanText('\u001B]0;title\u0007x')).toBe(']0;titlex');
    expect(cleanText('back\b\u007F')).toBe('back');
  });

  it('makes one line of several', () => {
    expect(cleanText('one\r\n  two\nthree\u2028four\tfive')).toBe('one two three four five');
  });

  it('removes what turns the direction of text, and byte order marks', () => {
    expect(cleanText('\u202Eevil\u202C \u2066x\u2069\uFEFF')).toBe('evil x');
  });

  it('leaves letters of all scripts and emoji alone', () => {
    const text = 'Zürich 東京 مرحبا 👩‍👩‍👧 e\u0301';
    expect(cleanText(text)).toBe(text);
  });
});

describe('cleanLines', () => {
  it('keeps lines apart and columns in place', () => {
    expect(cleanLines('> 1 |\ta\u001B[2J\r\n    |\t^')).toEqual(['> 1 | a[2J', '    | ^']);
  });
});

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['東京', 4],
    ['👩‍👩‍👧', 2],
    ['e\u0301', 1],
    ['✓ · –', 5],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('wrap', () => {
  it('breaks between words', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('breaks a word only where it is longer than a line', () => {
    expect(wrap('a abcdefgh', 4)).toEqual(['a', 'abcd', 'efgh']);
  });

  it('counts wide letters as two', () => {
    expect(wrap('東京大阪', 5)).toEqual(['東京', '大阪']);
    expect(wrap('東京 大阪', 8)).toEqual(['東京', '大阪']);
    expect(wrap('東京 大阪', 9)).toEqual(['東京 大阪']);
  });

  it('never splits what is one sign to the eye', () => {
    expect(wrap('👩‍👩‍👧👩‍👩‍👧', 2)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('loses no letter, however narrow', () => {
    const text = 'plans/retirement.yaml 東京 👩‍👩‍👧 end';
    for (let width = 1; width < 30; width++) {
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

describe('wrapAfter', () => {
  it('indents what follows as far as the first line', () => {
    expect(wrapAfter('→ ', 'one two three', 9)).toEqual(['→ one two', '  three']);
  });
});
