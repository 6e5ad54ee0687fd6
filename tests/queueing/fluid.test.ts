import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fluidBacklog, settledBacklog } from '../../src/queueing/index';

const rate = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 50, noNaN: true }));
const segment = fc.record({
  duration: fc.double({ min: 0.1, max: 30, noNaN: true }),
  arrivalRate: rate,
  serviceRate: rate,
});

describe('a fluid backlog', () => {
  it('agrees with small steps in time', () => {
    const run = fc.array(segment, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(run, fc.double({ min: 0, max: 100, noNaN: true }), (segments, startBacklog) => {
        const exact = fluidBacklog({ segments, startBacklog });
        let backlog = startBacklog;
        for (const [index, { duration, arrivalRate, serviceRate }] of segments.entries()) {
          const steps = 20_000;
          let area = 0;
          for (let step = 0; step < steps; step++) {
            const after = Math.max(0, backlog + ((arrivalRate - serviceRate) * duration) / steps);
            area += (backlog + after) / 2 / steps;
            backlog = after;
          }
          expect(exact.segments[index]?.backlogAtEnd).toBeCloseTo(backlog, 6);
          expect(Math.abs((exact.segments[index]?.meanBacklog ?? NaN) - area)).toBeLessThan(1e-3);
        }
        expect(exact.growth).toBeCloseTo(backlog - startBacklog, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('starts each settled cycle as it ended the last', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const startBacklog = settledBacklog(segments);
        fc.pre(startBacklog < Infinity);
        expect(Math.abs(fluidBacklog({ segments, startBacklog }).growth)).toBeLessThan(1e-6);
      }),
    );
  });

  it('grows by what exceeds the capacity', () => {
    const week = [
      { duration: 128, arrivalRate: 10, serviceRate: 0 },
      { duration: 40, arrivalRate: 10, serviceRate: 40 },
    ];
    expect(fluidBacklog({ segments: week }).growth).toBeCloseTo(1680 - 1600, 9);
    expect(fluidBacklog({ segments: week, startBacklog: 500 }).growth).toBeCloseTo(80, 9);
    expect(settledBacklog(week)).toBe(Infinity);
  });

  it('knows no arrivals and no segments', () => {
    const idle = fluidBacklog({ segments: [{ duration: 5, arrivalRate: 0, serviceRate: 0 }] });
    expect(idle).toMatchObject({ meanBacklog: 0, meanWait: 0, growth: 0 });
    expect(idle.segments[0]?.timeWithBacklog).toBe(0);
    expect(fluidBacklog({ segments: [] })).toEqual({ segments: [], meanBacklog: 0, meanWait: 0, growth: 0 });
  });
});
