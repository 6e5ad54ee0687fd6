import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors';
import type { Settings } from '../rule-engine';
import { withSettings } from '../rule-engine/config/presets';
import type { ConfigProblem, ConfigResult } from '../rule-engine/config/read-config';
import type { Io } from './io';
import { absolutePath, isWithin, reportedPath } from './paths';
import { readText, systemCode } from './read-text';

/** The name under which a config is found. */
const CONFIG_NAME = 'svcplan.config.yaml';

/** How rules are set, and the file that says so, as reports name it. */
export interface FoundConfig {
  readonly file: string;
  readonly settings: Settings;
}

type ConfigIo = Pick<Io, 'cwd' | 'exists' | 'readBytes' | 'realPath'>;
type ReadConfig = (text: string) => ConfigResult;

/**
 * Finds and reads the config of plans by their folder, each file once. `named` is what the command line says: a
 * file, false for none, or undefined to look in the plan's folder and those above it, where the nearest counts.
 */
export function configFinder(
  io: ConfigIo,
  named: string | false | undefined,
  loadConfig: () => Promise<ReadConfig>,
): (folder: string) => Promise<FoundConfig | undefined> {
  const read = new Map<string, Promise<FoundConfig>>();
  return async (folder) => {
    if (named === false) return undefined;
    const path = named === undefined ? nearestConfig(io, folder) : absolutePath(io, named);
    if (path === undefined) return undefined;
    const found =
      read.get(path) ??
      loadConfig().then(async (readConfig) => readFirst(io, path, readConfig, named !== undefined));
    read.set(path, found);
    return found;
  };
}

function nearestConfig(io: ConfigIo, folder: string): string | undefined {
  const path = join(folder, CONFIG_NAME);
  if (io.exists(path)) return path;
  return dirname(folder) === folder ? undefined : nearestConfig(io, dirname(folder));
}

async function readFirst(
  io: ConfigIo,
  path: string,
  readConfig: ReadConfig,
  isNamed: boolean,
): Promise<FoundConfig> {
  const file = reportedPath(io, path);
  const folder = isNamed ? undefined : await io.realPath(dirname(path));
  const settings = await readChain(io, path, readConfig, {
    trail: [],
    // Whoever names a file means it. One that is found may come from a stranger.
    mayRead: (real) => folder === undefined || mayLead(folder, real),
    refuse: (reason) =>
      new UserError(`${file}: ${reason}`, {
        hint: isNamed ? 'check the path after --config, or leave it out' : `mend ${file}, or add --no-config`,
      }),
  });
  return { file, settings };
}

/** How a file is come by: the files before it, where it may lie, and how to say that it cannot be had. */
interface Way {
  readonly trail: readonly string[];
  readonly mayRead: (realPath: string) => boolean;
  readonly refuse: (reason: string) => UserError;
}

/** The settings of a config on top of those that it extends. */
async function readChain(
  io: ConfigIo,
  path: string,
  readConfig: ReadConfig,
  { trail, mayRead, refuse }: Way,
): Promise<Settings> {
  const real = await realPathOf(io, path);
  if (real === undefined) throw refuse('there is no such file');
  // Nothing of a file outside is shown, not even what is wrong with it.
  if (!mayRead(real))
    throw refuse(`lies outside: a config extends files in its folder or below, or a ${CONFIG_NAME} above it`);
  if (trail.includes(real)) throw refuse('is extended in a circle');
  const read = await readText((limit) => io.readBytes(real, limit));
  if (!read.ok) throw refuse(read.reason);

  const file = reportedPath(io, path);
  const result = readConfig(read.text);
  if (!result.ok) throw mistakesIn(file, result.problems);
  const { base, settings, document } = result;
  if (base === null) return settings;
  const below = await readChain(io, resolve(dirname(real), base.file), readConfig, {
    trail: [...trail, real],
    mayRead: (next) => mayLead(dirname(real), next),
    refuse: (reason) => {
      const snippet = document.frame(base.position);
      return mistakesIn(file, [{ message: `${base.file}: ${reason}`, position: base.position, snippet }]);
    },
  });
  return withSettings(below, settings);
}

/**
 * Whether a config in a folder may lead to a file: below it, or what would be found above it anyway. A config may
 * come from a stranger, and what is wrong with a file is printed with its lines. Both paths are free of links.
 */
function mayLead(folder: string, file: string): boolean {
  return isWithin(folder, file) || (basename(file) === CONFIG_NAME && isWithin(dirname(file), folder));
}

async function realPathOf(io: ConfigIo, path: string): Promise<string | undefined> {
  try {
    return await io.realPath(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}

function mistakesIn(file: string, problems: readonly ConfigProblem[]): UserError {
  const [first = '', ...others] = problems.map(
    ({ message, position: { line, column } }) => `${file}:${String(line)}:${String(column)}: ${message}`,
  );
  const snippets = problems.map(({ snippet }) => snippet.split('\n'));
  return new UserError(first, {
    details: [
      ...(snippets[0] ?? []),
      ...others.flatMap((other, index) => [`error: ${other}`, ...(snippets[index + 1] ?? [])]),
    ],
    hint: `mend ${file}; svcplan explain lists the rules, and --no-config leaves it out`,
  });
}
