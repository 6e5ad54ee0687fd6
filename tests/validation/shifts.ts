import { erlangA } from '../../src/queueing/erlang-a';
import { erlangB } from '../../src/queueing/erlang-b';
import { transientQueue } from '../../src/queueing/transient';
import type { Law } from '../../src/simulation/laws';
import type { Duty, Team } from '../../src/simulation/system';
import { aClass, aSystem, aTeam, constantRate, duty } from '../simulation/systems';
import type { Case, Counts } from './measure';

const exponential = (mean: number): Law => ({ law: 'exponential', mean });
const gaveUp = (counts: Counts): number => counts.of(0).abandoned / counts.of(0).offered;

/** Shifts that end, people who do not come, days that differ, and a day that fills. */
export const shifts: readonly Case[] = [
  shiftEnd(
    'finish',
    'answered by one person in 60 minutes, endless line',
    1 + 60 / 5,
    ({ answered }) => answered,
  ),
  shiftEnd(
    'hand-back',
    'resolved by one person in 60 minutes, endless line',
    60 / 5,
    ({ resolved }) => resolved,
  ),
  shiftEnd('cut', 'resolved by one person in 60 minutes, endless line', 60 / 5, ({ resolved }) => resolved),
  absent('5 people, 3 Erlangs, nobody waits, each absent one day in five', 5, 0.2, 0, 3),
  absent('8 people, 6 Erlangs, patience 2, each absent one day in ten', 8, 0.1, 2, 6),
  {
    topic: 'demand',
    name: 'days of 5 contacts that vary by 40 %',
    measure: 'days without any',
    exact: (1 + 5 * 0.16) ** (-1 / 0.16),
    source: 'gamma-mixed Poisson',
    system: aSystem(1440, {
      dayStarts: Float64Array.of(0),
      dayVariation: 0.4,
      classes: [aClass({ arrivals: constantRate(5 / 1440) })],
      groups: [aTeam(5)],
    }),
    warmUpMinutes: 0,
    // A rare thing: in fewer days chance looked like an error.
    runs: 400_000,
    value: (counts) => (counts.of(0).offered === 0 ? 1 : 0),
  },
  {
    topic: 'transient',
    name: '40 people, 20 Erlangs from an empty start, after 1.5 handle times',
    measure: 'people busy',
    exact: 20 * (1 - Math.exp(-1.5)),
    source: 'M/M/∞ (Eick, Massey & Whitt)',
    system: aSystem(15, {
      classes: [aClass({ arrivals: constantRate(2), handling: exponential(10) })],
      groups: [aTeam(40)],
    }),
    warmUpMinutes: 0,
    runs: 4000,
    value: ({ busyAtEnd }) => busyAtEnd,
  },
  course('transient', 'a morning that ramps up, 5 to 11 people, patience 5', 'give up', 1 / 5, [
    [5, 0.4],
    [8, 1.5],
    [11, 1],
  ]),
  course('end of shift', '12 people, then 8, contacts handed back', 'mean wait', 0, [
    [12, 1.1],
    [8, 0.6],
  ]),
];

/** Talks of 5 minutes end as a Poisson process while somebody is there; the last one begun is finished, or not. */
function shiftEnd(
  endOfShift: NonNullable<Team['endOfShift']>,
  measured: string,
  exact: number,
  value: (counts: ReturnType<Counts['of']>) => number,
): Case {
  const times = Float64Array.from({ length: 200 }, (_, index) => index * 1e-6);
  return {
    topic: 'end of shift',
    name: endOfShift,
    measure: measured,
    exact,
    source: 'Poisson process',
    system: aSystem(500, {
      classes: [aClass({ arrivals: { times }, handling: exponential(5) })],
      groups: [aTeam(0, { endOfShift, duties: [duty(0, 1, 61)] })],
    }),
    warmUpMinutes: 0,
    runs: 4000,
    value: (counts) => value(counts.of(0)),
  };
}

/** Long days, so that every day is nearly all steady state: the mixture over who came. */
function absent(name: string, people: number, absence: number, patience: number, load: number): Case {
  const dayMinutes = 5000;
  const days = 40;
  const duties: Duty[] = Array.from({ length: days * people }, (_, index) => {
    const start = Math.floor(index / people) * dayMinutes;
    return duty(index % people, start, start + dayMinutes);
  });
  return {
    topic: 'absence',
    name,
    measure: 'lost or given up',
    exact: mixture(people, absence, (present) => lossOf(present, patience, load)),
    source: patience === 0 ? 'Erlang B, binomial staff' : 'Erlang A, binomial staff',
    system: aSystem(days * dayMinutes, {
      dayStarts: Float64Array.from({ length: days }, (_, day) => day * dayMinutes),
      classes: [aClass({ arrivals: constantRate(load), patience: exponential(patience) })],
      groups: [aTeam(0, { duties, absence })],
    }),
    warmUpMinutes: 0,
    runs: 20,
    value: gaveUp,
  };
}

function lossOf(servers: number, patience: number, load: number): number {
  if (servers === 0) return 1;
  if (patience === 0) return erlangB({ servers, offeredLoad: load });
  const queue = { servers, arrivalRate: load, serviceRate: 1, abandonRate: 1 / patience, target: 0 };
  return erlangA(queue).abandonProbability;
}

function mixture(people: number, absence: number, of: (present: number) => number): number {
  let sum = 0;
  let ways = 1;
  for (let present = 0; present <= people; present++) {
    sum += ways * (1 - absence) ** present * absence ** (people - present) * of(present);
    ways = (ways * (people - present)) / (present + 1);
  }
  return sum;
}

/** Half hours of so many people and contacts per minute, 10 minutes each to handle, from an empty start until all are gone. */
function course(
  topic: string,
  name: string,
  measured: 'give up' | 'mean wait',
  abandonRate: number,
  halfHours: readonly (readonly [people: number, contactsPerMinute: number])[],
): Case {
  const intervals = halfHours.map(([servers, arrivalRate]) => ({
    duration: 30,
    servers,
    arrivalRate,
    serviceRate: 1 / 10,
    abandonRate,
  }));
  const exact = transientQueue({ intervals, staffCut: 'handBack' });
  const end = 30 * halfHours.length + 300;
  const duties = halfHours.flatMap(([people], index): Duty[] => {
    const until = index === halfHours.length - 1 ? end : 30 * (index + 1);
    return Array.from({ length: people }, (_, person) => duty(person, 30 * index, until));
  });
  const rates = Float64Array.from({ length: end / 30 }, (_, index) => halfHours[index]?.[1] ?? 0);
  const arrivals = { stepMinutes: 30, ratesPerMinute: rates, scale: 1 };
  const patience = abandonRate === 0 ? null : exponential(1 / abandonRate);
  return {
    topic,
    name,
    measure: measured,
    exact: measured === 'give up' ? exact.abandonShare : exact.meanWait,
    source: 'transient chain',
    system: aSystem(end, {
      classes: [aClass({ arrivals, handling: exponential(10), patience })],
      groups: [aTeam(0, { duties, endOfShift: 'hand-back' })],
    }),
    warmUpMinutes: 0,
    runs: 4000,
    // Per expected contact: a day of few contacts counts as little as it is.
    value: (counts) => {
      const expected = 30 * halfHours.reduce((sum, [, rate]) => sum + rate, 0);
      return (measured === 'give up' ? counts.of(0).abandoned : counts.of(0).waitMinutes) / expected;
    },
  };
}
