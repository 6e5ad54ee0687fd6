import { changesBetween, fitOf, type Side } from '../comparison';
import { loadPlan } from '../plan';
import { runRules, type AnalysedPlan, type BasePlan } from '../rule-engine';
import { allRules } from '../rules/all';
import { analyseAlike } from './analyse-alike';
import {
  analyseLoaded,
  invalidPlan,
  planReport,
  readPlan,
  runInput,
  type CheckOptions,
  type CheckRequest,
  type ValidPlan,
} from './check-plan';
import { changeReports } from './change-reports';
import type { ComparisonReport, PlanReport } from './types';

/** One of the plans: its text, or null where it is known that there is none on this side. */
export interface ComparedPlan extends Pick<CheckOptions, 'file' | 'config'> {
  readonly text: string | null;
  readonly readFile: CheckRequest['readFile'];
}

export interface CompareRequest extends Pick<
  CheckRequest,
  'seed' | 'runs' | 'weeks' | 'today' | 'now' | 'waivers'
> {
  readonly base: ComparedPlan;
  readonly others: readonly ComparedPlan[];
}

export interface Comparison {
  /** The base first, without findings of its own unless it is no valid plan; then the others in their order. */
  readonly plans: readonly PlanReport[];
  readonly comparison: ComparisonReport;
  readonly today: string;
}

interface Read {
  readonly source: ComparedPlan;
  readonly loaded: Awaited<ReturnType<typeof readPlan>>['loaded'] | null;
}

/**
 * Holds plans against a base: what has changed, what the guards say of it, and, of more than two, how each fits every
 * segment. All face the same chance and the same date.
 */
export async function comparePlans(request: CompareRequest): Promise<Comparison> {
  const all = [request.base, ...request.others];
  let { today } = request;
  const read: Read[] = [];
  for (const source of all) {
    const one =
      source.text === null ? null : await readPlan({ ...source, text: source.text, today, now: request.now });
    // The first plan that there is decides the date of all.
    today ??= one?.today;
    read.push({ source, loaded: one?.loaded ?? null });
  }
  const how = { ...request, today: today ?? '', simulate: true };
  const [first, ...rest] = await analysedSides(read, how);
  const base = first?.analysed ?? null;
  const plans: PlanReport[] = first ? baseReports(first) : [];
  const sides: { readonly file: string; readonly side: Side }[] =
    base && first ? [{ file: first.source.file, side: base }] : [];
  for (const { source, loaded, analysed } of rest) {
    const input = { ...how, ...source };
    if (loaded && !loaded.ok) {
      plans.push(invalidPlan(source.file, loaded.problems, loaded.document));
      continue;
    }
    const after = loaded ?? gone();
    const side = analysed ?? (await analyseLoaded(after, how, { seeksClosings: false }));
    plans.push(
      against(after, side, base, input, {
        file: request.base.file,
        state: !loaded ? 'deleted' : base ? 'compared' : first?.loaded ? 'invalid' : 'new',
      }),
    );
    if (loaded) sides.push({ file: source.file, side });
  }
  const fit = request.others.length > 1 ? fitReports(sides) : [];
  return { plans, comparison: { base: request.base.file, fit }, today: how.today };
}

interface Analysed extends Read {
  /** Null where there is no plan on this side, or none that is valid. */
  readonly analysed: AnalysedPlan | null;
}

async function analysedSides(
  read: readonly Read[],
  how: Parameters<typeof analyseAlike>[1],
): Promise<readonly Analysed[]> {
  const valid = read.flatMap(({ loaded }) => (loaded?.ok ? [{ loaded, seeksClosings: false }] : []));
  const analysed = await analyseAlike(valid, how);
  return read.map((one) => ({
    ...one,
    analysed: analysed[valid.findIndex(({ loaded }) => loaded === one.loaded)] ?? null,
  }));
}

/** What a deleted plan is: one that offers and promises nothing. */
function gone(): ValidPlan {
  const loaded = loadPlan('svcplan: 1\nname: (deleted)\n');
  if (!loaded.ok) throw new Error('broken invariant: an empty plan is a valid plan');
  return loaded;
}

function baseReports({ source, loaded, analysed }: Analysed): PlanReport[] {
  if (loaded && !loaded.ok) return [invalidPlan(source.file, loaded.problems, loaded.document)];
  return analysed ? [planReport(analysed, { findings: [], gaps: [], waivers: [] }, source)] : [];
}

/** The report on a plan with what has changed, judged by the guards alone. */
function against(
  loaded: ValidPlan,
  analysed: AnalysedPlan,
  base: AnalysedPlan | null,
  input: CheckOptions,
  about: Omit<NonNullable<PlanReport['base']>, 'known'>,
): PlanReport {
  if (!base)
    return {
      ...planReport(analysed, { findings: [], gaps: [], waivers: [] }, input),
      base: { ...about, known: 0 },
    };
  const held = withBase(analysed, base);
  const settings = runInput(loaded, input).settings ?? {};
  const guards = allRules
    .map(({ id }) => id)
    .filter((id) => id.startsWith('change/') && settings[id]?.severity !== 'off');
  const result = runRules(allRules, held, { ...runInput(loaded, input), only: guards });
  // What customers were promised comes before what is measured and what it costs.
  const findings = result.findings.toSorted((a, b) => guards.indexOf(a.rule) - guards.indexOf(b.rule));
  return {
    ...planReport(analysed, { ...result, findings }, input),
    ...(about.state === 'deleted' ? { name: base.plan.name } : {}),
    changes: changeReports(held.base.changes),
    base: { ...about, known: 0 },
  };
}

/** A plan beside the one before. */
export function withBase(
  analysed: AnalysedPlan,
  base: AnalysedPlan,
): AnalysedPlan & { readonly base: BasePlan } {
  return { ...analysed, base: { ...base, changes: changesBetween(base, analysed) } };
}

function fitReports(
  sides: readonly { readonly file: string; readonly side: Side }[],
): ComparisonReport['fit'] {
  return fitOf(sides.map(({ side }) => side)).map(({ segment, designs }) => ({
    segment,
    designs: designs.map(({ design, misfits, useHours, answered, timeInequality, losesBy }) => ({
      file: sides[design]?.file ?? '',
      misfits,
      useHours,
      answered: answered && { expected: answered.expected, low: answered.low, high: answered.high },
      timeInequality,
      losesBy,
    })),
  }));
}
