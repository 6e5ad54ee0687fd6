import { describe, expect, it } from 'vitest';
import { describeFurther } from '../../src/renderers/words/promises';
import { missingPeople, outcomeOf, verdictOf } from '../../src/renderers/words/verdict';
import type { BudgetReport, CoverageReport, PlanReport } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { emptyPlan, evenEffort, findingOf, hoursOf, promiseOf } from './fixtures/parts';

const noBudget: BudgetReport = {
  cash: { planned: null, limit: null },
  headcount: { planned: null, needed: null, limit: null },
  owner: { planned: null, needed: null, limit: null },
};
const covered: CoverageReport = {
  time: [],
  people: [],
  promises: [promiseOf()],
  further: [],
  channels: [],
  waits: [],
  budget: { ...noBudget, cash: { planned: 900, limit: 1000 } },
  runs: 24,
  weeks: [],
  formulas: [],
  timeInequality: { issues: [], all: evenEffort },
  growth: null,
};
const plan = (coverage: Partial<CoverageReport>, rest: Partial<PlanReport> = {}): PlanReport => ({
  ...emptyPlan,
  coverage: { ...covered, ...coverage },
  ...rest,
});
const missed = promiseOf({ expected: 0.8, low: 0.79, high: 0.81 });
const close = promiseOf({ expected: 0.951, low: 0.945, high: 0.957 });
const error = findingOf({
  rule: 'coverage/promise-missed',
  severity: 'error',
  message: 'x',
  fingerprint: 'abcabcabcabc',
});
const gap = {
  level: 'promise',
  at: 'waits.phone',
  message: 'x',
  amount: 0.1,
  unit: 'share',
  when: 'all',
  evidence: 'simulated',
  closes: [],
  finding: 'abcabcabcabc',
} as const;

const further = {
  wait: 'email',
  channel: 'email',
  selects: '',
  window: 'resolve_within',
  within: '8bh',
  reach: 0.9,
  expected: 0.62,
  low: 0.6,
  high: 0.64,
  n: 900,
} as const;

describe('what is promised after the first answer', () => {
  it('is judged as any other promise', () => {
    expect(verdictOf(plan({ further: [further] }, { findings: [error], gaps: [gap] }))).toEqual({
      mood: 'bad',
      sentence: 'Not yet: 1 promise is missed.',
    });
    const kept = { ...further, expected: 0.97, low: 0.96, high: 0.98 };
    expect(verdictOf(plan({ further: [kept] })).sentence).toBe('Good: every promise is kept, within budget.');
    const open = { ...further, low: 0.6, high: 0.98 };
    expect(verdictOf(plan({ further: [open] })).mood).toBe('unsure');
  });

  it('is told with its share', () => {
    expect(describeFurther(further)).toBe('✗ email, solved within 8bh: 62% ±2.0 (asked: 90%)');
    const replies = {
      ...further,
      window: 'next_within',
      selects: 'deep',
      expected: 0.92,
      low: 0.91,
      high: 0.93,
    } as const;
    expect(describeFurther(replies)).toBe(
      '✓ email (deep), each further reply within 8bh: 92% ±1.0 (asked: 90%)',
    );
  });
});

describe('outcomeOf', () => {
  it.each([
    ['kept where all of the interval is', { low: 0.95, high: 0.97 }, 'kept'],
    ['missed where all of the interval is', { low: 0.9, high: 0.949 }, 'missed'],
    ['unsure where the interval holds the share asked for', { low: 0.949, high: 0.96 }, 'unsure'],
    ['unsure where the upper end is just the share asked for', { low: 0.9, high: 0.95 }, 'unsure'],
    [
      'kept where all is asked for and none of very many missed it',
      { reach: 1, expected: 1, low: 0.995, high: 1 },
      'kept',
    ],
    [
      'unsure where all is asked for and none of few missed it',
      { reach: 1, expected: 1, low: 0.994, high: 1 },
      'unsure',
    ],
    [
      'missed where all is asked for and some miss it',
      { reach: 1, expected: 0.997, low: 0.995, high: 0.999 },
      'missed',
    ],
    ['unsure where nothing was simulated', { expected: null, low: null, high: null }, 'unsure'],
    ['no promise where it is best effort', { within: 'best_effort' }, 'no-promise'],
  ])('is %s', (_, differences, outcome) => {
    expect(outcomeOf(promiseOf(differences))).toBe(outcome);
  });
});

describe('missingPeople', () => {
  it('counts whole people and none for the dust of the arithmetic', () => {
    expect(missingPeople({ needed: 3, onDuty: 2.4 })).toBe(1);
    expect(missingPeople({ needed: 3, onDuty: 2.6 })).toBe(0);
    expect(missingPeople({ needed: 2.0000000001, onDuty: 2 })).toBe(0);
    expect(missingPeople({ needed: 1, onDuty: 3 })).toBe(0);
  });
});

describe('verdictOf', () => {
  it.each<[string, PlanReport | undefined, string]>([
    ['a clean plan', clean.plans[0], 'Good: every promise is kept, within budget.'],
    [
      'misses and money',
      failing.plans[0],
      'Not yet: 2 promises are missed and the budget is 1,240 USD a month short.',
    ],
    [
      'as many mistakes as are listed',
      { ...emptyPlan, findings: Array.from({ length: 20 }, () => ({ ...error, rule: 'plan/wrong-value' })) },
      'Not a valid plan: at least 20 mistakes keep it from being checked.',
    ],
    ['an invalid plan', invalid.plans[0], 'Not a valid plan: 2 mistakes keep it from being checked.'],
    [
      'no simulation',
      notSimulated.plans[0],
      'Not known yet, as nothing was simulated: demand is not declared; add demand.contacts.',
    ],
    [
      'no simulation and an error',
      { ...emptyPlan, findings: [error] },
      'Not yet: there is 1 error; nothing was simulated.',
    ],
    [
      'one miss',
      plan({ promises: [missed, promiseOf()] }, { findings: [error], gaps: [gap] }),
      'Not yet: 1 promise is missed.',
    ],
    [
      'a miss and an error of another kind',
      plan({ promises: [missed] }, { findings: [error, { ...error, fingerprint: 'other' }], gaps: [gap] }),
      'Not yet: 1 promise is missed and there is 1 other error.',
    ],
    ['errors only', plan({}, { findings: [error, error] }), 'Not yet: there are 2 errors.'],
    [
      'a miss that is a warning, as the numbers are assumed',
      plan(
        { promises: [missed] },
        {
          findings: [{ ...error, severity: 'warning' }],
          gaps: [{ ...gap, assumed: ['channels.phone.handle'] }],
          assumptions: [{ at: 'channels.phone.handle', value: '6m', source: 'trade figures' }],
        },
      ),
      'Probably not, going by assumed numbers: 1 promise is missed.',
    ],
    [
      'a miss that is a warning and hangs on nothing that is assumed elsewhere',
      plan(
        { promises: [missed] },
        {
          findings: [{ ...error, severity: 'warning' }],
          gaps: [gap],
          assumptions: [{ at: 'demand.variation', value: 'none', source: 'optimistic' }],
        },
      ),
      'Not quite: 1 promise is missed.',
    ],
    [
      'a miss that is waived',
      plan(
        { promises: [missed] },
        { findings: [{ ...error, waived: { reason: 'x', until: null } }], gaps: [gap] },
      ),
      'Accepted as it is: 1 promise is missed.',
    ],
    [
      'heads and owner hours over their limits',
      plan(
        {
          budget: {
            ...noBudget,
            headcount: { planned: 4, needed: 4, limit: 3 },
            owner: { planned: 11.5, needed: 11.5, limit: 10 },
          },
        },
        { findings: [error], gaps: [gap] },
      ),
      'Not yet: the team is 1 person over its limit and the owner is 1.5 hours a week short.',
    ],
    [
      'people missing by the formula while promises are kept',
      plan({ people: hoursOf('desk', ['Mo'], 9, 12, 2, 1) }),
      'Good: every promise is kept, within budget.',
    ],
    [
      'people missing where a finding says so',
      plan(
        { people: hoursOf('desk', ['Mo'], 9, 12, 2, 1) },
        {
          findings: [{ ...error, severity: 'warning' }],
          gaps: [{ ...gap, level: 'people', at: 'team.desk.shifts' }],
        },
      ),
      'Not quite: people are missing in 3 hours of the week.',
    ],
    [
      'segments that find nobody',
      plan({}, { findings: [error], gaps: [{ ...gap, level: 'time', at: 'customers.europe.uses' }] }),
      'Not yet: nobody answers europe in part of the hours they need it.',
    ],
    [
      'warnings',
      plan({}, { findings: [{ ...error, severity: 'warning' }] }),
      'Good, with 1 warning: every promise is kept, within budget.',
    ],
    [
      'a close call',
      plan({ promises: [promiseOf(), close] }),
      'Good as far as is known: 1 promise is kept, 1 is not decided at this length; within budget.',
    ],
    ['no budget', plan({ budget: noBudget }), 'Good: every promise is kept; no budget is declared.'],
    [
      'no promise',
      plan({ promises: [promiseOf({ within: 'best_effort' })] }),
      'Good: nothing is promised, so nothing can be missed, within budget.',
    ],
    [
      'a plan without currency',
      plan({ budget: { ...noBudget, cash: { planned: 1300, limit: 1000 } } }, { currency: null }),
      'Not quite: the budget is 300 a month short.',
    ],
  ])('says of %s what matters', (_, given, sentence) => {
    expect(given === undefined ? undefined : verdictOf(given).sentence).toBe(sentence);
  });

  it('is good only where all is kept', () => {
    const moods = [clean, failing, invalid, notSimulated].map(({ plans: [first] }) =>
      first === undefined ? undefined : verdictOf(first).mood,
    );
    expect(moods).toEqual(['good', 'bad', 'bad', 'unsure']);
  });
});
