import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { checkLoadedPlan } from '../../src/report/check-plan';
import type { PlanReport } from '../../src/report/types';
import { unwantedHandoffs } from '../../src/rules/team/unwanted-handoffs';
import { check, completePlan, testRule } from '../support/rule-tester';

const plan = (max: string, { phone = '', desk = 'issues: [how-to], ', more = '' } = {}): string => `
    timezone: UTC
    channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 30s, patience: 5m${phone} } }
    issues: { how-to: { share: 80% }, outage: { share: 20% } }
    customers: { all: { count: 900, uses: "Mo-Fr 09:00-17:00" } }
    demand: { contacts: 1000/week }
    team:
      desk: { ${desk}count: 3, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 3 }] }
      leads: { count: 1, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] }${more}
    practices:
      routing:
        max_handoffs: ${max}`;
const ANSWERING = {
  desk: '',
  phone: ', after_hours: answering',
  more: '\n      answering: { kind: service, cost: 1/min, resolves: false, hours: 24/7 }',
};

testRule(unwantedHandoffs, {
  'whoever picks up cannot solve it': plan('0 # expect: team/unwanted-handoffs'),
  'one is allowed': plan('1'),
  'no limit is another flaw': plan('none'),
  'where a menu asks first, it goes to the right ones': plan('0', { phone: ', call_tree: 20s' }),
  'who takes everything passes nothing on': plan('0', { desk: '' }),
  'what a service takes is a message': plan('0 # expect: team/unwanted-handoffs', ANSWERING),
  'a service that solves things does not': plan('0', {
    ...ANSWERING,
    more: ANSWERING.more.replace('resolves: false, ', ''),
  }),
});

it('team/unwanted-handoffs names the ways', async () => {
  const both = plan('0', { ...ANSWERING, desk: 'issues: [how-to], ' });
  const { findings } = await check([unwantedHandoffs], both);
  expect(findings.map(({ message }) => message)).toEqual([
    'no case is to change hands, and calls about outage that desk picks up on phone (to leads) and messages that answering takes on phone (to desk and leads) have to',
  ]);
});

describe('handoffs a case', () => {
  const handoffsOf = async (part: string, simulate = true): Promise<PlanReport['handoffs']> =>
    (
      await checkLoadedPlan(loadPlan(completePlan(part)), {
        file: 'plan.yaml',
        today: '2027-01-05',
        seed: 1,
        simulate,
      })
    ).handoffs;

  it('are those of the calls that the wrong ones pick up', async () => {
    // A fifth of 1000 calls; three of four people cannot take them.
    const handoffs = await handoffsOf(plan('1'));
    expect(handoffs?.ways).toEqual([
      { channel: 'phone', issue: 'outage', from: 'desk', to: ['leads'], perWeek: 150 },
    ]);
    expect(handoffs?.max).toBe(1);
    expect(handoffs?.perCase).toBeCloseTo(0.15, 2);
  });

  it('are those of messages that somebody else takes', async () => {
    // They call at all hours, 128 of 168 of them closed.
    const handoffs = await handoffsOf(
      plan('1', ANSWERING).replace('uses: "Mo-Fr 09:00-17:00"', 'uses: 24/7'),
    );
    expect(handoffs?.ways).toMatchObject([{ issue: null, from: 'answering', to: ['desk', 'leads'] }]);
    expect(handoffs?.perCase).toBeCloseTo(128 / 168, 1);
  });

  it('are not known where nothing is simulated or people are not counted, and left out where there are none', async () => {
    expect(await handoffsOf(plan('1'), false)).toMatchObject({ perCase: null, ways: [{ perWeek: null }] });
    const uncounted = plan('1').replace(
      'count: 3, week: 40h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 3 }]',
      'kind: service',
    );
    expect(await handoffsOf(uncounted)).toMatchObject({ perCase: null, ways: [{ perWeek: null }] });
    expect(await handoffsOf(plan('1', { desk: '' }))).toBeUndefined();
  });
});
