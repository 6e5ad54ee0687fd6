import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { displayWidth } from '../../src/support/display-width';

it('measures letters and signs without cutting the text as string-width does', () => {
  const others: string[] = [];
  for (let code = 0x20; code < 0x2800; code++) {
    // Tabs and what cannot be seen are shown as something else (tests/document/frame.test.ts).
    const letter = String.fromCodePoint(code);
    if (/[\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(letter) && letter !== ' ') continue;
    if (displayWidth(letter) !== stringWidth(letter)) others.push(code.toString(16));
  }
  expect(others).toEqual([]);
});

it('adds up the columns of a text', () => {
  expect(displayWidth('✓ 95% ±0.4 → “a day”…')).toBe(21);
  expect(displayWidth('a\u00ADb')).toBe(2); // A soft hyphen is not seen.
});
