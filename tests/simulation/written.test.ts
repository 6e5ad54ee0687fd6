import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/simulation/simulate';
import { deaf } from '../../src/simulation/system';
import { aClass, aSystem, aTeam, duty, given, run } from './systems';

const call = (arrivals: number[], services: number[]) => aClass(given(arrivals, services));
const mail = (arrivals: number[], services: number[]) =>
  aClass({ id: 'mail', kind: 'written', ...given(arrivals, services) });

describe('written work', () => {
  it('is interrupted by a call and goes on with what is left of it', () => {
    const record = run(aSystem(100, { classes: [call([4], [3]), mail([0], [10])] }));
    expect(record.ends(0)).toEqual([4]);
    expect(record.ends(1)).toEqual([13]);
    expect(record.stretches.filter(({ classIndex }) => classIndex === 1)).toEqual([
      { group: 0, classIndex: 1, start: 0, end: 4 },
      { group: 0, classIndex: 1, start: 7, end: 13 },
    ]);
  });

  it('is given up only while nobody has begun with it', () => {
    const patient = { ...mail([0, 1], [10, 10]), patience: { law: 'deterministic', mean: 5 } as const };
    const record = run(aSystem(100, { classes: [call([4], [30]), patient] }));
    expect(record.outcomes(1)).toEqual(['answered', 'abandoned']);
    expect(record.ends(1)).toEqual([40, 6]);
  });

  it('is not interrupted while somebody idle can take the call', () => {
    const record = run(aSystem(100, { classes: [call([4], [3]), mail([0], [10])], groups: [aTeam(2)] }));
    expect(record.ends(1)).toEqual([10]);
  });

  it('goes on in the hands of somebody else, before what came later', () => {
    const classes = [call([4], [30]), mail([0, 1], [10, 2]), aClass({ id: 'chat', ...given([1], [4]) })];
    const record = run(aSystem(100, { classes, groups: [aTeam(2)] }));
    // Two people: the mail of 0 and the call of 1; the call of 4 interrupts the mail; at 5 somebody is free for it.
    expect(record.ends(0)).toEqual([4]);
    expect(record.ends(1)).toEqual([11, 13]);
  });

  it('keeps its due time as well, counted from when it came', () => {
    const due = (minute: number): number => minute + 100;
    const classes = [call([10], [5]), { ...mail([0, 5], [20, 1]), due }];
    // Interrupted at 10, it is due at 100 and not at 110: before the one of 5, due at 105.
    expect(run(aSystem(100, { classes })).ends(1)).toEqual([25, 26]);
  });

  it('is never interrupted by more urgent written work', () => {
    const urgent = aClass({ id: 'urgent', kind: 'written', priority: -1, ...given([2], [1]) });
    const record = run(aSystem(100, { classes: [mail([0, 1], [10, 1]), urgent] }));
    expect(record.ends(0)).toEqual([10, 12]);
    expect(record.ends(1)).toEqual([11]);
  });

  it('comes after live contacts, however urgent', () => {
    const urgent = aClass({ id: 'urgent', kind: 'written', priority: -1, ...given([2], [1]) });
    const record = run(aSystem(100, { classes: [call([0, 3], [10, 5]), urgent] }));
    expect(record.ends(0)).toEqual([0, 10]);
    expect(record.ends(1)).toEqual([16]);
  });

  it('is handed back at the end of a shift and resumed by the next', () => {
    const team = aTeam(1, { duties: [duty(0, 0, 6), duty(1, 20, 60)] });
    const record = run(aSystem(100, { classes: [mail([0], [10])], groups: [team] }));
    expect(record.ends(0)).toEqual([24]);
    expect(record.workMinutes()).toBe(10);
  });

  it('that is done at the very end of a shift is sent', () => {
    const team = aTeam(1, { duties: [duty(0, 0, 10), duty(1, 20, 60)] });
    const record = run(aSystem(100, { classes: [mail([0, 1], [10, 5])], groups: [team] }));
    expect(record.ends(0)).toEqual([10, 25]);
  });

  it('waits while its channel is closed; a reply in hand at closing is finished', () => {
    const spans = Float64Array.of(0, 10, 50, 60);
    const classes = [{ ...mail([1, 2, 3, 20], [6, 6, 1, 1]), openSpans: spans }];
    const record = run(aSystem(100, { classes }));
    expect(record.ends(0)).toEqual([7, 13, 51, 52]);
  });

  it('a reply that ends as the channel closes is the last', () => {
    const classes = [{ ...mail([0, 2], [10, 6]), openSpans: Float64Array.of(0, 10, 50, 60) }];
    expect(run(aSystem(100, { classes })).ends(0)).toEqual([10, 56]);
  });

  it('what is left at the horizon is open, also half done', () => {
    const record = run(aSystem(15, { classes: [mail([0, 1, 2], [10, 10, 10])] }));
    expect(record.outcomes()).toEqual(['answered', 'open', 'open']);
    expect(record.ends()).toEqual([10, 15, 15]);
    expect(record.workMinutes()).toBe(15);
  });

  it('a further reply waits behind whoever came before the last one was sent', () => {
    const chatty = {
      ...mail([0, 0.5], []),
      handling: { law: 'deterministic', mean: 1 } as const,
      followUps: 1e6,
    };
    expect(run(aSystem(100, { classes: [chatty] })).ends()).toEqual([1, 2]);
  });

  it('further replies join the line at once, and their number is the mean asked for', () => {
    const classes = [
      aClass({
        kind: 'written',
        followUps: 0.4,
        arrivals: { times: Float64Array.from({ length: 20_000 }, (_, index) => index) },
        handling: { law: 'deterministic', mean: 0.5 },
      }),
    ];
    const record = run(aSystem(1e6, { classes, groups: [aTeam(1)] }));
    expect(record.outcomes().every((outcome) => outcome === 'answered')).toBe(true);
    expect(record.resolutions).toHaveLength(20_000);
    // Geometric with mean 0.4: variance 0.56, so 20,000 contacts give a mean within 4 × 0.0053.
    const replies = record.workMinutes() / 0.5 / 20_000;
    expect(Math.abs(replies - 1.4)).toBeLessThan(0.0212);
  });

  it('whatever interrupts and hands back, the work done is the work that came', () => {
    const handling = Float64Array.from({ length: 400 }, (_, index) => 1 + (index % 17));
    const times = Float64Array.from({ length: 400 }, (_, index) => 11 * index + (index % 5));
    const letters = aClass({
      id: 'mail',
      kind: 'written',
      arrivals: { times },
      handling: { law: 'given', values: handling },
    });
    const calls = aClass({
      arrivals: { times: times.map((time) => time + 3) },
      handling: { law: 'deterministic', mean: 4 },
    });
    const duties = Array.from({ length: 200 }, (_, index) => duty(index % 3, 50 * index, 50 * index + 140));
    const team = aTeam(0, { duties, offShare: 0.2, absence: 0.1 });
    const record = run(aSystem(9_000, { classes: [calls, letters], groups: [team] }));
    expect(new Set(record.outcomes(0))).toEqual(new Set(['answered']));
    expect(new Set(record.outcomes(1))).toEqual(new Set(['answered']));
    const total = handling.reduce((sum, minutes) => sum + minutes, 0) + 400 * 4;
    expect(record.workMinutes()).toBeCloseTo(total, 6);
    expect(record.stretches.length).toBeGreaterThan(900);
  });
});

describe('replies after the first', () => {
  // So many on average that the cases here never end.
  const cases = (changes: object) =>
    aClass({
      id: 'mail',
      kind: 'written',
      ...given([0, 5], Array<number>(9).fill(10)),
      followUps: 1e9,
      due: (minute) => minute + 30,
      ...changes,
    });

  it('are due as the first unless they have a due time of their own, counted from the one before', () => {
    const ends = (changes: object) => run(aSystem(41, { classes: [cases(changes)] })).ends(0);
    // The second contact is due at 35, the second reply of the first at 40, or at 11.
    expect(ends({})).toEqual([10, 20]);
    expect(ends({ nextDue: (minute: number) => minute + 1 })).toEqual([10, 41]);
  });

  it('are told of with the time since the one before, also those that the run leaves waiting', () => {
    const replies: [since: number, end: number][] = [];
    simulate(
      aSystem(41, { classes: [cases({})] }),
      { seed: 1, replication: 0 },
      { ...deaf, replied: (_, since, end) => replies.push([since, end]) },
    );
    // In turn: 10 and 20 are first replies, 30 and 40 second ones; both wait for their third.
    expect(replies).toEqual([
      [10, 30],
      [20, 40],
      [30, Infinity],
      [40, Infinity],
    ]);
  });
});
