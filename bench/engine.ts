// Bundled and run by bench/engine.mjs, one measurement to a process: `exact`, or an engine with contacts and a seed.
import { Engine } from '../src/simulation/engine';
import { FirstCome, firstComeTeam } from '../src/simulation/first-come';
import { Histogram } from '../src/simulation/histogram';
import { neverDue, Outcome, type Observer, type System, type Team } from '../src/simulation/system';

import { erlangA } from '../src/queueing/erlang-a';
import { prepare } from '../src/simulation/simulate';

const servers = 20;
const arrivalsPerMinute = 18;

/** What `bench/reference.c` simulates, or the same without anybody who gives up. */
function systemOf(contacts: number, givesUp: boolean): System {
  const horizonMinutes = contacts / arrivalsPerMinute;
  const team: Team = {
    kind: 'team',
    id: 'team',
    resolves: true,
    slots: 1,
    chatPaces: null,
    duties: Array.from({ length: servers }, (_, person) => ({
      person,
      start: 0,
      end: horizonMinutes,
      breaks: [],
    })),
    absence: 0,
    offShare: 0,
  };
  return {
    horizonMinutes,
    dayStarts: new Float64Array(0),
    dayVariation: 0,
    groups: [team],
    classes: [
      {
        id: 'calls',
        kind: 'call',
        arrivals: {
          stepMinutes: horizonMinutes,
          ratesPerMinute: Float64Array.of(arrivalsPerMinute),
          scale: 1,
        },
        handling: { law: 'exponential', mean: 1 },
        patience: givesUp ? { law: 'exponential', mean: 2 } : null,
        followUps: 0,
        priority: 0,
        due: neverDue,
        openSpans: null,
        whenClosed: { to: 'wait' },
        overflow: null,
        groups: [0],
        messageClass: null,
      },
    ],
  };
}

/** Counts in fixed memory. */
class Count implements Observer {
  contacts = 0;
  waited = 0;
  abandoned = 0;
  busyMinutes = 0;
  readonly waits = new Histogram();

  outcome(_classIndex: number, arrivalMinute: number, endMinute: number, outcome: Outcome): void {
    this.contacts++;
    const wait = endMinute - arrivalMinute;
    if (outcome === Outcome.abandoned) this.abandoned++;
    if (outcome === Outcome.abandoned || wait > 0) this.waited++;
    this.waits.add(wait);
  }

  work(_groupIndex: number, _classIndex: number, startMinute: number, endMinute: number): void {
    this.busyMinutes += endMinute - startMinute;
  }

  resolved(): void {
    // The length of a talk is known.
  }

  duty(): void {
    // Everybody is always there.
  }
}

/** How many contacts go before a measurement, so that everything is compiled, and are measured at least. */
const enough = 1e6;

type EngineName = 'general' | 'first come' | 'first come, patient';

/** Repeats a run of about so many contacts and tells what came out of all repetitions, with the CPU seconds they took. */
function measure(engine: EngineName, contacts: number, seed: number) {
  const system = systemOf(contacts, engine !== 'first come, patient');
  const team = firstComeTeam(system);
  if (team === null) throw new Error('the system is not one line');
  const runner = engine === 'general' ? new Engine(system) : new FirstCome(system, team);
  let replication = 0;
  const repeat = (): Count => {
    const count = new Count();
    while (count.contacts < 0.99 * enough) runner.run({ seed, replication: replication++ }, count);
    return count;
  };
  repeat();
  const began = process.cpuUsage();
  const count = repeat();
  return {
    contacts: count.contacts,
    cpuSeconds: secondsSince(began),
    waited: count.waited / count.contacts,
    abandoned: count.abandoned / count.contacts,
    meanWait: count.waits.mean,
    waitOf99: count.waits.quantile(0.99),
  };
}

/** Five people from Monday to Friday, calls and mail, two thirds of their time busy, again and again from the very start. */
function measureWeeks(replications: number) {
  const began = process.cpuUsage();
  const runner = prepare(officeSystem({ weeks: 1, people: 5, contactsPerWeek: 800, handleMinutes: 10 }));
  const count = new Count();
  for (let replication = 0; replication < replications; replication++)
    runner.run({ seed: 1, replication }, count);
  return { contacts: count.contacts, cpuSeconds: secondsSince(began) };
}

/** One run over a year. */
function measureYear(contacts: number) {
  const began = process.cpuUsage();
  const runner = prepare(
    officeSystem({ weeks: 52, people: 60, contactsPerWeek: contacts / 52, handleMinutes: 5 }),
  );
  const count = new Count();
  runner.run({ seed: 1, replication: 0 }, count);
  return { contacts: count.contacts, cpuSeconds: secondsSince(began) };
}

interface Office {
  readonly weeks: number;
  readonly people: number;
  readonly contactsPerWeek: number;
  readonly handleMinutes: number;
}

/** Half of the contacts call, half write; all come from nine to five, when everybody is there. */
function officeSystem({ weeks, people, contactsPerWeek, handleMinutes }: Office): System {
  const [day, from, to] = [1440, 540, 1020];
  const workdays = Array.from({ length: 7 * weeks }, (_, index) => index).filter((index) => index % 7 < 5);
  const ratesPerMinute = new Float64Array(7 * weeks * 24);
  for (const workday of workdays) {
    ratesPerMinute.fill(
      contactsPerWeek / 2 / (5 * (to - from)),
      workday * 24 + from / 60,
      workday * 24 + to / 60,
    );
  }
  const calls = systemOf(1, true).classes[0];
  if (calls === undefined) throw new Error('a system has calls');
  const common = {
    ...calls,
    arrivals: { stepMinutes: 60, ratesPerMinute, scale: 1 },
    handling: { law: 'lognormal', mean: handleMinutes, cv: 1 } as const,
  };
  return {
    horizonMinutes: 7 * day * weeks,
    dayStarts: Float64Array.from(workdays, (workday) => workday * day),
    dayVariation: 0.1,
    groups: [
      {
        kind: 'team',
        id: 'team',
        resolves: true,
        slots: 1,
        chatPaces: null,
        duties: workdays.flatMap((workday) =>
          Array.from({ length: people }, (_, person) => ({
            person,
            start: workday * day + from,
            end: workday * day + to,
            breaks: [],
          })),
        ),
        absence: 0.05,
        offShare: 0.1,
      },
    ],
    classes: [common, { ...common, id: 'mail', kind: 'written', patience: null }],
  };
}

function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

function exact() {
  const queue = { servers: 20, arrivalRate: 18, serviceRate: 1, target: 0 };
  const {
    waitProbability: waited,
    abandonProbability: abandoned,
    meanWait,
  } = erlangA({ ...queue, abandonRate: 0.5 });
  return { waited, abandoned, meanWait };
}

function measureBy(what: string, size: number, seed: number): object {
  if (what === 'exact') return exact();
  if (what === 'weeks') return measureWeeks(size);
  if (what === 'year') return measureYear(size);
  if (what === 'general' || what === 'first come' || what === 'first come, patient')
    return measure(what, size, seed);
  throw new Error(`nothing to measure by the name of ${what}`);
}

const [what = '', size = '0', seed = '1'] = process.argv.slice(2);
const result = measureBy(what, Number(size), Number(seed));
process.stdout.write(JSON.stringify({ ...result, megabytes: process.resourceUsage().maxRSS / 1024 }));
