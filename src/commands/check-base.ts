import { UserError } from '../errors';
import { STDIN_NAME } from '../renderers/types';
import { mergeBase } from './git';
import type { Io } from './io';
import { type PlanSource, sourceAtCommit } from './plan-sources';

/** Finds each plan as it was where the branch that is checked out left `ref`: what others did there since is not new here. */
export async function baseFinder(io: Io, ref: string): Promise<(file: string) => Promise<PlanSource>> {
  const commit = await mergeBase(io, ref);
  return async (file) => {
    if (file !== STDIN_NAME) return sourceAtCommit(io, { ref, path: file, commit });
    throw new UserError('a plan on standard input has no earlier version', {
      hint: `svcplan check - --stdin-path plan.yaml --base ${ref} < plan.yaml`,
    });
  };
}
