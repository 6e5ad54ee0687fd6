import type { Elsewhere } from '../coverage/run';
import type { TallyPart } from '../coverage/tally-part';
import type { LoadedPlan } from '../plan';

/** What of a plan is simulated: the plan itself, or a scenario of it by its number, under its stress or as usual. */
export type Subject = { readonly scenario: null } | { readonly scenario: number; readonly stressed: boolean };

/** Replications `from` up to, not including, `to`, as plain data: all that a thread of its own needs to run them. */
export interface Replications extends Pick<LoadedPlan & { ok: true }, 'plan' | 'curve' | 'files'> {
  readonly today: string;
  readonly weeks?: number | undefined;
  readonly seed: number;
  readonly subject: Subject;
  readonly from: number;
  readonly to: number;
}

/** Threads that run replications. */
export interface Workers {
  /** How many at once. */
  readonly count: number;
  readonly run: (job: Replications) => Promise<TallyPart>;
  /** What surrounds the first of many replications that are run on this thread. */
  readonly around?: (run: () => void) => void;
}

/** Parts for each thread, so that one that is slowed down does not hold up all. */
const PARTS = 4;

type Source = Pick<Replications, 'today' | 'weeks' | 'seed'> & { readonly workers?: Workers | undefined };

/** Where the replications of a plan may be run besides here; undefined where there is no second thread. */
export function elsewhereOf(
  { plan, curve, files }: LoadedPlan & { ok: true },
  { workers, today, weeks, seed }: Source,
  subject: Subject,
): Elsewhere | undefined {
  if (workers === undefined || workers.count < 2) return undefined;
  return async (first, end) => {
    const parts = Math.min(end - first, PARTS * workers.count);
    const borderOf = (part: number): number => first + Math.floor(((end - first) * part) / parts);
    const jobs = Array.from({ length: parts }, (_, part) => ({
      from: borderOf(part),
      to: borderOf(part + 1),
    }));
    return Promise.all(
      jobs.map(async ({ from, to }) =>
        workers.run({ plan, curve, files, today, weeks, seed, subject, from, to }),
      ),
    );
  };
}
