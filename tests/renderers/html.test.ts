import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/html';
import { markup } from '../../src/renderers/html/markup';
import { prose } from '../../src/renderers/html/section';
import type { Report } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { declared } from './fixtures/declared';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { emptyPlan, reportOf } from './fixtures/parts';
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

const tagsOf = (text: string): string[] => Array.from(text.matchAll(/<[^>\s]+/gu), ([tag]) => tag);
/** Every attribute of every tag, without what it says. */
const attributesOf = (text: string): string[] =>
  Array.from(text.matchAll(/<[a-z][^>]*>/giu), ([tag]) => tag.replaceAll(/"[^"]*"/gu, ''));
const bodyOf = (text: string): string => text.slice(text.indexOf('<body>'));

describe.each(Object.entries(reports))('html of the %s plan', (name, report) => {
  it('is laid out as reviewed', async () => {
    // The style is the same in all, and looked at in a browser.
    const text = html(report).replace(/<style>[^]*<\/style>/u, '<style></style>');
    await expect(text).toMatchFileSnapshot(`golden/${name}.html`);
  });

  it('opens and closes every tag in turn', () => {
    const open: string[] = [];
    const wrong: string[] = [];
    const alone = new Set(['meta', '!doctype']);
    for (const [, slash, tag = '', end] of html(report).matchAll(/<(\/?)([a-z!][a-z0-9]*)[^>]*?(\/?)>/giu)) {
      if (slash === '' && end === '' && !alone.has(tag)) open.push(tag);
      if (slash === '/' && open.pop() !== tag) wrong.push(tag);
    }
    expect(wrong).toEqual([]);
    expect(open).toEqual([]);
  });

  it('has the same tags and attributes whatever its texts say', () => {
    const attack = `${terminalAttack}</title></style><script>alert(1)</script>--> <img src=x onerror='y'>" onclick="z" '&lt;\``;
    const hostile = html(infect(report, attack));
    // Backticks make code, and lines of a snippet are marked by what they begin with.
    const ofTexts = /<\/?(?:code|mark)>|<span class="carets"[^>]*>/gu;
    const structure = (text: string): string[] => attributesOf(bodyOf(text).replaceAll(ofTexts, ''));
    expect(structure(hostile)).toEqual(structure(html(report)));
    expect(tagsOf(hostile.slice(0, hostile.indexOf('<body>')))).toEqual(
      tagsOf(html(report).slice(0, html(report).indexOf('<body>'))),
    );
  });

  it('asks for nothing from anywhere and runs nothing', () => {
    const text = html(report);
    expect(text).not.toMatch(/<(?:script|link|img|iframe|object|embed|base|form|video|audio)\b/iu);
    expect(text).not.toMatch(/\b(?:src|srcset|action|data|poster)=|url\(|@import/iu);
    expect(
      Array.from(text.matchAll(/href="([^"]*)"/gu), ([, target]) => target).filter(
        (target) => !target?.startsWith('#'),
      ),
    ).toEqual([]);
  });

  it('leads every link to a place in it, and has no name twice', () => {
    const text = html(report);
    const ids = Array.from(text.matchAll(/\bid="([^"]*)"/gu), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
  });
});

describe('html', () => {
  it('keeps several plans apart', () => {
    const [first = emptyPlan] = failing.plans;
    const [second = emptyPlan] = clean.plans;
    const text = html(reportOf(first, second));
    expect(Array.from(text.matchAll(/<h1[^>]*>([^<]*)/gu), ([, name]) => name)).toEqual([
      '2 plans side by side',
      first.name,
      second.name,
    ]);
    expect(text).toContain('<title>2 service plans: service plan report</title>');
    expect(text).toContain('id="plan-2-promises"');
  });

  it('shows the number of every hour', () => {
    const text = html(failing);
    // Nine on duty where thirteen are needed, on Monday at eight, and ten on the other days.
    expect(text).toContain(
      '<tr><th scope="row">08:00</th><td class="level-3">9 <small>of 13</small></td><td class="level-1">9 <small>of 10</small></td>',
    );
  });
});

describe('markup', () => {
  it('escapes what is put into it, and nothing twice', () => {
    const inner = markup`<b>${'<&>"\''}</b>`;
    expect(markup`<p title="${'"'}">${inner}${['a', '<']}${1}${undefined}</p>`.text).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;&quot;&#39;</b>a&lt;1</p>',
    );
    expect(markup`${'\uD800'}`.text).toBe('\uFFFD');
  });

  it('sets what stands between backticks as code, and a backtick alone as one', () => {
    expect(prose('use `<reach>` here').text).toBe('use <code>&lt;reach&gt;</code> here');
    expect(prose('a ` b').text).toBe('a ` b');
  });
});
