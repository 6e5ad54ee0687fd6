import { describe, expect, it } from 'vitest';
import type { ContactClass, System } from '../../src/simulation/system';
import { aClass, aSystem, aTeam, constantRate, run } from './systems';

const calls = aClass({
  handling: { law: 'lognormal', mean: 4, cv: 1.2 },
  patience: { law: 'exponential', mean: 3 },
});
const mail = aClass({
  id: 'mail',
  kind: 'written',
  arrivals: constantRate(0.2),
  handling: { law: 'lognormal', mean: 6, cv: 1.2 },
  followUps: 0.5,
});

const arrivals = (system: System, classIndex = 0, replication = 0): number[] =>
  run(system, 1, replication)
    .byArrival(classIndex)
    .map(({ arrival }) => arrival);

describe('chance belongs to the contact', () => {
  const base = aSystem(3000, { classes: [calls], groups: [aTeam(5)] });

  it('the same seed and replication give the same run, others another', () => {
    const mixed = aSystem(3000, {
      classes: [calls, mail],
      groups: [aTeam(5, { absence: 0.1, offShare: 0.1 })],
    });
    const [one, same] = [run(mixed, 1, 0), run(mixed, 1, 0)];
    expect(same).toEqual(one);
    expect(run(mixed, 2, 0).told).not.toEqual(one.told);
    expect(run(mixed, 1, 1).told).not.toEqual(one.told);
  });

  it('another class changes nothing of the first where it takes nobody from it', () => {
    // Calls interrupt mail, so to them the mail is not there.
    const more = { ...base, classes: [calls, mail] };
    const before = run(base);
    const after = run(more);
    expect(after.byArrival(0)).toEqual(before.byArrival(0));
    const reversed = run({ ...base, classes: [mail, calls] });
    expect(reversed.byArrival(1).map(({ arrival, end }) => [arrival, end])).toEqual(
      before.byArrival(0).map(({ arrival, end }) => [arrival, end]),
    );
  });

  it('one person more faces the same contacts', () => {
    expect(arrivals({ ...base, groups: [aTeam(6)] })).toEqual(arrivals(base));
  });

  it('a contact keeps its handling and patience, whoever takes it and when', () => {
    const talks = (groups: System['groups']): Map<number, number> => {
      const record = run({ ...base, classes: [{ ...calls, patience: null }], groups });
      const starts = new Map(record.told.map(({ arrival, end }) => [arrival, end]));
      return new Map(
        record.resolutions.map(({ arrival, end }) => [arrival, end - (starts.get(arrival) ?? NaN)]),
      );
    };
    const [few, many] = [talks([aTeam(5)]), talks([aTeam(9)])];
    let compared = 0;
    for (const [arrival, minutes] of few) {
      const other = many.get(arrival);
      if (other === undefined) continue;
      expect(other).toBeCloseTo(minutes, 9);
      compared++;
    }
    expect(compared).toBeGreaterThan(2900);
  });

  it('contacts moved here from a closed channel leave the own ones alone', () => {
    const spans = Float64Array.of(0, 1000);
    const closing: ContactClass = { ...calls, openSpans: spans, whenClosed: { to: 'class', classIndex: 1 } };
    const service = aTeam(500);
    const talks = (classes: ContactClass[]): [number, number][] => {
      const record = run(aSystem(3000, { classes, groups: [service] }));
      return record.byArrival(1).map(({ arrival, end }) => [arrival, end - arrival]);
    };
    const alone = talks([calls, mail]);
    const joined = new Map(talks([closing, mail]));
    expect(joined.size).toBeGreaterThan(alone.length + 1500);
    for (const [arrival, minutes] of alone) expect(joined.get(arrival)).toBe(minutes);
  });

  it('more arrivals of one class leave the arrivals of the others alone', () => {
    const busier = { ...mail, arrivals: constantRate(0.3) };
    expect(arrivals({ ...base, classes: [busier, calls] }, 1)).toEqual(
      arrivals({ ...base, classes: [mail, calls] }, 1),
    );
  });

  it('two staffings compared on the same contacts: the gain of one person varies by a fifth of what it did or less', () => {
    const wait = (people: number, seed: number, replication: number): number =>
      run(aSystem(600, { classes: [calls], groups: [aTeam(people)] }), seed, replication).meanWait();
    const replications = Array.from({ length: 200 }, (_, replication) => replication);
    const common = variance(replications.map((each) => wait(5, 1, each) - wait(6, 1, each)));
    const independent = variance(replications.map((each) => wait(5, 1, each) - wait(6, 2, each)));
    expect(common).toBeLessThan(independent / 5);
  });
});

describe('one person more', () => {
  it.each([3, 4, 5, 6])('from %i people, nobody waits longer in line first come first served', (people) => {
    const patient = { ...calls, patience: null, arrivals: constantRate(0.7) };
    const [fewer, more] = [people, people + 1].map((count) =>
      run(aSystem(5000, { classes: [patient], groups: [aTeam(count)] })).ends(),
    );
    expect(more?.length).toBe(fewer?.length);
    for (const [index, end] of (more ?? []).entries()) expect(end).toBeLessThanOrEqual(fewer?.[index] ?? NaN);
  });

  it('in a mixed service nobody waits longer on average', () => {
    const chats = aClass({
      id: 'chats',
      kind: 'chat',
      arrivals: constantRate(0.3),
      handling: calls.handling,
    });
    const classes = [{ ...calls, arrivals: constantRate(0.5) }, chats, mail];
    const waits = (people: number): number[] => {
      const record = run(aSystem(20_000, { classes, groups: [aTeam(people, { slots: 2 })] }));
      return classes.map((_, classIndex) => record.meanWait(classIndex));
    };
    const [six, seven] = [waits(6), waits(7)];
    for (const [classIndex, wait] of seven.entries()) expect(wait).toBeLessThan(six[classIndex] ?? NaN);
  });
});

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}
