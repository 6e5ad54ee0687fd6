import { type FormatName, loadRenderer } from '../renderers';
import { saysInvalid } from '../renderers/findings';
import { type PlanReport, type Report, SEVERITIES, type Severity } from '../report/types';
import { configFinder, type FoundConfig } from './config';
import { type ExitCode, exitCodes, type Io } from './io';
import { type ColorChoice, lookOf, plainLook } from './look';
import { parseOutputs, writeOutput } from './outputs';
import type { Parts } from './parts';
import { type PlanText, readPlans } from './read-plans';
import { unknownRule } from './unknown-rule';

export interface CheckOptions {
  readonly format: FormatName;
  readonly output?: readonly string[];
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly failOn: Severity | 'never';
  readonly rule?: readonly string[];
  /** A file, or false for none; undefined: the one that is found. */
  readonly config?: string | false;
  readonly complete?: boolean;
  readonly waivers: boolean;
  /** A name in git: only what is new since then is a finding. */
  readonly base?: string;
  readonly showWaived?: boolean;
  readonly simulation: boolean;
  readonly today?: string;
  readonly seed: number;
  readonly runs?: number;
  readonly weeks?: number;
  readonly stdinPath?: string;
}

/** Read, compute, render, decide the exit code. */
export async function check(
  io: Io,
  parts: Parts,
  paths: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const { quiet = false, showWaived = false } = options;
  const targets = parseOutputs(io, options.output ?? [], paths);
  const rules = options.rule === undefined ? undefined : await knownRules(parts, options.rule);
  const plans = await readPlans(io, paths, options.stdinPath);

  const report = await checkAll(io, parts, plans, rules, options);

  const render = await loadRenderer(options.format);
  const look = lookOf(io.stdout, options.color, io.env);
  io.stdout.write(render(report, { ...look, quiet, showWaived }));
  for (const { format, path } of targets) {
    const renderFile = await loadRenderer(format);
    await writeOutput(io, path, renderFile(report, { ...plainLook, quiet, showWaived }));
  }
  return exitCodeOf(report, options.failOn);
}

/** One plan after the other. The first decides the date of all, because a report has one. */
async function checkAll(
  io: Io,
  parts: Parts,
  plans: readonly PlanText[],
  rules: readonly string[] | undefined,
  options: CheckOptions,
): Promise<Report> {
  const { checkPlan, summarise } = await parts.loadCheck();
  const baseOf =
    options.base === undefined
      ? undefined
      : await (await import('./check-base')).baseFinder(io, options.base);
  const configOf = configFinder(io, options.config, parts.loadConfig);
  const configs: (FoundConfig | undefined)[] = [];
  for (const { folder } of plans) configs.push(await configOf(folder));
  const { seed, runs, weeks, simulation: simulate, complete, waivers, quiet = false } = options;
  const now = io.now();
  const checked: PlanReport[] = [];
  let { today } = options;
  for (const [index, plan] of plans.entries()) {
    const clear = showProgress(io, quiet, `checking ${plan.file} …`);
    const { text, file, readFile } = plan;
    const how = { today, now, seed, runs, weeks, simulate, rules, complete, waivers, workers: io.workers };
    const request = { text, file, readFile, ...how, config: configs[index] };
    const result = baseOf
      ? await (await parts.loadCompare()).checkAgainst(request, await baseOf(file))
      : await checkPlan(request);
    clear();
    checked.push(result.plan);
    today ??= result.today;
  }
  return {
    format: 'svcplan-report/1',
    tool: { name: 'svcplan', version: io.version },
    command: 'check',
    today: today ?? '',
    seed,
    plans: checked,
    summary: summarise(checked),
  };
}

/** Shows what is being done where somebody watches; the result takes it away again. */
export function showProgress({ stderr }: Io, quiet: boolean, text: string): () => void {
  if (quiet || !stderr.isTerminal) return () => undefined;
  const room = (stderr.columns ?? text.length + 1) - 1;
  stderr.write(text.slice(0, room));
  return () => stderr.write('\r\u001B[K');
}

async function knownRules(parts: Parts, ids: readonly string[]): Promise<readonly string[]> {
  const known = (await parts.loadRules()).map(({ id }) => id);
  for (const id of ids) if (!known.includes(id)) throw unknownRule(id, known, (name) => `--rule ${name}`);
  return ids;
}

/** 1 for a text that is no valid plan, whatever `failOn` says, and for live findings at or above it. */
export function exitCodeOf({ plans }: Pick<Report, 'plans'>, failOn: Severity | 'never'): ExitCode {
  const live = plans.flatMap(({ findings }) => findings).filter(({ waived }) => waived === undefined);
  const limit = failOn === 'never' ? -1 : SEVERITIES.indexOf(failOn);
  const fails = live.some((finding) => saysInvalid(finding) || SEVERITIES.indexOf(finding.severity) <= limit);
  return fails ? exitCodes.fixThePlan : exitCodes.ok;
}
