import { describe, expect, it } from 'vitest';
import { changeRules } from '../../src/rules/change';
import { allRules } from '../../src/rules/all';
import { check, standing, type TestOptions } from '../support/rule-tester';

const TODAY = '2027-01-05';

/** Rules that find something in the later of two plans, with their element. */
async function found(before: string, after: string, options: TestOptions = {}): Promise<readonly string[]> {
  const result = await check(changeRules, after, { before, today: TODAY, ...options });
  return standing(result).map(({ rule, at }) => `${rule} ${at}`);
}

const waits = (list: string, more = ''): string => `
channels: { email: {}, phone: {} }
waits: ${list}
${more}`;
const staff = (count: number, budget = 'cash: 16000/month'): string => `
currency: USD
team: { desk: { count: ${String(count)}, week: 40h, cost: 27/h } }
budget: { ${budget} }`;

describe('guards', () => {
  it('find nothing where nothing has changed, or where there is no plan before', async () => {
    const plan = waits('[{ channel: email, within: 8h }]');
    expect(await found(plan, plan)).toEqual([]);
    expect(standing(await check(changeRules, plan))).toEqual([]);
  });

  it('tell a promise that is gone from one that is weaker, each once', async () => {
    const before = waits('[{ channel: email, within: 8h }, { channel: phone, within: 5m }]');
    expect(await found(before, waits('[{ channel: email, within: 9h }]'))).toEqual([
      'change/promise-removed-without-notice waits.phone.within',
      'change/promise-weakened waits.email.within',
    ]);
    // A channel that goes takes its promise along: one finding, not two.
    const gone = before.replace(', phone: {} }', ' }').replace(', { channel: phone, within: 5m }', '');
    expect(await found(before, gone)).toEqual(['change/promise-removed-without-notice waits.phone.within']);
    // Without a promise on it, the channel itself is the finding.
    const quiet = waits('[{ channel: email, within: 8h }]');
    expect(await found(quiet, quiet.replace(', phone: {} }', ' }'))).toEqual([
      'change/promise-weakened channels.phone',
    ]);
  });

  it('stand at the element in the plan, or where it would be', async () => {
    const { findings } = await check(changeRules, waits('[{ id: mail, channel: email, within: 9h }]'), {
      before: waits('[{ id: mail, channel: email, within: 8h }]'),
    });
    expect(findings).toMatchObject([{ at: 'waits.mail.within', line: 3 }]);
  });
});

describe('a budget', () => {
  it('is crossed by the first head over it, not by the last within', async () => {
    expect(await found(staff(2, 'headcount: 3'), staff(3, 'headcount: 3'))).toEqual([
      'change/cost-increase team',
    ]);
    expect(await found(staff(3, 'headcount: 3'), staff(4, 'headcount: 3'))).toEqual([
      'change/budget-crossed budget.headcount',
      'change/cost-increase team',
    ]);
  });
});

describe('notice', () => {
  const promised = (ends: string): string => waits(`[{ channel: email, within: 8h, ends: ${ends} }]`);
  const gone = waits('[]');

  it('was given where the last day of the promise is over', async () => {
    // Without a date of its own a plan begins on the Monday after today, which is 11 January.
    expect(await found(promised('2027-01-10'), gone)).toEqual([]);
    expect(await found(promised('2027-01-11'), gone)).toEqual([
      'change/promise-removed-without-notice waits.email.within',
    ]);
  });

  it('counts on the day on which the changed plan begins', async () => {
    const from = (start: string): string => `start: ${start}\n${gone}`;
    expect(await found(promised('2027-01-31'), from('2027-02-01'))).toEqual([]);
    expect(await found(promised('2027-02-01'), from('2027-02-01'))).toEqual([
      'change/promise-removed-without-notice waits.email.within',
    ]);
  });

  it('lets a promise be weaker too, once its last day is over', async () => {
    expect(await found(promised('2027-01-04'), waits('[{ channel: email, within: 24h }]'))).toEqual([]);
    expect(await found(promised('2027-03-04'), waits('[{ channel: email, within: 24h }]'))).toHaveLength(1);
  });

  it('says how much too early it is', async () => {
    const { findings } = await check(changeRules, gone, { before: promised('2027-06-30') });
    expect(findings[0]?.message).toContain('before its last day, 2027-06-30');
  });
});

describe('cost', () => {
  const at = (rate: string): string =>
    `currency: USD\nteam: { desk: { count: 1, week: 40h, cost: ${rate}/h } }`;

  it('may grow by the limit, not by more', async () => {
    expect(await found(at('20'), at('21'))).toEqual([]);
    expect(await found(at('20'), at('21.01'))).toEqual(['change/cost-increase team']);
    const settings = { 'change/cost-increase': { options: { maxIncrease: 0.1 } } };
    expect(await found(at('20'), at('21.01'), { settings })).toEqual([]);
    expect(await found(at('20'), at('10'))).toEqual([]);
    // Other money cannot be held against it.
    expect(await found(at('20'), at('40').replace('USD', 'JPY'))).toEqual([]);
  });

  it('crosses the budget only where it was kept before', async () => {
    // 3 × 40 h × 27 × 365.25 ÷ 7 ÷ 12 = 14,088 a month; 4 make 18,784.
    expect(await found(staff(3), staff(4))).toContain('change/budget-crossed budget.cash');
    expect(await found(staff(4), staff(5))).not.toContain('change/budget-crossed budget.cash');
    expect(await found(staff(3), staff(3, 'cash: 14000/month'))).toEqual([
      'change/budget-crossed budget.cash',
    ]);
    expect(await found(staff(3, 'owner: 5h/week'), staff(4))).not.toContain(
      'change/budget-crossed budget.cash',
    );
    expect(await found(staff(3, 'headcount: 3'), staff(4, 'headcount: 3'))).toContain(
      'change/budget-crossed budget.headcount',
    );
  });
});

describe('coverage', () => {
  const desk = (until: string): string => `
timezone: UTC
start: 2027-02-01
customers: { all: { count: 900, uses: "Mo-Fr 09:00-17:00", contacts: 0.25/month } }
channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 5m } }
waits: [{ channel: email, within: 15m, reach: 50% }]
team: { desk: { count: 2, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-${until}", count: 2 }] } }`;

  it('may drop by the limit, not by more', async () => {
    const places = await found(desk('17:00'), desk('15:00'), { simulate: true });
    expect(places).toEqual(['change/coverage-drop customers.all.uses', 'change/coverage-drop waits.email']);
    const settings = { 'change/coverage-drop': { options: { maxDrop: 0.5 } } };
    expect(await found(desk('17:00'), desk('15:00'), { simulate: true, settings })).toEqual([]);
    expect(await found(desk('15:00'), desk('17:00'), { simulate: true })).toEqual([]);
  });
});

describe('waivers of changes', () => {
  const before = waits('[{ channel: email, within: 8h }, { channel: phone, within: 5m }]');
  const accepting = (rule: string, at: string, until = '2027-01-31'): string =>
    `waivers: [{ rule: ${rule}, at: ${at}, reason: agreed with all customers, until: ${until} }]`;
  const after = (waiver: string): string => waits('[{ channel: email, within: 8h }]', waiver);
  const removed = 'change/promise-removed-without-notice';

  it('accept what they name, also by an id that only the plan before has', async () => {
    const plan = after(accepting(removed, 'waits.phone'));
    expect(await found(before, plan)).toEqual([]);
    expect(await found(before, after(accepting(removed, 'waits.email')))).toHaveLength(1);
    expect(await found(before, after(accepting(removed, 'waits.phone', '2027-01-04')))).toHaveLength(1);
  });

  it('are neither unused nor lapsed once the change is made', async () => {
    for (const until of ['2027-01-31', '2027-01-04']) {
      const plan = after(accepting(removed, 'waits.phone', until));
      for (const earlier of [plan, undefined]) {
        const { findings, waivers } = await check(allRules, plan, { before: earlier });
        expect(findings.filter(({ rule }) => rule.startsWith('waiver/'))).toEqual([]);
        expect(waivers).toMatchObject([{ state: 'not-judged' }]);
      }
    }
  });

  it('that name no rule are told where changes are judged', async () => {
    const { findings } = await check(allRules, after(accepting('change/promise-removed', 'waits.phone')), {
      before,
    });
    expect(findings.map(({ rule }) => rule)).toContain('waiver/unknown-rule');
  });

  it('need a last day', async () => {
    const endless = after(`waivers: [{ rule: ${removed}, at: waits.phone, reason: agreed }]`);
    await expect(check(changeRules, endless)).rejects.toThrow('without its last day');
    await expect(
      check(changeRules, endless.replace('reason: agreed', 'reason: agreed, until: none')),
    ).rejects.toThrow('without its last day');
  });
});
