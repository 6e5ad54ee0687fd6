import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/html';
import type { PlanReport, Report } from '../../src/report/types';
import { clean } from '../renderers/fixtures/clean';
import { failing } from '../renderers/fixtures/failing';
import { invalid } from '../renderers/fixtures/invalid';
import { notSimulated } from '../renderers/fixtures/not-simulated';
import { emptyPlan, findingOf, reportOf } from '../renderers/fixtures/parts';
import { simulated } from '../renderers/fixtures/simulated';
import { infect } from '../renderers/hostile';
import { startChromium, type Browser } from './chromium';

const [failingPlan = emptyPlan] = failing.plans;
const [cleanPlan = emptyPlan] = clean.plans;
const exampleOf = (folder: string): Report =>
  JSON.parse(
    readFileSync(new URL(`../../examples/${folder}/report.json`, import.meta.url), 'utf8'),
  ) as Report;
const reports: Readonly<Record<string, Report>> = {
  clean,
  failing,
  invalid,
  notSimulated,
  simulated,
  'a change': exampleOf('pull-request'),
  'five designs': exampleOf('five-designs'),
  'two plans': reportOf(failingPlan, cleanPlan),
  'one with long words': infect(simulated, 'averylongwordwithoutanybreak'.repeat(4)),
  'one that would run something': infect(
    failing,
    `"><script>document.title='owned'</script><img src=x onerror="document.title='owned'">`,
  ),
};

const folder = mkdtempSync(join(tmpdir(), 'svcplan-html-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser | undefined;

beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function withPage<T>(text: string, use: (page: Page, url: string) => Promise<T>): Promise<T> {
  if (browser === undefined) throw new Error('the browser is started before the first test');
  const file = join(folder, 'report.html');
  writeFileSync(file, text);
  const page = await browser.context.newPage();
  try {
    return await use(page, pathToFileURL(file).href);
  } finally {
    await page.close();
  }
}

describe.each(Object.entries(reports))('the document of %s', (_, report) => {
  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)('has at %i px in %s no error, request, overflow or barrier', async (width, colorScheme) => {
    await withPage(html(report), async (page, url) => {
      const faults: string[] = [];
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('request', (request) => {
        if (request.url() !== url) faults.push(request.url());
      });
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.evaluate('document.title')).not.toBe('owned');
      expect(faults).toEqual([]);
      // The policy of the document keeps scripts out, so that the checker comes in by the debugger.
      const { violations } = await page.evaluate<AxeResults>(`${axe}; axe.run()`);
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: tag }) => tag).join(' ')}`),
      ).toEqual([]);
    });
  });
});

it('leads the keyboard to the report first, then through its contents', async () => {
  await withPage(html(simulated), async (page, url) => {
    await page.goto(url);
    const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('To the report');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Promises');
  });
});

/** A report whose rows, findings and weeks begin and end with a word of their own. */
function longReport(): Report {
  const words = 'several words that fill more than one line of a cell and then some more of them '.repeat(2);
  const marked = (name: string, index: number): string =>
    `${name}${String(index)}begin ${words}${name}${String(index)}end`;
  const many = Array.from({ length: 60 }, (_, index) => index);
  const plan: PlanReport = {
    ...(simulated.plans[0] ?? emptyPlan),
    assumptions: many.map((index) => ({
      at: `a.${String(index)}`,
      value: '1',
      source: marked('row', index),
    })),
    findings: many.slice(0, 25).map((index) =>
      findingOf({
        rule: 'a/b',
        severity: 'error',
        message: `finding${String(index)}begin`,
        snippet: `> 1 | a: b\n    |    ^\n`.repeat(1 + (index % 5)),
        help: `finding${String(index)}end`,
      }),
    ),
  };
  return reportOf(plan);
}

describe('the printed document', () => {
  it('is A4, and cuts no row and no finding by the edge of a page', async () => {
    const file = join(folder, 'report.pdf');
    await withPage(html(longReport()), async (page, url) => {
      await page.goto(url);
      await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
    });
    const { stdout: info } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
    // 210 by 297 mm in points, as far as the browser rounds them.
    expect(info).toMatch(/Page size: +59\d(?:\.\d+)? x 84\d(?:\.\d+)? pts/u);
    const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const pages = stdout.split('\f');
    expect(pages.length).toBeGreaterThan(5);
    const pageOf = (word: string): number => pages.findIndex((text) => text.includes(word));
    for (const [name, count] of [
      ['row', 60],
      ['finding', 25],
    ] as const) {
      for (let index = 0; index < count; index++) {
        const begin = pageOf(`${name}${String(index)}begin`);
        expect(begin).toBeGreaterThanOrEqual(0);
        expect(pageOf(`${name}${String(index)}end`)).toBe(begin);
      }
    }
  });

  it('leaves no heading at the foot of a page', async () => {
    const file = join(folder, 'headings.pdf');
    await withPage(html(longReport()), async (page, url) => {
      await page.goto(url);
      await page.pdf({ path: file, preferCSSPageSize: true });
    });
    const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const headings = [
      'Promises',
      'Money and people',
      'The week, hour by hour',
      'Contacts and waits',
      'Scenarios',
      'What this rests on',
      'How this was worked out',
    ];
    for (const text of stdout.split('\f')) {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^\d+ \/ \d+$/u.test(line));
      expect(headings).not.toContain(lines.at(-1));
    }
  });
});
