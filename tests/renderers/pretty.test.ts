import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { pretty } from '../../src/renderers/pretty';
import { widthOf } from '../../src/renderers/text';
import type { Report } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { emptyPlan, findingOf, hoursOf, promiseOf, reportOf } from './fixtures/parts';

const reports: Readonly<Record<string, Report>> = { clean, failing, invalid, 'not-simulated': notSimulated };
const plain = { color: false, width: 80, quiet: false } as const;

/** A plan with the failing one's coverage and the given differences in it. */
type PlanReport = Report['plans'][number];

function covered(
  differences: Partial<NonNullable<PlanReport['coverage']>>,
  gaps: PlanReport['gaps'] = [],
): Report {
  const [plan] = clean.plans;
  if (plan === undefined || plan.coverage === null) throw new Error('the clean plan is simulated');
  return reportOf({ ...plan, gaps, coverage: { ...plan.coverage, ...differences } });
}

describe.each(Object.entries(reports))('%s', (name, report) => {
  it.each([60, 80, 120])('is laid out at %i columns as reviewed', async (width) => {
    const text = pretty(report, { ...plain, width });
    await expect(text).toMatchFileSnapshot(`golden/${name}-${String(width)}.txt`);
  });

  it('never fills more columns than there are', () => {
    for (let width = 30; width <= 130; width++) {
      const lines = pretty(report, { ...plain, width }).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it('says the same with and without color', () => {
    const text = pretty(report, plain);
    const colored = pretty(report, { ...plain, color: true });
    expect(colored).not.toBe(text);
    expect(stripVTControlCharacters(colored)).toBe(text);
    expect(stripVTControlCharacters(text)).toBe(text);
  });

  it('ends with one line break', () => {
    expect(pretty(report, plain)).toMatch(/[^\n]\n$/u);
  });
});

describe('pretty', () => {
  it('goes from the verdict by the picture to the findings and what to run next', () => {
    const text = pretty(failing, plain);
    const order = [
      '✗ Not yet: 2 promises are missed',
      'Promises',
      'People',
      'Budget',
      'Findings: 3 errors, 1 warning and 1 note',
      '✗ error: phone-premium',
      '✗ error: the team costs',
      '! warning:',
      'i info:',
      'Assumed',
      'channels.phone.handle ',
      'issues.how-to.handle.email ',
      'channels.phone.patience',
      'Weeks apart',
      '1 finding is accepted and not counted (list: --show-waived).',
      'Not declared',
      'Next: svcplan explain coverage/promise-missed',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is short where nothing is wrong', () => {
    expect(pretty(clean, plain).split('\n').length).toBeLessThan(25);
    expect(pretty(clean, plain)).toContain('Enough people in every hour of the week for what is promised.');
    expect(pretty(clean, plain)).not.toContain('Findings');
  });

  it('does not call people enough where a promise is not known to be kept', () => {
    const [plan] = clean.plans;
    if (!plan?.coverage) throw new Error('the fixture is simulated');
    const promises = plan.coverage.promises.map((each) => ({ ...each, reach: 0.9, low: 0, high: 1 }));
    const open = { ...clean, plans: [{ ...plan, coverage: { ...plan.coverage, promises } }] };
    expect(pretty(open, plain)).toContain('not decided');
    expect(pretty(open, plain)).not.toContain('Enough people');
  });

  it('draws the hours in which people are missing', () => {
    const people = [
      ...hoursOf('desk', ['Mo'], 9, 12, (_, hour) => (hour === 9 ? 4 : 2), 2),
      ...hoursOf('desk', ['Tu'], 11, 12, 15, 2),
      ...hoursOf('chat', ['Mo'], 9, 12, 1, 1),
    ];
    const short: PlanReport['gaps'][number] = {
      level: 'people',
      at: 'team.desk.shifts',
      message: '',
      amount: 15,
      unit: 'hours/week',
      when: '',
      evidence: 'formula',
      closes: [],
      finding: '',
    };
    const lines = pretty(covered({ people }, [short]), plain).split('\n');
    const start = lines.indexOf('People');
    expect(lines.slice(start, start + 11)).toEqual([
      'People',
      'desk',
      '    09',
      'Mo  2··  2 person-hours',
      'Tu    +  13 person-hours',
      'We',
      'Th',
      'Fr',
      'Sa',
      'Su',
      '1-9 people missing, + more than nine, · enough, blank: nobody needed',
    ]);
  });

  it('gives the lower end where half the interval would reach over 100 %', () => {
    const promises = [promiseOf({ expected: 1, low: 0.89, high: 1, selects: 'premium' })];
    expect(pretty(covered({ promises }), plain)).toMatch(/✗? +phone +premium +5m .*100%, from 89% +95%\n/u);
  });

  it('counts who finds a channel closed', () => {
    const channel: NonNullable<PlanReport['coverage']>['channels'][number] = {
      channel: 'phone',
      contacts: 245,
      answered: 30,
      abandoned: 4.6,
      turnedAway: 210.4,
      messages: 0,
      calledBack: null,
      meanWaitSeconds: 20,
      p50: 0,
      p90: 60,
      p95: 90,
      longest: 280,
      occupancy: 0.2,
      backlogEnd: 0,
      costPerContact: null,
    };
    const channels = [channel];
    expect(pretty(covered({ channels }), plain)).toContain(
      `210 of 245 contacts a week find ${channel.channel} closed and are turned away.`,
    );
    expect(pretty(covered({ channels: [{ ...channel, turnedAway: 0.2 }] }), plain)).not.toContain('closed');
    const messages = [{ ...channel, turnedAway: 0, messages: 12.2, calledBack: 0.875 }];
    expect(pretty(covered({ channels: messages }), { ...plain, width: 120 })).toContain(
      '87.5% of them are called back',
    );
  });

  it('lists what is accepted where that is asked for, each with its place, reason and last day', () => {
    const text = pretty(failing, { ...plain, showWaived: true });
    const [, accepted = ''] = text.split('Accepted\n');
    expect(accepted).toMatch(
      /^- warning: .*\n(?: {2}.*\n)*? {2}\S+\.yaml:\d+:\d+ team\/overloaded-staff\n {2}accepted, until 2027-03-01: two people start on 1 March\n\n/u,
    );
    expect(text).not.toContain('--show-waived');
  });

  it('names the config that set the rules', () => {
    const text = pretty(reportOf({ ...emptyPlan, config: '../svcplan.config.yaml' }), plain);
    expect(text).toContain('rules as in ../svcplan.config.yaml');
  });

  it('does not count what was asked for one by one', () => {
    const asked = findingOf({
      rule: 'complete/undeclared',
      severity: 'info',
      message: 'waits is not declared',
    });
    const text = pretty(reportOf({ ...emptyPlan, notDeclared: ['waits'], findings: [asked] }), plain);
    expect(text).not.toContain('Not declared, so not judged');
  });

  it('shows only verdict and errors when quiet', () => {
    const text = pretty(failing, { ...plain, quiet: true });
    expect(text).toContain('✗ Not yet');
    expect(text.match(/✗ error/gu)).toHaveLength(3);
    expect(text).not.toMatch(/warning|Promises|Assumed|Next/u);
    expect(pretty(clean, { ...plain, quiet: true })).toBe(
      'Course help desk (plan.yaml)\n✓ Good: every promise is kept, within budget.\n',
    );
  });

  it('names what to run after an invalid plan, wherever the plan came from', () => {
    expect(pretty(invalid, plain)).toMatch(/then: svcplan check plan\.yaml\n$/u);
    const stdin = reportOf({
      ...emptyPlan,
      findings: [findingOf({ rule: 'plan/empty', severity: 'error', message: 'empty', file: '<stdin>' })],
      file: '<stdin>',
    });
    expect(pretty(stdin, plain)).toMatch(/then: svcplan check -\n$/u);
    const quoted = reportOf({
      ...emptyPlan,
      findings: stdin.plans[0]?.findings ?? [],
      file: "it's a plan.yaml",
    });
    expect(pretty(quoted, plain)).toContain(String.raw`svcplan check 'it'\''s a plan.yaml'`);
  });

  it('cuts a line of the plan around its mark where the window is narrow', () => {
    const code = `waits: [{ channel: email, depth: deep, within: 18h }]`;
    const snippet = [`> 12 | ${code}`, `     | ${' '.repeat(code.indexOf('18h'))}^^^`].join('\n');
    const finding = findingOf({ rule: 'a/b', severity: 'error', message: 'm', snippet });
    const lines = pretty(reportOf({ ...emptyPlan, findings: [finding] }), { ...plain, width: 40 }).split(
      '\n',
    );
    const shown = lines.findIndex((line) => line.startsWith('  > 12'));
    expect(lines[shown]).toContain('18h');
    expect(lines[shown + 1]?.indexOf('^^^')).toBe(lines[shown]?.indexOf('18h'));
  });

  it('shows several plans one after the other and counts them', () => {
    const [first, second] = [failing.plans[0], clean.plans[0]];
    if (first === undefined || second === undefined) throw new Error('each fixture has a plan');
    const text = pretty(reportOf(first, second), plain);
    expect(text.indexOf('✗ Not yet')).toBeLessThan(text.indexOf('✓ Good'));
    expect(text).toContain('2 plans · 3 errors · 1 warning · today 2027-01-04 · seed 1 · 40 runs');
  });
});

describe('growth', () => {
  const grown = (months: readonly (number | null)[], cash: number | null | 'none' = 'none') => {
    const promises = months.map((month, index) => ({
      wait: index === 0 ? 'phone' : 'deep',
      channel: index === 0 ? 'phone' : 'email',
      month,
      by: index === 0 ? ('Erlang A' as const) : ('throughput' as const),
      shares: null,
    }));
    const report = covered({
      promises: [promiseOf(), promiseOf({ wait: 'deep', channel: 'email', selects: 'deep' })],
      growth: {
        sharePerMonth: 0.04,
        firstMonth: null,
        promises,
        cash: cash === 'none' ? null : { month: cash, limit: 1, planned: [] },
      },
    });
    return pretty(report, { ...plain, width: 160 })
      .split('\n')
      .filter((line) => line.startsWith('At '));
  };

  it.each([
    [[7], 'none', 'At 4% more contacts a month, phone fails in month 7 (by formula).'],
    [
      [7, 3],
      'none',
      'At 4% more contacts a month, email (deep) fails in month 3 at the latest (by formula).',
    ],
    [
      [7, 7],
      7,
      'At 4% more contacts a month, phone, email (deep) and the budget fail in month 7 at the latest (by formula).',
    ],
    [[0, 9], null, 'At 4% more contacts a month, email (deep) fails in month 9 at the latest (by formula).'],
    [[null], null, 'At 4% more contacts a month, nothing fails within a year (by formula).'],
    // That all of it can be done is not that it is done in time.
    [
      [null, null],
      null,
      'At 4% more contacts a month, all that is written can be answered for a year, but later and later, and nothing else fails (by formula).',
    ],
  ] as const)('of %j and a budget of %j is told in a line', (months, cash, line) => {
    expect(grown(months, cash)).toEqual([line]);
  });

  it('is silent where everything else fails already, or nothing can', () => {
    expect(grown([0, null])).toEqual([]);
    expect(grown([])).toEqual([]);
  });
});
