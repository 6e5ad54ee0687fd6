import { drawGamma, normalQuantile } from '../../src/simulation/normal';
import { prepare } from '../../src/simulation/simulate';
import { streamFor } from '../../src/simulation/random';
import type { ContactClass, Duty, System } from '../../src/simulation/system';
import { aClass, aSystem, aTeam } from '../simulation/systems';
import { Counts } from './measure';

/** A half hour of a call centre: what came in, how long people talked, and how many there were. */
export interface HalfHour {
  /** 0 to 47. */
  readonly slot: number;
  readonly arrivals: number;
  readonly served: number;
  readonly meanServiceSeconds: number;
  readonly sdServiceSeconds: number;
  readonly agents: number;
}

export interface BankResult {
  readonly abandoned: number;
  readonly meanWaitSeconds: number;
}

/** How much demand and staff differ from what the half hours say, drawn anew for each. */
export interface Spread {
  readonly demandVariation: number;
  readonly staffDeviation: number;
}

export const noSpread: Spread = { demandVariation: 0, staffDeviation: 0 };

const slotsPerDay = 48;
const slotMinutes = 30;
/** Staff changes this often, so that a fraction of a person is there for that fraction of the half hour. */
const blockMinutes = 5;
const betweenCallsSeconds = 5;
const patienceMinutes = 345 / 60;

/** Reads a CSV with a heading line; numbers that are missing count as 0. */
export function readHalfHours(
  text: string,
  columns: Readonly<{ [Key in keyof HalfHour]?: string }>,
): HalfHour[] {
  const [heading = '', ...rows] = text.trim().split(/\r?\n/);
  const names = heading.split(',');
  return rows.map((row) => {
    const cells = row.split(',');
    const cell = (name: string | undefined): string => cells[names.indexOf(name ?? '')] ?? '';
    const [hour = 0, minute = 0] = cell(columns.slot).split(':').map(Number);
    return {
      slot: 2 * hour + minute / slotMinutes,
      arrivals: Number(cell(columns.arrivals)),
      served: Number(cell(columns.served)),
      meanServiceSeconds: Number(cell(columns.meanServiceSeconds)),
      sdServiceSeconds: Number(cell(columns.sdServiceSeconds)),
      agents: Number(cell(columns.agents)),
    };
  });
}

/** Handle time by time of day: minutes per slot, the time between calls included; and the spread of all. */
export function handleTimes(halfHours: readonly HalfHour[]): {
  readonly minutes: readonly number[];
  readonly cv: number;
} {
  const served = halfHours.filter((each) => each.served > 0);
  const meanOver = (list: readonly HalfHour[], of: (each: HalfHour) => number): number =>
    list.reduce((sum, each) => sum + each.served * of(each), 0) /
    list.reduce((sum, each) => sum + each.served, 0);
  const overall = meanOver(served, ({ meanServiceSeconds }) => meanServiceSeconds);
  const square = meanOver(
    served,
    ({ meanServiceSeconds: mean, sdServiceSeconds: sd }) => mean * mean + sd * sd,
  );
  const minutes = Array.from({ length: slotsPerDay }, (_, slot) => {
    const own = served.filter((each) => each.slot === slot);
    const seconds =
      own.length === 0 ? overall : meanOver(own, ({ meanServiceSeconds }) => meanServiceSeconds);
    return (seconds + betweenCallsSeconds) / 60;
  });
  return { minutes, cv: Math.sqrt(square - overall * overall) / (overall + betweenCallsSeconds) };
}

/** Simulates the half hours one after another, so many times over, and returns the shares of all contacts. */
export function simulateBank(
  halfHours: readonly HalfHour[],
  handle: ReturnType<typeof handleTimes>,
  spread: Spread,
  runs: number,
): BankResult {
  let [offered, abandoned, waitMinutes] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const system = bankSystem(halfHours, handle, spread, run);
    const counts = new Counts(system, 0);
    prepare(system).run({ seed: 1, replication: run }, counts);
    for (const each of counts.classes) {
      offered += each.offered;
      abandoned += each.abandoned;
      waitMinutes += each.waitMinutes;
    }
  }
  return { abandoned: abandoned / offered, meanWaitSeconds: (60 * waitMinutes) / offered };
}

function bankSystem(
  halfHours: readonly HalfHour[],
  handle: ReturnType<typeof handleTimes>,
  spread: Spread,
  run: number,
): System {
  const random = streamFor({ seed: 2, replication: run }, 'bank');
  const rates = halfHours.map(({ arrivals }) => (arrivals / slotMinutes) * level(spread.demandVariation));
  const staff = halfHours.map(({ agents }) =>
    agents === 0 ? 0 : Math.max(0, agents + spread.staffDeviation * normalQuantile(random.uniform())),
  );
  function level(variation: number): number {
    if (variation === 0) return 1;
    const shape = 1 / (variation * variation);
    return drawGamma(random, shape) / shape;
  }
  const classes: ContactClass[] = handle.minutes.map((mean, slot) =>
    aClass({
      id: `slot-${String(slot)}`,
      arrivals: {
        stepMinutes: slotMinutes,
        ratesPerMinute: Float64Array.from(rates, (rate, index) =>
          halfHours[index]?.slot === slot ? rate : 0,
        ),
        scale: 1,
      },
      handling: { law: 'lognormal', mean, cv: handle.cv },
      patience: { law: 'exponential', mean: patienceMinutes },
    }),
  );
  // What is measured is who served the queue: whoever is gone no longer talks, so the next one goes on.
  const team = aTeam(0, { duties: dutiesOf(staff), endOfShift: 'hand-back' });
  return aSystem(halfHours.length * slotMinutes, { classes, groups: [team] });
}

/** Whole people block by block; what is rounded off goes on to the next block. */
function dutiesOf(staff: readonly number[]): Duty[] {
  const blocks = staff.flatMap((people) => Array.from({ length: slotMinutes / blockMinutes }, () => people));
  const duties: Duty[] = [];
  const since: number[] = [];
  let carried = 0;
  for (const [index, people] of [...blocks, 0].entries()) {
    const minute = index * blockMinutes;
    const whole = people === 0 ? 0 : Math.max(0, Math.round(people + carried));
    carried = people === 0 ? 0 : carried + people - whole;
    while (since.length < whole) since.push(minute);
    while (since.length > whole) {
      duties.push({ person: since.length - 1, start: since.pop() ?? 0, end: minute, breaks: [] });
    }
  }
  return duties;
}
