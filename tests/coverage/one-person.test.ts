import { describe, expect, it } from 'vitest';
import { personChanges, runsOfChanges } from '../../src/coverage/one-person';
import { simulatePlan } from '../../src/report/simulate-plan';
import type { OnePersonReport, PlanReport } from '../../src/report/types';
import { demandOf, modelOf, TODAY } from '../support/model';

const RUNS = 12;

const plan = (team: string): string => `
svcplan: 1
name: Desk
currency: EUR
timezone: UTC
customers: { all: { count: 300, uses: "Mo-Fr 09:00-17:00", contacts: 10/month } }
hours: { office: "Mo-Fr 09:00-17:00" }
channels: { phone: { hours: office, handle: 6m, patience: 5m, after_hours: closed } }
waits: [{ channel: phone, within: 1m, reach: 80% }]
team: { ${team} }`;

const withShifts = (people: number): string =>
  plan(
    `desk: { count: ${String(people)}, week: 40h, cost: 20/h, shrinkage: none, absence: none, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] }`,
  );
const withoutShifts = (people: number): string =>
  plan(`desk: { count: ${String(people)}, week: 30h, cost: 20/h }`);

const request = (text: string) => ({
  file: 'plan.yaml',
  text,
  readFile: async () => ({ ok: false as const }),
  today: TODAY,
  now: new Date(0),
  seed: 1,
  runs: RUNS,
  weeks: 2,
});

const simulated = async (text: string): Promise<PlanReport> => (await simulatePlan(request(text))).plan;

const changesOf = ({ picture }: PlanReport): readonly OnePersonReport[] => picture?.onePerson ?? [];
const keptOf = ({ coverage }: PlanReport): number | null | undefined => coverage?.promises[0]?.expected;

describe('one person more, and one fewer', () => {
  // Both meet the same contacts, so that a plan written with another person is the truth to the last contact.
  it.each([
    ['with shifts', withShifts],
    ['without', withoutShifts],
  ])('in a team %s make what a plan with so many people makes', async (_, planOf) => {
    const [more, fewer] = changesOf(await simulated(planOf(3)));
    expect([more?.change, fewer?.change]).toEqual([1, -1]);
    expect(more?.promises[0]?.expected).toBeCloseTo(keptOf(await simulated(planOf(4))) ?? NaN, 12);
    expect(fewer?.promises[0]?.expected).toBeCloseTo(keptOf(await simulated(planOf(2))) ?? NaN, 12);
    expect(more?.promises[0]?.difference?.low).toBeGreaterThan(0);
    expect(fewer?.promises[0]?.difference?.high).toBeLessThan(0);
  });

  const shift = (hours: string, count: number): string =>
    `{ hours: "Mo-Fr ${hours}", count: ${String(count)}, break: 1h }`;
  const away = 'shrinkage: 20%, absence: 10%';
  const always = 'shrinkage: none, absence: none';
  const withBreaks = (people: number, shrinkage: string, ...shifts: readonly string[]): string =>
    plan(
      `desk: { count: ${String(people)}, week: 40h, cost: 20/h, ${shrinkage}, shifts: [${shifts.join(', ')}] }`,
    );

  it.each([
    ['in one shift', (change: number) => withBreaks(3 + change, always, shift('09:00-17:00', 3 + change))],
    // Each in the plan's shift has the same bad luck.
    ['away by chance', (change: number) => withBreaks(3 + change, away, shift('09:00-17:00', 3 + change))],
    // Breaks lie one after another in each entry of `shifts` by itself.
    [
      'in two shifts of the same hours',
      (change: number) =>
        withBreaks(4 + change, always, shift('09:00-17:00', 2 + change), shift('09:00-17:00', 2)),
    ],
    [
      'in the longer of two shifts',
      (change: number) =>
        withBreaks(4 + change, always, shift('09:00-12:00', 2), shift('10:00-17:00', 2 + change)),
    ],
  ])('take breaks in turn as in a plan with so many people: %s', async (_, planOf) => {
    const [more, fewer] = changesOf(await simulated(planOf(0)));
    expect(more?.promises[0]?.expected).toBeCloseTo(keptOf(await simulated(planOf(1))) ?? NaN, 12);
    expect(fewer?.promises[0]?.expected).toBeCloseTo(keptOf(await simulated(planOf(-1))) ?? NaN, 12);
  });

  it('is one place in the shifts, and as many people as that takes, where people take turns', async () => {
    // Places of 40 hours a week, and 25 paid hours a week for each of five people.
    const turns = withShifts(3).replace('count: 3, week: 40h', 'count: 5, week: 25h');
    const [more, fewer] = changesOf(await simulated(turns));
    expect([more?.people, fewer?.people]).toEqual([1.6, 1.6]);
    expect(more?.costPerMonth).toBeCloseTo((800 * 365.25) / 84, 1);
    expect(fewer?.costPerMonth).toBeCloseTo((-800 * 365.25) / 84, 1);
    expect(more?.promises[0]?.expected).toBeCloseTo(keptOf(await simulated(withShifts(4))) ?? NaN, 12);
    expect(fewer?.promises[0]?.expected).toBeCloseTo(keptOf(await simulated(withShifts(2))) ?? NaN, 12);
    expect(changesOf(await simulated(withShifts(3))).map(({ people }) => people)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('cost what a person costs', async () => {
    // 40 hours a week at 20 an hour; 365.25 ÷ 7 ÷ 12 weeks a month.
    const [more, fewer] = changesOf(await simulated(withShifts(3)));
    expect(more?.costPerMonth).toBeCloseTo((800 * 365.25) / 84, 1);
    expect(fewer?.costPerMonth).toBeCloseTo((-800 * 365.25) / 84, 1);
  });

  it('are not asked of an owner, of a service without people of its own, or of the last one to leave', async () => {
    const owner = 'me: { kind: owner, count: 1, week: 10h, shifts: [{ hours: "Mo-Fr 09:00-11:00" }] }';
    const service = 'line: { kind: service, cost: 5/contact }';
    const changes = changesOf(
      await simulated(plan(`${owner}, ${service}, desk: { count: 1, week: 40h, cost: 20/h }`)),
    );
    expect(changes.map(({ team, change }) => [team, change])).toEqual([['desk', 1]]);
  });

  it('leave customers alone where who goes is in no shift', async () => {
    const idle = plan(
      'desk: { count: 3, week: 40h, cost: 20/h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 2 }] }',
    );
    const [more, fewer] = changesOf(await simulated(idle));
    expect(more?.promises[0]?.difference?.low).toBeGreaterThan(0);
    expect(fewer?.promises[0]?.difference).toEqual({ expected: 0, low: 0, high: 0 });
  });

  it('are as many runs as time allows, or not tried, and said so, where so many contacts take too long', async () => {
    // Two weeks, three times over (as planned, one more, one fewer): 1,500,000 ÷ 6 = 250,000 contacts a week for one run.
    const model = await modelOf(withShifts(3).replace(/^svcplan.*\nname.*\n/m, ''), { weeks: 2 });
    const changes = personChanges(model);
    const runsOf = (contactsPerWeek: number) =>
      runsOfChanges(model, { ...demandOf(model), contactsPerWeek }, changes, RUNS);
    expect(runsOf(20833)).toBe(12);
    expect(runsOf(20834)).toBe(11);
    expect(runsOf(83333)).toBe(3);
    expect(runsOf(83334)).toBeNull();
    // 37,000 customers, 10 a month each: 85,000 a week.
    const busy = request(withShifts(3).replace('count: 300', 'count: 37000'));
    const { picture } = (await simulatePlan({ ...busy, runs: 3 })).plan;
    expect(picture?.onePerson).toBeNull();
  });
});
