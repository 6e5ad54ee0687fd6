import { erlangA } from '../../src/queueing/erlang-a';
import { erlangB } from '../../src/queueing/erlang-b';
import { mmc } from '../../src/queueing/erlang-c';
import { mg1 } from '../../src/queueing/mg1';
import { prioritiesMg1, prioritiesMmc } from '../../src/queueing/priorities';
import type { Law } from '../../src/simulation/laws';
import type { ContactClass } from '../../src/simulation/system';
import { aClass, aSystem, aTeam, constantRate } from '../simulation/systems';
import type { Case, Counts } from './measure';

const one: Law = { law: 'exponential', mean: 1 };
const waiting = (counts: Counts): number => counts.of(0).waited / counts.of(0).offered;
const meanWait = (counts: Counts): number => counts.of(0).waitMinutes / counts.of(0).offered;
const level = (counts: Counts): number => counts.of(0).withinTarget / counts.of(0).offered;
const gaveUp = (counts: Counts): number => counts.of(0).abandoned / counts.of(0).offered;

/** One queue in steady state, and several that only priority tells apart. */
export const queues: readonly Case[] = [
  patient('1 person, 0.8 Erlang', 1, 0.8, 'mean wait', meanWait),
  patient('3 people, 2 Erlangs', 3, 2, 'share that waits', waiting),
  patient('10 people, 8 Erlangs', 10, 8, 'mean wait', meanWait),
  patient('100 people, 85 Erlangs', 100, 85, 'answered in 20 s', level),
  impatient('50 people, 48 Erlangs, patience 2', 50, 48, 2, 'answered in 20 s', level),
  impatient('10 people, 10 Erlangs, patience 5/3', 10, 10, 5 / 3, 'give up', gaveUp),
  impatient('9 people, 12 Erlangs, patience 1', 9, 12, 1, 'mean wait', meanWait),
  lost('10 people, 10 Erlangs, nobody waits', 10, 10),
  lost('200 people, 190 Erlangs, nobody waits', 200, 190),
  single('constant handling', { law: 'deterministic', mean: 1 }, 1),
  single('Erlang-2 handling', { law: 'erlang', mean: 1, phases: 2 }, 1.5),
  single('lognormal handling, cv 1.2', { law: 'lognormal', mean: 1, cv: 1.2 }, 2.44),
  priority('3 people, first of three', [1, 0.8, 0.6], 3, 0),
  priority('3 people, second of three', [1, 0.8, 0.6], 3, 1),
  priority('12 people, second of two', [2, 8], 12, 1),
  mixedPriority(),
];

function queue(
  changes: Partial<ContactClass>,
  people: number,
  rate: number,
): Pick<Case, 'system' | 'warmUpMinutes' | 'runs'> {
  const minutes = 60_000 / rate;
  const classes = [aClass({ arrivals: constantRate(rate), ...changes })];
  return {
    system: aSystem(minutes, { classes, groups: [aTeam(people)] }),
    warmUpMinutes: 0.05 * minutes,
    runs: 20,
  };
}

function patient(name: string, servers: number, load: number, measured: string, value: Case['value']): Case {
  const exact = mmc({ servers, arrivalRate: load, serviceRate: 1, target: 1 / 3 });
  const answers = new Map([
    [meanWait, exact.meanWait],
    [waiting, exact.waitProbability],
    [level, exact.serviceLevel],
  ]);
  const shown = { topic: 'one queue', name, measure: measured, source: 'Erlang C', value };
  return { ...shown, exact: answers.get(value) ?? NaN, ...queue({}, servers, load) };
}

function impatient(
  name: string,
  servers: number,
  load: number,
  patience: number,
  measured: string,
  value: Case['value'],
): Case {
  const input = { servers, arrivalRate: load, serviceRate: 1, abandonRate: 1 / patience, target: 1 / 3 };
  const exact = erlangA(input);
  const answers = new Map([
    [meanWait, exact.meanWait],
    [gaveUp, exact.abandonProbability],
    [level, exact.serviceLevel],
  ]);
  const shown = { topic: 'one queue', name, measure: measured, source: 'Erlang A', value };
  const changes = { patience: { law: 'exponential', mean: patience } } as const;
  return { ...shown, exact: answers.get(value) ?? NaN, ...queue(changes, servers, load) };
}

function lost(name: string, servers: number, offeredLoad: number): Case {
  const shown = { topic: 'one queue', name, measure: 'lost', source: 'Erlang B', value: gaveUp };
  const changes = { patience: { law: 'deterministic', mean: 0 } } as const;
  return { ...shown, exact: erlangB({ servers, offeredLoad }), ...queue(changes, servers, offeredLoad) };
}

function single(name: string, handling: Law, secondMoment: number): Case {
  const exact = mg1({ arrivalRate: 0.7, meanServiceTime: 1, secondMoment }).meanWait;
  const shown = { topic: 'one queue', name: `1 person, 0.7 Erlang, ${name}`, measure: 'mean wait' };
  return { ...shown, exact, source: 'Pollaczek–Khinchine', value: meanWait, ...queue({ handling }, 1, 0.7) };
}

function priority(name: string, arrivalRates: readonly number[], servers: number, shown: number): Case {
  const exact = prioritiesMmc({ servers, arrivalRates, serviceRate: 1 }).meanWaits[shown] ?? NaN;
  return { ...ranked(name, arrivalRates, [], servers, shown), exact, source: 'Cobham; Kella & Yechiali' };
}

function mixedPriority(): Case {
  const secondMoments = [2, 4];
  const input = { arrivalRates: [0.2, 0.25], meanServiceTimes: [1, 2], secondMoments };
  const laws: Law[] = [one, { law: 'deterministic', mean: 2 }];
  const exact = prioritiesMg1(input).meanWaits[1] ?? NaN;
  return {
    ...ranked('1 person, two handle times, second of two', [0.2, 0.25], laws, 1, 1),
    exact,
    source: 'Cobham',
  };
}

function ranked(
  name: string,
  rates: readonly number[],
  laws: readonly Law[],
  people: number,
  shown: number,
): Omit<Case, 'exact' | 'source'> {
  const classes = rates.map((rate, index) =>
    aClass({
      id: `class-${String(index)}`,
      arrivals: constantRate(rate),
      handling: laws[index] ?? one,
      priority: index,
    }),
  );
  const value = (counts: Counts): number => counts.of(shown).waitMinutes / counts.of(shown).offered;
  const system = aSystem(30_000, { classes, groups: [aTeam(people)] });
  return { topic: 'priorities', name, measure: 'mean wait', value, system, warmUpMinutes: 1500, runs: 20 };
}
