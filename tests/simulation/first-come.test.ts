import { describe, expect, it } from 'vitest';
import { Engine } from '../../src/simulation/engine';
import { FirstCome, firstComeTeam } from '../../src/simulation/first-come';
import { prepare } from '../../src/simulation/simulate';
import type { Duty, System } from '../../src/simulation/system';
import { aClass, aService, aSystem, aTeam, constantRate, duty, given, Record } from './systems';

const handling = { law: 'lognormal', mean: 5, cv: 1.2 } as const;
const patience = { law: 'exponential', mean: 4 } as const;
const days = 5;
const dayStarts = Float64Array.from({ length: days }, (_, day) => 1440 * day);

/** Three overlapping shifts a day with breaks; shift and break ends of several people fall together. */
const shifts: Duty[] =
  dayStarts.length === 0
    ? []
    : Array.from(dayStarts).flatMap((day) =>
        [0, 1, 2, 3, 4, 5].map((person) => {
          const start = day + 480 + 120 * (person % 3);
          return duty(person, start, start + 480, [
            [start + 200, start + 230],
            [start + 300 - 30 * (person % 2), start + 320],
          ]);
        }),
      );
const byDay = Float64Array.from(Array.from(dayStarts).flatMap((day) => [day + 470, day + 1080]));
const twoClasses = [
  aClass({ arrivals: constantRate(0.5), handling, patience }),
  aClass({ id: 'others', arrivals: constantRate(0.3), handling: { law: 'exponential', mean: 3 } }),
];

const systems: Readonly<{ [name: string]: System }> = {
  'people always there, patience': aSystem(3000, {
    classes: [aClass({ arrivals: constantRate(0.9), handling, patience })],
    groups: [aTeam(4)],
  }),
  'more work than people, nobody gives up': aSystem(3000, {
    classes: [aClass({ arrivals: constantRate(1), handling })],
    groups: [aTeam(3)],
  }),
  'two classes, shifts and breaks': aSystem(1440 * days, {
    dayStarts,
    dayVariation: 0.3,
    classes: twoClasses,
    groups: [aTeam(0, { duties: shifts })],
  }),
  'absence, time off, and a channel that closes': aSystem(1440 * days, {
    dayStarts,
    classes: [
      { ...twoClasses[0], openSpans: byDay, whenClosed: { to: 'turn-away' } } as System['classes'][number],
      aClass({ id: 'others', arrivals: constantRate(0.3), handling, openSpans: byDay }),
    ],
    groups: [aTeam(0, { duties: shifts, absence: 0.15, offShare: 0.2 })],
  }),
  'sixty people, whose list is searched by halves': aSystem(1000, {
    classes: [aClass({ arrivals: constantRate(12), handling, patience })],
    groups: [aTeam(60)],
  }),
  'traces, with ties': aSystem(100, {
    classes: [aClass({ ...given([1, 1, 1, 2, 5, 5, 90], [4, 4, 4, 4, 4, 0, 30]), patience })],
    groups: [aTeam(2)],
  }),
};

describe('one line without events tells the same as the general engine, number for number', () => {
  it.each(Object.entries(systems))('%s', (_, system) => {
    const team = firstComeTeam(system);
    if (team === null) throw new Error('the short path does not take it');
    const [short, general] = [new FirstCome(system, team), new Engine(system)];
    for (const replication of [0, 1, 2, 0]) {
      const chance = { seed: 3, replication };
      const [one, other] = [new Record(), new Record()];
      short.run(chance, one);
      general.run(chance, other);
      expect(other.told.length).toBeGreaterThan(6);
      expect(sorted(one)).toEqual(sorted(other));
    }
  });
});

describe('the short path', () => {
  it('is taken where it is right', () => {
    const system = aSystem(100, { classes: twoClasses, groups: [aTeam(2)] });
    expect(prepare(system)).toBeInstanceOf(FirstCome);
    const due = (minute: number): number => minute + 5;
    const promised = twoClasses.map((each) => ({ ...each, due, dueAscends: true }));
    expect(prepare({ ...system, classes: promised })).toBeInstanceOf(FirstCome);
  });

  const plain = aClass();
  const overflow = { afterMinutes: 1, groups: [1] };
  it.each<[string, Partial<System>]>([
    ['chats', { classes: [aClass({ kind: 'chat' })] }],
    ['written work', { classes: [plain, aClass({ id: 'mail', kind: 'written' })] }],
    ['priorities', { classes: [plain, aClass({ id: 'urgent', priority: -1 })] }],
    ['due times that may not ascend', { classes: [aClass({ due: (minute) => 100 - minute })] }],
    ['due times of two kinds', { classes: [plain, aClass({ id: 'b', due: () => 7, dueAscends: true })] }],
    ['overflow', { classes: [aClass({ overflow })], groups: [aTeam(2), aTeam(1, { id: 'more' })] }],
    ['a second group', { groups: [aTeam(2), aTeam(1, { id: 'more' })] }],
    ['a service', { groups: [aService()] }],
    ['messages', { classes: [aClass({ messageClass: null })], groups: [aTeam(2, { resolves: false })] }],
    [
      'shifts and calls of one length',
      {
        classes: [aClass({ handling: { law: 'deterministic', mean: 1 } })],
        groups: [aTeam(0, { duties: [duty(0, 0, 50), duty(1, 0, 100)] })],
      },
    ],
    ['more people than a list should hold', { groups: [aTeam(1001)] }],
  ])('leaves %s to the general engine', (_, changes) => {
    expect(prepare(aSystem(100, changes))).toBeInstanceOf(Engine);
  });
});

/** What was told, in an order of its own. */
function sorted({ told, resolutions, stretches, duties }: Record): unknown[][] {
  const inOrder = (list: readonly object[]): unknown[] =>
    list.map((each) => Object.values(each) as number[]).sort((a, b) => compare(a, b));
  return [inOrder(told), inOrder(resolutions), inOrder(stretches), inOrder(duties)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? NaN);
    if (difference !== 0) return difference;
  }
  return 0;
}
