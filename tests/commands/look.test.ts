import { describe, expect, it } from 'vitest';
import { type ColorChoice, isColored, lookOf } from '../../src/commands/look';

const terminal = { write: () => undefined, isTerminal: true, columns: 100 };
const pipe = { write: () => undefined, isTerminal: false, columns: undefined };

describe('isColored', () => {
  it.each<[string, boolean, ColorChoice, Record<string, string>, boolean]>([
    ['a terminal', true, 'auto', {}, true],
    ['a pipe', false, 'auto', {}, false],
    ['always, before NO_COLOR', false, 'always', { NO_COLOR: '1' }, true],
    ['never, before FORCE_COLOR', true, 'never', { FORCE_COLOR: '1' }, false],
    ['NO_COLOR', true, 'auto', { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR, which says nothing', true, 'auto', { NO_COLOR: '' }, true],
    ['NO_COLOR before FORCE_COLOR', true, 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['FORCE_COLOR in a pipe', false, 'auto', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR before TERM=dumb', false, 'auto', { FORCE_COLOR: '1', TERM: 'dumb' }, true],
    ['FORCE_COLOR=0', true, 'auto', { FORCE_COLOR: '0' }, false],
    ['TERM=dumb', true, 'auto', { TERM: 'dumb' }, false],
  ])('%s', (_, isTerminal, choice, env, expected) => {
    expect(isColored(isTerminal ? terminal : pipe, choice, env)).toBe(expected);
  });
});

describe('lookOf', () => {
  it('fills a terminal up to what can be read, and 80 columns elsewhere', () => {
    const widthAt = (columns: number): number => lookOf({ ...terminal, columns }, 'auto', {}).width;
    expect([10, 60, 100, 300].map(widthAt)).toEqual([30, 60, 100, 120]);
    expect(lookOf(pipe, 'auto', {}).width).toBe(80);
  });
});
