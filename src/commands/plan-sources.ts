import { dirname, posix } from 'node:path';
import { UserError } from '../errors';
import { commitOf, readAtCommit } from './git';
import type { Io } from './io';
import { absolutePath, reportedPath } from './paths';
import { readBeside, type PlanText } from './read-plans';
import { readText, type TextResult } from './read-text';

type SourceIo = Pick<Io, 'cwd' | 'exists' | 'git' | 'readBytes' | 'readStdin' | 'realPath'>;

/** A plan that is named on the command line: its text, or null where there is none on this side. */
export interface PlanSource extends Omit<PlanText, 'text'> {
  readonly text: string | null;
  /** The file from the folder of the run, at whatever commit. */
  readonly path: string;
  readonly ref: string | null;
}

/** A file at a commit, `REF:path`; null for a plain path. */
function referenceIn(
  io: Pick<Io, 'cwd' | 'exists'>,
  named: string,
): { readonly ref: string; readonly path: string } | null {
  const { ref, path } = /^(?<ref>[^:]+):(?<path>.+)$/su.exec(named)?.groups ?? {};
  if (ref === undefined || path === undefined) return null;
  // A file that is there is meant, whatever it is called; and one letter before a slash is a drive of Windows.
  if (io.exists(absolutePath(io, named)) || (ref.length === 1 && /^[\\/]/u.test(path))) return null;
  return { ref, path: reportedPath(io, path) };
}

/** Reads one plan, a path or `REF:path`. Only what stands on no side at all is an error here. */
export async function readSource(io: SourceIo, named: string): Promise<PlanSource> {
  const reference = referenceIn(io, named);
  if (reference === null) return fileSource(io, named);
  const { ref, path } = reference;
  return sourceAtCommit(io, { ref, path, commit: await commitOf(io, ref) });
}

/** Reads a plan, and the files that it names, as they stood at a commit. */
export async function sourceAtCommit(
  io: SourceIo,
  { ref, path, commit }: { readonly ref: string; readonly path: string; readonly commit: string },
): Promise<PlanSource> {
  const file = `${ref}:${path}`;
  const read = await readAtCommit(io, commit, path);
  return {
    file,
    ref,
    path,
    text: textOf(file, read),
    folder: dirname(absolutePath(io, path)),
    readFile: async (name) => {
      const beside = posix.join(posix.dirname(path), name);
      const way = posix.relative(posix.dirname(path), beside);
      if (posix.isAbsolute(name) || way.startsWith('..')) return OUTSIDE;
      const text = await readAtCommit(io, commit, beside);
      return 'absent' in text
        ? { ok: false, reason: 'there is no such file', advice: 'check the path' }
        : text;
    },
  };
}

const OUTSIDE: TextResult = {
  ok: false,
  reason: "lies outside the plan's folder",
  advice: 'put the file beside the plan',
};

async function fileSource(io: SourceIo, named: string): Promise<PlanSource> {
  const path = absolutePath(io, named);
  const folder = dirname(path);
  const file = reportedPath(io, named);
  const read = io.exists(path)
    ? await readText((limit) => io.readBytes(path, limit))
    : { ok: false as const, absent: true as const };
  return {
    file,
    ref: null,
    path: file,
    text: textOf(named, read),
    folder,
    readFile: (name) => readBeside(io, folder, name),
  };
}

/** The text; null where there is no such file. Whatever cannot be read at all ends the command. */
function textOf(named: string, read: Awaited<ReturnType<typeof readAtCommit>>): string | null {
  if (read.ok) return read.text;
  if ('absent' in read) return null;
  throw new UserError(`${named}: ${read.reason}`, { hint: read.advice });
}
