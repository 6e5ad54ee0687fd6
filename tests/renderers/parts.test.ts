import { describe, expect, it } from 'vitest';
import { partsOf, type Part } from '../../src/renderers/parts';
import { picture } from '../../src/renderers/picture';
import { describeHeadings } from '../../src/renderers/words/findings';
import type { PictureReport, PlanReport } from '../../src/report/types';
import { declared } from './fixtures/declared';
import { emptyPlan } from './fixtures/parts';
import { simulated } from './fixtures/simulated';

const [plan = emptyPlan] = declared.plans;
const [seen = emptyPlan] = simulated.plans;

const ledger: PictureReport['ledger'] = [
  {
    wait: 'phone-premium',
    channel: 'phone',
    selects: 'premium',
    reach: 0.9,
    worst: 'florida',
    segments: [
      { segment: 'florida', expected: 0.78, low: 0.75, high: 0.81, n: 480 },
      { segment: 'west', expected: 0.9, low: 0.88, high: 0.92, n: 910 },
    ],
  },
  {
    wait: 'email-deep',
    channel: 'email',
    selects: 'deep',
    reach: 0.95,
    worst: null,
    segments: [
      { segment: 'west', expected: 0.88, low: 0.86, high: 0.9, n: 820 },
      { segment: 'florida', expected: 0.89, low: 0.86, high: 0.92, n: 390 },
    ],
  },
];

/** The same with so many kinds of customers under each promise. */
const withLedger = (segments: number): PlanReport => ({
  ...seen,
  ...(seen.picture && {
    picture: {
      ...seen.picture,
      ledger: ledger.map((each) => ({ ...each, segments: each.segments.slice(0, segments) })),
    },
  }),
});

const partOf = (of: PlanReport, name: string): Part => {
  const part = partsOf(of).find((each) => each.name === name);
  if (part === undefined) throw new Error(`there is no ${name}`);
  return part;
};
const rowsOf = ({ table }: Part): string[] =>
  table.rows.map((row) => row.map(({ text }) => text).join(' | '));

describe('parts that only some plans have', () => {
  it('name a credit as the table of promises names its promise, on whichever channels it is', () => {
    const credits = partOf(plan, 'credits');
    expect(rowsOf(credits).map((row) => row.split(' | ')[0])).toEqual([
      'phone: premium',
      'chat',
      'email and form: deep',
      'form',
    ]);
    // Owed for each of the windows of its wait that a contact misses.
    expect(rowsOf(credits)[2]).toContain(
      '| 50 USD for each late first answer, further reply and solution | 1.4 |',
    );
    const [credit] = plan.credits ?? [];
    if (credit === undefined) throw new Error('there is no credit');
    const asked = partOf({ ...plan, credits: [{ ...credit, missing: 'period' }] }, 'credits').texts.at(-1);
    expect(asked).toMatch(/^phone \(premium\): credit of 10%/u);
  });

  it('are none of a plan that declares nothing', () => {
    expect(partsOf(emptyPlan)).toEqual([]);
  });

  it('stand in the terminal as reviewed', async () => {
    const text = picture(declared, { color: false, width: 80, quiet: false });
    await expect(text).toMatchFileSnapshot('golden/declared-80.txt');
  });

  it('name who gets least of a promise, in red where that is less than is asked', () => {
    const part = partOf(withLedger(2), 'ledger');
    expect(rowsOf(part)).toEqual([
      'phone: premium | 90% | 81.2% ±1.1 | florida | 78% ±3.0',
      'email: deep | 95% | 88.4% ±1.3 | all alike | –',
    ]);
    expect(part.table.rows[0]?.at(-1)?.mood).toBe('bad');
  });

  it('have no ledger where all customers are of one kind', () => {
    expect(partsOf(withLedger(1))).toEqual([]);
  });

  it('tell what pays for itself in customers at any time, or a month', () => {
    const { payback } = plan;
    if (payback === undefined) throw new Error('the fixture has a payback');
    expect(partOf(plan, 'payback').texts[0]).toContain(
      'With a customer worth 20 USD a month, it pays for itself with 2,862 customers kept who would leave otherwise.',
    );
    const once = { ...plan, payback: { ...payback, valuePer: 'once' as const, customerValue: 1000 } };
    expect(partOf(once, 'payback').texts[0]).toContain(
      'With a customer worth 1,000 USD, it pays for itself with 2,862 customers kept a month who',
    );
    expect(partOf(once, 'payback').texts[1]).toBe('There are 1,200 customers; about 16 leave in a month.');
    expect(
      partsOf({ ...plan, payback: { ...payback, plan: null, closings: [] } }).map(({ name }) => name),
    ).not.toContain('payback');
  });

  it.each([
    [null, 'no budget of cash is declared'],
    [-1240, 'the budget has nothing left for it'],
    [500, 'the budget has 500 USD a month left for it'],
  ])('tell what gifts are paid from where %s is left', (cashLeft, words) => {
    const { generosity } = plan;
    if (generosity === undefined) throw new Error('the fixture has gifts');
    expect(partOf({ ...plan, generosity: { ...generosity, cashLeft } }, 'generosity').texts[0]).toBe(
      `Up to 340 USD a month, 4,080 USD a year; ${words}. The gestures bring in 150 USD a month.`,
    );
  });
});

describe('the three headings in a line', () => {
  const headings = (personal: number): Pick<PlanReport, 'headings'> => ({
    headings: [
      { heading: 'tailored', errors: 0, warnings: 1, infos: 0 },
      { heading: 'expectations', errors: 0, warnings: 0, infos: 0 },
      { heading: 'personal', errors: 0, warnings: 0, infos: personal },
    ],
  });

  it('stand where there is more than one finding', () => {
    expect(describeHeadings(headings(1))).toEqual(['Tailored 1 · Expectations 0 · Personal 1']);
    expect(describeHeadings(headings(0))).toEqual([]);
    expect(describeHeadings({})).toEqual([]);
  });
});
