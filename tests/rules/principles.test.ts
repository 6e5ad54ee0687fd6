import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/renderers/parts';
import { describeHeadings } from '../../src/renderers/words/findings';
import { checkPlan, type CheckRequest } from '../../src/report/check-plan';
import { comparePlans, type ComparedPlan } from '../../src/report/compare-plans';
import { simulatePlan } from '../../src/report/simulate-plan';
import type { PlanReport } from '../../src/report/types';
import { rules } from '../../src/rules';
import { principles } from '../../src/rules/principles';
import { completePlan } from '../support/rule-tester';

const request = (part: string, simulate: boolean): CheckRequest => ({
  text: completePlan(part),
  file: 'plan.yaml',
  readFile: async () => ({ ok: false }),
  today: '2027-01-05',
  now: new Date(0),
  seed: 1,
  runs: 2,
  weeks: 1,
  simulate,
});
const checked = async (part: string): Promise<PlanReport> => (await checkPlan(request(part, true))).plan;
const simulated = async (part: string): Promise<PlanReport> => (await simulatePlan(request(part, true))).plan;
/** Segments for which designs are put in order, with so many designs beside the base. */
const fitOf = async (others: number): Promise<number> => {
  const { today, now, seed, runs, weeks, readFile } = request('', true);
  const side = (file: string): ComparedPlan => ({ file, readFile, text: completePlan(DESK) });
  const names = Array.from({ length: others }, (_, index) => `other-${String(index)}.yaml`);
  const plans = { base: side('base.yaml'), others: names.map(side) };
  return (await comparePlans({ ...plans, today, now, seed, runs, weeks })).comparison.fit.length;
};
const hasPart = (plan: PlanReport, name: string): boolean => partsOf(plan).some((part) => part.name === name);

const DESK = `
  currency: USD
  timezone: UTC
  channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, patience: 5m } }
  waits: [{ channel: phone, within: 5m, reach: 80% }]
  demand: { contacts: 115/week }
  team: { desk: { count: 2, week: 40h, cost: 20/h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 2 }] } }
`;

/** By principle: whether a report shows it; what a plan declares so that it does, and so that it does not. */
const SHOWN: Readonly<
  Record<
    string,
    {
      readonly by: (part: string) => Promise<boolean>;
      readonly shows: string;
      readonly hides: string;
    }
  >
> = {
  P02: {
    by: async (part) => describeHeadings(await checked(part)).length > 0,
    shows: 'practices: { values: none, sponsor: none }',
    hides: 'practices: { values: [honesty], sponsor: the founder }',
  },
  P04: { by: async (others) => (await fitOf(Number(others))) > 0, shows: '2', hides: '1' },
  P10: {
    by: async (part) => hasPart(await checked(part), 'payback'),
    shows: `${DESK}  economics: { customer_value: 240/year }`,
    hides: `${DESK}  economics: { retention: 85%/year }`,
  },
  P11: {
    by: async (part) => hasPart(await checked(part), 'sources'),
    shows: 'demand: { contacts: { value: 115/week, source: guess } }',
    hides: 'demand: { contacts: { value: 115/week, source: export } }',
  },
  P12: {
    // Of two warnings the one that comes later in the text hurts more, and is told first.
    by: async (part) => {
      const { findings } = await checked(part);
      const lines = findings.filter(({ severity }) => severity === 'warning').map(({ line }) => line);
      return (lines[0] ?? 0) > (lines.at(-1) ?? 0);
    },
    shows: `
      practices: { complaints: none }
      channels: { phone: {} }`,
    hides: `
      practices: { complaints: none }`,
  },
  P52: {
    by: async (part) => (await checked(part)).promises.some(({ impression }) => impression !== null),
    shows: 'channels: { email: {} }\nwaits: [{ channel: email, within: 1h }]',
    hides: 'channels: { email: {} }\nwaits: [{ channel: email, within: best_effort }]',
  },
  P65: {
    by: async (part) => hasPart(await simulated(part), 'ledger'),
    shows: `${DESK}  customers: { west: { count: 1, uses: "Mo-Fr 09:00-17:00" }, east: { count: 1, uses: "Mo-Fr 06:00-14:00" } }`,
    hides: `${DESK}  customers: { west: { count: 1, uses: "Mo-Fr 09:00-17:00" } }`,
  },
  P72: {
    by: async (part) => hasPart(await checked(part), 'credits'),
    shows: 'channels: { email: {} }\nwaits: [{ channel: email, within: 1h, contractual: true, credit: 10% }]',
    hides: 'channels: { email: {} }\nwaits: [{ channel: email, within: 1h, contractual: true }]',
  },
  P75: {
    by: async (part) => ((await simulated(part)).picture?.scenarios.length ?? 0) > 0,
    shows: `${DESK}  scenarios: { launch-day: { volume: x2, days: 1 } }`,
    hides: DESK,
  },
  P76: {
    by: async (part) => hasPart(await checked(part), 'handoffs'),
    shows:
      'channels: { phone: {} }\nissues: { a: {}, b: {} }\nteam: { desk: { issues: [a] }, leads: {} }\npractices: { routing: { max_handoffs: 1 } }',
    hides:
      'channels: { phone: {} }\nissues: { a: {}, b: {} }\nteam: { desk: {}, leads: {} }\npractices: { routing: { max_handoffs: 1 } }',
  },
  P77: {
    by: async (part) => ((await checked(part)).coverage?.growth ?? null) !== null,
    shows: DESK.replace('115/week', '115/week, growth: 4%/month'),
    hides: DESK,
  },
  P80: {
    by: async (part) => ((await simulated(part)).coverage?.timeInequality.issues.length ?? 0) > 0,
    shows: DESK,
    hides: 'channels: { phone: {} }',
  },
  P84: {
    by: async (part) => hasPart(await checked(part), 'competitors'),
    shows: `${DESK}  competitors: { acme: { phone: 2m } }`,
    hides: `${DESK}  competitors: { acme: { email: 2h } }`,
  },
  P92: {
    by: async (part) => {
      const { coverage, picture } = await simulated(part);
      return (
        (coverage?.budget.headcount.needed ?? null) !== null &&
        (picture?.leastPeople ?? null) !== null &&
        (picture?.onePerson ?? []).length > 0
      );
    },
    shows: DESK,
    hides: DESK.replace('count: 2, week', 'kind: owner, count: 2, week'),
  },
  P95: {
    by: async (part) => ((await checked(part)).generosity?.empowerment ?? null) !== null,
    shows: 'currency: USD\npractices: { empowerment: { limit: 50, uses: 6/month } }',
    hides: 'currency: USD\npractices: { empowerment: { per: customer, uses: 6/month } }',
  },
  P104: {
    by: async (part) => ((await checked(part)).generosity?.costPerMonth ?? 0) > 0,
    shows: 'currency: USD\npractices: { gestures: [{ what: a card, cost: 4, uptake: 10/month }] }',
    hides: 'currency: USD\npractices: { gestures: [{ what: a card, cost: 4 }] }',
  },
  P106: {
    by: async (part) => ((await checked(part)).generosity?.returnPerMonth ?? null) !== null,
    shows: 'currency: USD\npractices: { gestures: [{ what: a card, cost: 4, uptake: 10/month, value: 15 }] }',
    hides: 'currency: USD\npractices: { gestures: [{ what: a card, cost: 4, uptake: 10/month }] }',
  },
  P110: {
    by: async (part) => hasPart(await checked(part), 'journey'),
    shows: 'practices: { journey: [{ touchpoint: renewal, expects: a call, gets: a bill }] }',
    hides: 'practices: { journey: [{ touchpoint: renewal, expects: a call, gets: a call }] }',
  },
};

describe('principles', () => {
  it('have a rule, a number or a part of a report, every one', () => {
    const silent = principles.filter(
      ({ id, shownBy }) => shownBy === null && !rules.some((rule) => rule.principles.includes(id)),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('that reports show are all looked at here', () => {
    const shown = principles.filter(({ shownBy }) => shownBy !== null);
    expect(Object.keys(SHOWN)).toEqual(shown.map(({ id }) => id));
  });

  it.each(Object.entries(SHOWN))(
    '%s is shown of a plan that declares it, and not of another',
    async (_, { by, shows, hides }) => {
      expect(await by(shows)).toBe(true);
      expect(await by(hides)).toBe(false);
    },
  );
});
