import { describe, expect, it } from 'vitest';
import { FORMATS, loadRenderer } from '../../src/renderers';
import { picture } from '../../src/renderers/picture';
import type { Report } from '../../src/report/types';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { simulated } from './fixtures/simulated';

/** Clears the screen, renames the window, goes up a line, rings, turns the text, and breaks the line. */
const attack = '\u001B[2J\u001B]0;owned\u0007\u009B1A\b\u202E\u2066\r\n\u0000';

/** What may be in no text that goes to a terminal, but for the line break. */
const dangerous = /[\p{Cc}\p{Bidi_Control}]/u;
const withoutBreaks = (text: string): string => text.replaceAll('\n', '');

/** Words that the program chose itself and compares; no plan can put anything else there. */
const ownWords = new Set([
  'severity',
  'level',
  'unit',
  'typical',
  'worst',
  'state',
  'format',
  'at',
  'fingerprint',
]);

/** The same value with the attack before, in the middle of and after every text that comes from a plan. */
function infect(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (ownWords.has(key)) return value;
    const middle = Math.floor(value.length / 2);
    return attack + value.slice(0, middle) + attack + value.slice(middle) + attack;
  }
  if (Array.isArray(value)) return value.map((item) => infect(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, infect(item, name)]));
}

describe.each(FORMATS)('%s', (format) => {
  it.each([
    ['failing', failing],
    ['invalid', invalid],
  ])('lets no text of the %s plan command the terminal', async (_, report) => {
    const render = await loadRenderer(format);
    const text = render(infect(report) as Report, { color: false, width: 80, quiet: false });
    expect(text.length).toBeGreaterThan(0);
    expect(withoutBreaks(text)).not.toMatch(dangerous);
  });
});

describe('the picture of simulate', () => {
  it.each([
    ['simulated', simulated],
    ['invalid', invalid],
  ])('lets no text of the %s plan command the terminal', (_, report) => {
    const text = picture(infect(report) as Report, { color: false, width: 80, quiet: false });
    expect(text.length).toBeGreaterThan(0);
    expect(withoutBreaks(text)).not.toMatch(dangerous);
  });
});
