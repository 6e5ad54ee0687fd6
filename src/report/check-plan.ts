import type { PlanDocumentFrame, Problem } from '../document';
import { cover, whyNotSimulated, type Coverage } from '../coverage';
import { zone } from '../model/calendar/zones';
import { loadPlan, type LoadedPlan, type ReadFile } from '../plan';
import {
  notDeclared,
  runRules,
  type AnalysedPlan,
  type RunInput,
  type RunResult,
  type Settings,
} from '../rule-engine';
import { fingerprint } from '../rule-engine/fingerprint';
import { withSettings } from '../rule-engine/config/presets';
import { rulesFor } from '../rules/rules-for';
import { undeclared } from '../rules/complete/undeclared';
import { budgetReport, coverageReport, promiseReports } from './coverage-report';
import { withinLimits } from './limits';
import { headingReports } from './headings';
import { sectionsFor } from './load-sections';
import { modelling } from './modelling';
import type { PlanReport } from './types';
import { elsewhereOf, type Workers } from './workers';

/** How a plan is checked. */
export interface CheckOptions {
  /** As the report names it. */
  readonly file: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly seed: number;
  readonly runs?: number | undefined;
  readonly weeks?: number | undefined;
  readonly simulate: boolean;
  /** Ids of the rules to run; all where undefined. */
  readonly rules?: readonly string[] | undefined;
  /** How the rules are set, and the file that says so as the report names it. */
  readonly config?: { readonly file: string; readonly settings: Settings } | undefined;
  /** Whether what is not declared is a finding; default: as the rules are set. */
  readonly complete?: boolean | undefined;
  /** False: findings stand as if nobody had accepted any. */
  readonly waivers?: boolean | undefined;
  /** Threads for long simulations; without any, all is done on this one. */
  readonly workers?: Workers | undefined;
}

/** A text to check: its files are asked for by name, its date is taken from the clock where none is given. */
export interface CheckRequest extends Omit<CheckOptions, 'today'> {
  readonly text: string;
  readonly readFile: (
    name: string,
  ) => Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false }>;
  readonly today: string | undefined;
  readonly now: Date;
}

/** Reads and checks a plan; the date it was checked for comes with it. */
export async function checkPlan(
  request: CheckRequest,
): Promise<{ readonly plan: PlanReport; readonly today: string }> {
  const { loaded, today } = await readPlan(request);
  return { plan: await checkLoadedPlan(loaded, { ...request, today }), today };
}

/** Reads a plan with the files that it names, and tells the date: the one given, else that of the clock in its zone. */
export async function readPlan(
  request: Pick<CheckRequest, 'text' | 'readFile' | 'today' | 'now'>,
): Promise<{ readonly loaded: LoadedPlan; readonly today: string }> {
  const loaded = await loadWithFiles(request.text, async (name) => {
    const file = await request.readFile(name);
    return file.ok ? file.text : undefined;
  });
  return { loaded, today: request.today ?? todayIn(loaded, request.now) };
}

/** Checks a loaded plan: schema, principles, and coverage against budget and headcount. A bad plan is a report too. */
export async function checkLoadedPlan(loaded: LoadedPlan, input: CheckOptions): Promise<PlanReport> {
  if (!loaded.ok) return invalidPlan(input.file, loaded.problems, loaded.document);
  const analysed = await analyseLoaded(loaded, input);
  const result = runRules(await rulesFor(loaded.plan), analysed, runInput(loaded, input));
  return judgedReport(loaded, analysed, result, input);
}

/** A plan that could be read. */
export type ValidPlan = LoadedPlan & { readonly ok: true };

/** The plan with its model, simulated where that is asked for and possible. */
export async function analyseLoaded(
  loaded: ValidPlan,
  input: Pick<CheckOptions, 'today' | 'weeks' | 'seed' | 'runs' | 'simulate' | 'workers'>,
  {
    fewestRuns,
    seeksClosings = true,
  }: { readonly fewestRuns?: number; readonly seeksClosings?: boolean } = {},
): Promise<AnalysedPlan> {
  const { plan } = loaded;
  const model = (await modelling(input, loaded))(plan);
  const { seed, runs, simulate, today } = input;
  const coverage: Coverage | null =
    simulate && whyNotSimulated(model) === null && model.demand
      ? await cover(
          model,
          model.demand,
          {
            seed,
            runs,
            fewest: fewestRuns,
            elsewhere: elsewhereOf(loaded, input, { scenario: null }),
            around: input.workers?.around,
          },
          seeksClosings,
        )
      : null;
  return { plan, model, coverage, today };
}

/** How rules are run on a plan. */
export const runInput = ({ document }: ValidPlan, input: CheckOptions): RunInput => ({
  document,
  file: input.file,
  settings: settingsOf(input),
  useWaivers: input.waivers ?? true,
  ...(input.rules ? { only: input.rules } : {}),
});

/** All that is known of a plan as plain data. */
export function planReport(
  { plan, model, coverage }: AnalysedPlan,
  { findings, gaps, waivers }: RunResult,
  { file, config }: Pick<CheckOptions, 'file' | 'config'>,
): PlanReport {
  return {
    file,
    name: plan.name,
    ...(config ? { config: config.file } : {}),
    currency: model.currency,
    findings,
    gaps: coverage ? withinLimits(gaps, model, budgetReport(model, coverage)) : gaps,
    changes: [],
    coverage: coverage ? coverageReport(model, coverage) : null,
    notSimulated: coverage ? null : (whyNotSimulated(model) ?? 'Not simulated, as asked (--no-simulation).'),
    promises: promiseReports(model, coverage),
    assumptions: model.assumptions,
    notDeclared: notDeclared(plan),
    waivers: waivers.map(({ plan: waiver, state }) => ({
      rule: waiver.rule,
      at: waiver.at,
      reason: waiver.reason,
      until: waiver.until ?? null,
      state,
    })),
  };
}

/** The same of a plan that was judged by all rules, with its headings and whatever sections it declares enough for. */
export async function judgedReport(
  { origins, document }: ValidPlan,
  analysed: AnalysedPlan,
  result: RunResult,
  input: Pick<CheckOptions, 'file' | 'config'>,
): Promise<PlanReport> {
  const { gaps, findings } = result;
  return {
    ...planReport(analysed, result, input),
    headings: headingReports(findings),
    ...(await sectionsFor({ ...analysed, gaps, origins, written: document.value })),
  };
}

/** As configured; whoever asks what is missing gets it in the severity that is set, else in its own. */
function settingsOf({ config, complete = false }: CheckOptions): Settings {
  const settings = config?.settings ?? {};
  const asked = settings[undeclared.id]?.severity ?? 'off';
  if (!complete || asked !== 'off') return settings;
  return withSettings(settings, { [undeclared.id]: { severity: undeclared.severity } });
}

/** Reads the text and every file that it names. `readFile` is only asked for files that the plan names. */
async function loadWithFiles(
  text: string,
  readFile: (name: string) => Promise<string | undefined>,
): Promise<LoadedPlan> {
  const named = new Set<string>();
  const asking: ReadFile = (name) => {
    named.add(name);
    return undefined;
  };
  const first = loadPlan(text, { readFile: asking });
  if (named.size === 0) return first;
  const texts = new Map<string, string | undefined>();
  for (const name of named) texts.set(name, await readFile(name));
  return loadPlan(text, { readFile: (name) => texts.get(name) });
}

/** The date of a moment in the plan's own zone; UTC where it names none or cannot be read. */
function todayIn(loaded: LoadedPlan, now: Date): string {
  const own = loaded.ok ? loaded.plan.timezone : undefined;
  return zone(own && own !== 'customer' ? own : 'UTC').toLocal(now.getTime() / 60_000).date;
}

/** The report on a text that is no valid plan: its mistakes. */
export function invalidPlan(
  file: string,
  problems: readonly Problem[],
  document: PlanDocumentFrame,
): PlanReport {
  return {
    file,
    name: file,
    currency: null,
    findings: problems.map(({ code, message, help, at, position }) => ({
      rule: code.startsWith('plan/') ? code : `plan/${code}`,
      principles: [],
      severity: 'error',
      message,
      because: [],
      help,
      at: at.join('.'),
      file,
      ...position,
      fingerprint: fingerprint(code, at.join('.'), undefined),
      snippet: document.frame(position),
    })),
    gaps: [],
    changes: [],
    coverage: null,
    notSimulated: 'Not simulated: the plan has to be put right first.',
    promises: [],
    assumptions: [],
    notDeclared: [],
    waivers: [],
  };
}
