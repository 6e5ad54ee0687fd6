import { cover, whyNotSimulated } from '../coverage';
import { detailCoverage } from '../coverage/detail';
import { leastPeople } from '../coverage/least-people';
import { personChanges, runsOfChanges, type OnePerson } from '../coverage/one-person';
import type { Scenario } from '../coverage/scenario-systems';
import { scenarioCoverage } from '../coverage/scenarios';
import type { LoadedPlan } from '../plan';
import { notDeclared } from '../rule-engine';
import { invalidPlan, readPlan, type CheckRequest } from './check-plan';
import { coverageReport, promiseReports } from './coverage-report';
import { planWithFewer, scenariosOf } from './declared-scenarios';
import { sectionsFor } from './load-sections';
import { modelling } from './modelling';
import { pictureReport } from './picture';
import type { PlanReport } from './types';
import { elsewhereOf } from './workers';

/** A text to simulate; nothing is judged. */
export type SimulateRequest = Omit<CheckRequest, 'simulate' | 'rules'>;

/** Fewer runs tell too little of a difference. */
const FEWEST_SCENARIO_RUNS = 10;
/** The fewest people are often close to what a promise asks for. */
const FEWEST_SEARCH_RUNS = 40;

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
  const { plan, document, origins } = loaded;
  const { seed, runs, file } = request;
  const modelOf = await modelling(request, loaded);
  const model = modelOf(plan);
  const { demand } = model;
  const missing = whyNotSimulated(model);
  const coverage =
    missing === null && demand !== null
      ? await cover(
          model,
          demand,
          {
            seed,
            runs,
            elsewhere: elsewhereOf(loaded, request, { scenario: null }),
            around: request.workers?.around,
          },
          false,
        )
      : null;
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
    ...(await sectionsFor({ plan, model, coverage, gaps: [], origins, written: document.value })),
  };
  if (!coverage || !demand) return report;
  const setting = {
    model,
    demand,
    seed,
    runs: runs ?? Math.max(FEWEST_SCENARIO_RUNS, coverage.runs),
    withFewer: (absent: Scenario['absent']) => modelOf(planWithFewer(plan, model, absent)),
    elsewhere: (scenario: number, stressed: boolean) => elsewhereOf(loaded, request, { scenario, stressed }),
  };
  const scenarios = await scenarioCoverage(setting, scenariosOf(plan));
  const people = await changedByOne(setting);
  const least = await leastPeople({ ...setting, runs: runs ?? Math.max(FEWEST_SEARCH_RUNS, coverage.runs) });
  const detail = detailCoverage(model, demand, coverage, seed);
  return { ...report, picture: pictureReport(model, demand, coverage, detail, scenarios, people, least) };
}

/** One person more, and one fewer, in each team; null where so many contacts take too long. */
async function changedByOne(
  setting: Parameters<typeof scenarioCoverage>[0],
): Promise<readonly OnePerson[] | null> {
  const { model, demand } = setting;
  const changes = personChanges(model);
  const runs = runsOfChanges(model, demand, changes, setting.runs);
  if (runs === null) return null;
  // Work so short is not worth the start of other threads.
  const results = await scenarioCoverage(
    { ...setting, runs, elsewhere: undefined },
    changes.map(({ scenario }) => scenario),
  );
  return changes.flatMap((change, index) => {
    const result = results[index];
    return result ? [{ ...result, ...change }] : [];
  });
}
