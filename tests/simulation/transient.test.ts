import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/simulation/simulate';
import { Outcome, type Observer } from '../../src/simulation/system';
import { standardErrorsOff } from './deviation';
import { aClass, aSystem, aTeam, duty } from './systems';

// The exact chain by uniformisation: intervals of 30 minutes, handling 9 minutes, patience 4, empty at the start.
const interval = 30;
const growing = {
  arrivalRates: [0.2, 0.4, 0.6, 0.5],
  duties: [
    duty(0, 0, 120),
    duty(1, 0, 120),
    duty(2, 30, 120),
    duty(3, 30, 120),
    duty(4, 60, 120),
    duty(5, 60, 120),
  ],
  delayed: [0.343993593249, 0.323468540122, 0.311029504119, 0.284602895566],
  meanBusy: [1.02312050685, 2.59938868023, 4.26976332831, 4.19663296615],
  meanQueue: [0.145353665058, 0.219090181051, 0.27144610207, 0.221464652837],
  abandoned: [1.09015248793, 1.64317635788, 2.03584576552, 1.66098489628],
};

describe('a day that ramps up agrees with the exact chain, interval by interval', () => {
  const runs = 20_000;
  const tallies = Array.from({ length: runs }, (_, replication) => {
    const tally = new Tally();
    const calls = aClass({
      arrivals: { stepMinutes: interval, ratesPerMinute: Float64Array.from(growing.arrivalRates), scale: 1 },
      handling: { law: 'exponential', mean: 9 },
      patience: { law: 'exponential', mean: 4 },
    });
    const system = aSystem(4 * interval, {
      classes: [calls],
      groups: [aTeam(0, { duties: growing.duties })],
    });
    simulate(system, { seed: 31, replication }, tally);
    return tally;
  });

  it.each([0, 1, 2, 3])('interval %i', (index) => {
    const off = (pick: (tally: Tally) => Float64Array, truth: number): number =>
      standardErrorsOff(
        tallies.map((tally) => pick(tally)[index] ?? NaN),
        truth,
      );
    const delayed = (growing.delayed[index] ?? NaN) * (growing.arrivalRates[index] ?? NaN) * interval;
    expect(off((tally) => tally.busyMinutes, (growing.meanBusy[index] ?? NaN) * interval)).toBeLessThan(4);
    expect(off((tally) => tally.queueMinutes, (growing.meanQueue[index] ?? NaN) * interval)).toBeLessThan(4);
    expect(off((tally) => tally.abandoned, growing.abandoned[index] ?? NaN)).toBeLessThan(4);
    expect(off((tally) => tally.delayed, delayed)).toBeLessThan(4);
  });
});

/** What happened in each of the four intervals. */
class Tally implements Observer {
  readonly busyMinutes = new Float64Array(4);
  readonly queueMinutes = new Float64Array(4);
  readonly abandoned = new Float64Array(4);
  readonly delayed = new Float64Array(4);

  outcome(_: number, arrival: number, end: number, outcome: Outcome): void {
    spread(this.queueMinutes, arrival, end);
    if (outcome === Outcome.abandoned) this.count(this.abandoned, end);
    if (outcome === Outcome.abandoned || end > arrival) this.count(this.delayed, arrival);
  }

  work(_: number, __: number, start: number, end: number): void {
    spread(this.busyMinutes, start, end);
  }

  resolved(): void {
    // The end of a talk shows in the work.
  }

  duty(): void {
    // Given.
  }

  private count(counts: Float64Array, minute: number): void {
    const index = Math.floor(minute / interval);
    counts[index] = (counts[index] ?? 0) + 1;
  }
}

function spread(minutes: Float64Array, start: number, end: number): void {
  for (let index = 0; index < 4; index++) {
    const overlap = Math.min(end, (index + 1) * interval) - Math.max(start, index * interval);
    minutes[index] = (minutes[index] ?? 0) + Math.max(0, overlap);
  }
}
