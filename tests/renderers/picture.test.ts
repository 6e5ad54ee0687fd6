import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { picture } from '../../src/renderers/picture';
import { pretty } from '../../src/renderers/pretty';
import { widthOf } from '../../src/renderers/text';
import type { Report } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { declared } from './fixtures/declared';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { simulated } from './fixtures/simulated';

const plain = { color: false, width: 80, quiet: false } as const;
const linesOf = (report: Report, options: { readonly width?: number } = {}): string[] =>
  picture(report, { ...plain, ...options }).split('\n');
const after = (lines: readonly string[], start: string): string[] =>
  lines.slice(lines.findIndex((line) => line.startsWith(start)));

describe.each(Object.entries({ simulated, declared, clean, failing, notSimulated, invalid }))(
  '%s',
  (_, report) => {
    it('never fills more columns than there are', () => {
      for (let width = 30; width <= 130; width++) {
        expect(linesOf(report, { width }).filter((line) => widthOf(line) > width)).toEqual([]);
      }
    });

    it('says the same with and without color, and ends no line with a blank', () => {
      const text = picture(report, plain);
      expect(stripVTControlCharacters(picture(report, { ...plain, color: true }))).toBe(text);
      expect(text).not.toMatch(/ $/mu);
      expect(text).toMatch(/[^\n]\n$/u);
    });
  },
);

describe('the picture', () => {
  it.each([60, 80])('is laid out at %i columns as reviewed', async (width) => {
    const text = picture(simulated, { ...plain, width });
    await expect(text).toMatchFileSnapshot(`golden/simulated-${String(width)}.txt`);
  });

  it('shows people needed, on duty and busy, hour by hour, beside each other', () => {
    const lines = after(linesOf(simulated), 'desk');
    // 13 and 10 people needed are more than a digit tells; 9 × 0.9 ÷ 9 is nine tenths of the time.
    expect(lines[3]).toBe(`Mo    +++9998888${' '.repeat(5)}9999999999${' '.repeat(5)}+++9998888`);
    // The desk has two people where three are needed on Saturdays from ten to two.
    expect(lines[8]).toBe(`Sa      3333${' '.repeat(11)}2222${' '.repeat(11)}++++`);
  });

  it('puts the pictures below each other where there is no room beside', () => {
    const heads = linesOf(simulated, { width: 30 }).filter((line) =>
      /^ {4}(?:needed|on duty|busy)$/u.test(line),
    );
    // The desk's three of twelve hours, and the third of eight hours.
    expect(heads.map((head) => head.trim())).toEqual(['needed', 'on duty', 'busy', 'busy']);
  });

  it('shows when the contacts come whose promise is missed, and no other promise', () => {
    const lines = after(linesOf(simulated), 'Missed').slice(0, 10);
    expect(lines[1]).toBe('    phone: premium         email: cannot-log-in');
    expect(lines[3]).toBe('Mo    +3');
    expect(lines[7]).toBe('Fr        ·');
    // The second picture begins in column 4 + 20 + 3, and one o'clock is seven hours after six.
    expect(lines[8]).toBe(`Sa${' '.repeat(32)}1`);
  });

  it('says so where no promise is missed', () => {
    const [plan] = clean.plans;
    const [seen] = simulated.plans;
    if (!plan || !seen?.picture) throw new Error('the fixtures have plans');
    const report = { ...clean, plans: [{ ...plan, picture: seen.picture }] };
    const text = picture(report, plain);
    expect(text).toContain('Simulated: 2 promises, 2 kept.');
    expect(text).toContain('No promise is missed, so no hour stands out.');
  });

  it('tells a scenario by what it changes, and calls no difference what chance may have made', () => {
    const text = picture(simulated, plain);
    expect(text).toContain(
      'launch-day: 2 times the contacts, for 1 day from 2027-01-11, judged over its\n  week',
    );
    expect(text).toMatch(/launch-day +phone +premium +✗ 67\.2% +-14\.0 ±1\.2 +90%/u);
    expect(text).toMatch(/chat +all +✓ 93% +no measurable change +80%/u);
    expect(text).toContain('phone-down: 2 people of desk absent and phone down, all the time');
    expect(text).toContain('phone-down turns away 5,200 of 5,200 contacts a week on phone (usually 0).');
  });

  it('says why nothing was simulated', () => {
    const [plan] = notSimulated.plans;
    expect(linesOf(notSimulated).join(' ')).toContain(plan?.notSimulated?.slice(0, 40));
  });

  it('tells of an invalid plan what a check tells', () => {
    expect(picture(invalid, plain)).toBe(pretty(invalid, plain));
  });

  it('is a sentence where quiet is asked for', () => {
    expect(
      picture(simulated, { ...plain, quiet: true })
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe('Simulated: 5 promises, 2 kept, 2 missed and 1 not decided at this length.');
  });
});

describe('what stands beside the verdict', () => {
  const text = picture(simulated, { ...plain, width: 110 });

  it('is how days differ: below what is asked for, in words', () => {
    expect(text).toMatch(/phone: premium within 1m +83% +61% +42% +78% +76% +Mo 08:00 31%/u);
    expect(text).toContain('78% of the days keep less than 90% of phone (premium).');
    expect(text).not.toContain('keep less than 95%');
  });

  it('is service level in four ways, and says where nobody can tell', () => {
    expect(text).toMatch(/phone: premium within 1m +86% +87\.1% +88% +86\.3%/u);
    expect(text).toMatch(/phone within 5m +96% +97% +98% +not known/u);
  });

  it('is what waits after a pause, with “never” only where more comes than can be done', () => {
    expect(text).toMatch(/email +Mo 09:00 +2 d 16 h +64 +26 h 40 min +26 h 50 min +33 h 20 min +not yet/u);
    expect(text).toMatch(/letters +Tu 12:30 +7 d +900 +never +not yet +not yet +not yet/u);
  });

  it('is who starves', () => {
    expect(text).toMatch(/low +24 h +7 d +14 d +10%/u);
  });

  it('is whose time it takes: at least, where the plan does not say all', () => {
    expect(text).toMatch(/cannot-log-in +10 +1 +2\.4 +6 +2 +21 +6 +3\.6\n/u);
    expect(text).toMatch(/how-to +0 +0 +2\.4 +6 +0 +8\.4 +6 +≥ 1\.4\n/u);
  });

  it('is what growth does', () => {
    expect(text).toMatch(/phone: premium +81% +– +– +– +– +now\n/u);
    expect(text).toMatch(/email: cannot-log-in +– +– +– +– +– +later and later\n/u);
  });

  it('is who says so: each solver with its number, and why they differ', () => {
    expect(text).toMatch(/phone: premium +In time +Note\n *simulation +81% +95% interval 80% to 82%/u);
    expect(text).toMatch(/transient chain +90% +exact over the day/u);
    expect(text).toContain('They differ because:\n- days differ by 20%; formulas know one day');
    expect(text).toContain('They agree as far as the simulation can tell.');
    expect(text).toContain('- people needed: formula: Erlang A hour by hour');
  });
});
