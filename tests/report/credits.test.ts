import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { partsOf } from '../../src/renderers/parts';
import { checkLoadedPlan } from '../../src/report/check-plan';
import type { CreditReport, PlanReport } from '../../src/report/types';
import { completePlan } from '../support/rule-tester';

const checked = (part: string, simulate = true): Promise<PlanReport> =>
  checkLoadedPlan(loadPlan(completePlan(part)), {
    file: 'plan.yaml',
    today: '2027-01-05',
    seed: 1,
    simulate,
  });

/** Somebody is always free, and an answer takes ten minutes: in time for all, or for none. */
const plan = (wait: string, more = ''): string => `
  timezone: UTC
  currency: EUR
  customers:
    shops: { count: 100, tier: basic }
    firms: { count: 50, tier: { basic: 60%, premium: 40% } }
  tiers: [{ id: basic, price: 10/month }, { id: premium, price: 600/year }]
  channels: { email: { hours: 24/7, handle: 10m, handle_cv: 0 } }
  demand: { contacts: 700/week }
  team: { desk: { kind: service, hours: 24/7 } }
  waits: [{ channel: email, ${wait} }${more}]`;
const KEPT = 'within: 1h, reach: 90%';
const MISSED = 'within: 5m, reach: 90%';
/** Contacts a month. */
const MONTHLY = (700 * 365.25) / 84;

const creditOf = async (text: string, simulate = true): Promise<CreditReport | undefined> =>
  (await checked(text, simulate)).credits?.[0];
const textsOf = async (text: string, simulate = true): Promise<readonly string[]> =>
  partsOf(await checked(text, simulate)).find(({ name }) => name === 'credits')?.texts ?? [];

const wordsOf = async (text: string): Promise<string | undefined> =>
  partsOf(await checked(text)).find(({ name }) => name === 'credits')?.table.rows[0]?.[1]?.text;

describe('credits for missed promises', () => {
  it.each(['50', '50/contact'])('are owed for each contact that is late: %s', async (credit) => {
    const missed = await creditOf(plan(`${MISSED}, credit: ${credit}`));
    expect(missed).toMatchObject({ state: 'missed', of: 'contact', amount: 50, share: null, missing: null });
    // As many come as Poisson brings: about 1 % more or less.
    expect((missed?.latePerMonth ?? NaN) / MONTHLY).toBeCloseTo(1, 1);
    expect(missed?.owedPerMonth).toBeCloseTo(50 * (missed?.latePerMonth ?? NaN), 0);
    const kept = await creditOf(plan(`${KEPT}, credit: ${credit}`));
    expect(kept).toMatchObject({ state: 'kept', latePerMonth: 0, owedPerMonth: 0 });
  });

  it.each([
    ['500/month', 500],
    ['1200/year', 100],
    ['28/week', (28 * 365.25) / 84],
  ])('are owed for each month that misses it: %s', async (credit, amount) => {
    const missed = await creditOf(plan(`${MISSED}, credit: ${credit}`));
    expect(missed).toMatchObject({ of: 'month', latePerMonth: null, missing: null });
    expect(missed?.owedPerMonth).toBeCloseTo(amount, 1);
    const kept = await creditOf(plan(`${KEPT}, credit: ${credit}`));
    expect(kept?.amount).toBeCloseTo(amount, 1);
    expect(kept?.owedPerMonth).toBe(0);
  });

  it.each([
    // 130 pay 10 a month, 20 pay 50.
    ['everybody', '', 0.1 * (130 * 10 + 20 * 50)],
    ['a tier', 'tier: premium, ', 0.1 * 20 * 50],
    ['a segment', 'segment: firms, ', 0.1 * (30 * 10 + 20 * 50)],
  ])('are a share of what customers pay: %s', async (_, selector, owed) => {
    const credit = await creditOf(plan(`${selector}${MISSED}, credit: 10%`));
    expect(credit).toMatchObject({ state: 'missed', of: 'month', share: 0.1, missing: null });
    expect(credit?.amount).toBeCloseTo(owed, 6);
    expect(credit?.owedPerMonth).toBeCloseTo(owed, 6);
  });

  it('are owed where a later window is missed, too', async () => {
    const credit = await creditOf(plan(`${KEPT}, resolve_within: 5m, credit: 500/month`));
    expect(credit).toMatchObject({ state: 'missed', owedPerMonth: 500 });
  });

  it('are owed for each window that a contact misses, and say so', async () => {
    // All are late for both: as many first answers as solutions.
    const both = plan(`${MISSED}, resolve_within: 5m, credit: 50`);
    const credit = await creditOf(both);
    expect(credit).toMatchObject({ of: 'contact', windows: ['within', 'resolve_within'] });
    expect((credit?.latePerMonth ?? NaN) / MONTHLY).toBeCloseTo(2, 1);
    expect(await wordsOf(both)).toBe('50 EUR for each late first answer and solution');
    // In time for the answer, late for the solution.
    const later = await creditOf(plan(`${KEPT}, resolve_within: 5m, credit: 50`));
    expect((later?.latePerMonth ?? NaN) / MONTHLY).toBeCloseTo(1, 1);
    const alone = plan('within: best_effort, resolve_within: 5m, credit: 50');
    expect((await creditOf(alone))?.windows).toEqual(['resolve_within']);
    expect(await wordsOf(alone)).toBe('50 EUR for each late solution');
    expect(await wordsOf(plan('within: best_effort, credit: 50'))).toBe('50 EUR for each late contact');
  });

  it('say what is missing to work them out', async () => {
    const of10 = plan(`${MISSED}, credit: 10%`);
    expect(await textsOf(of10.replace('price: 10/month', 'max: 4/month'))).toEqual([
      'email: credit of 10%: no price declared to take it from (`tiers: [{ id: basic, price: 99/month }]`).',
    ]);
    const nobody = of10.replace('count: 100, ', '');
    expect(await creditOf(nobody)).toMatchObject({ amount: null, owedPerMonth: null, missing: 'customers' });
    expect(await textsOf(nobody)).toEqual([
      'email: credit of 10%: no number of customers declared to take it from (`customers: { all: { count: 200 } }`).',
    ]);
    const hourly = plan(`${MISSED}, credit: 5/hour`);
    expect(await creditOf(hourly)).toMatchObject({ amount: null, owedPerMonth: null, missing: 'period' });
    expect(await textsOf(hourly)).toEqual([
      'email: credit: it is by the hour or minute; say it per contact, per month or as a share of the price.',
    ]);
  });

  it('add up over all promises, as far as they are known', async () => {
    const two = plan(
      `${MISSED}, tier: premium, credit: 10%`,
      ', { channel: email, within: 1m, credit: 500/month }',
    );
    expect(await textsOf(two)).toEqual([
      '600 EUR a month, 7,200 EUR a year; this is not among the costs of the plan.',
    ]);
    expect(await textsOf(two.replace('500/month', '5/hour'))).toContainEqual(
      '100 EUR a month, 1,200 EUR a year, as far as it is known; this is not among the costs of the plan.',
    );
  });

  it('are not known where nothing is simulated, and left out where no promise has one', async () => {
    const text = plan(`${MISSED}, credit: 500/month`);
    expect(await creditOf(text, false)).toMatchObject({ state: null, amount: 500, owedPerMonth: null });
    expect(await textsOf(text, false)).toEqual(['Not simulated: what they come to is not known.']);
    expect(await checked(plan(MISSED))).not.toHaveProperty('credits');
    expect(await checked(plan(`${MISSED}, credit: none`))).not.toHaveProperty('credits');
  });
});
