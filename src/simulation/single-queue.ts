import { invariant } from '../errors';
import type { Law } from './laws';
import { prepare } from './simulate';
import { meanEstimate, ratioEstimate, shareEstimate, type Estimate } from './statistics';
import { neverDue, Outcome, type ContactClass, type Observer, type System, type Team } from './system';

/** One class of calls, first come first served, at a constant rate. */
export interface QueueInput {
  readonly servers: number;
  readonly arrivalsPerMinute: number;
  readonly handling: Law;
  /** null = nobody gives up. */
  readonly patience: Law | null;
  readonly targetMinutes: number;
  readonly seed: number;
  /** How long contacts arrive in a run, warm-up included; what arrives in the warm-up is not counted. */
  readonly minutes: number;
  readonly warmUpMinutes: number;
  /** Runs; with `halfWidth`, runs until the service level is known that well, at least 5 and at most `runs`. */
  readonly runs: number;
  readonly halfWidth?: number;
}

/** Estimates with 95 % intervals over the runs. */
export interface QueueEstimates {
  /** Share of all contacts answered within the target. */
  readonly serviceLevel: Estimate;
  /** Share of all contacts that wait at all. */
  readonly waiting: Estimate;
  readonly abandoned: Estimate;
  /** Of all contacts, those who gave up included. */
  readonly meanWaitMinutes: Estimate;
  readonly occupancy: Estimate;
  readonly runs: number;
  readonly contacts: number;
}

/** After so many times a run, any line is gone that not a hundred times too few people left. */
const timesToDrain = 100;

/**
 * Simulates the queue with the engine that plans are simulated with. A run goes on after its last arrival until nobody is in
 * line: those who wait longest are the ones an earlier end would leave out, and the level would be too good.
 */
export function simulateQueue(input: QueueInput): QueueEstimates {
  invariant(
    input.warmUpMinutes >= 0 && input.warmUpMinutes < input.minutes,
    'a run is longer than its warm-up',
  );
  invariant(input.runs >= 1, 'there is a run');
  const system = queueSystem(input);
  const runner = prepare(system);
  const tallies: Tally[] = [];
  for (let replication = 0; replication < input.runs; replication++) {
    const tally = new Tally(input);
    runner.run({ seed: input.seed, replication }, tally);
    tallies.push(tally);
    if (isKnown(tallies, input.halfWidth)) break;
  }
  return estimate(tallies, input);
}

/** One team that is there all the time. */
function queueSystem({ servers, arrivalsPerMinute, handling, patience, minutes }: QueueInput): System {
  const ratesPerMinute = new Float64Array(timesToDrain);
  ratesPerMinute[0] = arrivalsPerMinute;
  const horizonMinutes = timesToDrain * minutes;
  const calls: ContactClass = {
    id: 'calls',
    kind: 'call',
    arrivals: { stepMinutes: minutes, ratesPerMinute, scale: 1 },
    handling,
    patience,
    followUps: 0,
    priority: 0,
    due: neverDue,
    openSpans: null,
    whenClosed: { to: 'wait' },
    overflow: null,
    groups: [0],
    messageClass: null,
  };
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
    classes: [calls],
    groups: [team],
    dayStarts: new Float64Array(0),
    dayVariation: 0,
  };
}

/** Sums over one run after its warm-up. */
class Tally implements Observer {
  offered = 0;
  inTime = 0;
  waited = 0;
  abandoned = 0;
  waitMinutes = 0;
  busyMinutes = 0;

  constructor(private readonly input: QueueInput) {}

  outcome(_classIndex: number, arrivalMinute: number, endMinute: number, outcome: Outcome): void {
    if (arrivalMinute < this.input.warmUpMinutes || outcome === Outcome.open) return;
    this.offered++;
    const wait = endMinute - arrivalMinute;
    this.waitMinutes += wait;
    if (outcome === Outcome.abandoned) this.abandoned++;
    else if (wait <= this.input.targetMinutes) this.inTime++;
    if (outcome === Outcome.abandoned || wait > 0) this.waited++;
  }

  work(_groupIndex: number, _classIndex: number, startMinute: number, endMinute: number): void {
    const { warmUpMinutes, minutes } = this.input;
    this.busyMinutes += Math.max(0, Math.min(endMinute, minutes) - Math.max(startMinute, warmUpMinutes));
  }

  resolved(): void {
    // How long a talk lasts is in the law of the input.
  }

  duty(): void {
    // Everybody is always there.
  }
}

function isKnown(tallies: readonly Tally[], halfWidth: number | undefined): boolean {
  if (halfWidth === undefined || tallies.length < 5) return false;
  const { low, high } = shareOf(tallies, ({ inTime }) => inTime);
  return (high - low) / 2 <= halfWidth;
}

function estimate(
  tallies: readonly Tally[],
  { servers, minutes, warmUpMinutes }: QueueInput,
): QueueEstimates {
  const personMinutes = servers * (minutes - warmUpMinutes);
  return {
    serviceLevel: shareOf(tallies, ({ inTime }) => inTime),
    waiting: shareOf(tallies, ({ waited }) => waited),
    abandoned: shareOf(tallies, ({ abandoned }) => abandoned),
    meanWaitMinutes: ratioEstimate(
      tallies.map(({ waitMinutes }) => waitMinutes),
      tallies.map(({ offered }) => offered),
    ),
    occupancy: meanEstimate(tallies.map(({ busyMinutes }) => busyMinutes / personMinutes)),
    runs: tallies.length,
    contacts: tallies.reduce((sum, { offered }) => sum + offered, 0),
  };
}

const shareOf = (tallies: readonly Tally[], count: (tally: Tally) => number): Estimate =>
  shareEstimate(
    tallies.map(count),
    tallies.map(({ offered }) => offered),
  );
