import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numbersTable } from '../../src/renderers/tables/changes';
import { html } from '../../src/renderers/html';
import type { Report } from '../../src/report/types';
import { formatMoney } from '../../src/support/format';
import { invalid } from './fixtures/invalid';
import { infect, terminalAttack } from './hostile';

const reportOf = (folder: string): Report =>
  JSON.parse(
    readFileSync(new URL(`../../examples/${folder}/report.json`, import.meta.url), 'utf8'),
  ) as Report;
const change = reportOf('pull-request');
const designs = reportOf('five-designs');

const headingsOf = (text: string): string[] =>
  Array.from(text.matchAll(/<h[12][^>]*>(?<title>[^<]*)</gu), ([, title = '']) => title);
/** Every tag with its attributes, without what they say. */
const structureOf = (text: string): string[] =>
  Array.from(text.slice(text.indexOf('<body>')).matchAll(/<\/?[a-z][^>]*>/giu), ([tag]) =>
    tag.replaceAll(/"[^"]*"/gu, ''),
  ).filter((tag) => !/^<\/?(?:code|mark|span class= aria-hidden=)/u.test(tag));

describe.each([
  ['a change', change],
  ['five designs', designs],
])('the document of %s', (_, report) => {
  it('leads every link to a place in it, and has no name twice', () => {
    const text = html(report);
    const ids = Array.from(text.matchAll(/\bid="([^"]*)"/gu), ([, id]) => id);
    const targets = Array.from(text.matchAll(/href="#([^"]*)"/gu), ([, target]) => target);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('has the same tags whatever its texts say', () => {
    const attack = `${terminalAttack}</title><script>alert(1)</script>--> <img src=x onerror='y'>" onclick="z" '&lt;`;
    const hostile = html(infect(report, attack));
    expect(hostile).not.toMatch(/<(?:script|img)/u);
    expect(structureOf(hostile).filter((tag) => /onclick|onerror/u.test(tag))).toEqual([]);
  });
});

describe('the document of a change', () => {
  it('tells the verdict, the numbers and what needs a decision, before the plans themselves', () => {
    const text = html(change);
    expect(text).toMatch(
      /class="verdict bad"><span aria-hidden="true">✗<\/span> Worse for customers: 2 promises/u,
    );
    expect(headingsOf(text).slice(0, 5)).toEqual([
      'What changes: Bike shop online',
      'In numbers',
      'Findings: 8 errors',
      'What else changes',
      'Bike shop online, before',
    ]);
    expect(headingsOf(text)).toContain('Bike shop online, after');
    expect(text).toContain('<title>What changes: Bike shop online</title>');
  });

  it('tells before from after in every chart, though both plans have one name', () => {
    const texts = Array.from(html(change).matchAll(/<desc>(?<text>[^<]*)/gu), ([, text = '']) => text);
    const beside = texts.slice(0, 3);
    expect(beside.map((text) => text.replaceAll(/: [^;]*/gu, ''))).toEqual(Array(3).fill('before; after'));
  });

  it('of which one side is no valid plan names no change', () => {
    const plans = [...change.plans.slice(0, 1), ...invalid.plans];
    const headings = headingsOf(html({ ...change, plans }));
    expect(headings.join()).not.toContain('What changes');
    expect(headings).toEqual(expect.arrayContaining(headingsOf(html(invalid))));
  });
});

describe('the document of designs', () => {
  it('tells who is served best by which, then every design by itself', () => {
    const text = html(designs);
    const names = designs.plans.map(({ name }) => name);
    expect(text).toContain('<title>5 designs side by side</title>');
    const titles = ['5 designs side by side', ...names];
    expect(headingsOf(text).filter((title) => titles.includes(title))).toEqual(titles);
    expect(text).toContain('north-america: Two continents fits best.');
    const costs = designs.plans.flatMap(({ coverage }) => coverage?.budget.cash ?? []);
    const over = costs.filter(({ planned, limit }) => (planned ?? 0) > (limit ?? Infinity));
    expect(over.length).toBeGreaterThan(0);
    for (const { planned } of over) {
      expect(text).toContain(`${formatMoney(planned ?? 0, 'EUR')}, over the limit`);
    }
  });

  it('tells once what is the same for all of them, and leads there and to each', () => {
    const text = html(designs);
    expect(text.match(/>How this was worked out<\/h2>/gu)).toHaveLength(1);
    const contents = /<nav aria-label="Contents: designs">[^]*?<\/nav>/u.exec(text)?.[0] ?? '';
    expect(Array.from(contents.matchAll(/<a[^>]*>([^<]*)/gu), ([, title]) => title)).toEqual([
      'How each fits whom',
      'What each takes',
      ...designs.plans.map(({ name }) => name),
      'How this was worked out',
    ]);
  });

  it('tells of each how often it was run', () => {
    const plans = designs.plans.map((plan, index) => ({
      ...plan,
      coverage: plan.coverage && { ...plan.coverage, runs: 8 + index },
    }));
    const text = html({ ...designs, plans });
    for (const runs of [8, 9, 10, 11, 12])
      expect(text).toContain(`<p>Simulated contact by contact in ${String(runs)} runs of 4 weeks`);
  });

  it('shortens files that share a folder to what tells them apart', () => {
    const plans = designs.plans.map((plan, index) => ({
      ...plan,
      name: 'Desk',
      file: `some/long/way/${String(index)}/plan.yaml`,
    }));
    expect(html({ ...designs, plans })).toContain(
      '<desc>0/plan.yaml: 15,321 EUR of 17,000 EUR; 1/plan.yaml: ',
    );
  });

  it('judges no design by itself: what it finds there is a matter of a check', () => {
    const text = html(designs);
    expect(text.match(/class="verdict plain"/gu)).toHaveLength(5);
    expect(text).not.toMatch(/class="verdict (?:bad|unsure)"/u);
  });
});

describe('the table of numbers', () => {
  it('has rows that add up to the tenth of a point that they are rounded to', () => {
    const [before, after] = change.plans;
    if (!before || !after) throw new Error('a change has two sides');
    const shares = numbersTable(before, after).rows.filter(([, , , { text } = { text: '' }]) =>
      text.endsWith('points'),
    );
    expect(shares.length).toBeGreaterThan(2);
    for (const row of shares) {
      const [was = NaN, is = NaN, difference = NaN] = row.slice(1).map(({ text }) => Number.parseFloat(text));
      expect(Math.abs(is - was - difference)).toBeLessThan(0.15 + 1e-9);
    }
  });
});
