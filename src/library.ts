import { loadPlan as load, type LoadedPlan as Loaded } from './plan';
import { checkLoadedPlan } from './report/check-plan';
import type { PlanReport } from './report/types';

declare const loaded: unique symbol;

/** One fault of a plan's text. */
export interface PlanProblem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  /** From 1; columns in UTF-16 units, ends exclusive. */
  readonly position: {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
}

/** A plan that can be checked, or what is wrong with its text; either can be given to `checkPlan`. */
export type LoadedPlan = (
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] }
) & { readonly [loaded]: true };

export interface LoadPlanOptions {
  /** Gives the text of a file that the plan names (a demand curve, an iCalendar file); undefined where there is none. */
  readonly readFile?: (name: string) => string | undefined;
}

export interface CheckPlanOptions {
  /** The date to judge by, YYYY-MM-DD. */
  readonly today: string;
  /** How the report names the plan; default `plan.yaml`. */
  readonly file?: string;
  readonly seed?: number;
  /** Runs of the simulation; default: until every promise is decided, within a bound. */
  readonly runs?: number;
  readonly weeks?: number;
  /** False leaves the simulation out. */
  readonly simulate?: boolean;
  /** Ids of the rules to run; default all. */
  readonly rules?: readonly string[];
}

const plans = new WeakMap<LoadedPlan, Loaded>();

/** Reads a plan's text. Pure: it touches no file but through `readFile`, and a bad plan is an answer. */
export function loadPlan(text: string, options: LoadPlanOptions = {}): LoadedPlan {
  const plan = load(text, options);
  const handle = (
    plan.ok ? { ok: true, name: plan.plan.name } : { ok: false, problems: plan.problems }
  ) as LoadedPlan;
  plans.set(handle, plan);
  return handle;
}

/** Checks a plan that `loadPlan` read: schema, principles, and coverage against budget and headcount. */
export async function checkPlan(plan: LoadedPlan, options: CheckPlanOptions): Promise<PlanReport> {
  const known = plans.get(plan);
  if (!known) throw new TypeError('checkPlan takes what loadPlan returned');
  const { file = 'plan.yaml', seed = 1, simulate = true, today, runs, weeks, rules } = options;
  return checkLoadedPlan(known, { file, seed, simulate, today, runs, weeks, rules });
}
