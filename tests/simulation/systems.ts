import { simulate } from '../../src/simulation/simulate';
import {
  neverDue,
  Outcome,
  type ContactClass,
  type Duty,
  type Observer,
  type Service,
  type System,
  type Team,
} from '../../src/simulation/system';

/** A class of calls that nobody gives up on, at one per minute, taken by group 0 at any time. */
export function aClass(changes: Partial<ContactClass> = {}): ContactClass {
  return {
    id: 'calls',
    kind: 'call',
    arrivals: constantRate(1),
    handling: { law: 'exponential', mean: 1 },
    patience: null,
    followUps: 0,
    priority: 0,
    due: neverDue,
    openSpans: null,
    whenClosed: { to: 'wait' },
    overflow: null,
    groups: [0],
    messageClass: null,
    ...changes,
  };
}

/** Whole for any run of up to 10⁹ minutes. */
export const constantRate = (perMinute: number): ContactClass['arrivals'] => ({
  stepMinutes: 1e9,
  ratesPerMinute: Float64Array.of(perMinute),
  scale: 1,
});

/** Contacts at given minutes with given minutes of work. */
export const given = (
  arrivals: readonly number[],
  services: readonly number[],
): Pick<ContactClass, 'arrivals' | 'handling'> => ({
  arrivals: { times: Float64Array.from(arrivals) },
  handling: { law: 'given', values: Float64Array.from(services) },
});

/** People who are there all the time. */
export function aTeam(people: number, changes: Partial<Team> = {}): Team {
  return {
    kind: 'team',
    id: 'team',
    resolves: true,
    slots: 1,
    chatPaces: null,
    duties: Array.from({ length: people }, (_, person) => duty(person, 0, 1e9)),
    absence: 0,
    offShare: 0,
    ...changes,
  };
}

export const duty = (person: number, start: number, end: number, breaks: Duty['breaks'] = []): Duty => ({
  person,
  start,
  end,
  breaks,
});

export const aService = (changes: Partial<Service> = {}): Service => ({
  kind: 'service',
  id: 'service',
  resolves: true,
  openSpans: null,
  ...changes,
});

export function aSystem(horizonMinutes: number, changes: Partial<System> = {}): System {
  return {
    horizonMinutes,
    classes: [aClass()],
    groups: [aTeam(1)],
    dayStarts: new Float64Array(0),
    dayVariation: 0,
    ...changes,
  };
}

export interface Told {
  readonly classIndex: number;
  readonly arrival: number;
  readonly end: number;
  readonly outcome: Outcome;
  readonly group: number;
}

export interface Stretch {
  readonly group: number;
  readonly classIndex: number;
  readonly start: number;
  readonly end: number;
}

/** Everything that an observer is told. */
export class Record implements Observer {
  readonly told: Told[] = [];
  readonly resolutions: { classIndex: number; arrival: number; end: number }[] = [];
  readonly stretches: Stretch[] = [];
  readonly duties: Omit<Stretch, 'classIndex'>[] = [];

  outcome(classIndex: number, arrival: number, end: number, outcome: Outcome, group: number): void {
    this.told.push({ classIndex, arrival, end, outcome, group });
  }

  resolved(classIndex: number, arrival: number, end: number): void {
    this.resolutions.push({ classIndex, arrival, end });
  }

  work(group: number, classIndex: number, start: number, end: number): void {
    this.stretches.push({ group, classIndex, start, end });
  }

  duty(group: number, start: number, end: number): void {
    this.duties.push({ group, start, end });
  }

  /** Outcomes in order of arrival. */
  byArrival(classIndex = 0): Told[] {
    return this.told
      .filter((told) => told.classIndex === classIndex)
      .sort((a, b) => a.arrival - b.arrival || a.end - b.end);
  }

  /** Minutes at which contacts of the class ended, in order of arrival. */
  ends(classIndex = 0): number[] {
    return this.byArrival(classIndex).map(({ end }) => end);
  }

  outcomes(classIndex = 0): string[] {
    return this.byArrival(classIndex).map(({ outcome }) => outcomeName(outcome));
  }

  /** Mean minutes until the end, of the class's contacts that arrived at or after the given minute. */
  meanWait(classIndex = 0, from = 0): number {
    const waits = this.told.filter((told) => told.classIndex === classIndex && told.arrival >= from);
    return waits.reduce((sum, { arrival, end }) => sum + end - arrival, 0) / waits.length;
  }

  workMinutes(): number {
    return this.stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  }

  dutyMinutes(): number {
    return this.duties.reduce((sum, { start, end }) => sum + end - start, 0);
  }
}

export function run(system: System, seed = 1, replication = 0): Record {
  const record = new Record();
  simulate(system, { seed, replication }, record);
  return record;
}

const outcomeName = (outcome: Outcome): string =>
  Object.entries(Outcome).find(([, value]) => value === outcome)?.[0] ?? 'unknown';
