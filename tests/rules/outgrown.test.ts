import { describe, expect, it } from 'vitest';
import { erlangA } from '../../src/queueing';
import { outgrown } from '../../src/rules/team/outgrown';
import { analyse, check, completePlan, testRule } from '../support/rule-tester';

const DESK = (count: number, more = ''): string =>
  `team: { desk: { count: ${String(count)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: ${String(count)} }]${more} } }`;

/** 2 people × 168 h = 20,160 minutes a week, and ten minutes for each email: 2,016 emails. */
const EMAIL = (contacts: string, growth: string): string => `
    timezone: UTC
    channels: { email: { hours: 24/7, handle: 10m, handle_cv: 1 } }
    waits: [{ channel: email, within: 24h, reach: 80% }]
    ${DESK(2)}
    demand:
      contacts: ${contacts}/week
      ${growth}`;

const PHONE = (reach: string): string => `
    timezone: UTC
    channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1, patience: 5m } }
    waits: [{ channel: phone, within: 1m, reach: ${reach} }]
    demand: { contacts: 8400/week, growth: 4%/month }
    ${DESK(7)}`;

/** 7 × 168 h at 1 an hour, and contacts at 1 each: 5,113.5 and 434.8 a month, a month having 30.4375 days. */
const PAID = (cash: number, growth: string): string => `
    currency: EUR
    timezone: UTC
    channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 0, patience: 52w, cost: 1/contact } }
    demand: { contacts: 100/week, growth: ${growth} }
    ${DESK(7, ', cost: 1/h')}
    budget: { cash: ${String(cash)}/month }`;

const messagesOf = async (plan: string): Promise<readonly string[]> =>
  (await check([outgrown], plan, { simulate: true })).findings.map(({ message }) => message);

testRule(
  outgrown,
  {
    // 2,016 ÷ 1.05 ^ 12 = 1,122.6.
    'the twelfth month is within the year': EMAIL('1130', 'growth: 5%/month # expect: team/outgrown'),
    'the thirteenth is not': EMAIL('1110', 'growth: 5%/month'),
    'no growth is declared': EMAIL('1500', 'variation: 0%'),
    'none is no growth': EMAIL('1500', 'growth: none'),
    'what shrinks to nothing is none either': EMAIL('1500', 'growth: 0%/month'),
    'what fails now is told by another rule': EMAIL('2500', 'growth: 5%/month'),
  },
  { simulate: true },
);

testRule(outgrown, { 'without a simulation nobody knows': EMAIL('1500', 'growth: 5%/month') });

describe('team/outgrown', () => {
  it('names the month from which more is written than can be answered', async () => {
    // 1,500 × 1.05 ^ 6 = 2,010 and × 1.05 ^ 7 = 2,111, which is 40.7 % more.
    expect(await messagesOf(EMAIL('1500', 'growth: 5%/month'))).toEqual([
      'with 5% more contacts a month, and nothing else changed, email cannot be answered within 24h from month 7 on: 41% more contacts than now are more work than the team can do (by formula)',
    ]);
  });

  it('names the month and the share of a live promise: today’s less what Erlang A says that growth takes', async () => {
    const { analysed } = await analyse(completePlan(PHONE('80%')), { simulate: true });
    const now = analysed.coverage?.promises[0]?.kept.expected ?? NaN;
    const inTime = (perHour: number): number =>
      erlangA({ servers: 7, arrivalRate: perHour / 60, serviceRate: 1 / 6, abandonRate: 1 / 5, target: 1 })
        .serviceLevel;
    const months = Array.from({ length: 13 }, (_, month) => now + inTime(50 * 1.04 ** month) - inTime(50));
    const month = months.findIndex((share) => share < 0.8);
    const share = Math.floor((months[month] ?? NaN) * 1000) / 10;
    expect(month).toBeGreaterThan(0);
    expect(await messagesOf(PHONE('80%'))).toEqual([
      `with 4% more contacts a month, and nothing else changed, only ${String(share)}% of phone contacts are answered within 1m in month ${String(month)}, not 80% (by formula)`,
    ]);
    expect(await messagesOf(PHONE('10%'))).toEqual([]);
  });

  it('names the month and the money', async () => {
    // 5,113.5 + 434.8 × 1.1 ^ 4 = 5,750, and × 1.1 ^ 5 = 5,814: more than 5,800. A year of it is 5,113.5 + 1,364.6.
    const [message, ...others] = await messagesOf(PAID(5800, '10%/month'));
    expect(others).toEqual([]);
    expect(message).toMatch(
      /^with 10% more contacts a month, and nothing else changed, service costs .*5,8\d\d.* in month 5, .* more than the .*5,800.* there are$/,
    );
    expect(await messagesOf(PAID(6600, '10%/month'))).toEqual([]);
  });

  it('tells what comes first, once, and what fails in the same month as a reason', async () => {
    const both = `
    timezone: UTC
    channels: { email: { hours: 24/7, handle: 10m, handle_cv: 1 }, form: { kind: form, hours: 24/7, handle: 10m, handle_cv: 1 } }
    waits: [{ channel: email, within: 24h, reach: 80% }, { channel: form, within: 24h, reach: 80% }]
    ${DESK(2)}
    demand: { contacts: 1500/week, growth: 5%/month }`;
    const { findings } = await check([outgrown], both, { simulate: true });
    expect(findings.map(({ at, because }) => [at, because.map((each) => each.message)])).toEqual([
      ['demand.growth', ['this fails first, on email', 'this fails in the same month, on form']],
    ]);
  });

  it('names the assumed numbers that it rests on', async () => {
    const [message] = await messagesOf(EMAIL('1000', 'growth: 5%/month').replace('shrinkage: 0%, ', ''));
    expect(message).toMatch(/; this rests on assumed numbers: set team\.desk\.shrinkage$/);
  });
});
