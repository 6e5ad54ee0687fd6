import { posix } from 'node:path';
import { UserError } from '../errors';
import type { GitAnswer, Io } from './io';
import { readText, type TextResult } from './read-text';

type GitIo = Pick<Io, 'git'>;

/** Ids and words that git answers with. */
const SHORT = 4096;

/** A text as it stood at a commit; `absent` where the commit has no such file. */
export type TextAtCommit = TextResult | { readonly ok: false; readonly absent: true };

/** The id of the commit that a name stands for. Fails with the command that mends it. */
export async function commitOf(io: GitIo, ref: string): Promise<string> {
  // Whatever a name looks like, it is taken for a name.
  const found = await io.git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    SHORT,
  );
  const id = wordOf(found);
  if (found.code === 0 && /^[0-9a-f]{40,64}$/u.test(id)) return id;
  if (found.code === null) {
    throw new UserError(`${ref} is a name in git, and git is not installed here`, {
      hint: 'install git, or name two files: svcplan compare old.yaml plan.yaml',
    });
  }
  await mustBeRepository(io, ref);
  const isShallow = wordOf(await io.git(['rev-parse', '--is-shallow-repository'], SHORT)) === 'true';
  throw new UserError(
    `git knows no commit called ${ref} here${isShallow ? ': this is a shallow clone, which has only the latest of them' : ''}`,
    { hint: await mendingHint(io, ref, isShallow) },
  );
}

async function mustBeRepository(io: GitIo, ref: string): Promise<void> {
  const inside = await io.git(['rev-parse', '--git-dir'], SHORT);
  if (inside.code === 0) return;
  const isUnsafe = inside.stderr.includes('dubious ownership');
  throw new UserError(
    isUnsafe
      ? `git does not read ${ref} here, as this repository belongs to another user`
      : `${ref} is a name in git, and this folder lies in no git repository`,
    {
      hint: isUnsafe
        ? 'git config --global --add safe.directory "$PWD"'
        : 'go to the folder of the repository, or name two files: svcplan compare old.yaml plan.yaml',
    },
  );
}

async function mendingHint(io: GitIo, ref: string, isShallow: boolean): Promise<string> {
  const isCounted = /[~^@]/u.test(ref) || /^[0-9a-f]{7,64}$/u.test(ref);
  if (isCounted)
    return isShallow ? 'git fetch --deepen=100' : 'git log --oneline (lists the commits there are)';
  const branch = ref.replace(/^origin\//u, '');
  if (!/^[\w./-]+$/u.test(branch) || branch.startsWith('-'))
    return 'git branch --all (lists the branches there are)';
  const remote = await io.git(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `origin/${branch}^{commit}`],
    SHORT,
  );
  if (remote.code === 0) return `name it as it is known here: origin/${branch}`;
  return `git fetch origin ${branch}, then name it as origin/${branch}`;
}

/** The commit from which a branch and what is checked out went apart. */
export async function mergeBase(io: GitIo, ref: string): Promise<string> {
  const own = await commitOf(io, ref);
  const head = await commitOf(io, 'HEAD');
  const found = await io.git(['merge-base', own, head], SHORT);
  if (found.code === 0) return wordOf(found);
  const isShallow = wordOf(await io.git(['rev-parse', '--is-shallow-repository'], SHORT)) === 'true';
  throw new UserError(
    `${ref} and HEAD have no commit in common${isShallow ? ' as far as this shallow clone goes' : ''}`,
    {
      hint: isShallow
        ? 'git fetch --deepen=100 (again, until they meet)'
        : 'svcplan compare (holds any two plans against each other)',
    },
  );
}

/**
 * A file as it stood at a commit.
 *
 * @param path from the folder of the run, with slashes
 */
export async function readAtCommit(io: GitIo, commit: string, path: string): Promise<TextAtCommit> {
  const name = `${commit}:./${posix.normalize(path)}`;
  const kind = await io.git(['cat-file', '-t', '--end-of-options', name], SHORT);
  if (kind.code !== 0) return { ok: false, absent: true };
  if (wordOf(kind) !== 'blob') return { ok: false, reason: 'is a folder', advice: 'name the file in it' };
  return readText(async (limit) => {
    const shown = await io.git(['show', '--end-of-options', name], limit);
    if (shown.code !== 0) throw new Error(`git does not show ${name}: ${shown.stderr}`);
    return shown.stdout;
  });
}

const wordOf = ({ stdout }: GitAnswer): string => new TextDecoder().decode(stdout).trim();
