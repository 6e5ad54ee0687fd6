import type { DemandModel } from '../model/types';
import { isPromised } from './due';
import type { ChannelCoverage } from './types';

/**
 * Minutes in which half of a channel's deep issues are solved, by the wall clock; Infinity where fewer are by the end of the
 * run. Null where none come in writing, and where the plan says neither by when they are solved nor that it takes more than
 * one reply: then the first answer is all there is.
 */
export function deepSolutionMinutes(
  { classes }: DemandModel,
  { channel, deepCases, solved }: ChannelCoverage,
): number | null {
  const isMeant = classes.some(
    ({ type, issues }) =>
      type.channel === channel &&
      type.depth === 'deep' &&
      (issues.some(({ plan }) => (plan.replies ?? 1) > 1) ||
        type.promises.some(({ plan }) => isPromised(plan, 'resolve_within'))),
  );
  if (!isMeant || deepCases === 0) return null;
  const half = deepCases / 2 / solved.count;
  return half <= 1 ? solved.quantile(half) : Infinity;
}
