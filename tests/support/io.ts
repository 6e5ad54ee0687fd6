import { posix } from 'node:path';
import type { Io } from '../../src/commands/io';

export interface TestIo extends Io {
  /** All that was written so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Files by absolute path, those written included. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The text of a file by its path from the folder of the run. */
  readonly textOf: (path: string) => string | undefined;
}

export interface TestIoOptions {
  /** Contents by path from /desk; a folder ends with a slash. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  /** Columns of stdout and stderr where they are terminals. */
  readonly terminalColumns?: number;
  /** Symbolic links by absolute path. */
  readonly links?: Readonly<Record<string, string>>;
}

const cwd = '/desk';

/** A world in memory: what a command reads is given, what it writes can be looked at. */
export function createIo({
  files = {},
  stdin = '',
  env = {},
  terminalColumns,
  links = {},
}: TestIoOptions = {}): TestIo {
  const stored = new Map(
    Object.entries(files).map(([path, content]) => [
      posix.resolve(cwd, path) + (path.endsWith('/') ? '/' : ''),
      bytesOf(content),
    ]),
  );
  const out: string[] = [];
  const err: string[] = [];
  const stream = (texts: string[]): Io['stdout'] => ({
    write: (text) => void texts.push(text),
    isTerminal: terminalColumns !== undefined,
    columns: terminalColumns,
  });
  return {
    version: '1.2.3',
    cwd,
    env,
    now: () => new Date('2027-01-04T03:00:00Z'),
    readBytes: async (path, limit) => {
      if (stored.has(`${path}/`)) throw systemError('EISDIR');
      const content = stored.get(path);
      if (content === undefined) throw systemError('ENOENT');
      return content.subarray(0, limit + 1);
    },
    readStdin: async (limit) => bytesOf(stdin).subarray(0, limit + 1),
    writeFile: async (path, text) => {
      if (posix.dirname(path) !== cwd && !stored.has(`${posix.dirname(path)}/`)) throw systemError('ENOENT');
      stored.set(path, bytesOf(text));
    },
    exists: (path) => stored.has(path) || stored.has(`${path}/`),
    realPath: async (path) => {
      const exists = [...stored.keys()].some(
        (name) => name === path || name.startsWith(path.replace(/\/?$/, '/')),
      );
      if (!exists) throw systemError('ENOENT');
      return links[path] ?? path;
    },
    git: async () => ({ code: null, stdout: new Uint8Array(), stderr: '' }),
    stdout: stream(out),
    stderr: stream(err),
    out: () => out.join(''),
    err: () => err.join(''),
    files: stored,
    textOf: (path) => {
      const content = stored.get(posix.resolve(cwd, path));
      return content === undefined ? undefined : new TextDecoder().decode(content);
    },
  };
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** An error as the file system throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code, syscall: 'open' });
}
