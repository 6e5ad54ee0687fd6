import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/renderers/markdown';
import { fit } from '../../src/renderers/markdown/fit';
import { code, prose, summaryOf } from '../../src/renderers/markdown/text';
import type { Report } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { declared } from './fixtures/declared';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { emptyPlan, findingOf, reportOf } from './fixtures/parts';
import { simulated } from './fixtures/simulated';
import { infect, terminalAttack } from './hostile';

const reports: Readonly<Record<string, Report>> = {
  clean,
  failing,
  invalid,
  'not-simulated': notSimulated,
  simulated,
  declared,
};

/** As GitHub shows it, before it looks for those who are mentioned. */
const shown = (text: string): string =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** Names of the tags in their order, but for those of code, which a backtick in a sentence makes. */
const tagsOf = (html: string): string[] =>
  Array.from(html.matchAll(/<\/?[a-z][a-z0-9]*/giu), ([tag]) => tag).filter(
    (tag) => !/^<\/?code$/u.test(tag),
  );

const textOf = (html: string): string =>
  html
    .replaceAll(/<!-- -->|<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe.each(Object.entries(reports))('markdown of the %s plan', (name, report) => {
  it('is laid out as reviewed', async () => {
    await expect(markdown(report)).toMatchFileSnapshot(`golden/${name}.md`);
  });

  // One after the other: a comment has room for so much and no more, and nothing is to be cut.
  it.each([
    `${terminalAttack}</details><script>x</script>|`,
    '](http://a.b) ![i](http://a.b/c.png)',
    '@somebody #12 GH-3 www.a.b _a_ *b* ~~c~~',
    '$d$ &lt; |\\',
  ])('has the same structure whatever its texts say, and no link, image or mention: %j', (attack) => {
    const html = shown(markdown(infect(report, attack)));
    expect(tagsOf(html)).toEqual(tagsOf(shown(markdown(report))));
    expect(html).not.toMatch(/<(?:a|img|script|del|em)\b/u);
    const outsideCode = html.replaceAll(/<code[^]*?<\/code>/gu, '');
    expect(outsideCode).not.toMatch(/@(?!<!-- -->)|#\d|GH-\d|:\/\//u);
  });
});

describe('a text in Markdown', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('ab12 `*_[]()<>&#+-=.!|~$\\:/@"\'')) });

  it.each<[string, (text: string) => string]>([
    ['a paragraph', (text) => text],
    ['an entry of a list', (text) => `- ${text}`],
    ['a heading', (text) => `## ${text}`],
    ['a cell', (text) => `| a |\n| - |\n| x ${text} |`],
  ])('is shown as it is in %s', (_, around) => {
    const usual = tagsOf(shown(around('a')));
    fc.assert(
      fc.property(letters, (text) => {
        // Backticks are read as marks of code on purpose; blanks at the ends show nowhere.
        const sentence = text.replaceAll('`', '').trim();
        fc.pre(sentence !== '');
        const html = shown(around(prose(sentence)));
        expect(tagsOf(html)).toEqual(usual);
        expect(textOf(html)).toContain(sentence);
      }),
      { numRuns: 300 },
    );
  });

  it('is shown as it is in code', () => {
    fc.assert(
      fc.property(letters, (text) => {
        fc.pre(text.trim() !== '');
        expect(textOf(shown(code(text))).trim()).toBe(text.trim());
      }),
      { numRuns: 300 },
    );
  });

  it('is code between backticks, and a backtick alone is one', () => {
    expect(shown(prose('use `reach` or `a|b`'))).toBe('<p>use <code>reach</code> or <code>a|b</code></p>');
    expect(shown(prose('a ` b'))).toBe('<p>a ` b</p>');
    expect(shown(prose('a `` b'))).toBe('<p>a `` b</p>');
  });

  it('mentions nobody in the line of a fold', () => {
    expect(summaryOf('<b> & "@you" #1 `a<b` `')).toBe(
      '&lt;b&gt; &amp; &quot;@<!-- -->you&quot; #<!-- -->1 <code>a&lt;b</code> `',
    );
  });
});

describe('a document that is too long', () => {
  const finding = (index: number) =>
    findingOf({
      rule: 'a/b',
      severity: index === 0 ? 'error' : 'warning',
      message: `finding ${String(index)} ${'m'.repeat(100)}`,
      snippet: `> 1 | ${'x'.repeat(300)}`,
    });
  const textWith = (count: number): string =>
    markdown(
      reportOf({ ...emptyPlan, findings: Array.from({ length: count }, (_, index) => finding(index)) }),
    );

  it('keeps every finding, and the details of the worst, before it leaves any out', () => {
    const text = textWith(150);
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text.match(/finding \d+/gu)).toHaveLength(150);
    expect(text.indexOf('<details>')).toBeLessThan(text.indexOf('finding 0'));
    expect(text.lastIndexOf('<details>')).toBeLessThan(text.indexOf('finding 149'));
    expect(text).toContain('Cut to 65,000 characters; the whole: svcplan check');
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
  });

  it('fits however much there is, and begins with the verdict', () => {
    const text = textWith(3000);
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text).toContain('finding 0');
    const long = 'n'.repeat(200_000);
    const named = markdown(
      reportOf({
        ...emptyPlan,
        name: long,
        file: long,
        findings: [findingOf({ rule: 'a/b', severity: 'error', message: long })],
      }),
    );
    expect(named.length).toBeLessThanOrEqual(65_000);
    expect(named.startsWith('## ✗ Not yet')).toBe(true);
  });

  it('is cut from its end, shortened before left out, and left whole where it fits', () => {
    const blocks = [
      { full: 'head', short: 'head' },
      { full: 'a'.repeat(100), short: 'a' },
      { full: 'b'.repeat(100), short: 'b' },
    ];
    const whole = `head\n\n${'a'.repeat(100)}\n\n${'b'.repeat(100)}\n`;
    expect(fit(blocks, 209, 'cut')).toBe(whole);
    // 200 are kept for the last line. Of the 110 left, 113 were taken by the first long one and two short ones.
    const longer = [...blocks, { full: 'c'.repeat(100), short: 'c' }];
    expect(fit(longer, 310, 'cut')).toBe('head\n\na\n\nb\n\nc\n\ncut\n');
    expect(fit(longer, 208, 'cut')).toBe('head\n\na\n\ncut\n');
  });
});
