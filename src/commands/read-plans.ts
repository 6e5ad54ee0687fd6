import { UserError } from '../errors';
import { STDIN_NAME } from '../renderers/types';
import type { Io } from './io';
import { absolutePath, isWithin, reportedPath } from './paths';
import { IS_FOLDER, readText, type TextResult } from './read-text';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** A plan's text with the name that reports give it. */
export interface PlanText {
  readonly file: string;
  readonly text: string;
  /** The folder that it lies in, or is said to; absolute. */
  readonly folder: string;
  /** Reads a file that the plan names; see `readBeside`. */
  readonly readFile: (name: string) => Promise<TextResult>;
}

type ReadingIo = Pick<Io, 'cwd' | 'readBytes' | 'readStdin' | 'realPath'>;

/**
 * Reads every plan once, however often it is named; `-` is standard input. Where one cannot be read, all
 * that cannot are named and none is checked: a report speaks of every plan that was asked for.
 */
export async function readPlans(
  io: ReadingIo,
  paths: readonly string[],
  stdinPath: string | undefined,
): Promise<PlanText[]> {
  if (stdinPath !== undefined && !paths.includes('-')) {
    throw new UserError('--stdin-path names a plan that comes by standard input, and none does', {
      hint: `svcplan check - --stdin-path ${stdinPath} < ${stdinPath}`,
    });
  }
  const named = new Map(paths.map((path) => [path === '-' ? '-' : absolutePath(io, path), path]));
  const results = await Promise.all(
    [...named.values()].map(async (path) => ({ path, result: await readPlan(io, path) })),
  );

  const failures = results.flatMap(({ path, result }) => (result.ok ? [] : [{ path, ...result }]));
  const [first] = failures;
  if (first !== undefined) {
    const list = failures.map(({ path, reason }) => `${describeSource(path)}: ${reason}`).join('; ');
    const hint =
      first.reason === IS_FOLDER ? await hintWithin(io, first.path) : hintFor(first.path, first.advice);
    throw new UserError(list, { hint });
  }
  return results.flatMap(({ path, result }) =>
    result.ok ? [planText(io, path, stdinPath, result.text)] : [],
  );
}

const readPlan = async (io: ReadingIo, path: string): Promise<TextResult> =>
  readText((limit) => (path === '-' ? io.readStdin(limit) : io.readBytes(absolutePath(io, path), limit)));

const describeSource = (path: string): string => (path === '-' ? 'standard input' : path);

/** The plan of a folder, where it has the usual name. */
async function hintWithin(io: ReadingIo, folder: string): Promise<string> {
  const plan = join(folder, 'plan.yaml');
  const { ok } = await readText((limit) => io.readBytes(absolutePath(io, plan), limit));
  return ok ? `svcplan check ${plan}` : `name the plan in it: svcplan check ${join(folder, '<file>.yaml')}`;
}

function hintFor(path: string, advice: string): string {
  if (/[*?[\]{}]/u.test(path))
    return 'patterns are for the shell to expand, so write it without quotes; or name each plan';
  if (path === '-') return `${advice}, then: svcplan check -`;
  if (path === 'plan.yaml') return `${advice}, or name the plan: svcplan check path/to/plan.yaml`;
  return `${advice}, then: svcplan check ${path}`;
}

function planText(io: ReadingIo, path: string, stdinPath: string | undefined, text: string): PlanText {
  const source = path === '-' ? stdinPath : path;
  const folder = source === undefined ? io.cwd : dirname(absolutePath(io, source));
  return {
    file: source === undefined ? STDIN_NAME : reportedPath(io, source),
    text,
    folder,
    readFile: (name) => readBeside(io, folder, name),
  };
}

/**
 * Reads a file that a plan names, from the plan's folder or below. A plan may come from a stranger, so
 * neither `..` nor a link leads out of that folder.
 */
export async function readBeside(io: ReadingIo, folder: string, name: string): Promise<TextResult> {
  const outside: TextResult = {
    ok: false,
    reason: "lies outside the plan's folder",
    advice: 'put the file beside the plan',
  };
  const path = resolve(folder, name);
  if (isAbsolute(name) || !isWithin(folder, path)) return outside;
  return readText(async (limit) => {
    const [realFolder, realPath] = await Promise.all([io.realPath(folder), io.realPath(path)]);
    if (!isWithin(realFolder, realPath)) throw new OutsideError();
    return io.readBytes(realPath, limit);
  }).catch((error: unknown) => {
    if (error instanceof OutsideError) return outside;
    throw error;
  });
}

/** A link leads out of the plan's folder. */
class OutsideError extends Error {}
