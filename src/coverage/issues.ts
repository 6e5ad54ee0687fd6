import { arriving } from '../model/arriving';
import { mixShare, waysIn } from '../model/contact-types';
import { assuming } from '../model/context';
import type { DemandClass, IssueModel, ServiceModel } from '../model/types';

/** Contacts per week of each issue that a class stands for, in the order of its issues. */
export function contactsByIssue(model: ServiceModel, each: DemandClass): readonly number[] {
  return sharesByIssue(model, each).map((share) => each.contactsPerWeek * share);
}

const known = new WeakMap<readonly IssueModel[], readonly number[]>();

/**
 * The share of each issue among the contacts of a class, in the order of its issues. Classes of one channel
 * whose customers have the same ways in have one list of issues, so that each list is looked at once.
 */
export function sharesByIssue(
  model: ServiceModel,
  { type: { channel, tier, segment }, issues }: Pick<DemandClass, 'type' | 'issues'>,
): readonly number[] {
  const cached = known.get(issues);
  if (cached) return cached;
  const ways = waysIn(model, tier, segment);
  const isWritten = channel.nature === 'written';
  const weights = issues.map((issue) => {
    const come = arriving(issue, isWritten, model.period, assuming());
    return (issue.share * mixShare(issue, channel, ways) * come.share) / (1 - come.repeat);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / all);
  known.set(issues, shares);
  return shares;
}
