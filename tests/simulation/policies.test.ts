import { describe, expect, it } from 'vitest';
import { erlangC } from '../../src/queueing/erlang-c';
import type { ContactClass, Team } from '../../src/simulation/system';
import { standardErrorsOff } from './deviation';
import { aClass, aSystem, aTeam, constantRate, duty, given, run } from './systems';

describe('the end of a shift', () => {
  // One call of 10 minutes at minute 5; its person leaves at 12, the next comes at 20.
  const shift = (endOfShift?: Team['endOfShift'], changes: Partial<ContactClass> = {}) =>
    run(
      aSystem(100, {
        classes: [aClass({ ...given([5, 6], [10, 1]), ...changes })],
        groups: [
          aTeam(0, {
            slots: 2,
            duties: [duty(0, 0, 12, [[8, 9]]), duty(1, 20, 90)],
            ...(endOfShift === undefined ? {} : { endOfShift }),
          }),
        ],
      }),
    );

  it('finishes the contact in hand, unless told otherwise', () => {
    expect(shift().resolutions).toEqual(shift('finish').resolutions);
    expect(shift().resolutions.map(({ end }) => end)).toEqual([15, 21]);
  });

  it('hands it back to its old place, with what is left of it, and no break counts as an end', () => {
    const record = shift('hand-back', { patience: { law: 'deterministic', mean: 15 } });
    // 7 of 10 minutes done by 12; 3 left from 20; then the one who came at 6.
    expect(record.resolutions.map(({ end }) => end)).toEqual([23]);
    expect(record.outcomes()).toEqual(['answered', 'abandoned']);
    expect(record.stretches.map(({ start, end }) => [start, end])).toEqual([
      [5, 12],
      [20, 23],
    ]);
    expect(shift('hand-back').resolutions.map(({ end }) => end)).toEqual([23, 24]);
  });

  it('cuts it off, answered but not resolved', () => {
    const record = shift('cut');
    expect(record.outcomes()).toEqual(['answered', 'answered']);
    expect(record.resolutions.map(({ arrival, end }) => [arrival, end])).toEqual([[6, 21]]);
  });

  it('does the same with every open chat', () => {
    const back = shift('hand-back', { kind: 'chat', ...given([5, 6], [10, 20]) });
    // 7 and 6 minutes done; both go on side by side from 20.
    expect(back.resolutions.map(({ end }) => end)).toEqual([23, 34]);
    expect(back.told).toHaveLength(2);
    expect(shift('cut', { kind: 'chat', ...given([5, 6], [10, 20]) }).resolutions).toEqual([]);
  });
});

describe('the closing of a channel', () => {
  // One person, busy until 30 and 60; the line closes at 40.
  const closing = (changes: Partial<ContactClass>) =>
    run(
      aSystem(100, {
        classes: [
          aClass({
            ...given([0, 1, 2, 3, 50], [30, 30, 5, 5, 5]),
            openSpans: Float64Array.of(0, 40),
            whenClosed: { to: 'turn-away' },
            ...changes,
          }),
        ],
      }),
    );

  it('leaves those in line to be served, unless told otherwise', () => {
    expect(closing({}).ends()).toEqual([0, 30, 60, 65, 50]);
    expect(closing({ atClosing: 'serve' }).ends()).toEqual([0, 30, 60, 65, 50]);
  });

  it('turns away whoever is in line, at that minute; who gave up before, gave up', () => {
    const record = closing({ atClosing: 'turn-away' });
    expect(record.ends()).toEqual([0, 30, 40, 40, 50]);
    expect(record.outcomes()).toEqual(['answered', 'answered', 'turnedAway', 'turnedAway', 'turnedAway']);
    const patience = { law: 'given', values: Float64Array.of(9, 50, 7, 50, 9) } as const;
    expect(closing({ atClosing: 'turn-away', patience }).outcomes()).toEqual([
      'answered',
      'answered',
      'abandoned',
      'turnedAway',
      'turnedAway',
    ]);
  });
});

describe('repeats', () => {
  it('come back after their delay, as often as chance has it, with the waits of a product-form network', () => {
    // Jackson 1957: with p of 1 coming back the line is as with rate λ/(1 − p), whatever the delay.
    const share = 0.25;
    const waiting: number[] = [];
    const rates: number[] = [];
    for (let replication = 0; replication < 40; replication++) {
      const repeats = { share, after: { law: 'exponential', mean: 30 } } as const;
      const classes = [aClass({ arrivals: constantRate(1.2), repeats })];
      const { told } = run(aSystem(6000, { classes, groups: [aTeam(2)] }), 1, replication);
      const late = told.filter(({ arrival }) => arrival >= 500);
      rates.push(late.length / 5500);
      waiting.push(late.filter(({ arrival, end }) => end > arrival).length / late.length);
    }
    expect(standardErrorsOff(rates, 1.6)).toBeLessThan(4);
    expect(standardErrorsOff(waiting, erlangC({ servers: 2, offeredLoad: 1.6 }))).toBeLessThan(4);
  });

  it('wait for the end of the contact, and nobody comes back to a message', () => {
    const always = { share: 0.999_999, after: { law: 'deterministic', mean: 10 } } as const;
    const classes = [aClass({ ...given([5], [2, 2, 2, 2, 2]), repeats: always })];
    expect(
      run(aSystem(50, { classes }))
        .byArrival()
        .map(({ arrival }) => arrival),
    ).toEqual([5, 17, 29, 41]);
    const groups = [aTeam(1, { resolves: false })];
    expect(run(aSystem(50, { classes, groups })).told).toHaveLength(1);
  });

  it('leave those who come by themselves as they were', () => {
    const repeats = { share: 0.5, after: { law: 'exponential', mean: 5 } } as const;
    const own = run(aSystem(500, { classes: [aClass()], groups: [aTeam(9)] })).byArrival();
    const more = run(aSystem(500, { classes: [aClass({ repeats })], groups: [aTeam(9)] }));
    const arrivals = new Set(more.told.map(({ arrival }) => arrival));
    expect(own.every(({ arrival }) => arrivals.has(arrival))).toBe(true);
    expect(more.told.length).toBeGreaterThan(1.5 * own.length);
  });
});

describe('callbacks', () => {
  const called = (share: number, changes: Partial<ContactClass> = {}) =>
    run(
      aSystem(100, {
        classes: [
          aClass({
            ...given([0, 1, 2], [30, 5, 5]),
            callback: { afterMinutes: 4, share, classIndex: 1 },
            ...changes,
          }),
          aClass({ id: 'back', kind: 'written', ...given([], [7, 8]) }),
        ],
      }),
    );

  it('take whoever has waited so long out of the line, into another class', () => {
    const record = called(1);
    expect(record.outcomes(0)).toEqual(['answered', 'moved', 'moved']);
    expect(record.byArrival(1).map(({ arrival, end }) => [arrival, end])).toEqual([
      [5, 37],
      [6, 45],
    ]);
  });

  it('are for those who want them, and who are still there', () => {
    expect(called(0).outcomes(0)).toEqual(['answered', 'answered', 'answered']);
    const patience = { law: 'deterministic', mean: 3 } as const;
    expect(called(1, { patience }).outcomes(0)).toEqual(['answered', 'abandoned', 'abandoned']);
  });

  it('are asked for as often as M/M/1 has waits that long', () => {
    // Who has waited 2 minutes goes: M/M/1 with limited waits (Gnedenko & Kovalenko 1968).
    const [rate, limit] = [0.9, 2];
    const gap = 1 - rate;
    const empty = 1 / (1 + (rate * (1 - Math.exp(-gap * limit))) / gap + rate * Math.exp(-gap * limit));
    const truth = rate * Math.exp(-gap * limit) * empty;
    const shares = Array.from({ length: 40 }, (_, replication) => {
      const callback = { afterMinutes: limit, share: 1, classIndex: 1 };
      const classes = [
        aClass({ arrivals: constantRate(rate), callback }),
        aClass({ id: 'back', groups: [1], arrivals: constantRate(0) }),
      ];
      const groups = [aTeam(1), aTeam(1, { id: 'later' })];
      const record = run(aSystem(3000, { classes, groups }), 3, replication);
      const late = record.byArrival(0).filter(({ arrival }) => arrival > 100);
      return late.filter(({ outcome }) => outcome === 3).length / late.length;
    });
    expect(standardErrorsOff(shares, truth)).toBeLessThan(4);
  });
});

describe('time for improvement', () => {
  it('is time off with a place of its own in the duty', () => {
    const duties = [duty(0, 0, 60, [[20, 40]])];
    const record = run(
      aSystem(60, { classes: [aClass(given([5, 25], [1, 1]))], groups: [aTeam(0, { duties })] }),
    );
    expect(record.ends()).toEqual([5, 40]);
    expect(record.dutyMinutes()).toBe(40);
  });
});
