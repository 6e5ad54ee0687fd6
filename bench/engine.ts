// Bundled and run by bench/engine.mjs: one queue at full length, by the general engine or by the path without events.
import { Engine } from '../src/simulation/engine';
import { FirstCome, firstComeTeam } from '../src/simulation/first-come';
import { Histogram } from '../src/simulation/histogram';
import { neverDue, Outcome, type Observer, type System, type Team } from '../src/simulation/system';

export { erlangA } from '../src/queueing/erlang-a';

const servers = 20;
const arrivalsPerMinute = 18;

/** What `bench/reference.c` simulates. */
function systemOf(contacts: number): System {
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
        patience: { law: 'exponential', mean: 2 },
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

/** Repeats a run of about so many contacts and returns what came out of all repetitions, with the CPU seconds they took. */
export function measure(engine: 'general' | 'first come', contacts: number, seed: number) {
  const system = systemOf(contacts);
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
  const { user, system: kernel } = process.cpuUsage(began);
  return {
    contacts: count.contacts,
    cpuSeconds: (user + kernel) / 1e6,
    waited: count.waited / count.contacts,
    abandoned: count.abandoned / count.contacts,
    meanWait: count.waits.mean,
    waitOf99: count.waits.quantile(0.99),
  };
}
