import { describe, expect, it } from 'vitest';
import { Random } from '../../src/simulation/random';
import type { Law } from '../../src/simulation/laws';
import { Outcome, type ContactClass, type Duty, type Group, type System } from '../../src/simulation/system';
import { aClass, aService, aTeam, duty, run, type Record, type Stretch } from './systems';

const horizonMinutes = 2_000;
const whole = (random: Random, below: number): number => Math.floor(random.uniform() * below);

const services = Array.from({ length: 100 }, (_, seed) => {
  const system = randomSystem(new Random(`system ${String(seed)}`));
  return { system, record: run(system, seed) };
});

describe('a service of everything at once', { timeout: 60_000 }, () => {
  it('loses nobody and counts nobody twice', () => {
    for (const { system, record } of services) {
      for (const [classIndex, contactClass] of system.classes.entries()) {
        const own = 'times' in contactClass.arrivals ? contactClass.arrivals.times.length : NaN;
        expect(record.byArrival(classIndex)).toHaveLength(
          own + cameFromElsewhere(system, record, classIndex),
        );
      }
    }
  });

  it('keeps every clock: nobody ends before they arrive, or waits longer than patience', () => {
    for (const { system, record } of services) {
      for (const { classIndex, arrival, end, outcome } of record.told) {
        const { patience, kind } = system.classes[classIndex] ?? aClass();
        expect(end).toBeGreaterThanOrEqual(arrival);
        expect(end).toBeLessThanOrEqual(horizonMinutes);
        const limit = patience?.law === 'deterministic' && kind !== 'written' ? patience.mean : Infinity;
        expect(end - arrival).toBeLessThanOrEqual(limit + 1e-9);
        expect(outcome !== Outcome.abandoned || Math.abs(end - arrival - limit) < 1e-9).toBe(true);
      }
    }
  });

  it('lets only groups answer that may, and services that resolve nothing only take messages', () => {
    for (const { system, record } of services) {
      for (const { classIndex, group, outcome } of record.told) {
        if (group === -1) continue;
        const { groups, overflow } = system.classes[classIndex] ?? aClass();
        expect([...groups, ...(overflow?.groups ?? [])]).toContain(group);
        expect(outcome).toBe(system.groups[group]?.resolves === true ? Outcome.answered : Outcome.message);
      }
    }
  });

  it('has no more people at work than there are, and nobody begins outside their duty', () => {
    for (const { system, record } of services) {
      for (const [group, { kind }] of system.groups.entries()) {
        if (kind === 'service') continue;
        const present = record.duties.filter((stretch) => stretch.group === group);
        const work = record.stretches.filter((stretch) => stretch.group === group);
        const people = new Set(teamDuties(system, group).map(({ person }) => person)).size;
        for (const { start } of work) {
          const busy = work.filter((other) => other.start <= start && start < other.end).length;
          expect(busy).toBeLessThanOrEqual(people);
        }
        const written = work.filter(({ classIndex }) => system.classes[classIndex]?.kind === 'written');
        for (const { start, end } of written) expect(isCovered({ start, end }, present)).toBe(true);
      }
    }
  });

  it('tells the same of whoever is watched when it ends once they are through', () => {
    const watchedUntil = 1_000;
    const watched = ({ told, resolutions, stretches }: Record) => ({
      told: told.filter(({ arrival }) => arrival < watchedUntil),
      resolutions: resolutions.filter(({ arrival }) => arrival < watchedUntil),
      work: stretches
        .filter(({ start }) => start < watchedUntil)
        .map((each) => ({ ...each, end: Math.min(each.end, watchedUntil) })),
    });
    let shorter = 0;
    for (const [seed, { system, record }] of services.entries()) {
      const short = run({ ...system, watchedUntil }, seed);
      const expected = watched(record);
      const actual = watched(short);
      for (const told of [expected, actual])
        told.told.sort((a, b) => a.arrival - b.arrival || a.classIndex - b.classIndex);
      expect(actual).toEqual(expected);
      if (short.told.length < record.told.length) shorter++;
    }
    expect(shorter).toBeGreaterThan(10);
  });

  it('does all the work of what it has solved', () => {
    for (const { system, record } of services) {
      const worked = new Float64Array(system.classes.length);
      for (const { classIndex, start, end } of record.stretches)
        worked[classIndex] = (worked[classIndex] ?? 0) + end - start;
      for (const [classIndex, { kind, handling, followUps }] of system.classes.entries()) {
        const exact = kind === 'call' && handling.law === 'deterministic' && followUps === 0;
        const done = record.resolutions.filter((solved) => solved.classIndex === classIndex).length;
        const begun = record.told.filter(
          (told) =>
            told.classIndex === classIndex &&
            (told.outcome === Outcome.answered || told.outcome === Outcome.message),
        ).length;
        const mean = handling.law === 'deterministic' ? handling.mean : 0;
        const minutes = worked[classIndex] ?? 0;
        expect(!exact || minutes >= done * mean - 1e-6).toBe(true);
        expect(!exact || minutes <= begun * mean + 1e-6).toBe(true);
      }
    }
  });

  it('leaves no live contact waiting while a capable person of a preferred group is idle', () => {
    for (const { system, record } of services) {
      for (const { classIndex, arrival, end, outcome } of record.told) {
        const { kind, groups } = system.classes[classIndex] ?? aClass();
        if (kind !== 'call' || outcome === Outcome.turnedAway || outcome === Outcome.moved || end <= arrival)
          continue;
        const middle = (arrival + end) / 2;
        for (const group of groups) expect(idleOrWriting(system, record, group, middle)).toBe(0);
      }
    }
  });
});

function cameFromElsewhere(system: System, record: Record, classIndex: number): number {
  return record.told.filter((told) => {
    const from = system.classes[told.classIndex] ?? aClass();
    if (told.outcome === Outcome.moved) {
      return from.whenClosed.to === 'class' && from.whenClosed.classIndex === classIndex;
    }
    if (told.outcome !== Outcome.message || from.messageClass !== classIndex) return false;
    // A live contact becomes a message when the talk is over, which may be after the run.
    const over = from.handling.law === 'deterministic' ? told.end + from.handling.mean : told.end;
    return from.kind === 'written' ? told.end < horizonMinutes : over < horizonMinutes;
  }).length;
}

/** People on duty who neither talk nor chat: a waiting call would interrupt what they write. */
function idleOrWriting(system: System, record: Record, group: number, minute: number): number {
  const at = ({ start, end }: Pick<Stretch, 'start' | 'end'>): boolean => start <= minute && minute < end;
  if (system.groups[group]?.kind === 'service') return 0;
  const present = record.duties.filter((stretch) => stretch.group === group && at(stretch)).length;
  const live = record.stretches.filter(
    (stretch) =>
      stretch.group === group && at(stretch) && system.classes[stretch.classIndex]?.kind !== 'written',
  ).length;
  return Math.max(0, present - live);
}

function isCovered({ start, end }: Pick<Stretch, 'start' | 'end'>, present: Record['duties']): boolean {
  return present.some((stretch) => stretch.start <= start && end <= stretch.end);
}

function teamDuties(system: System, group: number): readonly Duty[] {
  const team = system.groups[group];
  return team?.kind === 'team' ? team.duties : [];
}

/** Whole minutes throughout, so that many things happen at the same time. */
function randomSystem(random: Random): System {
  const spans = Float64Array.from({ length: 12 }, (_, index) => index * 160 + (index % 2) * 20 + 10);
  const times = (): Float64Array =>
    Float64Array.from({ length: 150 }, () => whole(random, horizonMinutes - 100)).sort();
  const law = (): Law => ({ law: 'deterministic', mean: 1 + whole(random, 25) });
  const some = (): number[] => [0, 1, 2].filter(() => random.uniform() < 0.6);
  const kinds = ['call', 'call', 'chat', 'written', 'written'] as const;
  const classes = kinds.map((kind, index): ContactClass => {
    const live = kind !== 'written';
    const promise = whole(random, 200);
    return aClass({
      id: `class-${String(index)}`,
      kind,
      arrivals: { times: times() },
      handling: law(),
      patience: live && random.uniform() < 0.7 ? law() : null,
      followUps: live || random.uniform() < 0.5 ? 0 : 0.7,
      priority: whole(random, 3),
      due: random.uniform() < 0.5 ? () => Infinity : (minute) => minute + promise,
      openSpans: random.uniform() < 0.5 ? spans : null,
      whenClosed: !live
        ? { to: 'wait' }
        : random.uniform() < 0.5
          ? { to: 'turn-away' }
          : { to: 'class', classIndex: 4 },
      overflow: live && random.uniform() < 0.6 ? { afterMinutes: whole(random, 6), groups: some() } : null,
      groups: index === 4 ? [0, 1] : some(),
      // A further reply may become a message too, but has no outcome of its own to count by.
      messageClass: index >= 3 || random.uniform() < 0.3 ? null : 4,
    });
  });
  const groups: Group[] = [
    aTeam(0, { slots: 1 + whole(random, 3), duties: duties(random), absence: 0.1, offShare: 0.1 }),
    aTeam(0, {
      id: 'second',
      slots: 1 + whole(random, 3),
      duties: duties(random),
      chatPaces: [1, 0.75, 0.5],
    }),
    aService({ resolves: random.uniform() < 0.5, openSpans: random.uniform() < 0.5 ? spans : null }),
  ];
  return { horizonMinutes, classes, groups, dayStarts: new Float64Array(0), dayVariation: 0 };
}

function duties(random: Random): Duty[] {
  return Array.from({ length: 1 + whole(random, 5) }, (_, person) => {
    const offset = whole(random, 60);
    return Array.from({ length: 6 }, (__, shift) => {
      const start = offset + shift * 320;
      return duty(person, start, start + 100 + whole(random, 200), [[start + 50, start + 70]]);
    });
  }).flat();
}
