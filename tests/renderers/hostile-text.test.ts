import { describe, expect, it } from 'vitest';
import { FORMATS, loadRenderer } from '../../src/renderers';
import { picture } from '../../src/renderers/picture';
import { declared } from './fixtures/declared';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { simulated } from './fixtures/simulated';
import { infect, terminalAttack } from './hostile';

/** What may be in no text that goes to a terminal, but for the line break. */
const dangerous = /[\p{Cc}\p{Bidi_Control}]/u;
const withoutBreaks = (text: string): string => text.replaceAll('\n', '');

describe.each(FORMATS)('%s', (format) => {
  it.each([
    ['failing', failing],
    ['invalid', invalid],
  ])('lets no text of the %s plan command the terminal', async (_, report) => {
    const render = await loadRenderer(format);
    const text = render(infect(report, terminalAttack), { color: false, width: 80, quiet: false });
    expect(text.length).toBeGreaterThan(0);
    expect(withoutBreaks(text)).not.toMatch(dangerous);
  });
});

describe('the picture of simulate', () => {
  it.each([
    ['simulated', simulated],
    ['declared', declared],
    ['invalid', invalid],
  ])('lets no text of the %s plan command the terminal', (_, report) => {
    const text = picture(infect(report, terminalAttack), { color: false, width: 80, quiet: false });
    expect(text.length).toBeGreaterThan(0);
    expect(withoutBreaks(text)).not.toMatch(dangerous);
  });
});
