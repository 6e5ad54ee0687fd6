import { describe, expect, it } from 'vitest';
import type { FurtherCoverage } from '../../src/coverage';
import { coverageOf, modelOf, only } from '../support/model';

/** Many people who always take ten minutes: nobody waits. */
const further = async (
  channel: string,
  wait: string,
  { issue = '', people = 9, runs = 12 } = {},
): Promise<FurtherCoverage> => {
  const { coverage } = await coverageOf(
    `
  timezone: UTC
  channels: { ${channel} }
  issues: { all: { share: 100%, repeat: 0%${issue} } }
  waits: [{ ${wait}, reach: 1% }]
  demand: { contacts: 300/week }
  team: { desk: { count: ${String(people)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7, count: ${String(people)} }] } }`,
    { runs },
  );
  return only(coverage.further);
};
const share = async (...of: Parameters<typeof further>): Promise<number> =>
  (await further(...of)).kept.expected;
const EMAIL = 'email: { hours: 24/7, handle: 10m, handle_cv: 0 }';

describe('a promised solution', () => {
  it('comes with the last reply, of which the number is geometric', async () => {
    const solved = (within: string) => share(EMAIL, `resolve_within: ${within}`, { issue: ', replies: 2' });
    // Each reply is the last with chance 1 ÷ 2, to the second.
    expect(await solved('9m59s')).toBe(0);
    expect(Math.abs((await solved('10m')) - 1 / 2)).toBeLessThan(0.02);
    expect(Math.abs((await solved('20m')) - 3 / 4)).toBeLessThan(0.02);
    expect(Math.abs((await solved('30m')) - 7 / 8)).toBeLessThan(0.02);
  });

  it('is the answer where one reply solves it', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 30m } }
  issues: { all: { share: 100%, replies: 1 } }
  waits: [{ channel: email, within: 4bh, resolve_within: 4bh, reach: 1% }]
  demand: { contacts: 60/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`,
      { runs: 20 },
    );
    const first = only(coverage.promises);
    expect(first.kept.expected).toBeLessThan(0.95);
    expect(only(coverage.further).kept).toEqual(first.kept);
  });

  it('of a call is its end, and the menu counts', async () => {
    const phone = (more: string) => `phone: { hours: 24/7, handle: 10m, handle_cv: 0, patience: 60m${more} }`;
    expect(await share(phone(''), 'resolve_within: 10m')).toBe(1);
    expect(await share(phone(''), 'resolve_within: 9m59s')).toBe(0);
    expect(await share(phone(', call_tree: 1m'), 'resolve_within: 11m')).toBe(1);
    expect(await share(phone(', call_tree: 1m'), 'resolve_within: 10m59s')).toBe(0);
  });

  it('is missed by those whom nobody answers', async () => {
    const phone = 'phone: { hours: 24/7, handle: 10m, handle_cv: 0, patience: 1m }';
    const { kept, perWeek } = await further(phone, 'resolve_within: 1d', { people: 1 });
    // One line, 0.3 Erlangs, little patience: nearly Erlang's loss of 0.3 ÷ 1.3.
    expect(kept.expected).toBeGreaterThan(0.75);
    expect(kept.expected).toBeLessThan(0.85);
    expect(Math.abs(perWeek / 300 - 1)).toBeLessThan(0.03);
  });

  it('is judged however late it comes, unless it is due after the run', async () => {
    const model = await modelOf(
      'channels: { email: { hours: 24/7 } }\nwaits: [{ channel: email, resolve_within: 30d }]',
    );
    expect((model.period.latest - model.period.end) / 1440).toBe(32);
    const slow = { people: 1, issue: ', replies: 2', runs: 2 };
    expect(await share(EMAIL, 'resolve_within: 30d', slow)).toBe(1);
    // In good time all the same: but nobody could tell of one who was too late.
    await expect(further(EMAIL, 'resolve_within: 300d', slow)).rejects.toThrow('0 items match');
  });
});

describe('a promised further reply', () => {
  it('is waited for since the one before', async () => {
    const next = (within: string) => further(EMAIL, `next_within: ${within}`, { issue: ', replies: 3' });
    const inTime = await next('10m');
    expect(inTime.kept.expected).toBe(1);
    // Two on average after the first.
    expect(Math.abs(inTime.perWeek / 600 - 1)).toBeLessThan(0.03);
    expect((await next('9m59s')).kept.expected).toBe(0);
  });

  it('is none on a channel where people talk', async () => {
    const { coverage } = await coverageOf(
      `
  channels: { phone: { hours: 24/7 } }
  waits: [{ channel: phone, next_within: 1h }]
  demand: { contacts: 10/week }
  team: { desk: { count: 1 } }`,
      { runs: 2 },
    );
    expect(coverage.further).toEqual([]);
  });
});

describe('what no plan tells of the clock', () => {
  const notes = async (wait: string, replies: string) => {
    const { assumptions } = await modelOf(`
channels: { email: { hours: 24/7 } }
issues: { all: { share: 100%, ${replies} } }
waits: [{ channel: email, ${wait} }]`);
    return assumptions.filter(({ at }) => /starts|pauses/.test(at)).map(({ at, value }) => `${at} ${value}`);
  };

  it('is assumed in so many words', async () => {
    expect(await notes('within: 1d, starts: triaged', 'replies: 1')).toEqual(['waits.email.starts received']);
    expect(await notes('within: 1d, starts: received', 'replies: 1')).toEqual([]);
    expect(await notes('resolve_within: 2d', 'replies: 2')).toEqual([
      'waits.email.pauses waiting_on_customer',
    ]);
    expect(await notes('resolve_within: 2d, pauses: [waiting_on_customer]', 'replies: 2')).toEqual([]);
    expect(await notes('resolve_within: 2d', 'replies: 1')).toEqual([]);
    expect(await notes('within: 2d', 'replies: 2')).toEqual([]);
  });
});

describe('a promise that ends', () => {
  const byWait = async (ends: string) => {
    const { coverage, model } = await coverageOf(
      `
  timezone: America/New_York
  start: 2027-01-11
  customers: { all: { count: 1, timezone: America/New_York, uses: 24/7 } }
  channels: { email: { hours: 24/7, handle: 5m } }
  waits: [{ id: quick, channel: email, within: 1h, reach: 1%${ends} }, { id: usual, channel: email, within: 1d, reach: 1% }]
  demand: { contacts: 500/week }
  team: { desk: { count: 1, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7 }] } }`,
      { runs: 20, weeks: 4 },
    );
    const perWeek = coverage.promises.map(
      ({ promise, contactsPerWeek }) => [promise.id, Math.round(contactsPerWeek / 25) * 25] as const,
    );
    return { perWeek, types: model.promises.map(({ channels }) => channels.length) };
  };

  it('is made until the end of its last day, and then the next one that matches', async () => {
    expect((await byWait(', ends: 2027-01-17')).perWeek).toEqual([
      ['quick', 125],
      ['usual', 375],
    ]);
    expect((await byWait(', ends: 2029-01-01')).perWeek).toEqual([['quick', 500]]);
  });

  it('that ended before is none', async () => {
    expect(await byWait(', ends: 2027-01-10')).toEqual({ perWeek: [['usual', 500]], types: [0, 1] });
  });
});

describe('a later promise that is missed', () => {
  // A case takes three replies on average, an hour in all, beside others: few are solved within the hour.
  const PLAN = (solved: string) => `
  timezone: UTC
  channels: { email: { hours: "Mo-Su 09:00-17:00", handle: 20m, handle_cv: 1.0 } }
  issues: { setup: { share: 100%, replies: 3, repeat: 0% } }
  waits: [{ channel: email, within: 24h, reach: 90%, resolve_within: ${solved}, pauses: [waiting_on_customer] }]
  demand: { contacts: 25/week }
  team: { desk: { count: 1, week: 56h, shrinkage: 10%, absence: 0%, shifts: [{ hours: "Mo-Su 09:00-17:00" }] } }`;

  it('is closed by a slower one that the same runs keep, and that is kept when promised', async () => {
    const missed = only((await coverageOf(PLAN('1h'))).coverage.further);
    expect(missed.verdict).toBe('missed');
    const [closing] = missed.closes;
    expect(closing?.costPerMonth).toBe(0);
    const within = /`resolve_within: (\w+)`/.exec(closing?.change ?? '')?.[1] ?? '';
    const kept = only((await coverageOf(PLAN(within))).coverage.further);
    expect(kept.verdict).toBe('kept');
    expect(kept.closes).toEqual([]);
  });

  it('has no slower one before a wait that would then be as fast', async () => {
    const plan = PLAN('1h')
      .replace('waits: [{', 'waits: [{ issue: setup,')
      .replace('customer] }]', 'customer] }, { channel: email, within: 24h, resolve_within: 4h }]');
    const missed = only((await coverageOf(plan)).coverage.further, ({ kept }) => kept.n > 0);
    expect(missed.closes).toEqual([]);
  });

  it('counts the menu of a call, and each window holds what is within it', async () => {
    const phone = 'phone: { hours: 24/7, handle: 59m, handle_cv: 0, patience: 60m, call_tree: 2m }';
    const { withinWindow } = await further(phone, 'resolve_within: 5h');
    // 61 minutes are more than an hour, and less than four.
    expect(withinWindow.slice(0, 2).map(({ expected }) => expected)).toEqual([0, 1]);
  });
});
