import type { TransientInterval } from '../../src/queueing/index';

/**
 * A second way to the numbers, for small systems: the differential equations of the full chain, with finishing
 * servers as states of their own, and of one tagged contact, by Runge and Kutta's method on a fixed grid.
 */
export interface SmallDay {
  readonly intervals: readonly Required<TransientInterval>[];
  readonly staffCut: 'finish' | 'handBack';
  /** Probabilities of 0, 1, 2 … contacts at the start. */
  readonly start: readonly number[];
  readonly mostInSystem: number;
  /** Steps per interval. */
  readonly steps: number;
}

/** What the numbers in the system say about one interval. */
export interface BruteInterval {
  readonly delayedShare: number;
  readonly meanQueue: number;
  readonly meanBusy: number;
  readonly queueAtEnd: number;
  readonly busyAtEnd: number;
  /** Probabilities of the numbers that the remaining servers have, at each point of the grid. */
  readonly grid: readonly (readonly number[])[];
}

type Vector = readonly number[];
type Slope = (values: Vector) => number[];

/** States are (in system without the finishing ones, finishing), row by row. */
export function bruteDay(day: SmallDay): BruteInterval[] {
  const falls = day.intervals.some(
    ({ servers }, index) => servers < (day.intervals[index - 1]?.servers ?? 0),
  );
  const width = falls ? Math.max(...day.intervals.map(({ servers }) => servers)) + 1 : 1;
  const at = (inSystem: number, finishing: number): number => inSystem * width + finishing;
  const size = (day.mostInSystem + 1) * width;
  let states: number[] = new Array<number>(size).fill(0);
  for (const [inSystem, probability] of day.start.entries()) states[at(inSystem, 0)] = probability;
  let before = day.intervals[0]?.servers ?? 0;

  return day.intervals.map((interval) => {
    const { servers, duration, arrivalRate, serviceRate, abandonRate } = interval;
    if (servers < before && day.staffCut === 'finish') {
      const moved = new Array<number>(size).fill(0);
      for (const [index, probability] of states.entries()) {
        const [inSystem, finishing] = [Math.floor(index / width), index % width];
        const surplus = Math.max(0, Math.min(inSystem, before) - servers);
        if (probability > 0) add(moved, at(inSystem - surplus, finishing + surplus), probability);
      }
      states = moved;
    }
    before = servers;
    const queueOf = (index: number): number => Math.max(0, Math.floor(index / width) - servers);
    const busyOf = (index: number): number => Math.min(Math.floor(index / width), servers) + (index % width);
    const delayed = (index: number): number => (Math.floor(index / width) >= servers ? 1 : 0);
    const slope: Slope = (values) => {
      const change = new Array<number>(values.length).fill(0);
      for (let index = 0; index < size; index++) {
        const probability = values[index] ?? 0;
        const inSystem = Math.floor(index / width);
        const finishing = index % width;
        const flow = (to: number, rate: number): void => {
          add(change, index, -probability * rate);
          add(change, to, probability * rate);
        };
        if (inSystem < day.mostInSystem) flow(at(inSystem + 1, finishing), arrivalRate);
        if (inSystem > 0) {
          const leaving = Math.min(inSystem, servers) * serviceRate + queueOf(index) * abandonRate;
          flow(at(inSystem - 1, finishing), leaving);
        }
        if (finishing > 0) flow(at(inSystem, finishing - 1), finishing * serviceRate);
      }
      return change;
    };
    const sums = [0, 0, 0];
    const grid: number[][] = [marginal(states, width)];
    const step = duration / day.steps;
    for (let count = 0; count < day.steps; count++) {
      const middle = rungeKutta(states, step / 2, slope);
      const end = rungeKutta(middle, step / 2, slope);
      for (const [index, amount] of [delayed, queueOf, busyOf].entries()) {
        const [a, b, c] = [states, middle, end].map((values) => mean(values, amount));
        add(sums, index, (step / 6) * ((a ?? 0) + 4 * (b ?? 0) + (c ?? 0)));
      }
      states = end;
      grid.push(marginal(states, width));
    }
    const [delayedShare = 0, meanQueue = 0, meanBusy = 0] = sums.map((sum) => sum / duration);
    return {
      delayedShare,
      meanQueue,
      meanBusy,
      grid,
      queueAtEnd: mean(states, queueOf),
      busyAtEnd: mean(states, busyOf),
    };
  });
}

/** What becomes of the arrivals of each interval, from a tagged contact that is followed to the end of the day. */
export function bruteFates(
  day: SmallDay,
  course: readonly BruteInterval[],
): { abandonShare: number; meanWait: number }[] {
  const { intervals, mostInSystem, steps } = day;
  let [gone, wait] = [
    new Array<number>(mostInSystem + 1).fill(0),
    new Array<number>(mostInSystem + 1).fill(0),
  ];
  let after = intervals.at(-1);
  const results: { abandonShare: number; meanWait: number }[] = [];
  for (let index = intervals.length - 1; index >= 0; index--) {
    const interval = intervals[index];
    if (interval === undefined || after === undefined) throw new Error('no such interval');
    // Seen from before the change, who has `ahead` in the system ahead has fewer after a cut that takes work along.
    const cut = day.staffCut === 'finish' ? Math.max(0, interval.servers - after.servers) : 0;
    const { servers } = interval;
    [gone, wait] = [gone, wait].map((values) =>
      values.map((_, ahead) => (ahead < servers ? 0 : (values[ahead - cut] ?? 0))),
    ) as [number[], number[]];
    const goneSlope = taggedSlope(interval, () => interval.abandonRate);
    const waitSlope = taggedSlope(interval, () => 1);
    const step = interval.duration / steps;
    const points = [...(course[index]?.grid ?? [])].reverse();
    const goneAt: number[] = [];
    const waitAt: number[] = [];
    for (const [count, states] of points.entries()) {
      if (count > 0) {
        gone = rungeKutta(gone, step, goneSlope);
        wait = rungeKutta(wait, step, waitSlope);
      }
      goneAt.push(dot(states, gone));
      waitAt.push(dot(states, wait));
    }
    results.unshift({ abandonShare: simpson(goneAt), meanWait: simpson(waitAt) });
    after = interval;
  }
  return results;
}

/**
 * Share of the arrivals of an interval that are answered within the target, from one tagged contact per grid point.
 * More servers at the very end of the target make a jump, of which Simpson's rule takes the mean.
 */
export function bruteLevel(
  day: SmallDay,
  course: readonly BruteInterval[],
  index: number,
  targetSteps: number,
): number {
  const points = course[index]?.grid ?? [];
  const shares = points.map((states, point) => {
    const before = taggedLevel(day, index, point, states, targetSteps, false);
    const after = taggedLevel(day, index, point, states, targetSteps, true);
    return point === 0 ? after : point === points.length - 1 ? before : (before + after) / 2;
  });
  return simpson(shares);
}

/** Probability of an answer within the target for a contact that arrives at a grid point. */
function taggedLevel(
  day: SmallDay,
  index: number,
  point: number,
  states: Vector,
  targetSteps: number,
  changeAtEnd: boolean,
): number {
  const firstServers = day.intervals[index]?.servers ?? 0;
  let waiting = states.map((probability, ahead) => (ahead < firstServers ? 0 : probability));
  let at = index;
  let used = point;
  let lost = 0;
  for (let step = 0; step <= targetSteps; step++) {
    const now = day.intervals[at];
    const next = day.intervals[at + 1];
    if (now === undefined) throw new Error('no such interval');
    if (used >= day.steps && next !== undefined && (step < targetSteps || changeAtEnd)) {
      const cut = day.staffCut === 'finish' ? Math.max(0, now.servers - next.servers) : 0;
      waiting = waiting.map((_, ahead) => (ahead < next.servers ? 0 : (waiting[ahead + cut] ?? 0)));
      used = 0;
      at++;
    }
    if (step === targetSteps) break;
    const { servers, serviceRate, abandonRate, duration } = day.intervals[at] ?? now;
    const rate = (ahead: number): number => servers * serviceRate + (ahead - servers) * abandonRate;
    const slope: Slope = (values) =>
      values.map((value, ahead) =>
        ahead < servers
          ? 0
          : (values[ahead + 1] ?? 0) * rate(ahead + 1) - value * (rate(ahead) + abandonRate),
      );
    const length = duration / day.steps;
    const middle = rungeKutta(waiting, length / 2, slope);
    const end = rungeKutta(middle, length / 2, slope);
    lost += (length / 6) * abandonRate * (total(waiting) + 4 * total(middle) + total(end));
    waiting = end;
    used++;
  }
  return 1 - lost - total(waiting);
}

/** Backward equation of a contact with `ahead` in the system ahead; it is answered once fewer than the servers are. */
function taggedSlope(
  { servers, serviceRate, abandonRate }: Required<TransientInterval>,
  source: () => number,
): Slope {
  return (values) =>
    values.map((value, ahead) => {
      if (ahead < servers) return 0;
      const stage = servers * serviceRate + (ahead - servers) * abandonRate;
      const onward = ahead - 1 < servers ? 0 : (values[ahead - 1] ?? 0);
      return source() + stage * (onward - value) - abandonRate * value;
    });
}

function rungeKutta(values: Vector, step: number, slope: Slope): number[] {
  const along = (change: Vector, length: number): number[] =>
    values.map((value, index) => value + length * (change[index] ?? 0));
  const first = slope(values);
  const second = slope(along(first, step / 2));
  const third = slope(along(second, step / 2));
  const fourth = slope(along(third, step));
  return values.map(
    (value, index) =>
      value +
      (step / 6) *
        ((first[index] ?? 0) + 2 * (second[index] ?? 0) + 2 * (third[index] ?? 0) + (fourth[index] ?? 0)),
  );
}

/** Mean of values on an even grid with an even number of steps. */
function simpson(values: Vector): number {
  const steps = values.length - 1;
  return values.reduce((sum, value, index) => {
    const weight = index === 0 || index === steps ? 1 : index % 2 === 1 ? 4 : 2;
    return sum + (weight * value) / 3 / steps;
  }, 0);
}

function marginal(states: Vector, width: number): number[] {
  const totals = new Array<number>(states.length / width).fill(0);
  for (const [index, probability] of states.entries()) add(totals, Math.floor(index / width), probability);
  return totals;
}

function mean(states: Vector, amount: (index: number) => number): number {
  return states.reduce((sum, probability, index) => sum + probability * amount(index), 0);
}

function dot(one: Vector, other: Vector): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

function total(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function add(values: number[], index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount;
}
