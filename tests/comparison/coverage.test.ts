import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../src/comparison/coverage';
import { changesOf } from './compared';

const plan = (name: string): string =>
  readFileSync(new URL(`../../examples/pull-request/${name}.yaml`, import.meta.url), 'utf8');

const desk = (people: number): string => `
timezone: UTC
start: 2027-02-01
customers: { all: { count: 300, uses: "Mo-Fr 09:00-17:00", contacts: 10/month } }
channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, handle_cv: 1, patience: 5m, after_hours: closed } }
waits: [{ channel: phone, within: 1m, reach: 80% }]
team: { desk: { count: 9, week: 40h, cost: 20/h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] } }`;

describe('coverage', () => {
  it('drops measurably with one of four people fewer', async () => {
    const [change] = (await changesOf(desk(4), desk(3), { simulate: true })).filter(
      ({ kind, unit }) => kind === 'coverage' && unit === 'share',
    );
    expect(change).toMatchObject({
      at: 'waits.phone',
      direction: 'weaker',
      difference: { significant: true },
    });
    expect(change?.difference?.high).toBeLessThan(0);
  });

  it('adds up: what it was, and the change, is what it is, also where the plans were run unequally often', async () => {
    const changes = (await changesOf(plan('before'), plan('after'), { simulate: true })).filter(
      ({ unit, at }) => unit === 'share' && at.startsWith('waits.'),
    );
    expect(changes.length).toBeGreaterThan(1);
    for (const { before, after, amount } of changes) {
      const [was, is] = [before, after].map((text) => Number.parseFloat(text ?? '') / 100);
      expect(is ?? NaN).toBeCloseTo((was ?? NaN) + (amount ?? NaN), 2.69);
    }
  });

  it('says of a difference that chance may have made that there is no measurable change', async () => {
    // The same desk for people of another name: other luck, and nothing else.
    const [change] = (
      await changesOf(desk(4), desk(4).replace('all:', 'others:'), { simulate: true })
    ).filter(({ kind }) => kind === 'coverage');
    expect(change).toMatchObject({ direction: 'neutral', difference: { significant: false } });
    expect(change?.message).toContain('no measurable change');
  });

  it('of the same plan is the same, contact by contact', async () => {
    expect(await changesOf(desk(3), desk(3), { simulate: true })).toEqual([]);
  });

  it('does not call a promise that is easier to keep better kept', async () => {
    const easier = desk(3).replace('within: 1m', 'within: 10m');
    const [change] = (await changesOf(desk(3), easier, { simulate: true })).filter(
      ({ kind }) => kind === 'coverage',
    );
    expect(change).toMatchObject({ direction: 'neutral', difference: { significant: true } });
    expect(change?.difference?.expected).toBeGreaterThan(0);
  });
});

describe('the paired difference', () => {
  it('is Student’s interval of the differences, replication by replication', () => {
    const before = { kept: [90, 80, 85, 95], judged: [100, 100, 100, 100] };
    const after = { kept: [88, 77, 84, 91], judged: [100, 100, 100, 100] };
    const difference = pairedDifference(after, before);
    // Differences −2, −3, −1, −4 points: mean −2.5, s = 1.2910; t(0.975; 3) = 3.1824; half = 3.1824 × 1.2910 ÷ 2 = 2.0542.
    expect(difference?.expected).toBeCloseTo(-0.025, 12);
    expect(difference?.low).toBeCloseTo(-0.025 - 0.020542, 5);
    expect(difference?.high).toBeCloseTo(-0.025 + 0.020542, 5);
    expect(difference?.significant).toBe(true);
  });

  it('takes as many replications as both have, and is none where one has nothing to judge', () => {
    const one = { kept: [9, 8], judged: [10, 10] };
    expect(pairedDifference(one, { kept: [9, 8, 0], judged: [10, 10, 10] })).toMatchObject({
      expected: 0,
      low: 0,
      high: 0,
    });
    expect(pairedDifference(one, { kept: [0, 0], judged: [0, 0] })).toBeNull();
  });
});
