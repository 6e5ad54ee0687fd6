import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { version } from '../package.json';
import { exitCodes, type GitAnswer, type Io, type OutputStream } from './commands/io';
import { loadParts } from './commands/load-parts';
import { run } from './commands/program';
import type { Workers } from './report/workers';

const io: Io = {
  version,
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  readBytes,
  readStdin,
  writeFile: replaceFile,
  exists: existsSync,
  realPath: async (path) => realpathSync(path),
  workers: threads(),
  git: runGit,
  stdout: outputStream(process.stdout),
  stderr: lazyErrorStream(),
};

/** After how many bytes of instructions of a function V8 asks whether to compile it anew. The later one is that of bin/svcplan.cjs. */
const COMPILE_SOON = 60_000;
const COMPILE_LATE = 800_000;

void start();

/** Sets the exit code and lets Node end by itself: `process.exit` would cut what a slow pipe has not taken yet. */
async function start(): Promise<void> {
  const code = await run(process.argv.slice(2), io, loadParts);
  process.exitCode ??= code;
}

/** As many threads as the machine has for us, started with the first long simulation. */
function threads(): Workers {
  let pool: Promise<Workers> | undefined;
  const start = async (): Promise<Workers> => {
    const { startPool } = await import('./commands/pool');
    return startPool(__dirname, availableParallelism());
  };
  return {
    get count() {
      return availableParallelism();
    },
    run: async (job) => (await (pool ??= start())).run(job),
    ...(process.version.startsWith('v20.') ? { around: compilingSooner } : {}),
  };
}

/**
 * bin/svcplan.cjs has V8 wait long before it compiles anything anew. What every contact goes through is worth it soon, and
 * is known after one run. Only before Node 22, see there.
 */
function compilingSooner(run: () => void): void {
  setFlagsFromString(`--interrupt-budget=${String(COMPILE_SOON)}`);
  try {
    run();
  } finally {
    setFlagsFromString(`--interrupt-budget=${String(COMPILE_LATE)}`);
  }
}

/** Opened when something is to be said: most runs say nothing there, and opening it is felt at every start. */
function lazyErrorStream(): OutputStream {
  let opened: OutputStream | undefined;
  const open = (): OutputStream => (opened ??= outputStream(process.stderr));
  return {
    write: (text) => open().write(text),
    get isTerminal() {
      return isDevice(2) && open().isTerminal;
    },
    get columns() {
      return isDevice(2) ? open().columns : undefined;
    },
  };
}

/** A terminal is a device; a file, a pipe or nothing at all is none. */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false; // It is closed.
    throw error;
  }
}

/** Node says `isTTY: boolean`, yet a pipe has no such key. */
type Stream = Pick<NodeJS.WriteStream, 'on' | 'write' | 'columns'> & { readonly isTTY?: boolean };

function outputStream(stream: Stream): OutputStream {
  const { isTTY: isTerminal = false } = stream;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return; // Whoever read has seen enough, as `head` does.
    process.exitCode = exitCodes.fixTheCommand;
    if (stream !== process.stdout) return; // Then there is nowhere left to tell it.
    process.stderr.write(`error: cannot write to standard output (${error.code ?? error.message})\n`);
    process.stderr.write('next: make room, or write to another place: svcplan check -o report.txt\n');
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    columns: isTerminal ? stream.columns : undefined,
  };
}

/** Reads no more than is asked for, so that an endless file ends. Without promises: they cost a thread pool at every start. */
async function readBytes(path: string, limit: number): Promise<Uint8Array> {
  const file = openSync(path, constants.O_RDONLY);
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    while (length <= limit) {
      const chunk = new Uint8Array(64 * 1024);
      const count = readSync(file, chunk);
      if (count === 0) break;
      chunks.push(chunk.subarray(0, count));
      length += count;
    }
    return Buffer.concat(chunks).subarray(0, limit + 1);
  } finally {
    closeSync(file);
  }
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}

/**
 * Writes beside the file and renames. A link is followed, the permissions stay; what is no file (a pipe,
 * /dev/null) is written to as it is.
 */
async function replaceFile(path: string, text: string): Promise<void> {
  const target = unlessMissing(() => realpathSync(path)) ?? path;
  const info = unlessMissing(() => statSync(target));
  if (info !== undefined && !info.isFile()) {
    writeFileSync(target, text);
    return;
  }
  const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    // Without a pause between, so that Ctrl-C finds the old file or the new one.
    writeFileSync(beside, text, { flag: 'wx', ...(info === undefined ? {} : { mode: info.mode }) });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Whatever a repository or its owner has set up: no pager, no prompt, no lock, nothing fetched, messages in English. */
async function runGit(args: readonly string[], limit: number): Promise<GitAnswer> {
  const { execFile } = await import('node:child_process'); // Loading it is felt, and most runs need none.
  const quiet = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const options = {
    env: { ...process.env, ...quiet },
    encoding: 'buffer' as const,
    maxBuffer: limit + 1,
    windowsHide: true,
  };
  return new Promise((resolve, reject) => {
    execFile('git', ['--no-pager', ...args], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (code === 'ENOENT') resolve({ code: null, stdout, stderr: '' });
      // What is larger than the limit is cut, and whoever asked sees that it is.
      else if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') resolve({ code: 0, stdout, stderr: '' });
      else if (typeof code === 'number') resolve({ code, stdout, stderr: stderr.toString() });
      else reject(error ?? new Error('git ended without a code'));
    });
  });
}

/** Undefined where there is no such file yet. */
function unlessMissing<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
