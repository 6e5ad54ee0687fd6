import { describe, expect, it } from 'vitest';
import type { Law } from '../../src/simulation/laws';
import { simulate } from '../../src/simulation/simulate';
import { Outcome, type ContactClass, type Group, type Observer } from '../../src/simulation/system';
import { momentsOf, standardErrorsOff } from './deviation';
import { aClass, aSystem, aTeam, constantRate } from './systems';

const exponential = (mean: number): Law => ({ law: 'exponential', mean });

// Cobham 1954; Kella & Yechiali 1985: Wq_k = C(c, a)/(c µ) ÷ ((1 − s_{k−1})(1 − s_k)).
describe('priorities without interruption', () => {
  it('one person, 0.2 and 0.6 a minute: waits of 1 and 5 (also Ciw, times in system 2 and 6)', () => {
    expect(
      offTheory(byPriority([0.2, 0.6], [exponential(1), exponential(1)]), [aTeam(1)], [1, 5], 150_000),
    ).toBeLessThan(4);
  });

  it('three people, three priorities', () => {
    const laws = [exponential(1), exponential(1), exponential(1)];
    const truth = [0.351123595505618, 0.8778089887640449, 3.5112359550561796];
    expect(offTheory(byPriority([1, 0.8, 0.7], laws), [aTeam(3)], truth, 60_000)).toBeLessThan(4);
  });

  it('twelve people, two priorities', () => {
    const truth = [0.04493882242982709, 0.26963293457896254];
    expect(
      offTheory(byPriority([2, 8], [exponential(1), exponential(1)]), [aTeam(12)], truth, 20_000),
    ).toBeLessThan(4);
  });

  it('one person, exponential of 1 before constant 2 (Cobham M/G/1)', () => {
    const laws: Law[] = [exponential(1), { law: 'deterministic', mean: 2 }];
    expect(
      offTheory(byPriority([0.2, 0.25], laws), [aTeam(1)], [0.875, 2.9166666666666665], 100_000),
    ).toBeLessThan(4);
  });
});

// Pollaczek–Khinchine: Wq = λ E[S²] ÷ 2(1 − ρ).
describe('one person, any law of handling', () => {
  const laws: [string, number, Law, number][] = [
    ['constant', 0.8, { law: 'deterministic', mean: 1 }, 2],
    ['Erlang-2', 0.8, { law: 'erlang', mean: 1, phases: 2 }, 3],
    ['lognormal, 6 minutes ± 9, 8 an hour', 8 / 60, { law: 'lognormal', mean: 6, cv: 1.5 }, 39],
    ['hyperexponential, cv² = 4', 0.7, { law: 'hyperexponential', mean: 1, cv: 2 }, (0.7 * 5) / 0.6],
  ];
  it.each(laws)('%s', (_, rate, handling, wait) => {
    const calls = aClass({ arrivals: constantRate(rate), handling });
    expect(offTheory([calls], [aTeam(1)], [wait], 100_000 / rate)).toBeLessThan(4);
  });
});

describe('written work under live contacts is preemptive resume', () => {
  it('mean time in system of the lower class in M/M/1: 1/µ ÷ ((1 − ρ₁)(1 − ρ₁ − ρ₂))', () => {
    const calls = aClass({ arrivals: constantRate(0.3) });
    const mail = aClass({ id: 'mail', kind: 'written', arrivals: constantRate(0.4) });
    // Conway, Maxwell & Miller 1967; calls see an M/M/1 of their own: 0.3 ÷ 0.7.
    expect(offTheory([calls, mail], [aTeam(1)], [0.3 / 0.7, 1 / (0.7 * 0.3)], 100_000)).toBeLessThan(4);
  });
});

describe('chats in slots', () => {
  it('5 people × 3 slots, 48 an hour of 15 minutes: as 15 servers', () => {
    const chats = aClass({ kind: 'chat', arrivals: constantRate(0.8), handling: exponential(15) });
    expect(offTheory([chats], [aTeam(5, { slots: 3 })], [1.5959521255627986], 150_000)).toBeLessThan(4);
  });

  it('one person whose chats slow each other: the exact birth–death chain', () => {
    // Total rates by open chats of 1/6, 10/33 and 5/12 a minute: 1, 20/11 and 5/2 times that of one chat.
    const chats = aClass({ kind: 'chat', arrivals: constantRate(0.25), handling: exponential(6) });
    const team = aTeam(1, { slots: 3, chatPaces: [1, 10 / 11, 5 / 6] });
    expect(offTheory([chats], [team], [1.9910614525139665], 200_000)).toBeLessThan(4);
  });
});

function byPriority(rates: readonly number[], laws: readonly Law[]): ContactClass[] {
  return rates.map((rate, index) =>
    aClass({
      id: `class-${String(index)}`,
      arrivals: constantRate(rate),
      handling: laws[index] ?? exponential(1),
      priority: index,
    }),
  );
}

/** How many standard errors the mean wait of each class, over twelve runs, is off what theory says; the worst. */
function offTheory(
  classes: readonly ContactClass[],
  groups: readonly Group[],
  truth: readonly number[],
  minutes: number,
): number {
  const warmUp = minutes / 20;
  const means = Array.from({ length: 12 }, (_, replication) => {
    const waits = new Waits(classes.length, warmUp);
    simulate(aSystem(minutes, { classes, groups }), { seed: 11, replication }, waits);
    return waits.means();
  });
  return Math.max(
    ...truth.map((exact, index) => {
      const values = means.map((run) => run[index] ?? NaN);
      // An error of 4 % in the mean is an error however much single runs vary.
      const inPercent = 100 * Math.abs(momentsOf(values).mean / exact - 1);
      return Math.max(standardErrorsOff(values, exact), inPercent);
    }),
  );
}

class Waits implements Observer {
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;

  constructor(
    classCount: number,
    private readonly from: number,
  ) {
    this.sums = new Float64Array(classCount);
    this.counts = new Float64Array(classCount);
  }

  outcome(classIndex: number, arrival: number, end: number, outcome: Outcome): void {
    if (arrival < this.from || outcome !== Outcome.answered) return;
    this.sums[classIndex] = (this.sums[classIndex] ?? 0) + end - arrival;
    this.counts[classIndex] = (this.counts[classIndex] ?? 0) + 1;
  }

  means(): number[] {
    return [...this.sums].map((sum, index) => sum / (this.counts[index] ?? 0));
  }

  resolved(): void {
    // Only the wait counts here.
  }

  work(): void {
    // Only the wait counts here.
  }

  duty(): void {
    // Only the wait counts here.
  }
}
