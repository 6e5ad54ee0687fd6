import { UserError } from '../errors';
import { type FormatName, loadRenderer, PICTURE_FORMATS } from '../renderers';
import { saysInvalid } from '../renderers/findings';
import { picture } from '../renderers/picture';
import type { Renderer } from '../renderers/types';
import type { Report } from '../report/types';
import { formatList } from '../support/format';
import { showProgress } from './check';
import { type ExitCode, exitCodes, type Io } from './io';
import { type ColorChoice, lookOf, plainLook } from './look';
import { parseOutputs, writeOutput } from './outputs';
import type { Parts } from './parts';
import { readPlans } from './read-plans';

export interface SimulateOptions {
  readonly format: (typeof PICTURE_FORMATS)[number];
  readonly output?: readonly string[];
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly today?: string;
  readonly seed: number;
  readonly runs?: number;
  readonly weeks?: number;
  readonly stdinPath?: string;
}

/** Read, simulate, render. Nothing is judged: only a text that is no valid plan ends with 1. */
export async function simulate(
  io: Io,
  parts: Parts,
  path: string,
  options: SimulateOptions,
): Promise<ExitCode> {
  const { quiet = false } = options;
  const targets: { readonly path: string; readonly render: Renderer }[] = [];
  for (const target of parseOutputs(io, options.output ?? [], [path], 'simulate')) {
    targets.push({ path: target.path, render: await rendererOf(target.format) });
  }
  const print = await rendererOf(options.format);
  const report = await simulateOne(io, parts, path, options);
  const look = lookOf(io.stdout, options.color, io.env);
  io.stdout.write(print(report, { ...look, quiet }));
  for (const target of targets) {
    await writeOutput(io, target.path, target.render(report, { ...plainLook, quiet }));
  }
  const isInvalid = report.plans.some(({ findings }) => findings.some(saysInvalid));
  return isInvalid ? exitCodes.fixThePlan : exitCodes.ok;
}

async function simulateOne(
  io: Io,
  parts: Parts,
  path: string,
  { seed, runs, weeks, today, quiet = false, stdinPath }: SimulateOptions,
): Promise<Report> {
  const plans = await readPlans(io, [path], stdinPath);
  const [simulatePlan, { summarise }] = await Promise.all([parts.loadSimulate(), parts.loadCheck()]);
  const now = io.now();
  const results: Awaited<ReturnType<typeof simulatePlan>>[] = [];
  for (const plan of plans) {
    const clear = showProgress(io, quiet, `simulating ${plan.file} …`);
    results.push(await simulatePlan({ ...plan, today, now, seed, runs, weeks, workers: io.workers }));
    clear();
  }
  const simulated = results.map(({ plan }) => plan);
  return {
    format: 'svcplan-report/1',
    tool: { name: 'svcplan', version: io.version },
    command: 'simulate',
    today: results[0]?.today ?? '',
    seed,
    plans: simulated,
    summary: summarise(simulated),
  };
}

/** The picture in a format that has one. */
async function rendererOf(format: FormatName): Promise<Renderer> {
  if (format === 'pretty') return picture;
  if ((PICTURE_FORMATS as readonly FormatName[]).includes(format)) return loadRenderer(format);
  throw new UserError(
    `simulate finds nothing to list, so it has no format ${format}; its formats are ${formatList(PICTURE_FORMATS)}`,
    {
      hint: 'svcplan simulate plan.yaml -o report.json',
    },
  );
}
