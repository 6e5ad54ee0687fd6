import type { Workers } from '../report/workers';

/** All that a command gets from the world and gives to it. */
export interface Io {
  /** Version of svcplan. */
  readonly version: string;
  /** The folder that relative paths start from, as an absolute path. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The moment at which the command was started. */
  readonly now: () => Date;
  /** Bytes of a file, at most `limit` and one more; fails with the system's own error (`ENOENT` and so on). */
  readonly readBytes: (path: string, limit: number) => Promise<Uint8Array>;
  /** Bytes of standard input, at most `limit` and one more. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>;
  /** Replaces a file in one step: whoever looks sees the old text or all of the new one. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Whether there is something at a path, as far as can be seen. */
  readonly exists: (path: string) => boolean;
  /** The path without symbolic links; fails with the system's own error. */
  readonly realPath: (path: string) => Promise<string>;
  /** Threads for long simulations; none where it is missing. */
  readonly workers?: Workers;
  /** Runs git in the folder of the run, without asking anybody and without the network; at most `limit` bytes, and one more, of what it prints. */
  readonly git: (args: readonly string[], limit: number) => Promise<GitAnswer>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

export interface GitAnswer {
  /** The exit code; null where there is no git. */
  readonly code: number | null;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

export interface OutputStream {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** Fine; fix the plan; fix the command (or svcplan). */
export const exitCodes = { ok: 0, fixThePlan: 1, fixTheCommand: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
