import { prepare } from '../../src/simulation/simulate';
import { Outcome, type Observer, type System } from '../../src/simulation/system';

/** A system whose exact answer is known. */
export interface Case {
  readonly topic: string;
  readonly name: string;
  readonly measure: string;
  readonly exact: number;
  /** Who found the exact answer. */
  readonly source: string;
  readonly system: System;
  /** What arrives before is not counted. */
  readonly warmUpMinutes: number;
  readonly runs: number;
  readonly value: (counts: Counts) => number;
}

export interface CaseResult {
  readonly simulated: number;
  readonly standardError: number;
  /** Distance from the exact answer in standard errors. */
  readonly off: number;
}

/** What one run counted of one class of contacts. */
export interface ClassCounts {
  offered: number;
  answered: number;
  abandoned: number;
  turnedAway: number;
  moved: number;
  resolved: number;
  /** Kept waiting at all, those who gave up included. */
  waited: number;
  withinTarget: number;
  /** Of all, and of those who were answered. */
  waitMinutes: number;
  answeredWaitMinutes: number;
  /** Answered, by group. */
  readonly byGroup: number[];
}

/** What one run counted. */
export class Counts implements Observer {
  readonly classes: ClassCounts[];
  busyAtEnd = 0;

  constructor(
    private readonly system: System,
    private readonly warmUpMinutes: number,
    private readonly targetMinutes = 1 / 3,
  ) {
    this.classes = system.classes.map(() => ({
      offered: 0,
      answered: 0,
      abandoned: 0,
      turnedAway: 0,
      moved: 0,
      resolved: 0,
      waited: 0,
      withinTarget: 0,
      waitMinutes: 0,
      answeredWaitMinutes: 0,
      byGroup: system.groups.map(() => 0),
    }));
  }

  outcome(classIndex: number, arrival: number, end: number, outcome: Outcome, group: number): void {
    const counts = this.classes[classIndex];
    if (counts === undefined || arrival < this.warmUpMinutes || outcome === Outcome.open) return;
    const wait = end - arrival;
    counts.offered++;
    counts.waitMinutes += wait;
    if (outcome === Outcome.abandoned) counts.abandoned++;
    if (outcome === Outcome.turnedAway) counts.turnedAway++;
    if (outcome === Outcome.moved) counts.moved++;
    if (outcome !== Outcome.answered || wait > 0) counts.waited++;
    if (outcome !== Outcome.answered) return;
    counts.answered++;
    counts.answeredWaitMinutes += wait;
    if (wait <= this.targetMinutes) counts.withinTarget++;
    counts.byGroup[group] = (counts.byGroup[group] ?? 0) + 1;
  }

  resolved(classIndex: number): void {
    const counts = this.classes[classIndex];
    if (counts !== undefined) counts.resolved++;
  }

  work(_group: number, _classIndex: number, _start: number, end: number): void {
    if (end >= this.system.horizonMinutes) this.busyAtEnd++;
  }

  duty(): void {
    // Who is there is part of every case.
  }

  of(classIndex: number): ClassCounts {
    const counts = this.classes[classIndex];
    if (counts === undefined) throw new Error(`the system has no class ${String(classIndex)}`);
    return counts;
  }
}

/** Runs a case and compares the mean over its runs with the exact answer. Cases with seeds of their own err independently. */
export function measure({ system, warmUpMinutes, runs, value, exact }: Case, seed: number): CaseResult {
  const runner = prepare(system);
  const values = Array.from({ length: runs }, (_, replication) => {
    const counts = new Counts(system, warmUpMinutes);
    runner.run({ seed, replication }, counts);
    return value(counts);
  });
  const simulated = values.reduce((sum, each) => sum + each, 0) / runs;
  const squares = values.reduce((sum, each) => sum + (each - simulated) ** 2, 0);
  const standardError = Math.sqrt(squares / (runs - 1) / runs);
  return { simulated, standardError, off: Math.abs(simulated - exact) / standardError };
}

/** Nearer than four standard errors, and known to 5 % of the exact answer or better: both, or the row proves nothing. */
export const agrees = ({ standardError, off }: CaseResult, exact: number): boolean =>
  off <= 4 && standardError <= 0.05 * Math.abs(exact);
