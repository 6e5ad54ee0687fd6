import { UserError } from '../errors';
import { type FormatName, loadCompareRenderer } from '../renderers';
import type { Renderer } from '../renderers/types';
import type { Report, Severity } from '../report/types';
import { exitCodeOf, showProgress } from './check';
import { configFinder } from './config';
import type { ExitCode, Io } from './io';
import { type ColorChoice, lookOf, plainLook } from './look';
import { parseOutputs, writeOutput } from './outputs';
import type { Parts } from './parts';
import { type PlanSource, readSource } from './plan-sources';

export interface CompareOptions {
  readonly format: FormatName;
  readonly output?: readonly string[];
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly failOn: Severity | 'never';
  readonly config?: string | false;
  readonly waivers: boolean;
  readonly showWaived?: boolean;
  readonly today?: string;
  readonly seed: number;
  readonly runs?: number;
  readonly weeks?: number;
}

/** Read both sides, compare, render, decide the exit code. */
export async function compare(
  io: Io,
  parts: Parts,
  [base, ...others]: readonly string[],
  options: CompareOptions,
): Promise<ExitCode> {
  const { quiet = false, showWaived = false } = options;
  if (base === undefined || others.length === 0) {
    throw new UserError('compare needs a plan, and at least one to hold against it', {
      hint: 'svcplan compare main:plan.yaml plan.yaml',
    });
  }
  const targets: { readonly path: string; readonly render: Renderer }[] = [];
  for (const { path, format } of parseOutputs(io, options.output ?? [], [base, ...others], 'compare'))
    targets.push({ path, render: await loadCompareRenderer(format) });
  const print = await loadCompareRenderer(options.format);
  const sources: PlanSource[] = [];
  for (const named of [base, ...others]) sources.push(await readSource(io, named));
  const [first, ...rest] = withCounterparts(sources);

  const report = await compareAll(io, parts, first, rest, options);

  const look = lookOf(io.stdout, options.color, io.env);
  io.stdout.write(print(report, { ...look, quiet, showWaived }));
  for (const { path, render } of targets)
    await writeOutput(io, path, render(report, { ...plainLook, quiet, showWaived }));
  return exitCodeOf(report, options.failOn);
}

/**
 * The sources, where what is missing is missing on one side only: a plan is new or deleted where the other side has it
 * under the same name. Any other name that leads to nothing is a slip.
 */
function withCounterparts(sources: readonly PlanSource[]): readonly [PlanSource, ...PlanSource[]] {
  const [base, ...others] = sources;
  if (base === undefined) throw new Error('broken invariant: there is a base');
  const isThere = (source: PlanSource, path: string): boolean => source.text !== null && source.path === path;
  for (const source of sources) {
    const counterparts = source === base ? others : [base];
    const isAcross = counterparts.some((other) => isThere(other, source.path) && other.ref !== source.ref);
    if (source.text !== null || isAcross) continue;
    throw new UserError(
      source.ref === null
        ? `${source.path}: there is no such file`
        : `${source.file}: ${source.ref} has no such file`,
      {
        hint:
          source.ref === null
            ? `check the path, then: svcplan compare <base> <plan>`
            : `git ls-tree -r --name-only ${source.ref} (lists the files there are)`,
      },
    );
  }
  return [base, ...others];
}

async function compareAll(
  io: Io,
  parts: Parts,
  base: PlanSource,
  others: readonly PlanSource[],
  options: CompareOptions,
): Promise<Report> {
  const { seed, runs, weeks, today, waivers, quiet = false } = options;
  const [{ comparePlans }, { summarise }] = await Promise.all([parts.loadCompare(), parts.loadCheck()]);
  const configOf = configFinder(io, options.config, parts.loadConfig);
  const compared: (PlanSource & { readonly config: Awaited<ReturnType<typeof configOf>> })[] = [];
  for (const source of others) compared.push({ ...source, config: await configOf(source.folder) });
  const clear = showProgress(io, quiet, `comparing with ${base.file} …`);
  const how = { today, now: io.now(), seed, runs, weeks, waivers, workers: io.workers };
  const result = await comparePlans({ ...how, base, others: compared });
  clear();
  return {
    format: 'svcplan-report/1',
    tool: { name: 'svcplan', version: io.version },
    command: 'compare',
    today: result.today,
    seed,
    plans: result.plans,
    summary: summarise(result.plans),
    comparison: result.comparison,
  };
}
