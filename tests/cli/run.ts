import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const command = `${root}bin/svcplan.cjs`;

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

/** Runs the built command line in a process of its own, with no environment but the path and what is given. */
export function svcplan(args: readonly string[], { cwd = root, env = {}, input = '' }: World = {}): Ended {
  if (!existsSync(`${root}dist/cli.cjs`)) throw new Error('dist is missing: run npm run build first');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  // Whoever has read enough of its input may close it: that is no failure to start.
  if (error !== undefined && status === null) throw error;
  return { status, stdout, stderr };
}

/** Runs a line of shell in which `svcplan` is the built command line. */
export function shell(line: string, { cwd = root, env = {} }: World = {}): Ended {
  const script = `svcplan() { "${process.execPath}" "${command}" "$@"; }\n${line}`;
  const { status, stdout, stderr, error } = spawnSync('bash', ['--norc', '-c', script], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
