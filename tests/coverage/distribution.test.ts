import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../src/coverage/distribution';
import { emptyTally, type PromiseTally } from '../../src/coverage/tally';
import type { WaitBucket } from '../../src/coverage/types';
import { coverageOf, modelOf, only, total } from '../support/model';

/** Contacts of a promise that waited so many minutes each; those over `within` are late. */
async function tallied(
  within: string,
  waits: readonly number[],
  lateFrom: number,
  unanswered = 0,
): Promise<PromiseTally> {
  const model = await modelOf(`
  timezone: UTC
  channels: { email: { hours: 24/7 } }
  waits: [{ channel: email, within: ${within}, reach: 50% }]
  demand: { contacts: 7/week }
  team: { desk: { count: 1 } }`);
  const tally = only(emptyTally(model).promises);
  tally.judged.push(waits.length + unanswered);
  tally.unanswered = unanswered;
  for (const wait of waits) {
    tally.waits.add(wait);
    if (wait > lateFrom) tally.late.add(wait);
  }
  return tally;
}

const shares = ({ overMinutes, upToMinutes, inTime, late }: WaitBucket): readonly number[] => [
  overMinutes,
  upToMinutes,
  inTime,
  late,
];

describe('how waits spread', () => {
  it('parts at the window, though both sides of it are in one bin', async () => {
    const waits = [...Array.from({ length: 6 }, () => 7), ...Array.from({ length: 4 }, () => 7.001)];
    const { windowMinutes, buckets } = distributionOf(await tallied('7m', waits, 7));
    expect(windowMinutes).toBe(7);
    // Six of ten up to the window, four of ten after it.
    expect(buckets.map(shares)).toEqual([
      [-Infinity, 7, 0.6, 0],
      [7, 10, 0, 0.4],
    ]);
  });

  it('tells those who do not wait from those who do, and those that nobody answers from both', async () => {
    const { buckets, unanswered } = distributionOf(await tallied('1m', [0, 0, 0, 0.9, 3], 1, 5));
    // Of ten: three at once, one within the minute, one late, five never.
    const [atOnce, , , minute, late] = buckets;
    expect(atOnce && shares(atOnce)).toEqual([-Infinity, 0, 0.3, 0]);
    expect(minute?.upToMinutes).toBe(1);
    expect(minute?.inTime).toBeCloseTo(0.1, 12);
    expect(total(buckets.map((bucket) => bucket.late))).toBeCloseTo(0.1, 12);
    expect(late?.late ?? 0).toBe(0); // One to two minutes.
    expect(unanswered).toBe(0.5);
  });

  it('has a window in business hours told by who was in time, and by no length', async () => {
    const tally = await tallied('1bh', [90, 90, 90, 90], 1000);
    tally.late.add(90); // Two hours in the evening may be in time and in the morning late.
    const { windowMinutes, buckets } = distributionOf(tally);
    expect(windowMinutes).toBeNull();
    expect(buckets.map(shares)).toEqual([[-Infinity, 120, 0.75, 0.25]]);
  });

  it('puts few together with their neighbours at both ends', async () => {
    const waits = [1 / 12, ...Array.from({ length: 998 }, () => 45), 5000];
    const { buckets } = distributionOf(await tallied('1d', waits, 1440));
    expect(buckets.map(({ overMinutes, upToMinutes }) => [overMinutes, upToMinutes])).toEqual([
      [-Infinity, 60],
      [60, 1440],
      [1440, Infinity],
    ]);
  });

  it('is that of theory: one person, always ten minutes, busy 60 % of the time (M/D/1)', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { email: { hours: 24/7, handle: 10m, handle_cv: 0 } }
  waits: [{ channel: email, within: 10m, reach: 30% }]
  demand: { contacts: 604.8/week }
  team: { desk: { count: 1, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: 1 }] } }`,
      { runs: 30 },
    );
    const { distribution, kept } = only(coverage.promises);
    const upTo = (minutes: number): number =>
      total(
        distribution.buckets
          .filter((each) => each.upToMinutes <= minutes)
          .map((each) => each.inTime + each.late),
      );
    // Waits before the ten minutes begin, Erlang 1909: P(none) = 1 − ρ; P(≤ 2D) = (1 − ρ)(e^2ρ − ρe^ρ), ρ = 0.6.
    expect(Math.abs(upTo(10) - 0.4)).toBeLessThan(0.02);
    expect(Math.abs(upTo(30) - 0.4 * (Math.exp(1.2) - 0.6 * Math.exp(0.6)))).toBeLessThan(0.02);
    expect(total(distribution.buckets.map(({ inTime }) => inTime))).toBeCloseTo(kept.expected, 12);
    expect(upTo(Infinity) + distribution.unanswered).toBeCloseTo(1, 12);
  });
});
