import { arriving } from '../model/arriving';
import { mixShare, waysIn } from '../model/contact-types';
import { assuming } from '../model/context';
import type { DemandClass, ServiceModel } from '../model/types';

/** Contacts per week of each issue that a class stands for, in the order of its issues. */
export function contactsByIssue(
  model: ServiceModel,
  { type, issues, contactsPerWeek }: DemandClass,
): readonly number[] {
  const { channel, tier } = type;
  const ways = waysIn(model, tier);
  const isWritten = channel.nature === 'written';
  const weights = issues.map((issue) => {
    const come = arriving(issue, isWritten, model.period, assuming());
    return (issue.share * mixShare(issue, channel, ways) * come.share) / (1 - come.repeat);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (contactsPerWeek * weight) / all);
}
