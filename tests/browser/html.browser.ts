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
import { formatDuration } from '../../src/support/format';
import { clean } from '../renderers/fixtures/clean';
import { failing } from '../renderers/fixtures/failing';
import { invalid } from '../renderers/fixtures/invalid';
import { notSimulated } from '../renderers/fixtures/not-simulated';
import { emptyPlan, findingOf, promiseOf, reportOf, waitsOf } from '../renderers/fixtures/parts';
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

it('names every chart and says what it shows to those who do not see it', async () => {
  await withPage(html(failing), async (page, url) => {
    await page.goto(url);
    const chart = page.getByRole('img', { name: 'desk: people on duty and people needed, a typical week' });
    expect(await chart.count()).toBe(1);
    expect(await page.getByRole('img').count()).toBe(await page.locator('svg').count());
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = nodes.find(({ name }) => String(name?.value).startsWith('desk: people on duty'));
    expect(String(told?.description?.value)).toMatch(/^Too few are on duty in \d+ hours of the week/u);
  });
});

it('unfolds the numbers of every chart by keyboard, without overflow on a phone', async () => {
  await withPage(html(simulated), async (page, url) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.goto(url);
    const summaries = page.locator('summary');
    for (let index = 0; index < (await summaries.count()); index++) await summaries.nth(index).press('Enter');
    expect(await page.locator('details:not([open])').count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const { violations } = await page.evaluate<AxeResults>(`${axe}; axe.run()`);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

it.each(['light', 'dark'] as const)(
  'draws charts in %s in colours that stand out from the ground',
  async (colorScheme) => {
    await withPage(html(failing), async (page, url) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const contrasts = await page.evaluate<number[]>(`(() => {
      const luminance = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map(Number)
        .map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
      const ground = luminance(getComputedStyle(document.body).backgroundColor);
      return Array.from(document.querySelectorAll('svg path, svg text'), (mark) => {
        const own = luminance(getComputedStyle(mark).fill === 'none' ? getComputedStyle(mark).stroke : getComputedStyle(mark).fill);
        return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      });
    })()`);
      expect(contrasts.length).toBeGreaterThan(20);
      // What WCAG asks of graphics; letters have far more.
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
    });
  },
);

const chartCount = 14;

/** A report whose rows, findings and weeks begin and end with a word of their own. */
function longReport(): Report {
  const words = 'several words that fill more than one line of a cell and then some more of them '.repeat(2);
  const marked = (name: string, index: number): string =>
    `${name}${String(index)}begin ${words}${name}${String(index)}end`;
  const many = Array.from({ length: 60 }, (_, index) => index);
  const [first = emptyPlan] = simulated.plans;
  // Its window stands over a chart and in its last row, a length of its own in the first.
  const charts = many
    .slice(0, chartCount)
    .map((index) =>
      promiseOf({ wait: `w${String(index)}`, channel: 'a', within: `chart${String(index)}end` }),
    );
  const plan: PlanReport = {
    ...first,
    coverage: first.coverage && {
      ...first.coverage,
      promises: charts,
      waits: charts.map((each, index) => {
        const first = 60 * (61 + index);
        const rows = many.slice(1, 2 + (index % 7)).map((step) => [first + 60 * step, 0.01, 0] as const);
        return waitsOf(each, 90_000, [[first, 0.01, 0], ...rows, [90_000, 0.9, 0]], 0);
      }),
    },
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

/** The texts of the pages that a report prints to; `before` is done to the open document first. */
async function printed(
  report: Report,
  before: (page: Page) => Promise<void> = async () => {},
): Promise<readonly string[]> {
  const file = join(folder, 'report.pdf');
  await withPage(html(report), async (page, url) => {
    await page.goto(url);
    await before(page);
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  });
  const { stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return stdout.split('\f');
}

/** Something that no edge of a page may cut, or leave without what follows: where it begins and ends, -1 where it is not printed. */
interface Placed {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** Prints a report with a mark of its own at the top and at the bottom of every part. */
async function placesOf(report: Report, style = ':root{}'): Promise<readonly Placed[]> {
  const names: string[] = [];
  const pages = await printed(report, async (page) => {
    await page.addStyleTag({ content: style });
    names.push(
      ...(await page.evaluate<string[]>(`(() => {
        const parts = document.querySelectorAll('h1,h2,h3,caption,.drawing>figcaption,.drawing>svg,tbody tr,.finding,.gap,pre,p,li');
        const htmlMark = (text, side) => {
          const mark = document.createElement('i');
          mark.style.cssText = 'position:absolute;left:0;' + side + ':0;font:1px/1px monospace';
          mark.textContent = ' ' + text + ' ';
          return mark;
        };
        const svgMark = (text, y) => {
          const mark = document.createElementNS('http://www.w3.org/2000/svg', 'text');
          mark.setAttribute('y', y);
          mark.setAttribute('style', 'font:1px monospace');
          mark.textContent = ' ' + text + ' ';
          return mark;
        };
        return Array.from(parts, (part, index) => {
          if (part.tagName === 'svg') part.append(svgMark('b' + index + 'b', 1), svgMark('e' + index + 'e', part.viewBox.baseVal.height - 1));
          else {
            const box = part.tagName === 'TR' ? part.cells[0] : part;
            box.style.position = 'relative';
            box.append(htmlMark('b' + index + 'b', 'top'), htmlMark('e' + index + 'e', 'bottom'));
          }
          return part.tagName.toLowerCase() + ' ' + (part.getAttribute('aria-label') ?? part.textContent.trim().slice(0, 50));
        });
      })()`)),
    );
  });
  const pageOf = (mark: string): number => pages.findIndex((text) => text.includes(mark));
  return names.map((name, index) => ({
    name,
    begin: pageOf(`b${String(index)}b`),
    end: pageOf(`e${String(index)}e`),
  }));
}

/** What is cut in two, and the headings that stand alone at the foot of a page. */
function faultsOf(places: readonly Placed[]): readonly string[] {
  const shown = places.filter(({ begin, end }) => begin !== -1 || end !== -1);
  return [
    ...shown
      .filter(({ begin, end }) => begin !== end)
      .map(({ name, begin, end }) => `cut: ${name} ${String(begin)} ${String(end)}`),
    ...shown
      .filter(
        ({ name, end }, index) =>
          /^(?:h\d|caption|figcaption) /u.test(name) && shown[index + 1]?.begin !== end,
      )
      .map(({ name }) => `alone: ${name}`),
  ];
}

describe.each(['failing', 'simulated', 'a change', 'two plans', 'five designs'])(
  'the printed document of %s',
  (name) => {
    it('cuts no chart, row, card or heading by the edge of a page', async () => {
      const places = await placesOf(reports[name] ?? clean);
      const count = (kind: string): number =>
        places.filter((each) => each.begin !== -1 && each.name.startsWith(`${kind} `)).length;
      expect(count('svg')).toBeGreaterThan(2);
      expect(count('tr')).toBeGreaterThan(10);
      expect(new Set(places.map(({ begin }) => begin)).size).toBeGreaterThan(2);
      expect(faultsOf(places)).toEqual([]);
    });
  },
);

it('would be told from one whose rows are cut and whose headings stand alone', async () => {
  const style = '@media print{*{break-inside:auto !important;break-after:auto !important}}';
  const faults = faultsOf(await placesOf(longReport(), style));
  expect(faults.some((fault) => fault.startsWith('cut: tr '))).toBe(true);
  expect(faults.some((fault) => fault.startsWith('cut: article '))).toBe(true);
  expect(faults.some((fault) => fault.startsWith('alone: '))).toBe(true);
  expect(faultsOf(await placesOf(longReport()))).toEqual([]);
});

describe('the printed document', () => {
  it('is A4, and cuts no row and no finding by the edge of a page', async () => {
    const pages = await printed(longReport());
    const { stdout: info } = spawnSync('pdfinfo', [join(folder, 'report.pdf')], { encoding: 'utf8' });
    // 210 by 297 mm in points, as far as the browser rounds them.
    expect(info).toMatch(/Page size: +59\d(?:\.\d+)? x 84\d(?:\.\d+)? pts/u);
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

  it('cuts no chart, and leaves none without what is said over it', async () => {
    const pages = await printed(longReport());
    for (let index = 0; index < chartCount; index++) {
      const page = pages.findLast((text) => text.includes(`chart${String(index)}end`)) ?? '';
      expect(page.split(`chart${String(index)}end`)).toHaveLength(3);
      expect(page).toContain(`up to ${formatDuration(61 + index)}`);
    }
    expect(new Set(pages.filter((text) => text.includes('up to 1 h'))).size).toBeGreaterThan(1);
  });

  it('leaves no heading at the foot of a page', async () => {
    const pages = await printed(longReport());
    const headings = [
      'Promises',
      'Money and people',
      'The week, hour by hour',
      'Contacts and waits',
      'Scenarios',
      'What this rests on',
      'How this was worked out',
    ];
    for (const text of pages) {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^\d+ \/ \d+$/u.test(line));
      expect(headings).not.toContain(lines.at(-1));
    }
  });
});
