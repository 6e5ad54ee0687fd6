import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/html';
import { barsChart } from '../../src/renderers/html/charts/bars';
import { coverageChart } from '../../src/renderers/html/charts/coverage';
import { waitsChart } from '../../src/renderers/html/charts/waits';
import { sideBySide } from '../../src/renderers/html/sections/side-by-side';
import { lengthOfWait } from '../../src/renderers/tables/waits';
import type { PlanReport } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { emptyPlan, hoursOf, promiseOf, reportOf, waitsOf, workdays } from './fixtures/parts';
import { simulated } from './fixtures/simulated';

const [failingPlan = emptyPlan] = failing.plans;
const [cleanPlan = emptyPlan] = clean.plans;

/** The outlines of a colour, without those of others. */
const outlines = (svg: string, colour: string): string[] =>
  Array.from(svg.matchAll(/<path([^>]*)\/>/gu), ([, attributes = '']) => attributes)
    .filter((attributes) => attributes.includes(`"var(--${colour})"`))
    .map((attributes) => /\bd="([^"]*)"/u.exec(attributes)?.[1] ?? '');
const textsOf = (svg: string): string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)</gu), ([, text = '']) => text);

describe('the chart of a week', () => {
  // Monday at nine three of five, else nobody: 2 units an hour across, 120 for five people up.
  const svg = coverageChart('desk', hoursOf('desk', ['Mo'], 9, 10, 5, 3)).text;

  it('has those on duty from nine to ten, three fifths high', () => {
    expect(outlines(svg, 'chart-plain').join(' ')).toContain('L18,48L20,48L20,120');
  });

  it('has those who are missing above them, and the line of those needed at the top', () => {
    expect(outlines(svg, 'chart-bad').join(' ')).toContain('L20,0L18,0');
    expect(outlines(svg, 'ink')).toEqual(['M18,0L20,0']);
  });

  it('says in words what is drawn', () => {
    expect(svg).toContain('role="img" aria-label="desk: people on duty and people needed, a typical week"');
    expect(svg).toContain(
      '<desc>Too few are on duty in 1 hour of the week, most of all Mo 09:00: 3 of 5.</desc>',
    );
    const enough = coverageChart('desk', hoursOf('desk', workdays, 9, 17, 2, 1.6)).text;
    // Less than half a person is nobody, in words as in the table.
    expect(enough).toContain('as many are on duty as are needed');
    expect(outlines(enough, 'chart-bad').join('')).not.toMatch(/,0(?:L|$)/u);
  });
});

describe('the chart of waits', () => {
  const promise = promiseOf({ within: '5m', expected: 0.75, reach: 0.95 });
  const waits = waitsOf(
    promise,
    300,
    [
      [0, 0.5, 0],
      [300, 0.25, 0],
      [600, 0, 0.125],
    ],
    0.125,
  );
  const svg = waitsChart(promise, waits).text;

  it('has its rows from the shortest wait to those never answered, the promise between early and late', () => {
    const rows = ['at once', 'up to 5 min', '5–10 min', 'never', 'promised: 5m'];
    expect(textsOf(svg).filter((text) => rows.includes(text))).toEqual(
      rows.slice(0, 4).concat('promised: 5m'),
    );
    const heightOf = (label: string): number =>
      Number(new RegExp(`translate\\([^,]*,([\\d.]+)\\)[^>]*>${label}<`, 'u').exec(svg)?.[1]);
    expect(heightOf('up to 5 min')).toBeLessThan(heightOf('promised: 5m'));
    expect(heightOf('promised: 5m')).toBeLessThan(heightOf('5–10 min'));
  });

  it('has bars as long as the shares', () => {
    // The longest, half of all, is 228 units.
    const widths = (colour: string): number[] =>
      outlines(svg, colour).map((d) => Math.abs(Number(/h(-?[\d.]+)/u.exec(d)?.[1])));
    expect(widths('chart-good').filter((width) => width > 0)).toEqual([228, 114]);
    expect(widths('chart-bad').filter((width) => width > 0)).toEqual([57, 57]);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['50%', '25%', '13%']));
  });

  it('has no line where the promise counts business hours, which have no one length', () => {
    expect(textsOf(waitsChart(promise, { ...waits, windowSeconds: null }).text).join()).not.toContain(
      'promised',
    );
  });
});

describe('bars', () => {
  it('end where they should, and stand out beyond', () => {
    const svg = barsChart([{ name: 'a', text: '3', value: 3, limit: 2 }], 'bars', 'a: 3').text;
    const [within = ''] = outlines(svg, 'chart-plain');
    const [beyond = ''] = outlines(svg, 'chart-bad');
    // 364 units are three: two thirds of them are within.
    expect(Number(/h(-?[\d.]+)/u.exec(within)?.[1])).toBeCloseTo((364 * 2) / 3, 2);
    expect(Math.abs(Number(/h(-?[\d.]+)/u.exec(beyond)?.[1]))).toBeCloseTo(364 / 3, 2);
  });

  it('show nothing as nothing', () => {
    expect(barsChart([{ name: 'a', text: '0', value: 0 }], 'bars', '').text).not.toContain('NaN');
  });

  it('shorten a name rather than run into its number', () => {
    const text = '18,904 USD of 19,000 USD';
    const svg = barsChart([{ name: 'Phone desk for business owners', text, value: 1 }], 'bars', '').text;
    const [name = ''] = textsOf(svg);
    expect(name).toMatch(/^Phone desk for .*…$/u);
    // Letters are 12 of 364 units high and in the mean 0.57 of that wide, bold ones 0.62.
    expect((name.length * 0.57 + text.length * 0.62) * 12).toBeLessThan(364);
    expect(
      textsOf(barsChart([{ name: 'Phone desk for business owners', text: '7', value: 1 }], 'bars', '').text),
    ).toContain('Phone desk for business owners');
  });

  it('take a name as text, whatever it says', () => {
    const attack = '</text><script>alert(1)</script><text class="a" onclick=\'b\'>&lt;';
    const svg = barsChart([{ name: attack, text: attack, value: 1 }], attack, attack).text;
    expect(svg).not.toMatch(/<script|<text[^>]*onclick/u);
    expect(svg.match(/<text/gu)).toHaveLength(2);
    expect(svg).toContain('&lt;script&gt;alert(1)');
  });
});

describe('several plans', () => {
  it('stand side by side, each by its own name', () => {
    const { text } = sideBySide([failingPlan, { ...cleanPlan, file: 'b.yaml', name: 'Another' }]);
    const [money, people, promises] = text.split('<svg').slice(1);
    expect(money).toContain('57,240 USD of 56,000 USD');
    expect(people).toContain('>Another<');
    expect(promises ?? '').toContain('Promises kept');
    expect(text.match(/<details>/gu)).toHaveLength(text.match(/<svg/gu)?.length ?? 0);
  });

  it('are told apart by their files where they have one name', () => {
    const { text } = sideBySide([cleanPlan, { ...cleanPlan, file: 'other.yaml' }]);
    expect(text).toContain('>other.yaml<');
    expect(text).toContain(`>${cleanPlan.file}<`);
  });

  it('share no scale where their money is not the same', () => {
    const { text } = sideBySide([cleanPlan, { ...cleanPlan, currency: 'EUR' }]);
    expect(text).not.toContain('Money a month');
    expect(text).toContain('Promises kept');
  });

  it('are nothing to compare where fewer than two were simulated', () => {
    expect(sideBySide([cleanPlan, emptyPlan]).text).toBe('');
  });
});

describe('charts in the document', () => {
  it('have their numbers as a table, each', () => {
    const figures = html(simulated).split('<figure class="drawing">').slice(1);
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures)
      expect(figure.slice(figure.indexOf('</svg>'))).toMatch(/<details[^>]*>[^]*?<table>/u);
  });

  it('name no colour and no letters of their own', () => {
    const svgs = html(simulated).match(/<svg[^]*?<\/svg>/gu) ?? [];
    for (const svg of svgs) {
      const colours = Array.from(svg.matchAll(/\b(?:fill|stroke)="([^"]*)"/gu), ([, colour]) => colour);
      expect(new Set(colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var(--')))).toEqual(
        new Set(),
      );
      expect(svg).not.toContain('font-family');
    }
  });

  it('come out the same again', () => {
    expect(html(simulated)).toBe(html(simulated));
  });

  it('keep a plan of two teams round the clock and eight promises under 400 KB, and each further one under 120 KB', () => {
    const teams = ['one', 'two'].flatMap((team) =>
      // Every hour of the week differs from the one before.
      hoursOf(team, ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'], 0, 24, (_, hour) => 2 + (hour % 5), 4),
    );
    const promises = Array.from({ length: 8 }, (_, index) => promiseOf({ wait: `wait-${String(index)}` }));
    const buckets = Array.from({ length: 12 }, (_, index) => [60 * (index + 1), 0.06, 0] as const);
    const { coverage } = failingPlan;
    const plan: PlanReport = {
      ...failingPlan,
      coverage: coverage && {
        ...coverage,
        people: teams,
        promises,
        waits: promises.map((promise) => waitsOf(promise, 900, buckets, 0.1)),
      },
    };
    const size = (count: number): number =>
      Buffer.byteLength(html(reportOf(...Array.from({ length: count }, () => plan))));
    expect(size(1)).toBeLessThan(400_000);
    expect(size(2) - size(1)).toBeLessThan(120_000);
    expect(size(5) - size(1)).toBeLessThan(4 * 120_000);
  });
});

describe('the length of a wait', () => {
  it.each([
    [null, 0, 'at once'],
    [null, 10, 'up to 10 s'],
    [0, 30, 'up to 30 s'],
    [60, 120, '1–2 min'],
    [30, 60, '30 s to 1 min'],
    [28_800, 43_200, '8–12 h'],
    [300, 330, '5 min to 5 min 30 s'],
    [7200, null, 'over 2 h'],
  ])('over %s s and up to %s s is %s', (overSeconds, upToSeconds, words) => {
    expect(lengthOfWait({ overSeconds, upToSeconds })).toBe(words);
  });
});
