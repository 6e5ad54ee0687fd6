import { cover, whyNotSimulated } from '../coverage';
import { scenarioCoverage, type Scenario } from '../coverage/scenarios';
import type { ServiceModel } from '../model';
import type { LoadedPlan, Plan } from '../plan';
import { notDeclared } from '../rule-engine';
import { invalidPlan, modelling, readPlan, type CheckRequest } from './check-plan';
import { coverageReport, promiseReports } from './coverage-report';
import { pictureReport } from './picture';
import type { PlanReport } from './types';

/** A text to simulate; nothing is judged. */
export type SimulateRequest = Omit<CheckRequest, 'simulate' | 'rules'>;

/** Fewer runs tell too little of a difference. */
const FEWEST_SCENARIO_RUNS = 10;

/**
 * Reads and simulates a plan, under every stress that it declares too: the report of a check without its findings, and
 * the picture beside it. Of a plan that is not valid it is the report of a check.
 */
export async function simulatePlan(
  request: SimulateRequest,
): Promise<{ readonly plan: PlanReport; readonly today: string }> {
  const { loaded, today } = await readPlan(request);
  const plan = loaded.ok
    ? await simulateLoadedPlan(loaded, { ...request, today })
    : invalidPlan(request.file, loaded.problems, loaded.document);
  return { plan, today };
}

type ValidPlan = LoadedPlan & { readonly ok: true };
type Request = SimulateRequest & { readonly today: string };

async function simulateLoadedPlan(loaded: ValidPlan, request: Request): Promise<PlanReport> {
  const { plan } = loaded;
  const { seed, runs, file } = request;
  const modelOf = await modelling(request, loaded);
  const model = modelOf(plan);
  const { demand } = model;
  const missing = whyNotSimulated(model);
  const coverage = missing === null && demand !== null ? cover(model, demand, { seed, runs }, false) : null;
  const report: PlanReport = {
    file,
    name: plan.name,
    currency: model.currency,
    findings: [],
    gaps: [],
    changes: [],
    coverage: coverage ? coverageReport(model, coverage) : null,
    notSimulated: missing,
    promises: promiseReports(model, coverage),
    assumptions: model.assumptions,
    notDeclared: notDeclared(plan),
    waivers: (plan.waivers ?? []).map(({ rule, at, reason, until }) => ({
      rule,
      at,
      reason,
      until: until ?? null,
      state: 'not-judged',
    })),
  };
  if (!coverage || !demand) return report;
  const setting = {
    model,
    demand,
    seed,
    runs: runs ?? Math.max(FEWEST_SCENARIO_RUNS, coverage.runs),
    withFewer: (absent: Scenario['absent']) => modelOf(planWithFewer(plan, model, absent)),
  };
  const scenarios = scenarioCoverage(setting, scenariosOf(plan));
  return { ...report, picture: pictureReport(model, demand, coverage, scenarios) };
}

function scenariosOf({ scenarios }: Plan): readonly Scenario[] {
  return Object.entries(scenarios ?? {}).map(([id, { volume, days, absent, channel }]) => ({
    id,
    volume: volume ?? 1,
    days: days ?? null,
    absent: new Map(Object.entries(absent ?? {})),
    channel: channel ?? null,
  }));
}

function planWithFewer(plan: Plan, { teams }: ServiceModel, absent: Scenario['absent']): Plan {
  const changed = Object.entries(plan.team ?? {}).map(([id, team]) => {
    const count = teams.find((each) => each.id === id)?.count ?? 0;
    const missing = absent.get(id) ?? 0;
    return [id, missing > 0 ? { ...team, count: Math.max(0, count - missing) } : team] as const;
  });
  return { ...plan, team: Object.fromEntries(changed) };
}
